import { toleransiIkm } from '../../data/survei.ts'
import { desimal } from '../../hitung/kinerja.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import { bulatkan, indeksOf, konversi, type Nrr } from '../../hitung/skm.ts'
import { nrrOf, skalaOf } from '../../hitung/survei.ts'
import { butirPada } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const ikmDihitungUlang: Rule = {
  id: 'survei/ikm-dihitung-ulang',
  severity: 'error',
  title: 'Nilai survei yang diterbitkan sama dengan hasil hitung dari nilai unsurnya',
  why: `Nilai SKM adalah rata-rata nilai unsur dikali 25: setiap unsur berbobot sama, tepat 1 dibagi banyaknya unsur, kecuali
bobotnya disebut. Nilai lain tidak dapat dijelaskan kepada publik. Selisih yang masih dapat berasal dari pembulatan nilai
unsur hanya diperingatkan.`,
  basis: ['permenpanrb-14-2017'],
  examples: {
    valid: [
      `
jenis: hasil_survei
kode: BANTUL-2023
unsur:
  - { nama: Persyaratan, nrr: 3.31 }
  - { nama: Prosedur, nrr: 3.35 }
  - { nama: Waktu, nrr: 3.49 }
  - { nama: Biaya, nrr: 3.93 }
  - { nama: Produk, nrr: 3.45 }
  - { nama: Kompetensi, nrr: 3.39 }
  - { nama: Perilaku, nrr: 3.39 }
  - { nama: Pengaduan, nrr: 3.76 }
  - { nama: Sarana, nrr: 3.35 }
nilai: 87.28
---
jenis: hasil_survei
kode: BERBOBOT
unsur:
  - { nama: Persyaratan, nrr: 3.7, bobot: 0.33 }
  - { nama: Waktu, nrr: 3.8, bobot: 0.33 }
  - { nama: Produk, nrr: 3, bobot: 0.33 }
nilai: 86.63
---
jenis: hasil_survei
kode: INDEKS
survei: ipak
skala: 6
unsur: [{ nama: Diskriminasi, nrr: 5.4 }, { nama: Pungutan, nrr: 5.7 }]
nilai: 3.7
---
jenis: hasil_survei
kode: TANPA-NRR
unsur: [{ nama: Persyaratan }]
nilai: 87
`,
    ],
    invalid: [
      `
jenis: hasil_survei
kode: SUMBAR-S1
unsur:
  - { nama: Persyaratan, nrr: 3.200 }
  - { nama: Prosedur, nrr: 3.216 }
  - { nama: Waktu, nrr: 2.936 }
  - { nama: Biaya, nrr: 3.530 }
  - { nama: Produk, nrr: 3.136 }
  - { nama: Kompetensi, nrr: 3.200 }
  - { nama: Perilaku, nrr: 3.316 }
  - { nama: Pungutan tidak resmi, nrr: 3.916 }
  - { nama: Sarana, nrr: 3.323 }
nilai: 81.71 # ✗
`,
      `
jenis: hasil_survei
kode: MEMBULATKAN
unsur: [{ nama: Persyaratan, nrr: 3.31 }, { nama: Waktu, nrr: 3.35 }]
nilai: 83.34 # ✗
---
jenis: hasil_survei
kode: BERBOBOT
unsur:
  - { nama: Persyaratan, nrr: 3.7, bobot: 0.5 }
  - { nama: Waktu, nrr: 3.6, bobot: 0.5 }
nilai: 90.5 # ✗
`,
    ],
  },
  *check(graph) {
    for (const survei of graph.all('hasil_survei')) {
      const { nilai, responden } = survei.isi
      const unsur = nrrOf(survei)
      const indeks = unsur && hasWeights(unsur) ? indeksOf(unsur) : undefined
      if (!unsur || nilai === undefined || responden === 0 || indeks === undefined) continue
      const skala = skalaOf(survei)
      const ikm = konversi(indeks, skala)
      const onHundred = nilai > Math.max(skala, SMALL)
      // An index is published on the scale of the answers, or on that to 4.
      const right = onHundred ? [ikm] : [indeks, (ikm / 100) * SMALL]
      const unit = onHundred ? 1 : SMALL / 100
      const difference = Math.min(...right.map((one) => Math.abs(one - nilai)))
      const room = Math.max(toleransiIkm * unit, 0.5 * 10 ** -desimal(nilai)) + 1e-9
      if (difference <= room) continue
      const fromRounding = (roundingOf(unsur) / skala) * 100 * unit
      yield {
        at: survei.locate('nilai'),
        butir: butirPada(survei.locate('nilai'), difference <= room + fromRounding ? ['bulat'] : ['bulat', 'hitung']),
        message: `nilai survei "${survei.nama}" ${sebutNilai(nilai)}, padahal nilai unsurnya memberi ${sebutNilai(bulatkan(onHundred ? ikm : (right.at(-1) ?? indeks)))}`,
        hint: 'hitung ulang dari rata-rata nilai unsur, atau isi "bobot" tiap unsur bila bobotnya tidak sama',
        ...(difference <= room + fromRounding && { severity: 'warning' }),
      }
    }
  },
}

/** Indices of surveys of perception are published on the scale to 4. */
const SMALL = 4
const SUM = { min: 0.985, maks: 1.015 }

/** None weighs, or all do and add up to one. */
function hasWeights(unsur: readonly Nrr[]): boolean {
  const stated = unsur.flatMap(({ bobot }) => bobot ?? [])
  const sum = stated.reduce((total, one) => total + one, 0)
  return stated.length === 0 || (stated.length === unsur.length && SUM.min <= sum && sum <= SUM.maks)
}

/** What rounding may have taken from the mean of the elements. */
function roundingOf(unsur: readonly Nrr[]): number {
  return 0.5 * 10 ** -Math.max(...unsur.map(({ nrr }) => desimal(nrr)))
}
