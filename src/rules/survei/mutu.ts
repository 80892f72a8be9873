/** Grades of surveys as reports write them. */
import { daftarMutu } from '../../data/survei.ts'
import { normaliseNama } from '../../text/nama.ts'

const LETTER = /^\s*(?:mutu\s+)?["“]?([A-D])["”]?\s*(?:$|[(:–-])/i
const BRACKETS = /\(([^()]+)\)/

/** `A` of `A (Sangat Baik)`; undefined for what is no grade, such as `Belum Terisi Survey`. */
export function gradeOf(teks: string | undefined): string | undefined {
  return LETTER.exec(teks ?? '')?.[1]?.toUpperCase()
}

/** What a grade is called in brackets behind it. */
export function labelBehind(teks: string | undefined): string | undefined {
  return BRACKETS.exec(teks ?? '')?.[1]
}

/** The grade that a label of the regulation stands for. */
export function gradeOfLabel(label: string | undefined): string | undefined {
  const rapi = normaliseNama(label ?? '')
  return daftarMutu.find((one) => normaliseNama(one.label) === rapi)?.mutu
}

/** A label that says that there is nothing to grade. */
export function isTanpaData(label: string | undefined): boolean {
  return /\b(?:belum|kosong|nihil|tidak ada|tanpa)\b/i.test(label ?? '')
}
