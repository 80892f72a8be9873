import { describe, expect, it } from 'vitest'
import { ringkasKinerja } from '../../src/hitung/ringkasan-kinerja.ts'
import { runExample } from '../rules/examples.ts'

const graphOf = (contoh: string) => {
  const graph = runExample(contoh, []).offices[0]?.office.graph
  if (!graph) throw new Error('no office')
  return graph
}

const graph = graphOf(`
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
jenis: renstra
kode: R
periode: { mulai: 2023, selesai: 2027 }
sasaran:
  - kode: SK-1
    uraian: Meningkatnya layanan
    indikator:
      - { kode: I-1, nama: Indeks kepuasan, satuan: indeks, polaritas: maksimum, data_dasar: { tahun: 2022, nilai: 80 }, target: { 2024: 85, 2027: 90 } }
      - { kode: I-2, nama: Waktu layanan, polaritas: minimum }
program:
  - { kode: PG-1, nama: Program Bimbingan, sasaran: SK-1 }
  - { kode: PG-2, nama: Program Lain }
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target:
  - { indikator: I-1, nilai: 85 }
  - { indikator: I-2, nilai: 60, triwulan: { 2: 70, 4: 60 } }
  - { indikator: Belum dilaporkan, sasaran: Tertibnya arsip, nilai: 4 }
---
jenis: laporan_kinerja
kode: LKJ-2023
tahun: 2023
sasaran: [{ indikator: [{ indikator: I-1, realisasi: 83 }] }]
---
# berkas: realisasi.csv
indikator;tahun;triwulan;realisasi;target
I-1;2024;2;84;
I-1;2024;4;86,7;
Waktu layanan;2024;II;35;
Guru dibina;2024;4;20;40
I-1;2023;4;83,5;
`)

describe('ringkasKinerja', () => {
  const { indikator, sasaran, program } = ringkasKinerja(graph, 2024)

  it('tells each quarter with its target and achievement, capped and not', () => {
    const [kepuasan, waktu, arsip, guru] = indikator
    expect(kepuasan).toMatchObject({
      nama: 'Indeks kepuasan',
      sasaran: 'Meningkatnya layanan',
      satuan: 'indeks',
      target: 85,
      triwulan: [
        { triwulan: 2, realisasi: '84' },
        { triwulan: 4, realisasi: '86,7', target: 85, capaian: { penuh: 102 } },
      ],
      targetAkhir: { tahun: 2027, nilai: '90' },
    })
    expect(waktu?.terakhir).toMatchObject({ triwulan: 2, target: 70, capaian: { penuh: 150, dibatasi: 120 } })
    expect(arsip).toMatchObject({ nama: 'Belum dilaporkan', sasaran: 'Tertibnya arsip', triwulan: [] })
    expect(guru?.terakhir?.capaian).toEqual({ penuh: 50, dibatasi: 50 })
    expect(indikator).toHaveLength(4)
  })

  it('tells the years before, of tables before reports', () => {
    expect(indikator[0]?.tren).toEqual([
      { tahun: 2022, nilai: '80' },
      { tahun: 2023, nilai: '83,5' },
      { tahun: 2024, nilai: '86,7' },
    ])
  })

  it('takes the mean of a sasaran, and of a programme over what it supports', () => {
    expect(sasaran.map(({ nama, capaian }) => [nama, capaian])).toEqual([
      ['Meningkatnya layanan', { penuh: 126, dibatasi: 111 }],
      ['Tertibnya arsip', undefined],
    ])
    expect(program.map(({ nama, capaian }) => [nama, capaian?.dibatasi])).toEqual([['Program Bimbingan', 111]])
  })

  it('caps where the office does', () => {
    expect(ringkasKinerja(graph, 2024, 100).sasaran[0]?.capaian?.dibatasi).toBe(100)
  })

  it('knows of grades whether the promised one was reached, and tells of ranges and grades what the Renstra ends with', () => {
    const graded = graphOf(`
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - { kode: I-1, nama: Predikat, skala: predikat_sakip, data_dasar: { tahun: 2022, nilai: B }, target: { 2024: BB, 2027: A } }
      - { kode: I-2, nama: Beban, polaritas: rentang, data_dasar: { tahun: 2022, nilai: 4.6 }, target: { 2024: { min: 2, maks: 4 }, 2027: { min: 2, maks: 3.5 } } }
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target: [{ indikator: I-1, nilai: BB }, { indikator: I-2, nilai: { min: 2, maks: 4 } }]
---
# berkas: realisasi.csv
indikator;tahun;triwulan;realisasi
I-1;2024;2;B
I-1;2024;4;BB (Sangat Baik)
I-2;2024;4;5
`)
    const [predikat, beban] = ringkasKinerja(graded, 2024).indikator
    expect(predikat?.triwulan.map(({ capaian }) => capaian?.penuh)).toEqual([undefined, 100])
    expect(predikat?.targetAkhir).toEqual({ tahun: 2027, nilai: 'A' })
    expect(beban?.terakhir?.capaian?.penuh).toBe(125)
    expect(beban?.targetAkhir?.nilai).toBe('2–3,5')
    expect(beban?.tren[0]).toEqual({ tahun: 2022, nilai: '4,6' })
  })
})
