import { describe, expect, it } from 'vitest'
import { findPeraturan, type Peraturan, peraturan } from '../../src/data/peraturan.ts'
import { parseSitasi } from '../../src/text/sitasi.ts'

/** The official name of each kind in the registry, then what offices write for short. */
const names: Record<string, readonly [string, ...string[]]> = {
  uu: ['Undang-Undang', 'UU', 'Undang-undang Republik Indonesia'],
  perppu: ['Peraturan Pemerintah Pengganti Undang-Undang', 'Perppu'],
  pp: ['Peraturan Pemerintah', 'PP', 'Peraturan Pemerintah Republik Indonesia'],
  perpres: ['Peraturan Presiden', 'Perpres'],
  keppres: ['Keputusan Presiden', 'Keppres'],
  inpres: ['Instruksi Presiden', 'Inpres'],
  permenpanrb: [
    'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi',
    'PermenPANRB',
    'Permen PANRB',
    'Permenpan RB',
    'PermenPAN-RB',
    'Peraturan Menteri PANRB',
    'Peraturan Menteri PAN dan RB',
  ],
  'pedoman-menpanrb': [
    'Pedoman Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi',
    'Pedoman Menteri PANRB',
  ],
  permenpan: ['Peraturan Menteri Negara Pendayagunaan Aparatur Negara', 'PermenPAN'],
  kepmenpan: ['Keputusan Menteri Pendayagunaan Aparatur Negara', 'KepmenPAN', 'Kepmenpan'],
  permenppn: [
    'Peraturan Menteri Perencanaan Pembangunan Nasional/Kepala Badan Perencanaan Pembangunan Nasional',
    'Permen PPN',
    'Permen PPN/Bappenas',
  ],
  permendagri: ['Peraturan Menteri Dalam Negeri', 'Permendagri'],
  permendikbud: ['Peraturan Menteri Pendidikan dan Kebudayaan', 'Permendikbud'],
  permenkumham: ['Peraturan Menteri Hukum dan Hak Asasi Manusia', 'Permenkumham'],
  kepmenkehham: ['Keputusan Menteri Kehakiman dan Hak Asasi Manusia', 'Kepmen Kehakiman dan HAM'],
  pmk: ['Peraturan Menteri Keuangan', 'PMK'],
  pma: ['Peraturan Menteri Agama', 'PMA', 'Peraturan Menteri Agama RI'],
  kma: ['Keputusan Menteri Agama', 'KMA'],
  'instruksi-menag': ['Instruksi Menteri Agama'],
  pbm: ['Peraturan Bersama Menteri Agama dan Menteri Dalam Negeri', 'PBM'],
  'kepdirjen-bimas-islam': [
    'Keputusan Direktur Jenderal Bimbingan Masyarakat Islam',
    'Keputusan Dirjen Bimas Islam',
    'Kepdirjen Bimas Islam',
  ],
  'kepdirjen-pendis': [
    'Keputusan Direktur Jenderal Pendidikan Islam',
    'Keputusan Dirjen Pendis',
    'SK Dirjen Pendis',
    'SK Dirjen Pendidikan Islam',
  ],
  'perdirjen-imigrasi': ['Peraturan Direktur Jenderal Imigrasi', 'Perdirjen Imigrasi'],
  'perka-bps': ['Peraturan Kepala Badan Pusat Statistik', 'Perka BPS'],
  'kepka-bps': ['Keputusan Kepala Badan Pusat Statistik', 'Kepka BPS'],
  'peraturan-bps': ['Peraturan Badan Pusat Statistik', 'Peraturan BPS'],
  'perka-anri': ['Peraturan Kepala Arsip Nasional Republik Indonesia', 'Perka ANRI'],
  'peraturan-anri': ['Peraturan Arsip Nasional Republik Indonesia', 'Peraturan ANRI'],
  perki: ['Peraturan Komisi Informasi', 'Perki'],
  perma: ['Peraturan Mahkamah Agung', 'Perma'],
}

/** `63/KEP/M.PAN/7/2003` tells its year itself. */
function spellings({ jenis = '', nomor, tahun, judul = 'Sesuatu' }: Peraturan): string[] {
  const [official = '', ...short] = names[jenis] ?? []
  const slash = nomor?.endsWith(`/${tahun}`) ? nomor : `${nomor}/${tahun}`
  return [
    ...[official, ...short].flatMap((name) => [
      `${name} Nomor ${nomor} Tahun ${tahun} tentang ${judul};`,
      `${name} No. ${nomor} Tahun ${tahun}`,
      `3. ${name} ${slash}`,
    ]),
    `${official} ${slash} tentang ${judul}`.toUpperCase(),
  ]
}

describe('every regulation of the registry is recognised', () => {
  it('and every kind has names here', () => {
    expect(Object.keys(names).sort()).toEqual([...new Set(peraturan.map(({ jenis }) => jenis))].sort())
  })

  it.each(peraturan.map((p) => [p.kode, p] as const))('%s in its usual spellings', (kode, p) => {
    for (const teks of spellings(p)) {
      const pokok = parseSitasi(teks).filter((sitasi) => sitasi.pokok)
      expect(
        pokok.map((sitasi) => sitasi.kode && findPeraturan(sitasi.kode)?.kode),
        teks,
      ).toEqual([kode])
    }
    expect(parseSitasi(kode)[0]?.kode).toBe(kode)
  })

  it('both numbers of a joint regulation in either order', () => {
    for (const teks of [
      'Peraturan Bersama Menteri Agama dan Menteri Dalam Negeri Nomor 9 Tahun 2006 dan Nomor 8 Tahun 2006',
      'Peraturan Bersama Menteri Dalam Negeri dan Menteri Agama Nomor 8 dan 9 Tahun 2006',
      'PBM 9 dan 8 Tahun 2006',
    ]) {
      expect(findPeraturan(parseSitasi(teks)[0]?.kode ?? '')?.kode, teks).toBe('pbm-9-2006')
    }
  })
})
