import { describe, expect, it } from 'vitest'
import { isiKembar } from '../../src/rules/dokumen/isi-kembar.ts'
import { kodeUnik } from '../../src/rules/dokumen/kode-unik.ts'
import { layananLain } from '../../src/rules/dokumen/layanan-lain.ts'
import { namaUnik } from '../../src/rules/dokumen/nama-unik.ts'
import { tanggalTerbaca } from '../../src/rules/dokumen/tanggal-terbaca.ts'
import { tanpaIsianContoh } from '../../src/rules/dokumen/tanpa-isian-contoh.ts'
import { teksBerkutip } from '../../src/rules/dokumen/teks-berkutip.ts'
import { wilayahSendiri } from '../../src/rules/dokumen/wilayah-sendiri.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { gather, judgeOffice, openOffice } from '../../src/run.ts'
import { context, runExample } from './examples.ts'

/** The findings of a rule in an example: message, hint, and the messages of the other ends. */
function told(rule: Rule, example: string) {
  const { findings, crashes } = runExample(example, [rule])
  expect(crashes).toEqual([])
  return findings.map(({ message, hint, related }) => ({ message, hint, related: related.map((one) => one.message) }))
}

const text = (value: string) => JSON.stringify(value)

describe('dokumen/kode-unik', () => {
  it('finds a second office in the folder of another', () => {
    const files = [
      { berkas: 'kua/instansi.yaml', teks: 'jenis: instansi\nkode: kua-kuta\nnama: KUA Kuta\n' },
      { berkas: 'kua/lain.yaml', teks: 'jenis: instansi\nkode: kua-mengwi\n' },
    ]
    const run = gather([judgeOffice(openOffice(files, context), [kodeUnik], context)], [kodeUnik], context)
    expect(run.findings).toMatchObject([
      {
        at: { berkas: 'kua/lain.yaml', start: { line: 2, column: 7 } },
        message: 'folder ini sudah milik instansi "kua-kuta"',
        related: [{ berkas: 'kua/instansi.yaml', message: 'instansi "KUA Kuta"' }],
      },
    ])
  })

  it('leads to the first that has the kode', () => {
    expect(told(kodeUnik, 'jenis: sop\nkode: S\nnama: Satu\n---\njenis: sop\nkode: S\nnama: Dua\n')).toEqual([
      {
        message: 'kode SOP "S" dipakai dua kali',
        hint: 'beri kode lain; nomor dari dokumen resmi ditulis pada "nomor" atau "kode_resmi"',
        related: ['sudah dipakai SOP "Satu"'],
      },
    ])
  })
})

describe('dokumen/tanggal-terbaca', () => {
  it.each([
    ['31 Februari 2024', 'tanggal "31 Februari 2024" tidak ada di kalender'],
    ['2024-02-30', 'tanggal "2024-02-30" tidak ada di kalender'],
    ['Desember 2024 atau Januari 2025', 'tanggal "Desember 2024 atau Januari 2025" tidak terbaca sebagai tanggal'],
    ['2024', 'tanggal "2024" hanya menyebut tahun'],
  ])('says why of %s', (tanggal, message) => {
    const example = `jenis: sop\nkode: S\ntanggal: {efektif: ${text(tanggal)}}\n`
    expect(told(tanggalTerbaca, example)).toMatchObject([{ message, related: [] }])
  })

  it('tells of a document once, with the other places', () => {
    const example =
      'jenis: sop\nkode: S\ntanggal: {efektif: 32 Mei 2024, revisi: 2024-13-01}\nevaluasi: [{tanggal: 7}]\n'
    expect(told(tanggalTerbaca, example)).toMatchObject([
      { related: ['"32 Mei 2024" tidak ada di kalender', '"7" tidak terbaca sebagai tanggal'] },
    ])
  })
})

