/** What may stand in documents and parts that were left out, because they could not be read or broke the schema. */
import type { Dokumen, JenisDokumen } from '../dokumen.ts'
import { type JenisNode, parts, traces } from './traces.ts'

/** Stands for all kinds: nobody knows what a document without a readable jenis holds. */
export const ANY = '*'

/**
 * Kinds of which a node may be hidden (`sop`), and of which nodes a link (`sop melaksanakan`).
 *
 * @param leftOut kinds of whole documents; undefined hides all
 */
export function hiddenBy(
  dokumen: readonly Dokumen[],
  leftOut: readonly (JenisDokumen | undefined)[],
): ReadonlySet<string> {
  const hidden = new Set<string>()
  for (const jenis of leftOut) {
    if (jenis) hideKind(jenis, hidden)
    else hidden.add(ANY)
  }
  for (const { jenis, hilang } of dokumen)
    for (const pointer of hilang) hidePart(jenis, pointer.split('/').slice(1), hidden)
  return hidden
}

/** A node with all that it holds and all that it points to. */
function hideKind(jenis: JenisNode, hidden: Set<string>): void {
  if (hidden.has(jenis)) return
  hidden.add(jenis)
  for (const { from, verb } of traces) if (from === jenis) hidden.add(`${from} ${verb}`)
  for (const part of Object.values(parts[jenis] ?? {})) hideKind(part, hidden)
}

function hidePart(jenis: JenisNode, [field, ...rest]: readonly string[], hidden: Set<string>): void {
  const part = field === undefined ? undefined : parts[jenis]?.[field]
  if (part && rest.length > 1) hidePart(part, rest.slice(1), hidden)
  else if (part) hideKind(part, hidden)
  else {
    for (const trace of traces)
      if (trace.from === jenis && trace.field.split('.')[0] === field) hidden.add(`${jenis} ${trace.verb}`)
  }
}
