import { describe, expect, it } from 'vitest'
import { komponen, komponenKosong, nilaiPekppp } from '../../src/hitung/komponen.ts'
import { openOffice } from '../../src/run.ts'
import { context } from '../rules/examples.ts'

const all = komponen.map(({ field }) => `${field}: ${field === 'jumlah_pelaksana' ? 2 : 'ada isinya'}`).join('\n')
const set = 'ditetapkan: { nomor: "1", tanggal: 2024-01-02, oleh: Kepala Kantor }'
const drawnUp = 'penyusunan: { berita_acara: BA-1, peserta: [{ unsur: masyarakat, jumlah: 5 }] }'

function open(teks: string) {
  const office = openOffice([{ berkas: 'a.yaml', teks: `jenis: standar_pelayanan\nkode: SP\n${teks}\n` }], context)
  expect(office.drafts).toEqual([])
  const [standar] = office.graph.all('standar_pelayanan')
  if (!standar) throw new Error('no standar')
  return { standar, graph: office.graph }
}

const lacks = (teks: string) => komponenKosong(open(teks).standar).map(({ field }) => field)
const score = (teks: string) => {
  const { standar, graph } = open(teks)
  return nilaiPekppp(standar, graph)
}

describe('the 14 components', () => {
  it('are six that applicants see and eight of management', () => {
    expect(komponen).toHaveLength(14)
    expect(komponen.filter(({ kelompok }) => kelompok === 'penyampaian')).toHaveLength(6)
  })

  it('lack where there is no word or number; only requirements may be none', () => {
    expect(lacks(all)).toEqual([])
    expect(lacks(all.replace('persyaratan: ada isinya', 'persyaratan: []'))).toEqual([])
    expect(lacks(all.replace('dasar_hukum: ada isinya', 'dasar_hukum: []'))).toEqual(['dasar_hukum'])
    expect(lacks(all.replace('biaya: ada isinya', "biaya: '-'"))).toEqual(['biaya'])
    expect(lacks(all.replace('biaya: ada isinya', 'biaya: [{ untuk: baru }]'))).toEqual(['biaya'])
    expect(lacks(all.replace('produk: ada isinya', 'produk:'))).toEqual(['produk'])
  })

  it.each(['-', '–', '—', '...', 'n/a', 'N/A.', 'N.A', '(kosong)', 'TBA', 'belum ada', 'Belum diisi'])(
    'lack behind "%s"',
    (isian) => {
      for (const field of ['kompetensi_pelaksana', 'persyaratan', 'biaya'])
        expect(lacks(all.replace(`${field}: ada isinya`, `${field}: "${isian}"`))).toEqual([field])
    },
  )

  it.each(['tidak ada', 'Nihil', '- Tidak ada -', 'tidak tersedia'])(
    'are no answer with "%s", but requirements and cost',
    (isian) => {
      expect(lacks(all.replace('produk: ada isinya', `produk: "${isian}"`))).toEqual(['produk'])
      expect(lacks(all.replace('biaya: ada isinya', `biaya: "${isian}"`))).toEqual([])
      expect(lacks(all.replace('persyaratan: ada isinya', `persyaratan: ["${isian}"]`))).toEqual([])
    },
  )

  it.each(['Tidak ada syarat pendidikan, cukup memahami layanan', 'Nagari', 'Tidak ada biaya tambahan', 'NA-01'])(
    'are given with "%s"',
    (isian) => {
      expect(lacks(all.replace('produk: ada isinya', `produk: "${isian}"`))).toEqual([])
    },
  )

  it('are not judged where the source was cut', () => {
    expect(lacks('layanan: x\ntermuat: { lengkap: false }')).toEqual([])
  })
})

describe('the score of PEKPPP F-02', () => {
  it('climbs from nothing to a reviewed standar', () => {
    expect(score('layanan: x')).toBe(0)
    expect(score('biaya: gratis')).toBe(1)
    expect(score(all)).toBe(2)
    expect(score(`${all}\n${set}`)).toBe(3)
    expect(score(`${all}\n${set}\n${drawnUp}`)).toBe(4)
    expect(score(`${all}\n${set}\n${drawnUp}\nreviu: [{ tanggal: 2024-05-01 }]`)).toBe(5)
    expect(score(`${all}\n${drawnUp}`)).toBe(2)
  })

  it('is open where a cut source leaves it open', () => {
    expect(score('biaya: gratis\ntermuat: { lengkap: false }')).toBeUndefined()
    expect(score(`${all}\n${set}\ntermuat: { lengkap: false, tidak_termuat: [penyusunan] }`)).toBeUndefined()
  })
})
