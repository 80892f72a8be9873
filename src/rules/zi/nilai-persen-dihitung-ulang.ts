import { bacaanMungkin } from '../../hitung/lke/jawaban.ts'
import { isTakDijawab, type Terbuka } from '../../hitung/lke/nilai.ts'
import type { Rule } from '../rule.ts'
import { instrumenContoh, lembarKerja } from './lembar.ts'
import { dilaporkan, hasPersen, isMungkin, tellBerbeda } from './nilai-dilaporkan.ts'

/** What zi/nilai-dihitung-ulang allows. */
const apaSaja: Terbuka = (butir, bacaan) => butir.butir?.jenis_jawaban === '%' || isTakDijawab(butir, bacaan)

export const nilaiPersenDihitungUlang: Rule = {
  id: 'zi/nilai-persen-dihitung-ulang',
  severity: 'warning',
  title: 'Nilai LKE yang memuat butir persen sama dengan nilai menurut bilangannya',
  why: `Butir persen dihitung dari bilangan: sasaran yang tercapai dibagi seluruh sasaran, pengaduan yang selesai dibagi
yang harus ditindaklanjuti. Cara membaginya tidak seragam di semua aplikasi penilaian, karena itu perbedaannya hanya
diperingatkan; nilai yang cocok dengan salah satu cara yang lazim diterima.`,
  basis: ['permenpanrb-90-2021'],
  examples: {
    valid: [
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban: { S1.a: { jawaban: Ya }, S1.b: { jawaban: A }, S2.a: { angka: { sasaran: 3, tercapai: 2 } } }
nilai_dilaporkan: { S2.a: '66,67 %', S2: 2.67, total: 8.67 }
`,
      `
jenis: lke
kode: LKE-2024
tahun: 2024
jawaban:
  R5-ii.a: { angka: { harus_ditindaklanjuti: 10, sedang_diproses: 2, selesai_ditindaklanjuti: 8 } }
nilai_dilaporkan: { R5-ii: 3.00 }
`,
    ],
    invalid: [
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban: { S1.a: { jawaban: Ya }, S1.b: { jawaban: A }, S2.a: { angka: { sasaran: 3, tercapai: 2 } } }
nilai_dilaporkan:
  S2: 2.40 # ✗
  total: 8.4
`,
      `
jenis: lke
kode: LKE-2024
tahun: 2024
jawaban:
  R5-ii.a: { angka: { harus_ditindaklanjuti: 10, sedang_diproses: 1, selesai_ditindaklanjuti: 8 } }
nilai_dilaporkan:
  R5-ii: 3.00 # ✗
`,
    ],
  },
  *check(graph) {
    for (const bacaan of lembarKerja(graph.all('lke'), graph)) {
      const readings = bacaanMungkin(bacaan)
      const berbeda = dilaporkan(bacaan).filter(
        (one) =>
          hasPersen(one.bagian) &&
          isMungkin(one, bacaan, apaSaja) &&
          !readings.some((reading) => isMungkin(one, reading, isTakDijawab)),
      )
      const told = tellBerbeda(berbeda, bacaan, isTakDijawab)
      if (!told) continue
      yield {
        ...told,
        hint: 'periksa bilangan pada "angka" dan cara membaginya; yang dibagi adalah bagian dari keseluruhannya',
      }
    }
  },
}
