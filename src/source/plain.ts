import { FAILSAFE_SCHEMA, type Schema, Type } from 'js-yaml'

const NULL = /^(?:~|null|Null|NULL|)$/
const TRUE = /^(?:true|True|TRUE)$/
const FALSE = /^(?:false|False|FALSE)$/
/** Of the words that are no text. */
const LONGEST_WORD = 5

/** Only what is written back as it stands is a number: not `01`, `1.10`, `1e3`, `0x1F`, `+5`, nor 18 digits of a NIP. */
function isSpecial(data: string): boolean {
  const code = data.charCodeAt(0)
  const isDigitOrMinus = isDigit(code) || code === 45
  if (isDigitOrMinus) return endsInDigit(data) && String(Number(data)) === data
  if (data.length > LONGEST_WORD) return false
  // First letters of ~, null, true and false in any of their spellings.
  if (code === 126 || code === 110 || code === 78) return NULL.test(data)
  if (code === 116 || code === 84) return TRUE.test(data)
  if (code === 102 || code === 70) return FALSE.test(data)
  return data === ''
}

/** As every number does, and few texts that begin with one, such as "10 menit". */
function endsInDigit(data: string): boolean {
  return isDigit(data.charCodeAt(data.length - 1))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

const plain = new Type('tag:koheren,2026:plain', {
  kind: 'scalar',
  resolve: (data: string | null) => data === null || isSpecial(data),
  construct: (data: string | null) => {
    if (data === null || NULL.test(data)) return null
    if (TRUE.test(data)) return true
    return FALSE.test(data) ? false : Number(data)
  },
})

function explicit(name: string, construct: (data: string) => unknown): Type {
  return new Type(`tag:yaml.org,2002:${name}`, { kind: 'scalar', construct })
}

/**
 * The schema that documents are read with: YAML 1.2, but a plain number that would change when written back stays text,
 * so that kode and nomor are kept as written. A field that asks for a number gets one when it is validated.
 */
export const documentSchema: Schema = FAILSAFE_SCHEMA.extend({
  implicit: [plain],
  explicit: [
    explicit('null', () => null),
    explicit('bool', (data) => TRUE.test(data)),
    explicit('int', Number),
    explicit('float', Number),
  ],
})
