/** Places to sign: what is known of the role, and room for the rest, which is written by hand. */
import type { Paragraph } from 'docx'
import { paragraf } from './potongan.ts'

/** A line to write on. */
export const TITIK = '………………………………………'

/**
 * Right of the middle, kept together.
 *
 * @param peran job of who signs
 * @param lebar of the text, millimetres
 * @param tanggal as letters write it
 */
export function tandaTangan(peran: string | undefined, lebar: number, tanggal?: string): Paragraph[] {
  const place = { indent: Math.round(lebar * 0.45), align: 'tengah', keepNext: true } as const
  return [
    paragraf(`…………………, ${tanggal ?? '……………………'}`, { ...place, before: 18 }),
    paragraf(peran ?? TITIK, place),
    paragraf(TITIK, { ...place, before: 52 }),
    paragraf('NIP …………………………………', { ...place, keepNext: false }),
  ]
}
