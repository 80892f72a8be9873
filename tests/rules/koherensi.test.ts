import { describe, expect, it } from 'vitest'
import { antarKantor } from '../../src/rules/koherensi/antar-kantor.ts'
import { biayaSama } from '../../src/rules/koherensi/biaya-sama.ts'
import { indikatorIkmSama } from '../../src/rules/koherensi/indikator-ikm-sama.ts'
import { persyaratanSama } from '../../src/rules/koherensi/persyaratan-sama.ts'
import { produkDariSop } from '../../src/rules/koherensi/produk-dari-sop.ts'
import { waktuDalamJanji } from '../../src/rules/koherensi/waktu-dalam-janji.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { runExample } from './examples.ts'

function found(rule: Rule, yaml: string): number {
  const run = runExample(yaml, [rule])
  expect(run.crashes).toEqual([])
  return run.findings.length
}

const pair = (sop: string, standar: string) =>
  `jenis: sop\nkode: S\n${sop}\n---\njenis: standar_pelayanan\nkode: T\nsop: S\n${standar}`

describe('waktu-dalam-janji', () => {
  it.each([
    ['3 hari kerja', '30 menit', '3 hari kerja', 'info'],
    ['1 hari kerja', '30 menit', '1 hari kerja', 'info'],
    ['1 hari kerja', '1 jam', '1 hari kerja', 'error'],
    ['3 hari kerja', '3 jam', '3 hari kerja', 'error'],
    ['14 hari kerja', '1 hari kerja', '14 hari kerja', 'error'],
    ['3 jam', '5 menit', '3 jam', 'error'],
  ])('%s and %s against %s: %s', (first, second, janji, severity) => {
    const sop = `langkah: [{ kegiatan: Memproses, waktu: ${first} }, { kegiatan: Mencetak, waktu: ${second} }]`
    const [finding] = runExample(pair(sop, `jangka_waktu: ${janji}`), [waktuDalamJanji]).findings
    expect(finding?.severity).toBe(severity)
    expect(finding?.message.endsWith(`, lebih ${second}`)).toBe(severity === 'info')
  })

  it('says of steps whose time is missing or unreadable that they are not counted', () => {
    const sop =
      'langkah: [{ kegiatan: Memeriksa, waktu: 15 }, { kegiatan: Memproses, waktu: 2 jam }, { kegiatan: Mencetak }]'
    const [finding] = runExample(pair(sop, 'jangka_waktu: 1 jam'), [waktuDalamJanji]).findings
    expect(finding?.message).toContain('jalan terpanjang SOP "S" paling sedikit 2 jam')
    expect(finding?.related.map(({ message }) => message)).toEqual([
      'langkah 1 "Memeriksa": 15, tidak ikut dihitung',
      'langkah 2 "Memproses": 2 jam',
      'langkah 3 "Mencetak": tanpa waktu, tidak ikut dihitung',
    ])
  })

  const steps = (...waktu: string[]) =>
    `langkah:\n${waktu.map((one) => `  - { kegiatan: Menyusun surat, waktu: ${one} }`).join('\n')}`
  const judge = (waktu: string[], janji: string) =>
    found(waktuDalamJanji, pair(steps(...waktu), `jangka_waktu: ${janji}`))

  it.each([
    // A working day is at least as long as any hours of one day.
    [['8 jam'], '1 hari kerja', 0],
    [['1 hari'], '24 jam', 0],
    [['3 hari kerja'], '3 hari kalender', 0],
    [['1 bulan'], '30 hari', 0],
    [['5–10 menit', '10 menit'], '15 menit', 0],
    [['15 menit', '10 menit'], '20 menit', 1],
    [['2 hari kerja', '2 hari kerja'], '3 hari kerja', 1],
    [['30 menit'], '10-15 menit', 1],
    [['30 menit'], '"10-15 menit, menyesuaikan antrean"', 1],
    [['± 30 menit'], '25 menit', 0],
    [['4 hari kerja'], 'paling lama 3 hari kerja', 1],
    [['4 hari kerja'], '3 hari kerja di luar pemeriksaan lapangan', 0],
    [['4 hari kerja'], '3 hari kerja sejak berkas lengkap', 1],
    [['4 hari kerja'], '3 hari kerja setelah disposisi kepala', 0],
    [['4 hari kerja'], '3 hari kerja terhitung sejak ditandatangani', 0],
    [['4 hari kerja'], '3 hari kerja apabila persyaratan lengkap', 1],
    [['4 hari kerja'], 'secepatnya', 0],
    [['10 menit', ''], '5 menit', 1],
    [['3 hari', '7 hari'], '"Baru: 12 hari, perpanjangan: 3 hari"', 0],
    [['13 hari', '7 hari'], '"Baru: 12 hari, perpanjangan: 3 hari"', 1],
  ])('steps of %j against "%s"', (waktu, janji, count) => {
    expect(judge(waktu, janji)).toBe(count)
  })

  it('lets what is checked before the file is complete not count, where the promise says so', () => {
    const sop =
      'langkah: [{ kegiatan: Menerima dan memeriksa berkas, waktu: 1 jam }, { kegiatan: Mencetak, waktu: 1 jam }]'
    expect(found(waktuDalamJanji, pair(sop, 'jangka_waktu: 1 jam'))).toBe(1)
    expect(found(waktuDalamJanji, pair(sop, 'jangka_waktu: 1 jam sejak berkas lengkap'))).toBe(0)
    expect(found(waktuDalamJanji, pair(sop, 'jangka_waktu: [{ waktu: 1 jam, sejak: berkas diterima lengkap }]'))).toBe(
      0,
    )
    expect(found(waktuDalamJanji, pair(sop, 'jangka_waktu: 50 menit sejak berkas lengkap'))).toBe(1)
  })

  it('holds a promise under a condition to the shortest way', () => {
    const sop = `langkah:
  - { nomor: 1, kegiatan: Memeriksa, waktu: 10 menit, keputusan: { tanya: Perlu survei lapangan?, ya: 2, tidak: 3 } }
  - { nomor: 2, kegiatan: Meninjau lapangan, waktu: 3 hari kerja }
  - { nomor: 3, kegiatan: Menyusun surat, waktu: 20 menit }`
    expect(
      found(waktuDalamJanji, pair(sop, 'jangka_waktu: [{ waktu: 1 hari kerja, bila: tanpa survei lapangan }]')),
    ).toBe(0)
    expect(found(waktuDalamJanji, pair(sop, 'jangka_waktu: [{ waktu: 20 menit, bila: tanpa survei lapangan }]'))).toBe(
      1,
    )
    expect(found(waktuDalamJanji, pair(sop, 'jangka_waktu: 1 hari kerja'))).toBe(1)
  })

  it('tells each varian by its own SOP', () => {
    const yaml = `
jenis: sop
kode: S-B
varian: [{ kode: baru }]
langkah: [{ waktu: 3 hari kerja }]
---
jenis: sop
kode: S-H
varian: [{ kode: hilang }]
langkah: [{ waktu: 10 menit }]
---
jenis: standar_pelayanan
kode: T
sop: [S-B, S-H]
varian: [{ kode: baru }, { kode: hilang }]
jangka_waktu: [{ untuk: baru, waktu: 4 hari kerja }, { untuk: hilang, waktu: 1 jam }]
`
    expect(found(waktuDalamJanji, yaml)).toBe(0)
    expect(found(waktuDalamJanji, yaml.replace('10 menit', '2 jam'))).toBe(1)
  })

  it('says promise, longest and shortest way, one return, and the sum of several SOPs', () => {
    const yaml = `
jenis: sop
kode: A
nama: Pendaftaran
langkah:
  - { nomor: 1, kegiatan: Memeriksa berkas, waktu: 30 menit, keputusan: { cabang: [{ label: Lengkap, ke: 2 }, { label: Kurang, ke: 1 }, { label: Ditolak, ke: selesai }] } }
  - { nomor: 2, kegiatan: Mencetak, waktu: 1 jam }
---
jenis: sop
kode: B
langkah: [{ waktu: 15 menit }]
---
jenis: standar_pelayanan
kode: T
layanan: Pendaftaran Haji
sop: [A, B]
jangka_waktu: 25 menit
`
    const [finding] = runExample(yaml, [waktuDalamJanji]).findings
    expect(finding?.message).toBe(
      'standar pelayanan "Pendaftaran Haji" menjanjikan "25 menit", tetapi jalan terpanjang SOP "Pendaftaran" 1 jam 30 menit (terpendek 30 menit, dengan satu kali pengembalian 2 jam)',
    )
    expect(finding?.hint).toContain('2 SOP layanan ini bila berurutan memakan 1 jam 45 menit')
    expect(finding?.related.map(({ message }) => message)).toEqual([
      'langkah 1 "Memeriksa berkas": 30 menit',
      'langkah 2 "Mencetak": 1 jam',
    ])
  })
})

