import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { svg } from '../../../src/report/svg/index.ts'
import type { Audit } from '../../../src/run.ts'
import { runExample } from '../../rules/examples.ts'
import { asYaml, hostile, petaProses, sop } from './kantor.ts'

const page = { version: '0.0.0', width: 80, colour: false, unicode: true, quiet: false }

async function draw(yaml: string, only?: string): Promise<string> {
  const audit: Audit = { ...runExample(yaml, []), scope: 'audit', unfollowed: [], ignored: [], unusedRules: 0 }
  return String(await svg(audit, { ...page, ...(only !== undefined && { only }) }))
}

const PETA = `
jenis: instansi
kode: kantor
nama: Kantor Rekaan
unit: [{ kode: tu, nama: Bagian Tata Usaha }, { kode: hindu, nama: Bidang Bimbingan Masyarakat Hindu }]
jabatan: [{ kode: ptsp, nama: Petugas Loket, unit: tu }, { kode: kabid, nama: Kepala Bidang, unit: hindu }]
---
jenis: renstra
kode: R
misi: [{ kode: M-1 }]
tujuan: [{ kode: T-1, uraian: Terlayaninya umat, misi: M-1 }]
sasaran: [{ kode: S-1, uraian: Layanan rumah ibadat yang pasti, tujuan: T-1 }, { kode: S-2, uraian: Tanpa proses, tujuan: T-1 }]
---
jenis: peta_proses
kode: PETA
nama: Peta Proses Bisnis Kantor Rekaan
proses:
  - kode: P.1
    nama: Pelayanan keagamaan
    kategori: inti
    sasaran: S-1
    pemilik: hindu
    subproses:
      - { kode: P.1.1, nama: Tanda daftar rumah ibadat, pemilik: hindu, pemasok: [Pengurus rumah ibadat], masukan: [Permohonan], keluaran: [Tanda daftar], pelanggan: [Pengurus rumah ibadat], relasi: [{ ke: P.1.2, berupa: Data rumah ibadat }, { ke: P.9, berupa: Data }] }
      - { kode: P.1.2, nama: Rekomendasi bantuan, pemilik: hindu, lintas_fungsi: tu }
  - { kode: P.2, nama: Dukungan manajemen, kategori: pendukung, pemilik: tu, tanpa_sop: belum }
---
jenis: sop
kode: SOP-1
nama: Tanda Daftar Rumah Ibadat
proses: P.1.1
pelaksana: [{ kode: pemohon, nama: Pemohon, pihak: pemohon }, ptsp, kabid]
langkah:
  - { nomor: 1, kegiatan: Mengajukan permohonan, pelaksana: pemohon, kelengkapan: Permohonan, waktu: 5 menit, keluaran: Permohonan }
  - { nomor: 2, kegiatan: Memeriksa kelengkapan, pelaksana: ptsp, kelengkapan: Permohonan, waktu: 10 menit, keluaran: Permohonan lengkap, keputusan: { ya: 3, tidak: selesai } }
  - { nomor: 3, kegiatan: Menandatangani tanda daftar, pelaksana: kabid, kelengkapan: Permohonan lengkap, waktu: 1 hari, keluaran: Tanda daftar, keputusan: { tanya: Setuju?, cabang: [{ label: Disetujui seluruhnya, ke: 4 }, { label: Tidak, ke: 2 }] } }
  - { nomor: 4, kegiatan: Menyerahkan tanda daftar, pelaksana: [ptsp, kabid], kelengkapan: Tanda daftar, waktu: 5 menit, keluaran: Tanda daftar }
---
jenis: standar_pelayanan
kode: SP-1
layanan: Tanda Daftar Rumah Ibadat
sop: SOP-1
`

