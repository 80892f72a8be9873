import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { rules } from '../src/rules/index.ts'
import { splitDocuments } from '../src/source/parse.ts'
import { documentSchema } from '../src/source/plain.ts'
import { runExample } from './rules/examples.ts'

/** An office whose documents are linked in every way. */
const OFFICE = `
jenis: instansi
kode: kua
nama: KUA Kecamatan Contoh
unit: [{ kode: u1, nama: Pelayanan }, { kode: u2, nama: Umum }]
jabatan: [{ kode: kepala, nama: Kepala, unit: u1 }, { kode: staf, nama: Staf, unit: u1 }, { kode: warga, nama: Pemohon, pihak: pemohon }]
---
jenis: renstra
kode: R
nama: Renstra
ditetapkan: { nomor: "1", tanggal: 2020-01-02 }
periode: { mulai: 2024, selesai: 2025 }
misi: [{ kode: M1, uraian: Melayani }]
tujuan: [{ kode: T1, uraian: Meningkatnya layanan, misi: [M1] }]
sasaran:
  - kode: S1
    uraian: Meningkatnya kualitas layanan
    tujuan: T1
    layanan_langsung: true
    penanggung_jawab: u1
    indikator:
      - { kode: I1, nama: Indeks, satuan: nilai, rumus: rata-rata, sumber_data: survei, penanggung_jawab: u1, data_dasar: { tahun: 2023, nilai: 80 }, target: { 2024: 81, 2025: 82 } }
program:
  - kode: PR1
    nama: Program
    sasaran: [S1]
    kegiatan: [{ kode: K1, nama: Kegiatan, sasaran: [S1], anggaran: { 2024: 100, 2025: 100 } }]
---
jenis: peta_proses
kode: P
nama: Peta
ditetapkan: { nomor: "2", tanggal: 2024-01-02, oleh: kepala }
renstra: R
proses:
  - kode: P1
    nama: Pelayanan
    kategori: inti
    sasaran: [S1]
    pemilik: u1
    subproses:
      - { kode: P1.1, nama: Legalisasi, layanan_publik: true, masukan: [permohonan], keluaran: [surat legalisasi], relasi: [{ ke: P1.2, berupa: surat legalisasi }] }
      - { kode: P1.2, nama: Pengarsipan, pemasok: [seksi], masukan: [surat legalisasi], keluaran: [arsip], pelanggan: [warga], lintas_fungsi: [u1, u2] }
---
jenis: sop
kode: A1
nomor: "01"
nama: Legalisasi Akta
proses: [P1.1]
unit: u1
tanggal: { pembuatan: 2024-02-01, efektif: 2024-02-02, pengesahan: 2024-02-02 }
disahkan_oleh: kepala
sifat: administratif
dasar_hukum: [UU Nomor 25 Tahun 2009 tentang Pelayanan Publik]
evaluasi: [{ tanggal: 2024-11-01, hasil: baik, tindak_lanjut: tidak ada }]
pelaksana: [warga, staf, kepala]
langkah:
  - { nomor: "1", kegiatan: Menyerahkan permohonan, pelaksana: warga, kelengkapan: [Akta asli, Fotokopi KTP], waktu: 5 menit, keluaran: [Berkas] }
  - { nomor: "2", kegiatan: Memeriksa berkas, pelaksana: staf, kelengkapan: [Berkas], waktu: 10 menit, keluaran: [Berkas lengkap], keputusan: { ya: "3", tidak: "1" } }
  - { nomor: "3", kegiatan: Menandatangani surat legalisasi, pelaksana: kepala, kelengkapan: [Berkas lengkap], waktu: 5 menit, keluaran: [Surat legalisasi akta] }
---
jenis: sop
kode: A2
nomor: "02"
nama: Pengarsipan
proses: [P1.2]
keterkaitan: [A1]
---
jenis: standar_pelayanan
kode: SP1
layanan: Legalisasi Akta
unit: u1
proses: P1.1
sop: [A1]
ditetapkan: { nomor: "3", tanggal: 2024-03-01, oleh: kepala }
persyaratan: [Akta asli, Fotokopi KTP]
prosedur: [Serahkan berkas, Terima surat]
jangka_waktu: [{ waktu: 1 hari kerja }]
biaya: [{ tarif: gratis }]
produk: [Surat legalisasi akta]
pengaduan: { kanal: [{ jenis: SP4N-LAPOR!, nama: SP4N-LAPOR!, alamat: lapor.go.id }] }
dasar_hukum: [UU Nomor 25 Tahun 2009 tentang Pelayanan Publik]
sarana_prasarana: [Loket]
kompetensi_pelaksana: [Memahami layanan]
pengawasan_internal: [Oleh kepala]
jumlah_pelaksana: { total: 4 }
jaminan_pelayanan: [Tepat waktu]
kompensasi: [Permohonan maaf]
jaminan_keamanan: [Dokumen aman]
evaluasi_kinerja: [Setiap tahun]
penyusunan: { berita_acara: BA-1, peserta: [{ unsur: masyarakat, jumlah: 5 }] }
reviu: [{ tanggal: 2024-10-01, berdasarkan: [skm, pengaduan] }]
publikasi: [{ media: situs, url: https://kua.example }, { media: papan pengumuman }]
---
jenis: standar_pelayanan
kode: SP2
layanan: Pengarsipan
proses: P1.2
sop: [A2]
---
jenis: maklumat
kode: ML
tanggal: 2024-01-05
layanan: [SP1]
publikasi: [{ media: situs, url: https://kua.example }]
---
jenis: hasil_survei
kode: SKM
periode: { mulai: 2024-01-01, selesai: 2024-06-30 }
layanan: [SP1]
indikator: [I1]
nilai: 85
`

