/** What was accepted, why, until when and by whom. */
import type { Paragraph, Table } from 'docx'
import { formatCount } from '../layout.ts'
import { sebutTanggal } from '../tampilan/isian.ts'
import type { Ringkasan } from '../tampilan/ringkasan.ts'
import { judul, paragraf } from './potongan.ts'
import { type Baris, type Sel, sel, tabel } from './tabel.ts'
import { KEPALA, LEBAR } from './ukuran.ts'

const SIZE = 9

export function bagianPengecualian({ pengecualian }: Ringkasan): (Paragraph | Table)[] {
  return [
    judul('Lampiran: Pengecualian', 1, { pageBreakBefore: pengecualian.length > 0 }),
    pengecualian.length === 0
      ? paragraf('Tidak ada temuan yang dikecualikan.')
      : tabel(
          [10, 38, LEBAR - 118, 28, 28, 14],
          [
            { kepala: true, sel: ['No.', 'Aturan', 'Alasan', 'Sampai', 'Oleh', 'Temuan'].map(head) },
            ...pengecualian.map(
              ({ rule, waived: { alasan, sampai, oleh, at }, temuan }, index): Baris => ({
                sel: [
                  cell(`${index + 1}.`),
                  cell(rule),
                  sel([
                    paragraf(alasan, { size: SIZE }),
                    paragraf(`${at.berkas}, baris ${at.start.line}`, { size: 8, color: '595959' }),
                  ]),
                  cell(sebutTanggal(sampai) ?? 'tanpa batas'),
                  cell(oleh ?? ''),
                  cell(formatCount(temuan.length)),
                ],
              }),
            ),
          ],
        ),
  ]
}

function head(teks: string): Sel {
  return sel([paragraf(teks, { bold: true, size: SIZE, align: 'tengah' })], { latar: KEPALA })
}

function cell(teks: string): Sel {
  return sel([paragraf(teks, { size: SIZE })])
}
