import { describe, expect, it } from 'vitest'
import { pekppp } from '../../src/data/pekppp.ts'
import { findPeraturan } from '../../src/data/peraturan.ts'
import { komponen } from '../../src/hitung/komponen.ts'
import { pekpppKantor } from '../../src/hitung/pekppp.ts'
import { openOffice } from '../../src/run.ts'
import { context } from '../rules/examples.ts'

const lengkap = komponen.map(({ field }) => `${field}: ${field === 'jumlah_pelaksana' ? 2 : 'ada isinya'}`).join('\n')
const set = 'ditetapkan: { nomor: "1", tanggal: 2024-01-02, oleh: Kepala Kantor }'

function of(...standar: readonly string[]) {
  const texts = standar.map((teks, index) => `jenis: standar_pelayanan\nkode: SP-${index}\n${teks}\n`)
  const peta = 'jenis: peta_proses\nkode: P\nproses: [{ kode: P.1, layanan_publik: true, nama: Nikah }]\n'
  const teks = [...texts, ...(standar.length > 1 ? [peta] : [])].join('---\n')
  return pekpppKantor(openOffice([{ berkas: 'a.yaml', teks }], context).graph)
}

describe('PEKPPP F-02, first item, of an office', () => {
  it('is what its weakest service has, with the mean beside it', () => {
    const kantor = of(`${lengkap}\n${set}`, lengkap)
    expect(kantor.layanan.map(({ node, nilai }) => [node.kode, nilai])).toEqual([
      ['SP-0', 3],
      ['SP-1', 2],
      ['P.1', 0],
    ])
    expect(kantor.nilai).toBe(0)
    expect(kantor.rataRata).toBeCloseTo(5 / 3)
  })

  it('says of each service what keeps it from the next rung', () => {
    const drawn = 'penyusunan: { berita_acara: ba.pdf, peserta: [{ unsur: masyarakat, jumlah: 4 }] }'
    const reviewed = 'reviu: [{ tanggal: 2024-03-01 }]'
    const kantor = of(
      'produk: [surat]',
      lengkap,
      `${lengkap}\n${set}`,
      [lengkap, set, drawn].join('\n'),
      [lengkap, set, drawn, reviewed].join('\n'),
    )
    expect(kantor.layanan.map(({ nilai, kurang }) => [nilai, kurang])).toEqual([
      [1, 'belum memuat dasar hukum, persyaratan, sistem, mekanisme, dan prosedur, dan 10 lainnya'],
      [2, 'penetapannya belum memuat nomor, tanggal, dan pejabat yang menetapkan'],
      [3, 'penyusunan bersama masyarakat belum memuat berita acara dan peserta dari luar instansi'],
      [4, 'belum ada reviu yang tercatat'],
      [5, undefined],
      [0, 'layanan ini belum memiliki standar pelayanan'],
    ])
  })

  it('is open where no service can be scored', () => {
    const kantor = of('termuat: { lengkap: false, tidak_termuat: [biaya] }\nproduk: [surat]')
    expect(kantor.layanan).toHaveLength(1)
    expect(of(`${lengkap.replace(/^biaya.*$/m, '')}\ntermuat: { lengkap: false, tidak_termuat: [biaya] }`).nilai).toBe(
      undefined,
    )
    expect(pekpppKantor(openOffice([], context).graph)).toEqual({ layanan: [] })
  })
})

describe('the instrument of PEKPPP', () => {
  it('weighs its six aspects to 100, and has a rung for each score', () => {
    expect(pekppp.aspek.reduce((sum, { bobot }) => sum + bobot, 0)).toBe(100)
    expect(pekppp.butir[0]?.tangga).toHaveLength(6)
    for (const { aspek } of pekppp.butir) expect(pekppp.aspek.map(({ kode }) => kode)).toContain(aspek)
    for (const kode of pekppp.dasar_hukum) expect(findPeraturan(kode), kode).toBeDefined()
    const mulai = pekppp.kategori.map((one) => one.mulai)
    expect(mulai).toEqual([...mulai].sort((left, right) => right - left))
  })
})