describe('dokumen/tanpa-isian-contoh', () => {
  const judge = (teks: string) => told(tanpaIsianContoh, `jenis: sop\nkode: S\nperingatan: [${text(teks)}]\n`).length

  it.each([
    'xxx',
    'SOP-XXX-01',
    'Nomor XXX Tahun 2020',
    'tanggal xx-xx-2024',
    'XXXX',
    'Tahun 20..',
    '/2024/20…',
    'KMA 298 Tahun 20...',
    'dengan nomor ....',
    'Nomor ... Tahun 2023',
    'Nomor: …',
    'No. ...',
    '…',
    '...',
    '-...-',
    '[isi]',
    '[Nama Kepala]',
    '<nama jabatan>',
    '{{ nama }}',
    'Diisi dengan nama unit',
    '(diisi nomor SOP)',
    'diisi sesuai kebutuhan',
    '(kosong)',
    '(belum diisi)',
    'TODO: lengkapi',
    '____',
    '',
  ])('finds %j', (teks) => {
    expect(judge(teks)).toBe(1)
  })

  it.each([
    'Menunggu... lalu dipanggil',
    'dan lain-lain, dst.',
    'Pasal 20. Ketentuan',
    'Lampiran XXX Peraturan',
    'Formulir diisi oleh pemohon',
    'Diisi lengkap dan ditandatangani',
    'Formulir (diisi lengkap)',
    'Daftar [1] dan [2]',
    'waktu < 5 menit, suhu > 30',
    'a_b',
    '-',
    '20 menit',
    'KTP (kartu tanda penduduk)',
    'tahun 2020.',
    'maxx',
    'https://x.go.id/a..b',
  ])('is silent on %j', (teks) => {
    expect(judge(teks)).toBe(0)
  })

  it('leaves the notes of the writer and a revision that never was alone', () => {
    expect(
      told(tanpaIsianContoh, 'jenis: sop\nkode: xxx\ncatatan: TODO\ntanggal: {revisi: belum pernah direvisi}\n'),
    ).toEqual([])
  })
})

describe('dokumen/teks-berkutip', () => {
  const judge = (scalar: string) => told(teksBerkutip, `jenis: sop\nkode: S\nnomor: ${scalar}\n`)

  it.each([
    '001',
    '01',
    '+62812',
    '1.10',
    '1.0',
    '1e3',
    '0x1F',
    '0o17',
    '1_000',
    '12:30',
    '8:05:00',
    '198501012010011001',
    'no',
    'Yes',
    'OFF',
    'y',
    '.inf',
    '1.',
    '.50',
    '007 # catatan',
    '&n 010',
  ])('%s is changed by others', (scalar) => {
    expect(judge(scalar)).toHaveLength(1)
  })

  it.each([
    '"001"',
    "'1.10'",
    '12',
    '1.5',
    '2024-01-05',
    '12:30 WIB',
    '0-1',
    'nomor',
    'ya',
    'SOP-001',
    '"01" # 01',
    '|\n  001',
    '!!str 001',
  ])('%s is not', (scalar) => {
    expect(judge(scalar)).toEqual([])
  })

  it('names the other places, behind items that broke the schema', () => {
    const example = 'jenis: sop\nkode: 01\nlangkah:\n  - x\n  - nomor: 02\n    keterangan: no\n'
    const [finding] = runExample(example, [teksBerkutip]).findings
    expect(finding?.message).toBe(
      'teks 01 dan 2 teks lain ditulis tanpa tanda kutip, sehingga program lain membacanya sebagai bilangan yang ditulis lain',
    )
    expect(finding?.related.map(({ start, message }) => `${start.line}:${start.column} ${message}`)).toEqual([
      '5:12 tulis "02"',
      '6:17 tulis "no"',
    ])
  })
})