describe('persyaratan-sama', () => {
  const sop = (...kelengkapan: string[]) =>
    `langkah:\n  - { kegiatan: Menyerahkan berkas, pelaksana: Pemohon, kelengkapan: ${JSON.stringify(kelengkapan)} }\n  - { kegiatan: Menandatangani, pelaksana: Kepala, kelengkapan: [surat kuasa], keluaran: [surat rekomendasi] }`
  const judge = (asked: string[], required: string[]) =>
    found(persyaratanSama, pair(sop(...asked), `persyaratan: ${JSON.stringify(required)}`))

  it.each<[string[], string[], number]>([
    [['Fotokopi KTP', 'KK'], ['e-KTP asli', 'Kartu Keluarga'], 0],
    [['KTP', 'akta kelahiran'], ['e-KTP/KIA', 'akta/ijazah/buku nikah'], 0],
    [['KTP/KIA'], ['KIA'], 0],
    [['KTP', 'identitas saksi'], ['KTP'], 0],
    [['KTP'], ['identitas pemohon'], 0],
    [['KTP', 'surat rekomendasi'], ['KTP'], 0],
    [['KTP', 'materai'], ['KTP'], 1],
    [['KTP', 'KK'], ['KTP', 'KK', 'pasfoto'], 1],
    [['KTP', 'KK'], ['KTP', 'KK', 'pasfoto bagi pemohon baru'], 0],
    [['KTP', 'KK', 'dll'], ['KTP', 'KK', 'pasfoto'], 0],
    [['KTP', 'KK'], ['KTP', 'KK', 'formulir'], 0],
    [['KTP', 'KK', 'ijazah'], ['KTP', 'KK', 'dokumen pendukung'], 0],
    [['KTP', 'KK'], ['KTP atau paspor', 'KK'], 0],
    [['KTP'], ['KTP', 'KK'], 0],
    [['KTP', 'ijazah'], ['paspor', 'akta'], 2],
    [['KTP', 'Model N1'], ['KTP', 'Surat pengantar nikah dari kelurahan'], 0],
  ])('SOP %j, standar %j: %i', (asked, required, count) => {
    expect(judge(asked, required)).toBe(count)
  })

  it('names the papers that lack, of a requirement that names several', () => {
    const yaml = pair(sop('KTP', 'KK'), 'persyaratan: ["Fotokopi KTP, KK, dan ijazah", "pasfoto", "akta atau paspor"]')
    const [finding] = runExample(yaml, [persyaratanSama]).findings
    expect(finding?.message).toContain(
      'persyaratan "Fotokopi KTP, KK, dan ijazah" (ijazah), "pasfoto", dan "akta atau paspor" dari',
    )
  })

  it('takes the list of the applicant for whole, whatever the desk calls it', () => {
    const desk = (own: string) =>
      `langkah:\n  - { kegiatan: Mengajukan, pelaksana: Pemohon, kelengkapan: ${own} }\n  - { kegiatan: Memeriksa, pelaksana: Petugas, kelengkapan: [Daftar periksa persyaratan] }`
    expect(found(persyaratanSama, pair(desk('[KTP, KK]'), 'persyaratan: [KTP, KK, Paspor]'))).toBe(1)
    expect(found(persyaratanSama, pair(desk('[KTP, berkas]'), 'persyaratan: [KTP, KK, Paspor]'))).toBe(0)
  })

  it('knows a form that the procedure of the standar tells the public of', () => {
    const standar = 'persyaratan: [KTP]\nprosedur: [Pemohon mengisi formulir]'
    expect(found(persyaratanSama, pair(sop('KTP', 'formulir'), standar))).toBe(0)
    expect(found(persyaratanSama, pair(sop('KTP', 'formulir'), 'persyaratan: [KTP]'))).toBe(1)
  })
})

