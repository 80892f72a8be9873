import { isDinilai } from '../../hitung/lke/nilai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { instrumenContoh, lembarKerja } from './lembar.ts'

const SHOWN = 10

export const jawabanLengkap: Rule = {
  id: 'zi/jawaban-lengkap',
  severity: 'warning',
  title: 'Setiap butir LKE dijawab',
  why: `Butir yang kosong bernilai nol, seburuk jawaban terendah, dan penilai tidak dapat membedakan yang belum dikerjakan
dari yang terlewat. Butir persen terjawab bila semua bilangan yang dihitung ada. Indeks survei eksternal tidak ditanyakan:
hasilnya datang dari penilai.`,
  basis: ['permenpanrb-90-2021'],
  examples: {
    valid: [
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban:
  S1.a: { jawaban: Tidak }
  S1.b: { jawaban: Z }
  S2.a: { angka: { sasaran: 10, tercapai: 8 } }
`,
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban: { S1.a: { jawaban: Ya }, S1.b: { jawaban: A } }
termuat: { lengkap: false, tidak_termuat: [jawaban.S2] }
`,
    ],
    invalid: [
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban: # ✗
  S1.a: { jawaban: Ya }
  S1.b: { catatan: menunggu SK }
  S2.a: { angka: { sasaran: 10 } }
`,
      `
jenis: lke
kode: LKE-2024 # ✗
tahun: 2024
predikat: wbk
`,
    ],
  },
  *check(graph) {
    for (const bacaan of lembarKerja(graph.all('lke'), graph)) {
      const { lke, instrumen, jawaban } = bacaan
      const asked = instrumen.butir.filter(({ butir }) => butir?.jenis_jawaban !== 'indeks')
      const open = asked.filter((butir) => {
        const one = jawaban.get(butir)
        return one?.nilai === undefined && one?.masalah === undefined && isDinilai(butir, bacaan)
      })
      if (open.length === 0) continue
      const kode = joinDaftar(
        open.map((one) => one.kode),
        SHOWN,
      )
      yield {
        at: lke.isi.jawaban ? lke.locateKey('jawaban') : lke.locate(),
        butir: open.map((one) => ({ at: lke.locate(), apa: one.kode })),
        message: `lembar kerja "${lke.kode}": ${open.length} dari ${asked.length} butir belum dijawab: ${kode}`,
        hint: 'isi jawabannya, atau semua bilangan yang diminta butir persen; jawaban terendah pun ditulis',
      }
    }
  },
}
