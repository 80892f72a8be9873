import { describe, expect, it } from 'vitest'
import { pelaksanaSop } from '../../src/hitung/pelaksana.ts'
import { openOffice } from '../../src/run.ts'
import { context } from '../rules/examples.ts'

function columns(pelaksana: string, jabatan = '') {
  const teks = `jenis: instansi\nkode: kua\njabatan: [${jabatan}]\n---\njenis: sop\nkode: S\npelaksana: ${pelaksana}\n`
  const office = openOffice([{ berkas: 'a.yaml', teks }], context)
  expect(office.drafts).toEqual([])
  const [sop] = office.graph.all('sop')
  if (!sop) throw new Error('no SOP')
  return pelaksanaSop(sop)
}

describe('the columns of an SOP', () => {
  it('are what is written, with the jabatan that it names', () => {
    const { kolom } = columns(
      '[kepala, { kode: ptsp, nama: Petugas PTSP }, { kode: x, nama: Penghulu Madya }, Staf]',
      '{ kode: kepala, nama: Kepala KUA }, { kode: J2, nama: Penghulu Madya, pihak: luar }',
    )
    expect(kolom.map(({ nama, jabatan, pihak }) => [nama, jabatan?.kode, pihak])).toEqual([
      ['Kepala KUA', 'kepala', 'petugas'],
      ['Petugas PTSP', undefined, 'petugas'],
      ['Penghulu Madya', 'J2', 'luar'],
      ['Staf', undefined, 'petugas'],
    ])
  })

  it('are met by kode, name or alias, in any letter case and punctuation', () => {
    const { find } = columns(
      '[kepala, { kode: ptsp, nama: "Petugas PTSP (Front Office)" }, Camat/Sekcam]',
      '{ kode: kepala, nama: Kepala KUA, alias: [Ka. KUA] }',
    )
    const met = (teks: string) => find(teks).map(({ urutan }) => urutan)
    expect(met('kepala')).toEqual([0])
    expect(met('KA KUA')).toEqual([0])
    expect(met('Petugas PTSP')).toEqual([1])
    expect(met('front office')).toEqual([1])
    expect(met('Sekcam')).toEqual([2])
    expect(met('Camat / Sekcam')).toEqual([2])
    expect(met('Kepala KUA dan Petugas PTSP')).toEqual([0, 1])
    expect(met('Kepala KUA dan Lurah')).toEqual([])
    expect(met('Lurah')).toEqual([])
  })

  it('know the applicant only by unmistakable names', () => {
    const pihak = (teks: string) => columns(`["${teks}"]`).kolom[0]?.pihak
    for (const teks of [
      'Pemohon',
      'Pemohon/Masyarakat',
      'Pemohon Informasi',
      'Catin',
      'Calon Pengantin (Catin)',
      'Masyarakat',
      'Jemaah Haji',
      'Alumni',
    ])
      expect(pihak(teks), teks).toBe('pemohon')
    for (const teks of [
      'Seksi Pemberdayaan Masyarakat',
      'Kasi Bimas',
      'Haji dan Umrah',
      'Penerima Berkas',
      'Pemohon dan Petugas',
    ])
      expect(pihak(teks), teks).toBe('petugas')
    expect(pihak('Aplikasi SIMKAH')).toBe('sistem')
    expect(columns('[{ kode: Pemohon, pihak: luar }]').kolom[0]?.pihak).toBe('luar')
  })

  it('tell on whose side a step is done, by the first that acts', () => {
    const { pihakOf } = columns('[Pemohon, Petugas]')
    expect(pihakOf({ pelaksana: ['Pemohon', 'Petugas'] })).toBe('pemohon')
    expect(pihakOf({ pelaksana: ['Petugas', 'Pemohon'] })).toBe('petugas')
    expect(pihakOf({ pelaksana: ['Masyarakat'] })).toBe('pemohon')
    expect(pihakOf({})).toBe('petugas')
  })
})
