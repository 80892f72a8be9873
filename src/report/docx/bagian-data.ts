/** What offices reached: indicators, surveys, services, needs, and the sasaran in a table. */
import type { Paragraph, Table } from 'docx'
import { sebutPersen } from '../../hitung/kinerja.ts'
import { formatCount } from '../layout.ts'
import { barisData, type Data, kepalaData } from '../tampilan/data.ts'
import { kalimatPolaritas } from '../tampilan/polaritas.ts'
import { judul, paragraf } from './potongan.ts'
import { type Baris, type Sel, sel, tabel } from './tabel.ts'
import { KEPALA, LEBAR } from './ukuran.ts'

const SIZE = 9
const columns = ['nama', 'capaian', 'survei', 'layanan', 'kebutuhan'] as const

/** Nothing where no office has data. */
export function bagianData(data: Data): (Paragraph | Table)[] {
  const rows = barisData(data)
  if (rows.length === 0) return []
  return [
    judul('Kinerja, survei, dan layanan', 2),
    tabel(
      [LEBAR - 124, 28, 42, 30, 24],
      [
        { kepala: true, sel: columns.map((one) => head(kepalaData[one])) },
        ...rows.map((row): Baris => ({ sel: columns.map((one) => cell(row[one])) })),
      ],
    ),
    ...data.kinerja.flatMap(({ graph, tahun, batas, kinerja: { sasaran, indikator: semua } }) => {
      const known = sasaran.flatMap(({ nama, indikator, capaian }) => (capaian ? [{ nama, indikator, capaian }] : []))
      if (known.length === 0) return []
      const dianggap = kalimatPolaritas(semua)
      return [
        paragraf(`Capaian sasaran ${graph.instansi?.nama ?? ''} tahun ${tahun}, dibatasi ${batas}%`, {
          bold: true,
          before: 6,
          after: 2,
          keepNext: true,
        }),
        tabel(
          [LEBAR - 72, 22, 25, 25],
          [
            { kepala: true, sel: ['Sasaran', 'Indikator', 'Capaian', 'Dibatasi'].map(head) },
            ...known.map(
              ({ nama, indikator, capaian }): Baris => ({
                sel: [
                  cell(nama),
                  cell(formatCount(indikator.length), 'tengah'),
                  cell(sebutPersen(capaian.penuh), 'tengah'),
                  cell(sebutPersen(capaian.dibatasi), 'tengah'),
                ],
              }),
            ),
          ],
        ),
        ...(dianggap === undefined ? [] : [paragraf(`${dianggap}.`, { before: 2, after: 2 })]),
      ]
    }),
  ]
}

function head(teks: string): Sel {
  return sel([paragraf(teks, { bold: true, size: SIZE, align: 'tengah' })], { latar: KEPALA })
}

function cell(teks: string, align: 'kiri' | 'tengah' = 'kiri'): Sel {
  return sel([paragraf(teks, { size: SIZE, align })])
}