const chunks = splitDocuments(OFFICE).map(({ teks }) => teks.replace(/^(?:---)?\n/, ''))

/** What is told of the office, but for what cannot be read; documents apart as they were written. */
function told(documents: readonly string[]): string[] {
  const { findings, crashes } = runExample(documents.join('\n---\n'), rules)
  expect(crashes).toEqual([])
  const unread = /^dokumen\/(?:yaml-terbaca|sesuai-skema|jenis-dikenal)$/
  return findings.filter(({ rule }) => !unread.test(rule)).map(({ rule, message }) => `${rule}: ${message}`)
}

const before = new Set(told(chunks))
const news = (documents: readonly string[]) => told(documents).filter((one) => !before.has(one))
const swap = (index: number, teks: string) => chunks.with(index, teks)

/** What parts are called stands in messages: without it they read otherwise. */
const names = new Set<unknown>(['jenis', 'kode', 'nama', 'layanan', 'uraian'])

/** Places in a value, to the depth at which documents have fields. */
function* placesIn(value: unknown, path: readonly (string | number)[] = []): Iterable<readonly (string | number)[]> {
  if (path.length > 0) yield path
  if (typeof value !== 'object' || value === null || path.length > 6) return
  for (const [key, inner] of Object.entries(value))
    yield* placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key])
}

/** The value with something at the place that no schema takes there. */
function broken(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (key === undefined) return [[[1]]]
  if (Array.isArray(value)) return value.with(Number(key), broken(value[Number(key)], rest))
  const object = value as Readonly<Record<string, unknown>>
  return { ...object, [key]: broken(object[key], rest) }
}

const read = chunks.map((teks) => load(teks, { schema: documentSchema }) as Readonly<Record<string, unknown>>)
const cases = read.map(({ jenis, kode }, index) => ({ index, name: `${jenis} ${kode}` })).slice(1)

describe('what was left out may hold what is missing', () => {
  it.each(cases)('no rule misses what an unreadable $name may hold', ({ index }) => {
    expect(news(swap(index, `${chunks[index]}\nrusak: [`))).toEqual([])
    expect(news(swap(index, `${chunks[index]}`.replace(/^jenis: .*/, 'jenis: entahlah')))).toEqual([])
    expect(news(swap(index, `${chunks[index]}`.replace(/^kode: .*/m, 'kod: x')))).toEqual([])
  })

  it.each(cases)('no rule misses what broke the schema in $name', ({ index }) => {
    const places = [...placesIn(read[index])].filter((path) => !names.has(path.at(-1)))
    const found = places.flatMap((path) =>
      news(swap(index, JSON.stringify(broken(read[index], path)))).map((one) => `/${path.join('/')}: ${one}`),
    )
    expect(found).toEqual([])
  })
})

it('no waiver is called unused while rules are silent', () => {
  const waiver = '# koheren-abaikan proses/layanan-berstandar: menunggu pengesahan\n'
  const peta = `jenis: peta_proses\n${waiver}kode: P\nproses: [{ kode: P1, layanan_publik: true }]`
  const standar = 'jenis: standar_pelayanan\nkode: SP\nproses: P1'
  const isUnused = (documents: readonly string[]) =>
    told(documents).some((one) => one.startsWith('pengecualian/terpakai'))
  expect(isUnused([peta, standar])).toBe(true)
  expect(isUnused([peta, `${standar}\nrusak: [`])).toBe(false)
})

describe('what is missing all the same', () => {
  const peta = 'jenis: peta_proses\nkode: P\nproses: [{ kode: P1, nama: Satu, layanan_publik: true }]'
  const message = 'proses layanan publik "Satu" tidak memiliki standar pelayanan'
  const rest = 'jenis: sop\nkode: A\nproses: P1'
  const lacks = (documents: readonly string[]) => told(documents).some((one) => one.endsWith(message))

  it.each([
    ['a field of a standar that links nothing', 'jenis: standar_pelayanan\nkode: SP\nkompensasi: { a: 1 }', true],
    ['a key of a standar that is not known', 'jenis: standar_pelayanan\nkode: SP\nwarna: biru', true],
    ['a link of a standar to an office-holder', 'jenis: standar_pelayanan\nkode: SP\nunit: [[1]]', true],
    ['a document of another kind', 'jenis: standar_pelayanan\nkode: SP\n---\njenis: maklumat\nkode: [', true],
    ['the process of a standar', 'jenis: standar_pelayanan\nkode: SP\nproses: [[1]]', false],
    ['a misspelt process of a standar', 'jenis: standar_pelayanan\nkode: SP\nprosess: P1', false],
    ['another standar', 'jenis: standar_pelayanan\nkode: SP\n---\njenis: standar_pelayanan\nkode: [', false],
    ['a document without a kind', 'jenis: standar_pelayanan\nkode: SP\n---\nkode: SP-2\nproses: P1', false],
    ['an empty document', 'jenis: standar_pelayanan\nkode: SP\n---\n# belum ditulis\n', true],
  ])('%s left out: told %#', (_, standar, isTold) => {
    expect(lacks([peta, rest, standar])).toBe(isTold)
  })
})
