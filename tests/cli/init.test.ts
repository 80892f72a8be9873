import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Document, parseDocument } from 'yaml'
import { audit } from '../../src/index.ts'
import { makeFolder, run } from './run.ts'

const FILES = [
  'instansi.yaml',
  'koheren.yaml',
  'proses/peta-proses-bisnis.yaml',
  'renstra/renstra-2020-2024.yaml',
  'sop/sop-01.yaml',
  'standar/maklumat.yaml',
  'standar/sp-01.yaml',
]
const KUA = ['--nama', 'KUA Kecamatan Kuta Utara Kabupaten Badung']

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()

const textOf = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')
const isiOf = (folder: string, path: string) => parseDocument(textOf(folder, path)).toJS()

describe('mulai', () => {
  it('writes a skeleton that is sound', async () => {
    const cwd = makeFolder()
    const { code, stdout, stderr } = await run(['mulai', 'dokumen', ...KUA], { cwd, stdin: '' })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Ditulis di dokumen:')
    expect(filesIn(join(cwd, 'dokumen'))).toEqual(FILES)
    const checked = await run(['validasi', 'dokumen'], { cwd })
    expect(checked.stdout).toContain('Tidak ada temuan: bentuk 6 dokumen sesuai skema')
  })

  it('guesses the rest from the name', async () => {
    const cwd = makeFolder()
    await run(['init', ...KUA], { cwd, stdin: '' })
    expect(isiOf(cwd, 'instansi.yaml')).toMatchObject({
      kode: 'kua-kuta-utara-badung',
      tingkat: 'kua',
      wilayah: { provinsi: 'Bali', kabupaten_kota: 'Kabupaten Badung' },
    })
    expect(isiOf(cwd, FILES[3] ?? '').periode).toEqual({ mulai: 2020, selesai: 2024 })
  })

  it('takes all from options', async () => {
    const cwd = makeFolder()
    const options = {
      '--nama': 'Dinas Penanaman Modal: "Satu Pintu"',
      '--kode': 'dpmptsp',
      '--tingkat': 'daerah',
      '--provinsi': 'Jawa Tengah',
      '--kabupaten-kota': 'Kota Semarang',
      '--induk': 'pemkot',
      '--tahun-mulai': '2021',
    }
    const { code } = await run(['mulai', ...Object.entries(options).flat()], { cwd, stdin: '' })
    expect(code).toBe(0)
    expect(isiOf(cwd, 'instansi.yaml')).toMatchObject({
      nama: options['--nama'],
      kode: 'dpmptsp',
      tingkat: 'daerah',
      induk: 'pemkot',
      wilayah: { provinsi: 'Jawa Tengah', kabupaten_kota: 'Kota Semarang' },
    })
    expect(isiOf(cwd, 'renstra/renstra-2021-2025.yaml').sasaran[0]).toMatchObject({
      jenjang: 'strategis',
      menjabarkan: null,
    })
  })

  it('explains every field that is to be filled in, in one line or more above it', async () => {
    const cwd = makeFolder()
    await run(['mulai', ...KUA], { cwd, stdin: '' })
    for (const path of FILES.filter((one) => one !== 'koheren.yaml')) {
      const lines = textOf(cwd, path).split('\n')
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(100)
      const seen = new Set<string>()
      for (const [index, line] of lines.entries()) {
        const [, indent = '', key = ''] = /^( *(?:- )?)([a-z_]+):$/.exec(line) ?? []
        const field = `${indent.length} ${key}`
        if (key === '' || seen.has(field)) continue
        seen.add(field)
        expect(lines[index - 1], `${path}:${index + 1}`).toMatch(/^ *# \S/)
      }
    }
  })

  it('finds in the skeleton what is to be filled in, and nothing whole', async () => {
    const cwd = makeFolder()
    await run(['mulai', ...KUA], { cwd, stdin: '' })
    const found = await audit(cwd, { tanggal: '2024-12-31' })
    expect(found.crashes).toEqual([])
    expect(found.indeks?.nilai).toBe(0)
    const rules = new Set(found.findings.map(({ rule }) => rule))
    for (const rule of [
      'sop/identitas-pokok',
      'sop/melaksanakan-proses',
      'standar/komponen-lengkap',
      'standar/ditetapkan',
    ])
      expect(rules).toContain(rule)
    expect([...rules].filter((rule) => rule.startsWith('dokumen/') || rule.startsWith('rujukan/'))).toEqual([])
  })

  it('reaches a whole chain once the blanks are filled in', async () => {
    const cwd = makeFolder()
    await run(['mulai', ...KUA], { cwd, stdin: '' })
    for (const [path, answers] of Object.entries(filled)) {
      const document = parseDocument(textOf(cwd, path))
      for (const [at, value] of Object.entries(answers)) fill(document, at, value)
      writeFileSync(join(cwd, path), document.toString({ lineWidth: 0 }))
    }
    const { indeks, findings } = await audit(cwd, { tanggal: '2024-12-31' })
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
    expect(indeks?.nilai).toBe(100)
    expect(indeks?.rantai).toEqual({ utuh: 1, putus: [] })
  })
})

function fill(document: Document, at: string, value: unknown): void {
  const path = at.split('.').map((key) => (/^\d$/.test(key) ? Number(key) : key))
  expect(document.hasIn(path), at).toBe(true)
  document.setIn(path, document.createNode(value))
}

const flow = {
  pemasok: 'Pemohon',
  masukan: 'Berkas permohonan',
  keluaran: 'Dokumen terlegalisasi',
  pelanggan: 'Pemohon',
}
const under = (start: string, fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${start}.${key}`, value]))
const decree = { 'ditetapkan.nomor': '12 Tahun 2024', 'ditetapkan.tanggal': '2024-02-01', 'ditetapkan.oleh': 'kepala' }
const years = Object.fromEntries([2020, 2021, 2022, 2023, 2024].map((tahun) => [tahun, 80 + tahun - 2020]))
const step = (kegiatan: string, pelaksana: string, kelengkapan: string, keluaran: string) => ({
  kegiatan,
  pelaksana,
  kelengkapan,
  waktu: '10 menit',
  keluaran,
})

/** What an office would write into each blank. */
const filled: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'renstra/renstra-2020-2024.yaml': {
    ...decree,
    'misi.0.uraian': 'Meningkatkan layanan keagamaan yang mudah dan merata',
    'tujuan.0.uraian': 'Meningkatnya masyarakat yang menerima layanan keagamaan',
    'tujuan.0.misi': 'M-1',
    'sasaran.0.uraian': 'Meningkatnya kualitas pelayanan publik',
    'sasaran.0.tujuan': 'T-1',
    'sasaran.0.penanggung_jawab': 'layanan',
    ...under('sasaran.0.indikator.0', { nama: 'Indeks kepuasan masyarakat', satuan: 'indeks', target: years }),
    'program.0.nama': 'Program Layanan Kehidupan Beragama',
    'program.0.sasaran': 'S-1',
    ...under('program.0.kegiatan.0', { nama: 'Pelayanan kantor', sasaran: 'S-1' }),
  },
  'proses/peta-proses-bisnis.yaml': {
    ...decree,
    renstra: 'RENSTRA-2020-2024',
    ...under('proses.0', { nama: 'Pelayanan masyarakat', pemilik: 'layanan', ...flow }),
    ...under('proses.0.subproses.0', { nama: 'Legalisasi dokumen', sasaran: 'S-1', pemilik: 'layanan', ...flow }),
  },
  'sop/sop-01.yaml': {
    nomor: '01/SOP/2024',
    nama: 'Legalisasi Dokumen',
    proses: 'P.1.1',
    unit: 'layanan',
    'tanggal.pembuatan': '2024-02-05',
    'tanggal.efektif': '2024-02-12',
    disahkan_oleh: 'kepala',
    dasar_hukum: ['Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik'],
    pelaksana: ['pemohon', 'petugas'],
    ...under('langkah.0', step('Menyerahkan berkas permohonan', 'pemohon', 'KTP', 'Berkas permohonan')),
    ...under('langkah.1', step('Memeriksa kelengkapan berkas', 'petugas', 'Berkas permohonan', 'Berkas terperiksa')),
    ...under('langkah.2', step('Menyerahkan dokumen', 'petugas', 'Berkas terperiksa', 'Dokumen terlegalisasi')),
  },
  'standar/sp-01.yaml': {
    layanan: 'Legalisasi Dokumen',
    ...decree,
    unit: 'layanan',
    proses: 'P.1.1',
    sop: 'SOP-01',
    indikator: 'I-1.1',
    persyaratan: ['KTP'],
    prosedur: ['Pemohon menyerahkan berkas', 'Petugas memeriksa berkas', 'Petugas menyerahkan dokumen'],
    jangka_waktu: '30 menit',
    biaya: 'Gratis',
    produk: ['Dokumen terlegalisasi'],
    'pengaduan.kanal': ['SP4N-LAPOR! (lapor.go.id)'],
    'pengaduan.waktu_tanggapan': '5 hari kerja',
    dasar_hukum: ['Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik'],
    sarana_prasarana: ['Ruang tunggu'],
    kompetensi_pelaksana: ['Teliti'],
    pengawasan_internal: ['Kepala memeriksa register tiap bulan'],
    jumlah_pelaksana: 2,
    jaminan_pelayanan: ['Dilayani sesuai maklumat'],
    jaminan_keamanan: ['Dokumen asli dikembalikan'],
    evaluasi_kinerja: ['Survei kepuasan masyarakat'],
  },
  'standar/maklumat.yaml': {
    tanggal: '2024-02-12',
    oleh: 'kepala',
    layanan: ['SP-01'],
    publikasi: [{ media: 'Ruang tunggu' }, { media: 'Situs', url: 'https://kua.example/maklumat' }],
  },
}

describe('mulai refuses', () => {
  it.each([
    [[], 'nama instansi belum diisi; isi --nama'],
    [['--nama', 'Kantor Contoh'], 'tingkat belum disebut; pilih kementerian, eselon1'],
    [[...KUA, '--tingkat', 'kuaa'], 'tingkat "kuaa" tidak dikenal; mungkin maksudnya "kua"'],
    [[...KUA, '--kode', 'kua kuta'], 'kode "kua kuta" memuat tanda lain'],
    [[...KUA, '--provinsi', 'Balii'], '"Balii" tidak dikenal; mungkin maksudnya "Bali"'],
    [[...KUA, '--kabupaten-kota', 'Kab. Badun'], 'mungkin maksudnya "Badung"'],
    [[...KUA, '--tahun-mulai', '25'], 'tahun "25" tidak terbaca'],
    [['x', 'y'], 'menerima 1 argumen, bukan 2'],
  ])('%j', async (argv, part) => {
    const cwd = makeFolder()
    const { code, stderr, stdout } = await run(['mulai', ...argv], { cwd, stdin: '' })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(part)
    expect(readdirSync(cwd)).toEqual([])
  })

  it('a file in place of the folder', async () => {
    const cwd = makeFolder()
    writeFileSync(join(cwd, 'dokumen'), '')
    expect((await run(['mulai', 'dokumen', ...KUA], { cwd, stdin: '' })).stderr).toContain('"dokumen" bukan folder')
  })

  it('to write over anything, and writes nothing then', async () => {
    const cwd = makeFolder()
    mkdirSync(join(cwd, 'sop'))
    writeFileSync(join(cwd, 'sop/sop-01.yaml'), 'jenis: sop\nkode: MILIK-SAYA\n')
    const { code, stderr } = await run(['mulai', ...KUA], { cwd, stdin: '' })
    expect(code).toBe(2)
    expect(stderr).toContain('sudah memuat sop/sop-01.yaml; tidak ada yang ditulis')
    expect(filesIn(cwd)).toEqual(['sop/sop-01.yaml'])
  })

  it('a folder of another office', async () => {
    const cwd = makeFolder()
    writeFileSync(join(cwd, 'kantor.yaml'), 'jenis: instansi\nkode: kantor-lama\n')
    const { stderr } = await run(['mulai', ...KUA], { cwd, stdin: '' })
    expect(stderr).toContain('sudah memuat instansi "kantor-lama"')
    expect(filesIn(cwd)).toEqual(['kantor.yaml'])
  })
})

describe('mulai --lengkapi', () => {
  it('adds what lacks for the office that is there', async () => {
    const cwd = makeFolder()
    const own = 'jenis: instansi\nkode: kua-lama\nnama: KUA Lama\ntingkat: kua\nwilayah: { provinsi: Bali }\n'
    writeFileSync(join(cwd, 'kantor.yaml'), own)
    mkdirSync(join(cwd, 'sop'))
    writeFileSync(join(cwd, 'sop/sop-01.yaml'), 'jenis: sop\nkode: MILIK-SAYA\n')
    const { code, stdout } = await run(['mulai', '--lengkapi'], { cwd, stdin: '' })
    expect(code).toBe(0)
    expect(stdout).not.toContain('instansi.yaml')
    expect(textOf(cwd, 'sop/sop-01.yaml')).toBe('jenis: sop\nkode: MILIK-SAYA\n')
    expect(existsSync(join(cwd, 'instansi.yaml'))).toBe(false)
    expect(isiOf(cwd, FILES[3] ?? '').nama).toBe('Rencana Strategis KUA Lama Tahun 2020–2024')
    const again = await run(['mulai', '--lengkapi'], { cwd, stdin: '' })
    expect([again.code, again.stderr]).toEqual([2, 'koheren: folder "." sudah lengkap; tidak ada yang ditulis\n'])
  })
})

describe('mulai on a terminal', () => {
  const answer = (lines: string) => ({ stdin: lines, interactive: true })

  it('asks, suggests, and asks again', async () => {
    const cwd = makeFolder()
    const lines = '\nKantor Kementerian Agama Kabupaten Badung\nkankemnag\n\n\n\n\nkanwil-bali\n'
    const { code, stderr } = await run(['mulai', 'dokumen'], { cwd, ...answer(lines) })
    expect(code).toBe(0)
    expect(stderr).toBe(
      [
        'Enter memakai isi dalam kurung siku. Ctrl-C membatalkan; belum ada yang ditulis.',
        'Nama resmi instansi:   nama instansi belum diisi',
        'Nama resmi instansi: Tingkat (kementerian, eselon1, kanwil, kankemenag, kua, madrasah, daerah, lainnya) [kankemenag]:   tingkat "kankemnag" tidak dikenal; mungkin maksudnya "kankemenag"',
        'Tingkat (kementerian, eselon1, kanwil, kankemenag, kua, madrasah, daerah, lainnya) [kankemenag]: Kode singkat, dipakai untuk merujuk [kankemenag-badung]: Provinsi; kosongkan bila wilayah kerjanya seluruh Indonesia [Bali]: Kabupaten atau kota; kosongkan bila meliputi seluruh provinsi [Kabupaten Badung]: Instansi satu tingkat di atasnya (kode atau nama); kosongkan bila tidak ada: ',
      ].join('\n'),
    )
    expect(isiOf(cwd, 'dokumen/instansi.yaml')).toMatchObject({
      kode: 'kankemenag-badung',
      tingkat: 'kankemenag',
      induk: 'kanwil-bali',
      wilayah: { provinsi: 'Bali', kabupaten_kota: 'Kabupaten Badung' },
    })
  })

  it('does not ask for what options say', async () => {
    const cwd = makeFolder()
    const { code, stderr } = await run(['mulai', '--nama', 'Kementerian Contoh', '--kode', 'kc'], {
      cwd,
      ...answer('\n\n'),
    })
    expect(code).toBe(0)
    expect(stderr).not.toContain('Nama resmi')
    expect(isiOf(cwd, 'instansi.yaml')).toMatchObject({ tingkat: 'kementerian', wilayah: { nasional: true } })
  })

  it.each(['', 'KUA Kuta\n', 'KUA Kuta\nkua\nkua-kuta\n'])(
    'writes nothing when the input ends after %j',
    async (lines) => {
      const cwd = makeFolder()
      const { code, stdout, stderr } = await run(['mulai', 'dokumen'], { cwd, ...answer(lines) })
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/\nkoheren: dibatalkan; tidak ada yang ditulis\n$/)
      expect(readdirSync(cwd)).toEqual([])
    },
  )
})
