import { isTakDijawab, type Terbuka } from '../../hitung/lke/nilai.ts'
import type { Rule } from '../rule.ts'
import { instrumenContoh, lembarKerja } from './lembar.ts'
import { dilaporkan, isMungkin, tellBerbeda } from './nilai-dilaporkan.ts'

/** Counts are left to zi/nilai-persen-dihitung-ulang: any share is allowed here. */
const terbuka: Terbuka = (butir, bacaan) => butir.butir?.jenis_jawaban === '%' || isTakDijawab(butir, bacaan)

export const nilaiDihitungUlang: Rule = {
  id: 'zi/nilai-dihitung-ulang',
  severity: 'error',
  title: 'Nilai LKE yang dilaporkan sama dengan nilai menurut jawabannya',
  why: `Nilai subkomponen adalah rata-rata nilai butirnya dikalikan bobot; area, komponen, dan total adalah jumlahnya. Nilai
yang tidak dapat dihasilkan oleh jawaban di lembar yang sama menunjukkan rumus yang rusak atau jawaban yang berubah
sesudah dijumlahkan. Perbandingan dilakukan menurut banyaknya angka di belakang koma yang dicetak; butir yang tidak terbaca
boleh bernilai apa saja.`,
  basis: ['permenpanrb-90-2021'],
  examples: {
    valid: [
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban: { S1.a: { jawaban: Ya }, S1.b: { jawaban: B }, S2.a: { angka: { sasaran: 3, tercapai: 2 } } }
nilai_dilaporkan: { S1.b: 0.5, S1: 4.5, S2: 2.67, total: '71,67 %' }
`,
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban: { S1.a: { jawaban: Ya } }
nilai_dilaporkan: { S1: 6, S2: 1.3 }
`,
    ],
    invalid: [
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban: { S1.a: { jawaban: Ya }, S1.b: { jawaban: B } }
nilai_dilaporkan:
  S1: 5.0 # ✗
  total: 9.8
`,
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban: { S1.a: { jawaban: Ya }, S1.b: { jawaban: C } }
nilai_dilaporkan:
  S2: 4.2 # ✗
`,
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
nilai_dilaporkan:
  total: hampir 10 # ✗
`,
    ],
  },
  *check(graph) {
    for (const bacaan of lembarKerja(graph.all('lke'), graph)) {
      const berbeda = dilaporkan(bacaan).filter((one) => !isMungkin(one, bacaan, terbuka))
      const told = tellBerbeda(berbeda, bacaan, terbuka)
      if (!told) continue
      yield {
        ...told,
        hint: 'hitung ulang dengan rumus instrumen: rata-rata nilai butir dikalikan bobot subkomponen, lalu jumlahkan; nilai ditulis dengan angka, misalnya 83.72 atau "92,31 %"',
      }
    }
  },
}
