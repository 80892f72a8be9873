import { tempatBaris } from '../../graph/fakta.ts'
import { readAngka } from '../../hitung/kinerja.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import { kutipRealisasi, type SeriRealisasi, seriRealisasi } from '../../hitung/realisasi.ts'
import type { Rule } from '../rule.ts'
import { ROMAWI } from './triwulan.ts'

export const realisasiTidakMundur: Rule = {
  id: 'kinerja/realisasi-tidak-mundur',
  severity: 'warning',
  title: 'Realisasi kumulatif tidak turun dari triwulan ke triwulan',
  why: `Realisasi kumulatif menghitung semua yang dicapai sejak Januari, jadi tidak dapat berkurang. Bila turun, yang ditulis
mungkin realisasi triwulan itu saja, atau triwulan sebelumnya salah catat. Hanya indikator kumulatif yang dinilai, yaitu
yang disebut demikian atau yang target triwulannya bertambah.`,
  basis: ['perpres-29-2014', 'permenpanrb-53-2014'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
jenis: renstra
kode: R
sasaran: [{ kode: SK-1, indikator: [{ kode: I-1, sifat: kumulatif }, { kode: I-2, sifat: posisi }] }]
---
# berkas: realisasi.csv
indikator,tahun,triwulan,realisasi,target,kumulatif
I-1,2024,1,20,25,
I-1,2024,2,20,50,
I-1,2024,3,60,75,
I-2,2024,1,90,90,
I-2,2024,2,85,90,
I-3,2024,1,90,90,
I-3,2024,2,80,90,
I-4,2024,1,90,10,tidak
I-4,2024,2,80,20,tidak
I-5,2024,1,WTP,,
I-5,2024,2,WDP,,
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
sasaran: [{ kode: SK-1, indikator: [{ kode: I-1, sifat: kumulatif }] }]
---
# berkas: realisasi.csv
indikator;tahun;triwulan;realisasi;target
I-1;2024;1;40;
I-1;2024;2;35; # ✗
I-1;2024;3;60;
Guru dibina;2024;1;12;10
Guru dibina;2024;2;9,5;20 # ✗
`,
    ],
  },
  *check(graph) {
    for (const seri of seriRealisasi(graph)) {
      if (!isKumulatif(seri)) continue
      const falling = seri.rows.findIndex(({ realisasi }, at) => {
        const before = readAngka(seri.rows[at - 1]?.realisasi)
        const now = readAngka(realisasi)
        return before !== undefined && now !== undefined && now < before
      })
      const row = seri.rows[falling]
      const before = seri.rows[falling - 1]
      if (!row || !before) continue
      const { berkas } = seri.tabel
      yield {
        at: tempatBaris(berkas, row.line, 'realisasi', kutipRealisasi(row)),
        message: `realisasi kumulatif "${seri.nama}" ${seri.tahun} turun: ${sebutNilai(before.realisasi)} pada triwulan ${ROMAWI[before.triwulan]}, ${sebutNilai(row.realisasi)} pada triwulan ${ROMAWI[row.triwulan]}`,
        hint: 'tulis realisasi sejak Januari, atau isi kolom "kumulatif" dengan "tidak"',
        related: [
          {
            at: tempatBaris(berkas, before.line, 'realisasi', kutipRealisasi(before)),
            message: `triwulan ${ROMAWI[before.triwulan]}: ${sebutNilai(before.realisasi)}`,
          },
        ],
      }
    }
  },
}

/** Said to be, or with quarterly targets that grow; never where the table says otherwise. */
function isKumulatif({ rows, indikator, target }: SeriRealisasi): boolean {
  if (rows.some(({ kumulatif }) => !kumulatif)) return false
  const sifat = target?.isi.sifat ?? indikator?.isi.sifat
  if (sifat !== undefined) return sifat === 'kumulatif'
  if (indikator?.isi.polaritas === 'minimum') return false
  const targets = rows.map((row) => readAngka(row.target ?? target?.isi.triwulan?.[String(row.triwulan)]))
  const first = targets[0]
  const last = targets.at(-1)
  const rises = targets.every((one, at) => one !== undefined && one >= (targets[at - 1] ?? one))
  return rises && first !== undefined && last !== undefined && last > first
}