describe('biaya-sama', () => {
  it.each([
    ['peringatan: biaya nikah Rp600.000 dibayar langsung ke bank', 'biaya: gratis', 1],
    ['peringatan: Membawa uang Rp600.000', 'biaya: gratis', 0],
    ['peringatan: pejabat yang menarik biaya didenda Rp500.000', 'biaya: gratis', 0],
    ['langkah: [{ kegiatan: Menyetor Rp25.000.000 setoran awal, biaya: gratis }]', 'biaya: gratis', 0],
    ['langkah: [{ keterangan: "Tarif PNBP Rp. 50.000,-" }]', 'biaya: Rp 50.000,-', 0],
    ['langkah: [{ biaya: "Rp5.000 per lembar" }]', 'biaya: 10000', 1],
    ['langkah: [{ biaya: 15000 }]', 'biaya: Rp5.000 per lembar', 0],
    ['langkah: [{ biaya: 50000 }]', 'biaya: sesuai ketentuan', 0],
    ['langkah: [{ biaya: 50000 }]', 'biaya: { }', 0],
    ['langkah: [{ biaya: 50000 }]', 'biaya: [{ uraian: Baru, tarif: { menurut: Perda } }]', 0],
    ['langkah: [{ biaya: 50000 }]', 'biaya: gratis\npersyaratan: [Bukti setor Rp50.000]', 0],
    ['langkah: [{ kegiatan: Menyusun anggaran biaya Rp50.000.000 }]', 'biaya: gratis', 0],
  ])('SOP "%s", standar "%s"', (sop, standar, count) => {
    expect(found(biayaSama, pair(sop, standar))).toBe(count)
  })
})