describe('dokumen/wilayah-sendiri', () => {
  const office = 'jenis: instansi\nkode: k\nwilayah: {provinsi: Bali, kabupaten_kota: Kabupaten Badung}\n---\n'
  const judge = (field: string, teks: string) =>
    told(wilayahSendiri, `${office}jenis: standar_pelayanan\nkode: S\n${field}: [${text(teks)}]\n`)

  it.each([
    ['persyaratan', 'KTP Kabupaten Sleman'],
    ['persyaratan', 'Rekomendasi Kemenag Kota Mataram'],
    ['dasar_hukum', 'Perda Kota Mataram Nomor 5 Tahun 2008'],
    ['dasar_hukum', 'Peraturan Gubernur Provinsi Lampung Nomor 3 Tahun 2010'],
  ])('%s: %s is elsewhere', (field, teks) => {
    expect(judge(field, teks)).toHaveLength(1)
  })

  it.each([
    ['persyaratan', 'KTP Kabupaten Badung'],
    ['persyaratan', 'Surat pindah dari Kota Denpasar'],
    ['persyaratan', 'Diberangkatkan dari Embarkasi Surabaya, Kota Surabaya'],
    ['persyaratan', 'Dikirim ke Jalan Lapangan Banteng, Kota Jakarta Pusat'],
    ['pengaduan', 'Kantor pusat di Kota Surabaya'],
    [
      'dasar_hukum',
      'UU Nomor 64 Tahun 1958 tentang Pembentukan Daerah Tingkat I Bali, Provinsi Nusa Tenggara Barat, dan Provinsi Nusa Tenggara Timur',
    ],
  ])('%s: %s is no copy', (field, teks) => {
    expect(judge(field, teks)).toEqual([])
  })
})

describe('dokumen/layanan-lain', () => {
  it('tells the other product and where else it stands', () => {
    const example =
      'jenis: standar_pelayanan\nkode: S\nlayanan: Akta kematian\nprosedur: [cetak akta kelahiran, serahkan akta kelahiran]\n'
    expect(told(layananLain, example)).toEqual([
      {
        message: 'layanan "Akta kematian" menyebut produk layanan lain: "akta kelahiran"',
        hint: 'periksa apakah bagian ini tersalin dari layanan itu; bila memang diperlukan, tulis juga dalam persyaratan',
        related: ['juga menyebut "akta kelahiran"'],
      },
    ])
  })

  it.each([
    'Pemohon menyerahkan fotokopi akta kelahiran',
    'Verifikasi akta kelahiran dan akta kematian',
    'Akta kematian dicetak',
    'Membawa akta perkawinan',
    'Akta diserahkan',
  ])('is silent on "%s" in a procedure for a death certificate', (langkah) => {
    const example = `jenis: standar_pelayanan\nkode: S\nlayanan: Akta kematian\nprosedur: [${text(langkah)}]\n`
    expect(told(layananLain, example)).toEqual([])
  })
})

describe('copies', () => {
  const sop = (index: number, steps: readonly string[], nama = `Kegiatan ${index}`) =>
    `jenis: sop\nkode: S-${index}\nnama: ${nama}\nlangkah:\n${steps.map((teks) => `  - kegiatan: ${teks}\n`).join('')}`
  const steps = Array.from({ length: 12 }, (_, index) => `Langkah ke-${index}`)

  it('are found where one step of twelve differs, in one finding', () => {
    const changed = steps.with(3, 'Langkah lain')
    const found = told(isiKembar, [sop(1, steps), sop(2, changed), sop(3, steps)].join('---\n'))
    expect(found).toMatchObject([{ related: ['SOP "Kegiatan 2"', 'SOP "Kegiatan 3"'] }])
    expect(told(isiKembar, [sop(1, steps), sop(2, changed.with(4, 'Langkah ketiga'))].join('---\n'))).toEqual([])
  })

  it('of one name are told by their name', () => {
    const example = [sop(1, steps, 'Sama'), sop(2, steps, 'sama.')].join('---\n')
    expect(told(isiKembar, example)).toEqual([])
    expect(told(namaUnik, example)).toHaveLength(1)
  })

  it('cost no more for being many', () => {
    const files = Array.from({ length: 5000 }, (_, index) => ({ berkas: `${index}.yaml`, teks: sop(index, steps) }))
    const office = openOffice(files, context)
    const found = [...('check' in isiKembar ? isiKembar.check(office.graph, context) : [])]
    expect(found).toHaveLength(1)
  })
})
