import type { Draft } from '../../finding.ts'
import { tempatBaris } from '../../graph/fakta.ts'
import type { Graph } from '../../graph/graph.ts'
import {
  barisLaporan,
  capaianMungkin,
  isCapaian,
  readAngka,
  ruangBulat,
  sebutPersen,
  type Ukur,
} from '../../hitung/kinerja.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import { kutipRealisasi, seriRealisasi, targetTriwulan } from '../../hitung/realisasi.ts'
import type { Rule } from '../rule.ts'

export const capaianDihitungUlang: Rule = {
  id: 'kinerja/capaian-dihitung-ulang',
  severity: 'error',
  title: 'Capaian yang dilaporkan sama dengan hasil hitung dari target dan realisasinya',
  why: `Capaian adalah hasil hitung, bukan penilaian. Bila makin tinggi makin baik, capaian = realisasi ÷ target; bila makin
rendah makin baik, capaian = (2 × target − realisasi) ÷ target. Angka lain biasanya salah ketik, atau sisa laporan tahun
lalu. Capaian yang dibatasi 100, 110, atau 120 persen diterima.`,
  basis: ['permenpanrb-53-2014', 'permenpanrb-8-2021'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - { kode: I-1, nama: Indeks kepuasan, polaritas: maksimum }
      - { kode: I-2, nama: Waktu penerbitan, polaritas: minimum }
      - { kode: I-3, nama: Kadar air, polaritas: stabil }
      - { kode: I-4, nama: Lama sidang, polaritas: rentang }
      - { kode: I-5, nama: Opini, skala: opini_bpk }
---
jenis: laporan_kinerja
kode: LKJ-2024
tahun: 2024
sasaran:
  - sasaran: SK-1
    indikator:
      - { indikator: I-1, target: 85, realisasi: 92.5, capaian: 108.82 }
      - { indikator: I-1, target: 85, realisasi: 92.5, capaian: '108,8 %' }
      - { indikator: I-1, target: 50, realisasi: 90, capaian: 120 }
      - { indikator: I-2, target: 75, realisasi: 60, capaian: 120 }
      - { indikator: I-2, target: 75, realisasi: 160, capaian: 0 }
      - { indikator: I-3, target: 50, realisasi: 60, capaian: 95 }
      - { indikator: I-4, target: { min: 7, maks: 8 }, realisasi: 9, capaian: 87.5 }
      - { indikator: I-5, target: WTP, realisasi: WTP, capaian: 100 }
      - { indikator: Jumlah temuan berulang, target: 4, realisasi: 3, capaian: 125 }
      - { indikator: Indeks kematangan, target: '3,5', realisasi: '3,79', capaian: '108,3%' }
      - { indikator: Tanpa realisasi, target: 4, capaian: 10 }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - { kode: I-1, nama: Indeks kepuasan, polaritas: maksimum }
      - { kode: I-2, nama: Waktu penerbitan, polaritas: minimum }
---
jenis: laporan_kinerja
kode: LKJ-2024
tahun: 2024
sasaran:
  - sasaran: SK-1
    indikator:
      - indikator: I-1
        target: 85
        realisasi: 92.5
        capaian: 103.53 # ✗
      - indikator: I-2
        target: 75
        realisasi: 60
        capaian: 80 # ✗
      - indikator: Guru dibina
        target: 40
        realisasi: 36
        capaian: 96 # ✗
`,
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
# berkas: realisasi.csv
indikator;tahun;triwulan;realisasi;target;capaian
Guru dibina;2024;1;36;40;90
Guru dibina;2024;2;38;40;98 # ✗
Guru dibina;2024;3;38;;98
`,
    ],
  },
  *check(graph) {
    yield* judgeTables(graph)
    for (const laporan of graph.all('laporan_kinerja')) {
      for (const { isi, path, nama, indikator } of graph.once(barisLaporan, laporan)) {
        const capaian = readAngka(isi.capaian)
        if (capaian === undefined || isi.capaian === undefined) continue
        const ukur = { target: isi.target, realisasi: isi.realisasi, indikator }
        const mungkin = capaianMungkin(ukur)
        if (mungkin.length === 0 || isCapaian(capaian, mungkin, ruangBulat(ukur, isi.capaian))) continue
        yield {
          at: laporan.locate(...path, 'capaian'),
          ...told(nama, capaian, ukur, mungkin),
        }
      }
    }
  },
}

/** The column `capaian` of tables of realisations. */
function* judgeTables(graph: Graph): Iterable<Draft> {
  for (const seri of seriRealisasi(graph)) {
    for (const row of seri.rows) {
      const capaian = readAngka(row.capaian)
      if (capaian === undefined) continue
      const ukur = { target: targetTriwulan(seri, row), realisasi: row.realisasi, indikator: seri.indikator }
      const mungkin = capaianMungkin(ukur)
      if (mungkin.length === 0 || isCapaian(capaian, mungkin, ruangBulat(ukur, row.capaian))) continue
      yield {
        at: tempatBaris(seri.tabel.berkas, row.line, 'capaian', kutipRealisasi(row)),
        ...told(seri.nama, capaian, ukur, mungkin),
      }
    }
  }
}

function told(nama: string, capaian: number, { target, realisasi }: Ukur, mungkin: readonly number[]) {
  return {
    message: `capaian "${nama}" dilaporkan ${sebutPersen(capaian)}, padahal realisasi ${sebutNilai(realisasi ?? '')} terhadap target ${sebutNilai(target ?? '')} adalah ${[...new Set(mungkin.map(sebutPersen))].join(' atau ')}`,
    hint: 'hitung ulang capaian, atau perbaiki target, realisasi, atau polaritas indikatornya',
  }
}
