import type { Bukti } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Rule } from '../rule.ts'
import { instrumenContoh, lembarKerja } from './lembar.ts'

export const buktiSemasa: Rule = {
  id: 'zi/bukti-semasa',
  severity: 'warning',
  title: 'Bukti LKE berasal dari tahun penilaian atau masih berlaku pada tahun itu',
  why: `Yang dinilai adalah keadaan pada tahun penilaian. Bukti dari tahun lain tidak menunjukkannya, kecuali yang memang
berlaku bertahun-tahun, seperti keputusan dan standar; pada bukti seperti itu tulis "berlaku_sampai". Bukti tanpa tanggal
tidak ditanyai, dan dokumen di folder ini dianggap berlaku.`,
  basis: ['permenpanrb-90-2021'],
  examples: {
    valid: [
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
tahun: 2024
jawaban:
  S1.a:
    jawaban: Ya
    bukti:
      - { uraian: SK tim, tanggal: 2024-01-15 }
      - { uraian: SK pola kerja, tanggal: 12 Maret 2022, berlaku_sampai: 2026-12-31 }
      - { uraian: Foto kegiatan }
      - { uraian: Notula, tanggal: triwulan kedua }
      - { uraian: Laporan, tanggal: '2024' }
`,
    ],
    invalid: [
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
tahun: 2024
jawaban:
  S1.a:
    jawaban: Ya
    bukti:
      - uraian: SK tim
        tanggal: 2021-01-15 # ✗
      - { uraian: SK pola kerja, tanggal: 2022-03-12, berlaku_sampai: 2023-12-31 }
      - { uraian: Notula, tanggal: Februari 2025 }
  S1.b: { jawaban: B, bukti: [{ uraian: Laporan, tanggal: '2020' }] }
`,
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
tahun: 2024
jawaban:
  S1.a:
    jawaban: Ya
    bukti: [{ uraian: SK tim, berlaku_sampai: 2023-06-30 }] # ✗
`,
    ],
  },
  *check(graph) {
    for (const { lke, jawaban } of lembarKerja(graph.all('lke'), graph)) {
      const { tahun } = lke.isi
      if (tahun === undefined) continue
      const stale = [...jawaban.values()].flatMap(({ butir, path, isi }) =>
        (isi?.bukti ?? []).flatMap((bukti, index) => {
          const lapse = lapseOf(bukti, tahun, graph)
          if (!lapse || typeof bukti === 'string') return []
          const nama = bukti.uraian ?? bukti.berkas ?? bukti.rujukan ?? bukti.url ?? `ke-${index + 1}`
          const message = `butir ${butir.kode}: bukti "${nama}" ${lapse.apa}`
          return [{ at: lke.locate(...path, 'bukti', index, lapse.field), message }]
        }),
      )
      const [first, ...rest] = stale
      if (!first) continue
      yield {
        at: first.at,
        message: `lembar kerja "${lke.kode}" tahun ${tahun}, ${first.message}${rest.length > 0 ? `; demikian pula ${rest.length} bukti lain` : ''}`,
        hint: `pakai bukti dari tahun ${tahun}, atau tulis "berlaku_sampai" bila bukti itu masih berlaku pada tahun itu`,
        related: rest,
      }
    }
  },
}

interface Lapse {
  readonly apa: string
  readonly field: 'tanggal' | 'berlaku_sampai'
}

function lapseOf(bukti: Bukti, tahun: number, graph: Graph): Lapse | undefined {
  if (typeof bukti === 'string') return undefined
  const { tanggal, berlaku_sampai: sampai } = bukti
  const [mulai, akhir] = [`${tahun}-01-01`, `${tahun}-12-31`]
  const berakhir = rangeOf(sampai, graph)
  if (berakhir && berakhir.akhir < mulai) return { apa: `hanya berlaku sampai ${sampai}`, field: 'berlaku_sampai' }
  const dibuat = rangeOf(tanggal, graph)
  if (!dibuat) return undefined
  if (dibuat.mulai > akhir) return { apa: `bertanggal ${tanggal}`, field: 'tanggal' }
  return dibuat.akhir < mulai && sampai === undefined ? { apa: `bertanggal ${tanggal}`, field: 'tanggal' } : undefined
}

function rangeOf(teks: string | undefined, graph: Graph): { mulai: string; akhir: string } | undefined {
  if (teks === undefined) return undefined
  if (/^\d{4}$/.test(teks.trim())) return { mulai: `${teks.trim()}-01-01`, akhir: `${teks.trim()}-12-31` }
  return graph.hari(teks)
}
