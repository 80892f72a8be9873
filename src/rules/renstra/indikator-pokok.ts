import { isKosong, kurangKolom, partsOf } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import type { Indikator } from './bagian.ts'

export const indikatorPokok: Rule = {
  id: 'renstra/indikator-pokok',
  severity: 'error',
  title: 'Setiap indikator memiliki nama, satuan, dan target',
  why: `Tiga hal ini adalah indikator itu sendiri: apa yang diukur, dengan satuan apa, dan sampai berapa. Tanpa salah
satunya, realisasi tidak dapat dibandingkan dengan apa pun. Satuan tidak diminta bila targetnya sudah menyebutnya ("80 %",
"12 dokumen") atau berupa predikat ("WTP", "BB").`,
  basis: ['perpres-29-2014', 'permenpanrb-53-2014', 'permenppn-10-2023'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
tujuan:
  - kode: T1
    indikator:
      - { kode: IT-1, nama: Indeks kerukunan, satuan: indeks, target: { 2024: 80 } }
sasaran:
  - kode: SK-1
    indikator:
      - { kode: IK-1, nama: Opini atas laporan keuangan, target: { 2024: WTP } }
      - { kode: IK-2, nama: Predikat SAKIP, skala: predikat_sakip, target: { 2024: BB } }
      - { kode: IK-3, nama: Jemaah terlayani, target: { 2024: 90 % } }
      - { kode: IK-4, nama: Rata-rata skor }
termuat: { lengkap: false, tidak_termuat: [IK-4] }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - { kode: IK-1, nama: Indeks kerukunan, satuan: indeks, target: { 2024: 80 } }
      - { kode: IK-2 } # ✗
      - { kode: IK-3, nama: Guru bersertifikat, target: { 2024: 60 } }
`,
      `
jenis: renstra
kode: R
program:
  - kode: PG-1
    kegiatan:
      - kode: KG-1
        indikator:
          - { kode: IK-1, nama: '-', satuan: orang, target: { 2023: '-', 2024: '' } } # ✗
`,
    ],
  },
  *check(graph) {
    for (const renstra of graph.all('renstra')) {
      const kurang = kurangKolom(partsOf(renstra, 'indikator'), [
        { apa: 'nama', lacks: (one) => isKosong(one.isi.nama) && one.judges('nama') },
        { apa: 'satuan', lacks: (one) => lacksSatuan(one) && one.judges('satuan') },
        { apa: 'target', lacks: (one) => targetOf(one).length === 0 && one.judges('target') },
      ])
      if (!kurang) continue
      const { apa, ...places } = kurang
      yield {
        ...places,
        message: `pokok indikator dalam Renstra "${renstra.nama}" belum lengkap: tidak ada ${apa}`,
        hint: 'isi "nama", "satuan", dan "target" tiap tahun; bila sumbernya terpotong, catat kode indikator itu pada "termuat"',
      }
    }
  },
}

/** Unit or grade stands in the targets themselves, such as `80 %` or `WTP`. */
const SAYS_UNIT = /[\p{L}%]/u

function lacksSatuan(indikator: Indikator): boolean {
  const { satuan, skala } = indikator.isi
  if (!isKosong(satuan) || skala !== undefined) return false
  const target = targetOf(indikator)
  return target.length === 0 || !target.every((nilai) => typeof nilai === 'string' && SAYS_UNIT.test(nilai))
}

function targetOf({ isi: { target = {} } }: Indikator) {
  return Object.values(target).filter((nilai) => nilai !== undefined && !(typeof nilai === 'string' && isKosong(nilai)))
}
