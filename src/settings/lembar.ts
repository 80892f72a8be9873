/** One file of settings, read and held to the schema. */
import type { BerkasSetelan } from '../dokumen.ts'
import type { Position } from '../finding.ts'
import { makeValidator } from '../schema/generated/settings-validator.js'
import { explainError } from '../schema/messages.ts'
import type { SourceFile } from '../source/decode.ts'
import { Locator } from '../source/locate.ts'
import { parse } from '../source/parse.ts'
import { pointerTo } from '../source/position.ts'
import { UsageError } from '../usage-error.ts'

export interface Lembar {
  readonly file: SourceFile
  readonly isi: BerkasSetelan
  /** @param key the key of that place, not its value */
  readonly at: (pointer: string, key?: boolean) => Position
}

/** Each is held against every file, finding or node. */
const MOST_ITEMS = 1000

/** @throws UsageError naming the place, for anything that does not fit the schema */
export function readLembar(file: SourceFile): Lembar {
  const locator = new Locator([file])
  const at = (pointer: string, key = false) =>
    locator.locate({ berkas: file.berkas, urutan: 0, pointer, key }).location.start
  const { value, drafts } = parse(file)
  const [problem] = drafts
  if (problem?.message === 'dokumen kosong') return { file, isi: {}, at }
  if (problem) throw refuse(file, problem.at.start, problem.message, problem.hint)
  const [raw, second] = value
  if (!raw) return { file, isi: {}, at }
  if (second) throw refuse(file, undefined, 'memuat lebih dari satu dokumen', 'satukan setelannya')
  const isi = raw.nilai
  const validateSettings = makeValidator('setelan')
  if (!validateSettings(isi)) {
    const error = validateSettings.errors?.[0]
    if (error) {
      const { pointer, key, message, hint } = explainError('setelan', error, isi)
      throw refuse(file, at(pointer, key), message, hint)
    }
  }
  for (const [key, list] of Object.entries(isi as object)) {
    if (!Array.isArray(list) || list.length <= MOST_ITEMS) continue
    throw refuse(file, at(pointerTo(key), true), `"${key}" memuat lebih dari ${MOST_ITEMS} butir`, 'kurangi butirnya')
  }
  return { file, isi: isi as BerkasSetelan, at }
}

/** What is wrong with the settings, and where that stands. */
export function refuse(
  { berkas }: SourceFile,
  start: Position | undefined,
  message: string,
  hint?: string,
): UsageError {
  const place = start ? `${berkas}:${start.line}:${start.column}` : berkas
  return new UsageError(`${place}: ${message}${hint ? `; ${hint}` : ''}`)
}