describe('format svg', () => {
  it.each([
    ['rantai', 'rantai.svg'],
    ['peta', 'peta-level-0.svg'],
    ['proses:P.1', 'peta-proses.svg'],
    ['lintas:P.1.1', 'peta-lintas-fungsi.svg'],
    ['relasi:kantor/P.1.1', 'peta-relasi.svg'],
    ['kantor/sop:SOP-1', 'alur-sop.svg'],
  ])('draws %s as the golden file shows it', async (only, file) => {
    await expect(draw(PETA, only)).resolves.toMatchFileSnapshot(`../../golden/${file}`)
  })

  it('draws the chain unless another picture is asked for, and the same each time', async () => {
    expect(await draw(PETA)).toBe(await draw(PETA, 'rantai'))
  })

  it.each(['rantai', 'peta', 'proses:P.1', 'lintas:P.1.1', 'lintas:P.1', 'relasi:P.1.1'])(
    'wraps long names in %s, and cuts none',
    async (only) => {
      const long = ' pada Kantor Wilayah Kementerian dalam rangka peningkatan mutu pelayanan'.repeat(3)
      const named = PETA.replaceAll(/(nama|uraian|kegiatan|berupa): ([^,}\n]+)/g, `$1: $2${long}`)
      expect(await draw(named, only)).not.toContain('…')
    },
  )

  it.each([
    ['gambar', 'gambar "gambar" tidak dikenal; yang ada: rantai, '],
    ['sop:', 'gambar "sop:" tidak dikenal'],
    ['standar_pelayanan:SP-1', 'tidak dikenal'],
    ['sop:SOP-2', '"sop:SOP-2" tidak ada di folder ini; mungkin maksudnya "sop:SOP-1"'],
    ['relasi:P.2', '"relasi:P.2" tidak memuat apa pun yang dapat digambar'],
    ['constructor', 'tidak dikenal'],
    ['toString:P.1', 'tidak dikenal'],
  ])('refuses %s', async (only, message) => {
    await expect(draw(PETA, only)).rejects.toThrow(message)
  })

  it('names the offices where a kode means several documents', async () => {
    const office = (kode: string) =>
      `jenis: instansi\nkode: ${kode}\n---\njenis: sop\nkode: A\nlangkah: [{ kegiatan: Mulai }]`
    const audit = [office('satu'), office('dua')].map((yaml) => runExample(yaml, []))
    const offices = audit.flatMap((one) => one.offices)
    const [first] = audit
    if (!first) throw new Error('no run')
    const both: Audit = { ...first, offices, scope: 'audit', unfollowed: [], ignored: [], unusedRules: 0 }
    await expect(svg(both, { ...page, only: 'sop:A' })).rejects.toThrow('sebut salah satu: satu/sop:A, dua/sop:A')
    expect(await svg(both, { ...page, only: 'dua/sop:A' })).toContain('Mulai')
  })

  it('says so where there is no chain', async () => {
    expect(await draw('jenis: instansi\nkode: kosong')).toContain('Belum ada tujuan, sasaran, proses, SOP')
  })
})

/** Elements and attributes as the pictures have them; texts hold no markup of their own. */
const ELEMENT = /<\/?(?:svg|g|a|title|desc|style|rect|path|text|tspan)(?: [a-zA-Z:-]+="[^"<>]*")*\/?>/g

describe('text of documents', () => {
  it('is text in every picture', async () => {
    await fc.assert(
      fc.asyncProperty(petaProses, sop, async (peta, prosedur) => {
        for (const only of ['rantai:utuh', 'peta', 'sop:SOP']) {
          const picture = await draw(asYaml([peta, prosedur]), only)
          const rest = picture.replace(/<style>[^<]*<\/style>/, '').replaceAll(ELEMENT, '')
          expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)|(?!\n$)\p{Cc}|\p{Bidi_Control}/u)
          expect(picture).not.toMatch(/ (?:style|on\w+)="/)
        }
      }),
      { numRuns: 15 },
    )
  })

  it.each(hostile)('%j is drawn', async (nama) => {
    const picture = await draw(
      asYaml([{ jenis: 'sop', kode: 'S', nama, langkah: [{ kegiatan: nama, keluaran: [nama] }] }]),
      'sop:S',
    )
    expect(picture.replace(/<style>[^<]*<\/style>/, '').replaceAll(ELEMENT, '')).not.toMatch(/[<>]/)
  })
})