describe('produk-dari-sop', () => {
  it.each([
    ['Fotokopi ijazah yang sudah dilegalisasi', 'Ijazah terlegalisir', 0],
    ['Kartu Keluarga', 'KK dicetak', 0],
    ['SPH', 'Surat Pendaftaran Haji', 0],
    ['KK', 'Kartu Keluarga', 0],
    ['KTP-el', 'Kartu Tanda Penduduk elektronik', 0],
    ['KTP-el', 'Kutipan akta kelahiran', 1],
    ['Surat Dispensasi Nikah', 'Surat telah ditandatangani Camat', 0],
    ['Surat Dispensasi Nikah', 'Surat ditandatangani', 0],
    ['Surat Dispensasi Nikah', 'Kutipan akta kelahiran', 1],
    ['Konsultasi', 'Kutipan akta kelahiran', 0],
    ['Surat Dispensasi Nikah', 'Arsip', 1],
  ])('"%s" from "%s"', (produk, keluaran, count) => {
    expect(found(produkDariSop, pair(`langkah: [{ keluaran: ["${keluaran}"] }]`, `produk: ${produk}`))).toBe(count)
  })
})

describe('indikator-ikm-sama', () => {
  it.each([
    ['87.28', '87.28', 0],
    ['87.28', '87.3', 0],
    ['87.28', '87', 0],
    ['87.28', '3.49', 0],
    ['3.49', '87.28', 0],
    ['3.49', '"3,49"', 0],
    ['87.28', '"87,28 %"', 0],
    ['87.28', '"B"', 0],
    ['87.28', '88.28', 1],
    ['87.28', '3.6', 1],
    ['81.71', '82.7', 1],
  ])('survey %s, report %s', (nilai, realisasi, count) => {
    const yaml = `
jenis: renstra
kode: R
sasaran: [{ kode: S, indikator: [{ kode: I }] }]
---
jenis: hasil_survei
kode: H
periode: { selesai: 2024-06-30 }
indikator: I
nilai: ${nilai}
---
jenis: laporan_kinerja
kode: L
tahun: 2024
sasaran: [{ indikator: [{ indikator: I, realisasi: ${realisasi} }] }]
`
    expect(found(indikatorIkmSama, yaml)).toBe(count)
  })
})

describe('antar-kantor', () => {
  const kantor = (kode: string, isi: string) =>
    `jenis: instansi\nkode: ${kode}\ntingkat: kua\n---\njenis: standar_pelayanan\nkode: T\nlayanan: Nikah\n${isi}`
  const judge = (...isi: string[]) =>
    found(antarKantor, isi.map((one, index) => kantor(`k${index}`, one)).join('\n---\n'))

  it.each([
    ['jangka_waktu: 10 menit', 'jangka_waktu: 30 menit', 1],
    ['jangka_waktu: 10 menit', 'jangka_waktu: 20 menit', 0],
    ['jangka_waktu: 1 hari', 'jangka_waktu: 8 jam', 0],
    ['jangka_waktu: 10 menit\nbiaya: gratis', 'jangka_waktu: 1 hari kerja\nbiaya: 30000', 2],
    ['biaya: 30000', 'biaya: Rp30.000', 0],
  ])('"%s" and "%s"', (one, other, count) => {
    expect(judge(one, other)).toBe(count)
    expect(judge(other, one)).toBe(count)
  })

  it('counts the offices in what it asks for', () => {
    const yaml = ['gratis', '10000', '20000', '30000', '40000', '50000'].map((biaya, index) =>
      kantor(`k${index}`, `biaya: ${biaya}`),
    )
    const hint = (count: number) =>
      runExample(yaml.slice(0, count).join('\n---\n'), [antarKantor]).findings.map((one) => one.hint)
    expect(hint(2)).toEqual(['periksa dasar hukum tarif di kedua kantor itu, lalu samakan atau jelaskan bedanya'])
    expect(hint(3)[0]).toContain('di ketiga kantor itu,')
    expect(hint(6)[0]).toContain('di 6 kantor itu,')
  })

  it('compares no office with itself', () => {
    const twice = `${kantor('k', 'jangka_waktu: 1 menit')}\n---\njenis: standar_pelayanan\nkode: U\nlayanan: Nikah\njangka_waktu: 3 hari`
    expect(found(antarKantor, twice)).toBe(0)
  })
})
