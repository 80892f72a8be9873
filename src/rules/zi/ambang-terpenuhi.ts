import { isDraft } from '../../graph/graph.ts'
import type { Bagian } from '../../hitung/lke/instrumen.ts'
import type { BacaanLke } from '../../hitung/lke/jawaban.ts'
import {
  type Ambang,
  ambangLke,
  EPSILON,
  isTakDijawab,
  type Rentang,
  sebutKurang,
  sebutSkor,
} from '../../hitung/lke/nilai.ts'
import type { Rule } from '../rule.ts'
import { instrumenContoh, lembarKerja } from './lembar.ts'

export const ambangTerpenuhi: Rule = {
  id: 'zi/ambang-terpenuhi',
  severity: 'warning',
  title: 'Nilai LKE memenuhi setiap ambang predikat yang dituju',
  why: `WBK dan WBBM memiliki ambang untuk nilai total, pengungkit, setiap area, dan hasil. Semuanya harus terpenuhi: satu
area yang kurang menggugurkan usulan, berapa pun totalnya. Butir yang belum dijawab dihitung nol; indeks survei eksternal
yang belum ada dianggap masih terbuka. Tanpa "predikat", ambang WBK yang diperiksa.`,
  basis: ['permenpanrb-90-2021'],
  examples: {
    valid: [
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
predikat: wbbm
jawaban: { S1.a: { jawaban: Ya }, S1.b: { jawaban: A }, S2.a: { angka: { sasaran: 8, tercapai: 5 } } }
`,
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
konsep: true
jawaban: { S1.a: { jawaban: Ya } }
`,
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban: { S1.a: { jawaban: Ya } }
termuat: { lengkap: false, tidak_termuat: [jawaban.S1.b, jawaban.S2] }
`,
    ],
    invalid: [
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
predikat: wbbm # ✗
jawaban: { S1.a: { jawaban: Ya }, S1.b: { jawaban: B }, S2.a: { angka: { sasaran: 10, tercapai: 8 } } }
`,
      `${instrumenContoh}
jenis: lke
kode: LKE-2024 # ✗
instrumen: contoh
jawaban: { S1.a: { jawaban: Ya }, S1.b: { jawaban: A } }
`,
    ],
  },
  *check(graph) {
    const sheets = graph.all('lke').filter((one) => !isDraft(one))
    for (const bacaan of lembarKerja(sheets, graph)) {
      const { lke, instrumen, jawaban } = bacaan
      const { predikat = 'wbk' } = lke.isi
      const ambang = ambangLke(bacaan, predikat).filter(({ kepastian }) => kepastian !== 'M?')
      const missed = ambang.filter(({ keadaan }) => keadaan === 'belum')
      if (missed.length === 0 || jawaban.size === 0) continue
      const kosong = instrumen.butir.filter(
        (butir) => butir.butir?.jenis_jawaban !== 'indeks' && isTakDijawab(butir, bacaan),
      )
      const dihitungNol = kosong.length > 0 ? `; ${kosong.length} butir tanpa jawaban yang sah dihitung 0` : ''
      yield {
        at: lke.isi.predikat ? lke.locate('predikat') : lke.locate(),
        butir: missed.map(({ bagian }) => ({ at: lke.locate(), apa: `${predikat} ${bagian.jenis} ${bagian.kode}` })),
        message: `lembar kerja "${lke.kode}" belum memenuhi ${missed.length} dari ${ambang.length} ambang ${predikat.toUpperCase()}: ${missed.map(tell).join('; ')}${dihitungNol}${tellTerbuka(missed, bacaan)}`,
        hint: 'perbaiki yang dinilai pada bagian itu, mulai dari butir yang bobotnya besar, lalu naikkan jawabannya beserta buktinya',
      }
    }
  },
}

/** What is open counts as reached: then the score is the highest that can be. */
function tell({ bagian, nilai, minimal, kurang }: Ambang): string {
  const tertinggi = isTerbuka(nilai) ? ' paling tinggi' : ''
  const sedikitnya = isTerbuka(nilai) ? 'sedikitnya ' : ''
  return `${sebut(bagian)}${tertinggi} ${sebutSkor(nilai.maks)} dari ${sebutSkor(minimal)} (kurang ${sedikitnya}${sebutKurang(kurang)})`
}

function isTerbuka({ min, maks }: Rentang): boolean {
  return maks - min > EPSILON
}

/** Why scores are only the highest that can be. */
function tellTerbuka(missed: readonly Ambang[], bacaan: BacaanLke): string {
  if (!missed.some(({ nilai }) => isTerbuka(nilai))) return ''
  const open = bacaan.instrumen.butir.filter(
    (butir) => butir.butir?.jenis_jawaban === 'indeks' && isTakDijawab(butir, bacaan),
  )
  return open.length > 0
    ? `; "paling tinggi", karena hasil survei eksternal (${open.map(({ kode }) => kode).join(', ')}) belum diisi`
    : '; "paling tinggi", karena sebagian isinya tidak termuat'
}

function sebut({ jenis, kode, nama }: Bagian): string {
  if (jenis === 'komponen') return kode === 'total' ? 'nilai total' : `nilai ${nama.toLowerCase()}`
  return jenis === 'area' ? `area ${kode} "${nama}"` : `"${nama}"`
}
