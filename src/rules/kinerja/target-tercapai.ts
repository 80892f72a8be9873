import { toleransiCapaian } from '../../data/kinerja.ts'
import type { Draft, Place } from '../../finding.ts'
import { tempatBaris } from '../../graph/fakta.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { barisLaporan, capaianOf, isTingkatKurang, readAngka, sebutPersen } from '../../hitung/kinerja.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import {
  akhirTahun,
  capaianTriwulan,
  kutipRealisasi,
  mungkinMinimum,
  seriRealisasi,
  targetAkhir,
  tren,
} from '../../hitung/realisasi.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'

export const targetTercapai: Rule = {
  id: 'kinerja/target-tercapai',
  severity: 'warning',
  title: 'Target setiap indikator tercapai pada akhir tahun',
  why: `Target adalah janji satu tahun. Yang tidak tercapai perlu dijelaskan sebabnya, dan kecenderungannya dari tahun ke tahun
memberi tahu apakah target akhir Renstra masih dapat dicapai. Indikator tanpa polaritas hanya dinilai bila namanya jelas
makin tinggi makin baik.`,
  basis: ['perpres-29-2014', 'permenpanrb-53-2014', 'permenpanrb-88-2021'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - { kode: I-1, nama: Indeks kepuasan, polaritas: maksimum }
      - { kode: I-2, nama: Waktu layanan, polaritas: minimum }
---
jenis: laporan_kinerja
kode: LKJ-2023
tahun: 2023
sasaran:
  - indikator:
      - { indikator: I-1, target: 85, realisasi: 86 }
      - { indikator: I-2, target: 75, realisasi: 60 }
      - { indikator: Jumlah temuan, target: 4, realisasi: 1 }
      - { indikator: Opini, target: WTP, realisasi: WTP }
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target:
  - { indikator: I-1, nilai: 88 }
---
# berkas: realisasi.csv
indikator,tahun,triwulan,realisasi
I-1,2024,3,80
I-1,2024,4,88
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - { kode: I-1, nama: Indeks kepuasan, polaritas: maksimum, data_dasar: { tahun: 2022, nilai: 80 }, target: { 2025: 90 } }
      - { kode: I-2, nama: Waktu layanan, polaritas: minimum }
      - { kode: I-3, nama: Predikat akuntabilitas, skala: predikat_sakip }
---
jenis: laporan_kinerja
kode: LKJ-2022
tahun: 2022
sasaran:
  - indikator:
      - { indikator: I-3, target: B, realisasi: BB }
      - indikator: I-3
        target: BB
        realisasi: B # ✗
---
jenis: laporan_kinerja
kode: LKJ-2023
tahun: 2023
sasaran:
  - indikator:
      - indikator: I-1
        target: 85
        realisasi: 82 # ✗
      - indikator: I-2
        target: 60
        realisasi: 75
      - { indikator: Guru dibina, target: 40, realisasi: 36, capaian: 90 }
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target:
  - { indikator: I-1, nilai: 88 }
---
# berkas: realisasi.csv
indikator;tahun;triwulan;realisasi
I-1;2024;3;84
I-1;2024;4;84,5 # ✗
`,
    ],
  },
  *check(graph) {
    const reported = new Set<number>()
    for (const laporan of graph.all('laporan_kinerja')) {
      const { tahun } = laporan.isi
      if (tahun === undefined) continue
      reported.add(tahun)
      const missed = graph.once(barisLaporan, laporan).flatMap(({ isi, path, nama, indikator }): Missed[] => {
        const ukur = { target: isi.target, realisasi: isi.realisasi, indikator }
        const capaian = judgedBy(indikator, nama, readAngka(isi.capaian), capaianOf(ukur))
        const at = laporan.locate(...path, 'realisasi')
        return judge(capaian, { at, nama, indikator, tahun, realisasi: isi.realisasi, target: isi.target }, graph)
      })
      yield* tell(missed, `laporan kinerja ${tahun}`)
    }
    const missed = seriRealisasi(graph).flatMap((seri): Missed[] => {
      const row = reported.has(seri.tahun) ? undefined : akhirTahun(seri)
      if (!row) return []
      const { nama, indikator, tahun, target, tabel } = seri
      const capaian = judgedBy(indikator, nama, readAngka(row.capaian), capaianTriwulan(seri, row))
      const at = tempatBaris(tabel.berkas, row.line, 'realisasi', kutipRealisasi(row))
      return judge(
        capaian,
        { at, nama, indikator, tahun, realisasi: row.realisasi, target: row.target ?? target?.isi.nilai },
        graph,
      )
    })
    yield* tell(missed, 'data realisasi')
  },
}

interface Baris {
  readonly at: Place
  readonly nama: string
  readonly indikator: Node<'indikator'> | undefined
  readonly tahun: number
  readonly realisasi: Parameters<typeof sebutNilai>[0] | undefined
  readonly target: Parameters<typeof sebutNilai>[0] | undefined
}

interface Missed {
  readonly at: Place
  readonly apa: string
  readonly tren: string
}

/** What the formula gives where the polarity is stated, else what is reported; of neither only where less cannot be better. */
function judgedBy(
  indikator: Node<'indikator'> | undefined,
  nama: string,
  reported: number | undefined,
  computed: number | undefined,
): number | undefined {
  const polaritas = indikator?.isi.polaritas
  if (polaritas !== undefined && polaritas !== 'stabil') return computed
  return reported ?? (polaritas === undefined && !mungkinMinimum(nama) ? computed : undefined)
}

function judge(capaian: number | undefined, baris: Baris, graph: Graph): Missed[] {
  const isKurang = capaian === undefined ? isTingkatKurang(baris) : capaian < 100 - toleransiCapaian
  if (!isKurang) return []
  const { at, nama, indikator, tahun, realisasi, target } = baris
  const points = tren(indikator, nama, tahun, graph)
  const akhir = targetAkhir(indikator)
  const told =
    points.length > 1 ? `tren ${points.map((one) => `${one.tahun}: ${sebutNilai(one.nilai)}`).join(', ')}` : ''
  const goal = akhir && akhir.tahun > tahun ? `target ${akhir.tahun}: ${sebutNilai(akhir.nilai)}` : ''
  return [
    {
      at,
      apa: `"${nama}" ${sebutNilai(realisasi ?? '')} dari target ${sebutNilai(target ?? '')}${capaian === undefined ? '' : ` (${sebutPersen(capaian)})`}`,
      tren: [told, goal].filter(Boolean).join('; '),
    },
  ]
}

function* tell(missed: readonly Missed[], where: string): Iterable<Draft> {
  const [first, ...others] = missed
  if (!first) return
  const withTren = ({ apa, tren: told }: Missed) => (told ? `${apa}; ${told}` : apa)
  yield {
    at: first.at,
    message: `target tidak tercapai menurut ${where}: ${joinDaftar(missed.map(withTren), 2)}`,
    hint: 'jelaskan sebabnya dan perbaikannya dalam laporan kinerja, lalu sesuaikan kegiatan tahun berikutnya',
    related: others.map((one) => ({ sama: true, at: one.at, message: withTren(one) })),
  }
}
