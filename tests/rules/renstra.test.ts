import { describe, expect, it } from 'vitest'
import { indikatorPokok } from '../../src/rules/renstra/indikator-pokok.ts'
import { kodeBerurutan } from '../../src/rules/renstra/kode-berurutan.ts'
import { sasaranDalamTujuan } from '../../src/rules/renstra/sasaran-dalam-tujuan.ts'
import { sasaranKondisi } from '../../src/rules/renstra/sasaran-kondisi.ts'
import { sasaranMenjabarkanInduk } from '../../src/rules/renstra/sasaran-menjabarkan-induk.ts'
import { targetLengkap } from '../../src/rules/renstra/target-lengkap.ts'
import { targetMasukAkal } from '../../src/rules/renstra/target-masuk-akal.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { runExample } from './examples.ts'

function found(rule: Rule, yaml: string) {
  const run = runExample(yaml, [rule])
  expect(run.crashes).toEqual([])
  return run.findings
}

const renstra = (parts: string) => `jenis: renstra\nkode: R\nperiode: { mulai: 2022, selesai: 2024 }\n${parts}`
const indikator = (...items: string[]) =>
  renstra(`sasaran:\n  - kode: SK-1\n    indikator:\n${items.map((one) => `      - ${one}`).join('\n')}\n`)

describe('one finding a document', () => {
  it('tells years without a target together, and every place', () => {
    const [finding, ...others] = found(
      targetLengkap,
      indikator(
        '{ kode: I-1, nama: Satu, target: { 2022: 1 } }',
        '{ kode: I-2, nama: Dua, target: { 2022: 1, 2023: 2, 2024: 3 } }',
        '{ kode: I-3, nama: Tiga, target: { 2022: 1, 2023: } }',
        '{ kode: I-4, nama: Empat, target: { 2022: 1, 2024: 3 } }',
      ),
    )
    expect(others).toEqual([])
    expect(finding?.message).toBe(
      'belum ada target tahun 2023 dan 2024 pada "I-1" (Satu) dan "I-3" (Tiga); tahun 2023 pada "I-4" (Empat)',
    )
    expect(finding?.related.map(({ start }) => start.line)).toEqual([9, 10])
  })

  it('tells what indicators lack by what they lack', () => {
    const [finding, ...others] = found(
      indikatorPokok,
      indikator(
        '{ kode: I-1, nama: Satu, satuan: persen }',
        '{ kode: I-2 }',
        '{ kode: I-3, nama: Tiga, satuan: persen }',
      ),
    )
    expect(others).toEqual([])
    expect(finding?.message).toBe(
      'pokok indikator dalam Renstra "R" belum lengkap: tidak ada target pada "I-1" (Satu) dan "I-3" (Tiga); nama, satuan, dan target pada "I-2"',
    )
    expect(finding?.related.map(({ message }) => message)).toEqual([
      '"I-2" tanpa nama, satuan, dan target',
      '"Tiga" tanpa target',
    ])
  })
})

describe('two Renstra of one office', () => {
  it('are judged each by its own parts, though these share their kode', () => {
    const period = (kode: string, mulai: number, sasaran: string) =>
      `jenis: renstra\nkode: ${kode}\nperiode: { mulai: ${mulai}, selesai: ${mulai + 4} }\ntujuan: [{ kode: T-1 }]\nsasaran: ${sasaran}\n`
    const both = [
      period('LAMA', 2020, '[{ kode: SK-1, tujuan: T-1 }]'),
      period('BARU', 2025, '[{ kode: SK-1, tujuan: T-1 }]'),
    ]
    expect(found(sasaranDalamTujuan, both.join('---\n'))).toEqual([])
    const broken = [...both.slice(0, 1), period('BARU', 2025, '[{ kode: SK-1 }]')]
    expect(found(sasaranDalamTujuan, broken.join('---\n')).map(({ at }) => at.start.line)).toEqual([10, 11])
  })
})

describe('sasaran-menjabarkan-induk', () => {
  it('shows how the reference is written', () => {
    const [finding] = found(
      sasaranMenjabarkanInduk,
      `jenis: instansi
kode: kanwil-contoh
tingkat: kanwil
---
jenis: renstra
kode: R
sasaran: [{ kode: SK-07 }]
---
jenis: instansi
kode: kua-contoh
tingkat: kua
induk: kanwil-contoh
---
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }]
`,
    )
    expect(finding?.hint).toContain('kanwil-contoh/SK-07')
  })
})

describe('sasaran-kondisi', () => {
  it.each([
    ['Meningkatnya mutu madrasah', 0],
    ['Membaiknya tata kelola', 0],
    ['Terwujudnya kerukunan', 0],
    ['Menjadi kantor yang melayani', 0],
    ['Memenuhi standar nasional pendidikan', 0],
    ['Mandirinya pesantren', 0],
    ['Layanan haji yang memuaskan', 0],
    ['Pelayanan prima', 0],
    ['Melaksanakan pembinaan', 1],
    ['a. Meningkatkan mutu madrasah', 1],
    ['(1) Memberi bimbingan', 1],
    ['Mempercepat layanan', 1],
    ['Penyusunan laporan', 1],
    ['Penguatan moderasi yang merata', 0],
  ])('"%s"', (uraian, count) => {
    expect(found(sasaranKondisi, renstra(`sasaran: [{ kode: S, uraian: "${uraian}" }]`))).toHaveLength(count)
  })
})

describe('target-masuk-akal', () => {
  it.each([
    ['Persentase layanan tepat waktu', '%', '101', 1],
    ['Persentase layanan tepat waktu', 'Persen (%)', '101', 1],
    ['Persentase layanan tepat waktu', 'persen', '-1', 1],
    ['Persentase layanan tepat waktu', 'persen', '"≥ 98"', 0],
    ['Persentase capaian PNBP', 'persen', '115', 0],
    ['Rasio guru dan siswa', '%', '140', 0],
    ['Laju inflasi', '%', '-0.5', 0],
    ['Indeks Kepuasan Masyarakat (IKM)', 'nilai', '88.31', 0],
    ['Indeks Kepuasan Pelanggan', 'nilai', '4.2', 0],
    ['Nilai SKM', 'indeks', '20', 1],
    ['Persentase IKM yang difasilitasi', 'IKM', '250', 0],
    ['Indeks Persepsi Kualitas Pelayanan', 'indeks', '3.9', 0],
    ['Indeks Persepsi Antikorupsi', 'indeks', '39', 1],
    ['Indeks Persepsi Antikorupsi', 'skala 1–100', '90', 0],
  ])('%s in %s: %s', (nama, satuan, target, count) => {
    const yaml = indikator(`{ kode: I, nama: "${nama}", satuan: "${satuan}", target: { 2024: ${target} } }`)
    expect(found(targetMasukAkal, yaml)).toHaveLength(count)
  })
})

describe('kode-berurutan', () => {
  it.each([
    [['SS-1', 'SS-2', 'SS-4'], 1],
    [['SS-4', 'SS-2', 'SS-1'], 1],
    [['SS.09', 'SS.10', 'SS.11'], 0],
    // Numbers strewn about are no numbering.
    [['SS-3', 'SS-17'], 0],
    [['1.1', '1.2', '2.1', '2.2'], 0],
    [['SK', 'SS-1', 'SP-1', 'SS-2'], 0],
  ])('%j', (kode, count) => {
    const yaml = renstra(`sasaran: [${kode.map((one) => `{ kode: "${one}" }`).join(', ')}]`)
    expect(found(kodeBerurutan, yaml)).toHaveLength(count)
  })
})
