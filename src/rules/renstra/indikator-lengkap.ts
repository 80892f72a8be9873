import { readNilai } from '../../hitung/nilai.ts'
import { isJenis, isKosong, kurangKolom, partsOf } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import type { Indikator } from './bagian.ts'

export const indikatorLengkap: Rule = {
  id: 'renstra/indikator-lengkap',
  severity: 'warning',
  title: 'Setiap indikator memiliki rumus, sumber data, data dasar, dan penanggung jawab',
  why: `Rumus dan sumber data membuat dua orang memperoleh angka yang sama; data dasar menunjukkan dari mana berangkat; dan
penanggung jawab menjamin ada yang mengukur. Penanggung jawab sasaran berlaku pula bagi indikatornya. Polaritas hanya
diminta bila targetnya menurun, sebab tanpa itu capaian akan dihitung terbalik.`,
  basis: ['permenpanrb-53-2014', 'permenpanrb-88-2021'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    penanggung_jawab: bimas
    indikator:
      - kode: IK-1
        rumus: jumlah selesai ÷ jumlah permohonan × 100
        sumber_data: register PTSP
        data_dasar: { tahun: 2019, nilai: 70 }
        target: { 2023: 80, 2024: 82 }
      - kode: IK-2
        polaritas: minimum
        rumus: rata-rata hari
        sumber_data: register PTSP
        data_dasar: { nilai: belum diukur }
        target: { 2023: 5, 2024: 4 }
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1, indikator: [{ kode: IK-1, target: { 2023: 5, 2024: 4 } }] }]
termuat: { tidak_termuat: [rumus, sumber_data, data_dasar, penanggung_jawab, polaritas] }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - kode: IK-1
        penanggung_jawab: bimas
        rumus: jumlah selesai ÷ jumlah permohonan × 100
        sumber_data: register PTSP
        data_dasar: { tahun: 2019, nilai: 70 }
      - kode: IK-2 # ✗
        rumus: jumlah selesai
        data_dasar: { tahun: 2019 }
`,
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    penanggung_jawab: bimas
    indikator:
      - kode: IK-1 # ✗
        rumus: rata-rata hari
        sumber_data: register PTSP
        data_dasar: { tahun: 2019, nilai: 6 }
        target: { 2023: 5, 2024: 4 }
`,
    ],
  },
  *check(graph) {
    for (const renstra of graph.all('renstra')) {
      const kurang = kurangKolom(partsOf(renstra, 'indikator'), [
        { apa: 'rumus', lacks: (one) => isKosong(one.isi.rumus) && one.judges('rumus') },
        { apa: 'sumber data', lacks: (one) => isKosong(one.isi.sumber_data) && one.judges('sumber_data') },
        { apa: 'data dasar', lacks: (one) => one.isi.data_dasar?.nilai === undefined && one.judges('data_dasar') },
        { apa: 'penanggung jawab', lacks: (one) => lacksPenanggungJawab(one) && one.judges('penanggung_jawab') },
        { apa: 'polaritas (targetnya menurun)', lacks: (one) => lacksPolaritas(one) && one.judges('polaritas') },
      ])
      if (!kurang) continue
      const { apa, ...places } = kurang
      yield {
        ...places,
        message: `indikator dalam Renstra "${renstra.nama}" belum lengkap: tidak ada ${apa}`,
        hint: 'isi menurut manual indikator; bila data dasar belum ada, tulis keterangannya pada "data_dasar.nilai"',
      }
    }
  },
}

function lacksPenanggungJawab({ isi, wadah }: Indikator): boolean {
  if (!isKosong(isi.penanggung_jawab)) return false
  return !isJenis(wadah, 'sasaran') || isKosong(wadah.isi.penanggung_jawab)
}

/** Grades say themselves which is better. */
function lacksPolaritas({ isi: { polaritas, skala, target = {} } }: Indikator): boolean {
  if (polaritas !== undefined || skala !== undefined) return false
  const values = Object.keys(target)
    .sort()
    .flatMap((tahun) => readNilai(target[tahun]) ?? [])
  return values.some(({ maks }, index) => index > 0 && maks < (values[index - 1]?.min ?? maks))
}
