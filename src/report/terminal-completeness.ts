import type { Audit } from '../run.ts'
import type { Completeness } from './completeness.ts'
import { paragraph } from './layout.ts'
import type { Style } from './style.ts'
import { kalimatKelengkapan } from './tampilan/kelengkapan.ts'

/** What was not judged, and drafts; nothing when there is neither. */
export function completenessSection(audit: Audit, completeness: Completeness, style: Style): string[] {
  const { kurang, catatan } = kalimatKelengkapan(audit, completeness)
  return [
    ...(kurang.length > 0 ? [style.paint('warning', 'Pemeriksaan ini tidak utuh')] : []),
    ...kurang.flatMap((text) => paragraph(style, text, { lead: `  ${style.signs.bullet} ` })),
    ...catatan.flatMap((text) => paragraph(style, `Catatan: ${text}`)),
  ]
}
