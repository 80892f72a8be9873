/** Measures of the printed page. */

/** Every office suite has it, or a font of the same widths. */
export const FONT = 'Arial'

/** A4, millimetres. */
export const A4 = { lebar: 210, tinggi: 297 } as const

/** Margins of the report, and the width between them: of upright pages, and of landscape ones for wide tables. */
export const TEPI = 25
export const LEBAR = A4.lebar - 2 * TEPI
export const TEPI_REBAH = 20
export const LEBAR_REBAH = A4.tinggi - 2 * TEPI_REBAH

/** Behind the heads of tables, hexadecimal. */
export const KEPALA = 'D9D9D9'

/** Millimetres in twentieths of a point, as tables and margins are measured. */
export function toTwip(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** Millimetres as drawings are measured. */
export function toEmu(millimetres: number): number {
  return Math.round(millimetres * 36_000)
}

/** Points as millimetres. */
export function toMm(points: number): number {
  return (points * 25.4) / 72
}

/** Millimetres as points. */
export function toPoints(millimetres: number): number {
  return (millimetres * 72) / 25.4
}
