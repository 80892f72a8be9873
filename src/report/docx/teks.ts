/** Text of documents as a word processor may be given it. */
import { fitText, plainLine, widthOf, wrapText } from '../svg/huruf.ts'

/** On one line, with what cannot be seen, or has no place in XML, written out. */
export function bersihkan(teks: string): string {
  return plainLine(teks)
}

/** The same, line by line; blank lines are left out. */
export function barisTeks(teks: string): readonly string[] {
  return teks
    .split(/[\r\n]+/)
    .map(bersihkan)
    .filter((satu) => satu.trim() !== '')
}

/** Diagrams measure by the widest of several fonts; these pages name their font, and need but a little to spare. */
const SEMPIT = 0.9

/** Lines that a text takes, at least one; `lebar` and `size` in points. */
export function barisArial(teks: string, lebar: number, size: number, bold = false): number {
  return Math.max(1, wrapText(teks, lebar, { size: size * SEMPIT, bold }).length)
}

/** As much of a text as there are lines for; an ellipsis tells that there is more. */
export function muatArial(teks: string, lebar: number, terbanyak: number, size: number, bold = false): string {
  return fitText(teks, lebar, terbanyak, { size: size * SEMPIT, bold }).join(' ')
}

/** Points that a line takes. */
export function lebarArial(teks: string, size: number): number {
  return widthOf(teks, { size: size * SEMPIT })
}
