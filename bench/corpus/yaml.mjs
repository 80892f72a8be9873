// Writes documents as a civil servant would: block style, short lists and mappings on one line.

const WIDTH = 110
// Dates stand in quotes: readers of older YAML, such as a peer's, would make more than text of them.
const PLAIN = /^(?:\p{L}|\d+ \p{L}|\d+[–-]\d+ \p{L}|https?:)/u
const SPECIAL = /: |\s#|:$|\n/
const FLOW = /[,[\]{}]/
const KEYWORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i

function scalar(value, inFlow) {
  if (typeof value !== 'string') return String(value)
  const isPlain = PLAIN.test(value) && !SPECIAL.test(value) && !KEYWORD.test(value) && !(inFlow && FLOW.test(value))
  return isPlain ? value : `'${value.replaceAll("'", "''")}'`
}

function isScalar(value) {
  return typeof value !== 'object'
}

/** On one line; undefined where a value is no scalar, list of scalars or mapping of these. */
function flow(value) {
  if (isScalar(value)) return scalar(value, true)
  if (Array.isArray(value)) {
    const items = value.map(flow)
    return items.includes(undefined) ? undefined : `[${items.join(', ')}]`
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, flow(inner)])
  if (entries.some(([, inner]) => inner === undefined)) return undefined
  return `{ ${entries.map(([key, inner]) => `${key}: ${inner}`).join(', ')} }`
}

function isShort(text, indent) {
  return text !== undefined && text.length + indent < WIDTH
}

function lines(value, indent, out) {
  const pad = ' '.repeat(indent)
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue
    if (isScalar(inner)) {
      out.push(`${pad}${key}: ${scalar(inner, false)}`)
      continue
    }
    const isList = Array.isArray(inner)
    const short = isList && inner.length > 0 && !isScalar(inner[0]) ? undefined : flow(inner)
    if (isShort(short, indent + key.length)) {
      out.push(`${pad}${key}: ${short}`)
      continue
    }
    out.push(`${pad}${key}:`)
    if (isList) items(inner, indent + 2, out)
    else lines(inner, indent + 2, out)
  }
}

function items(list, indent, out) {
  const pad = ' '.repeat(indent)
  for (const item of list) {
    const short = isScalar(item) ? scalar(item, false) : flow(item)
    if (isScalar(item) || isShort(short, indent)) {
      out.push(`${pad}- ${short}`)
      continue
    }
    const inner = []
    lines(item, indent + 2, inner)
    out.push(`${pad}- ${inner[0].trimStart()}`, ...inner.slice(1))
  }
}

export function toYaml(document) {
  const out = []
  lines(document, 0, out)
  return `${out.join('\n')}\n`
}
