import { describe, expect, it } from 'vitest'
import {
  findPeraturan,
  indexPeraturan,
  type Peraturan,
  peraturan,
  statusOn,
  successor,
} from '../../src/data/peraturan.ts'

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const known = (kode: string): Peraturan => {
  const found = findPeraturan(kode)
  if (!found) throw new Error(`${kode} is not in the registry`)
  return found
}

const base: Peraturan = {
  kode: 'pp-1-2001',
  jenis: 'pp',
  nomor: '1',
  tahun: 2001,
  status: 'berlaku',
  sumber: 'test',
  kepastian: 'M',
}

describe('the registry', () => {
  it('holds at least a hundred regulations, each kode once', () => {
    expect(peraturan.length).toBeGreaterThanOrEqual(100)
    expect(new Set(peraturan.map(({ kode }) => kode)).size).toBe(peraturan.length)
  })

  it('makes each kode from jenis, nomor and tahun', () => {
    for (const p of peraturan) expect(p.kode).toBe(`${p.jenis}-${slug(p.nomor ?? '')}-${p.tahun}`)
  })

  it('holds only known words, and a source for every entry', () => {
    for (const p of peraturan) {
      expect(['berlaku', 'dicabut', 'diubah', 'tidak_pasti'], p.kode).toContain(p.status)
      expect(['V', 'M', 'M?'], p.kode).toContain(p.kepastian)
      expect(p.sumber?.trim(), p.kode).toBeTruthy()
      expect(p.penerbit, p.kode).toBeTruthy()
      expect(p.judul ?? 'Judul', p.kode).not.toMatch(/^\s*$|^tentang /i)
      expect(p.tahun, p.kode).toBeGreaterThan(1944)
    }
  })

  it('names only regulations that it holds, none of them itself', () => {
    for (const p of peraturan) {
      for (const kode of [...(p.mengubah ?? []), ...(p.dicabut_oleh ? [p.dicabut_oleh] : [])]) {
        expect(known(kode).kode, p.kode).toBe(kode)
        expect(kode).not.toBe(p.kode)
      }
    }
  })

  it('never judges by what is unsure', () => {
    for (const p of peraturan) {
      if (p.kepastian === 'M?') expect(p.status, p.kode).toBe('tidak_pasti')
      expect(p.status === 'dicabut', p.kode).toBe(p.dicabut_oleh !== undefined && p.dicabut_pada !== undefined)
    }
  })

  it('revokes nothing before it or its successor existed', () => {
    for (const p of peraturan) {
      if (!p.dicabut_oleh || !p.dicabut_pada) continue
      expect(p.dicabut_pada, p.kode).toMatch(/^\d{4}(-\d\d-\d\d)?$/)
      const year = Number(p.dicabut_pada.slice(0, 4))
      expect(year, p.kode).toBeGreaterThanOrEqual(p.tahun ?? Number.NaN)
      expect(year, p.kode).toBeGreaterThanOrEqual(known(p.dicabut_oleh).tahun ?? Number.NaN)
    }
  })

  it('calls "diubah" exactly what is in force and has been amended', () => {
    const amended = new Set(peraturan.flatMap(({ mengubah }) => mengubah ?? []))
    for (const p of peraturan) {
      if (p.status === 'diubah') expect(amended, p.kode).toContain(p.kode)
      if (p.status === 'berlaku') expect(amended, p.kode).not.toContain(p.kode)
    }
  })

  it('has no alias that is also a kode or belongs to two', () => {
    const aliases = peraturan.flatMap(({ alias }) => alias ?? []).map((alias) => alias.toLowerCase())
    expect(new Set(aliases).size).toBe(aliases.length)
    for (const { kode } of peraturan) expect(aliases).not.toContain(kode)
  })

  it.each([
    ['uu-32-2004', 'uu-23-2014'],
    ['pp-41-2007', 'pp-18-2016'],
    ['pma-19-2018', 'pma-30-2024'],
    ['uu-5-2014', 'uu-20-2023'],
    ['uu-13-1985', 'uu-10-2020'],
    ['pp-53-2010', 'pp-94-2021'],
    ['pp-47-2004', 'pp-59-2018'],
    ['permenpanrb-10-2019', 'permenpanrb-90-2021'],
    ['pp-24-2018', 'pp-28-2025'],
  ])('%s has given way to %s', (kode, later) => {
    expect(statusOn(known(kode), '2026-01-01')).toBe('dicabut')
    expect(successor(known(kode))?.kode).toBe(later)
  })

  it.each(['pp-8-2008', 'pp-38-2007', 'permenpanrb-5-2024', 'perpres-86-2007', 'pp-46-2011', 'permendagri-52-2011'])(
    '%s is left undecided',
    (kode) => {
      expect(statusOn(known(kode), '2026-01-01')).toBe('tidak_pasti')
      expect(successor(known(kode))).toBeUndefined()
    },
  )
})

describe('findPeraturan', () => {
  it.each([
    ['pma-65-2016', 'pma-65-2016'],
    ['pbm-8-2006', 'pbm-9-2006'],
    ['UU Pelayanan Publik', 'uu-25-2009'],
    ['uu pelayanan publik', 'uu-25-2009'],
  ])('%s is %s', (asked, kode) => expect(findPeraturan(asked)?.kode).toBe(kode))

  it.each(['pp-31-2011', '', 'constructor'])('%j is unknown', (kode) => expect(findPeraturan(kode)).toBeUndefined())
})

describe('statusOn', () => {
  it.each([
    ['pma-22-2024', '2024-12-29', 'berlaku'],
    ['pma-22-2024', '2024-12-30', 'dicabut'],
    ['pma-19-2018', '2018-12-31', 'berlaku'],
    ['pma-19-2018', '2019-01-01', 'tidak_pasti'],
    ['pma-19-2018', '2019-12-31', 'tidak_pasti'],
    ['pma-19-2018', '2020-01-01', 'dicabut'],
    ['uu-1-1974', '2026-01-01', 'berlaku'],
    ['uu-25-2009', '2008-12-31', 'tidak_pasti'],
  ])('%s on %s: %s', (kode, date, status) => expect(statusOn(known(kode), date)).toBe(status))

  it('takes the year of the successor where no date is given', () => {
    const old: Peraturan = { ...base, status: 'dicabut', dicabut_oleh: 'pp-2-2010' }
    const { statusOn } = indexPeraturan([old, { ...base, kode: 'pp-2-2010', nomor: '2', tahun: 2010 }])
    expect(statusOn(old, '2009-06-01')).toBe('berlaku')
    expect(statusOn(old, '2010-06-01')).toBe('tidak_pasti')
    expect(statusOn(old, '2011-01-01')).toBe('dicabut')
  })

  it('believes an entry that is revoked by nothing known', () => {
    const old: Peraturan = { ...base, status: 'dicabut' }
    expect(indexPeraturan([old]).statusOn(old, '2026-01-01')).toBe('dicabut')
  })

  it.each(['18 Januari 2010', '2010-01', ''])('judges nothing by the date %j', (dicabut_pada) => {
    const old: Peraturan = { ...base, status: 'dicabut', dicabut_pada }
    expect(indexPeraturan([old]).statusOn(old, '2026-01-01')).toBe('tidak_pasti')
  })

  it('judges nothing by an entry without a status', () => {
    const { find, statusOn } = indexPeraturan([{ kode: 'perda-7-2009' }])
    expect(statusOn(find('perda-7-2009') ?? base, '2026-01-01')).toBe('tidak_pasti')
  })

  it('judges nothing by M?', () => {
    const old: Peraturan = { ...base, status: 'dicabut', dicabut_pada: '2010', kepastian: 'M?' }
    expect(indexPeraturan([old]).statusOn(old, '2026-01-01')).toBe('tidak_pasti')
  })
})

describe('successor', () => {
  it('stops at what applied on the date', () => {
    expect(successor(known('pma-19-2018'), '2021-06-01')?.kode).toBe('pma-20-2019')
    expect(successor(known('pma-19-2018'), '2025-06-01')?.kode).toBe('pma-30-2024')
  })

  it('ends in a circle of revocations', () => {
    const a: Peraturan = { ...base, status: 'dicabut', dicabut_oleh: 'pp-2-2002' }
    const b: Peraturan = { ...base, kode: 'pp-2-2002', status: 'dicabut', dicabut_oleh: 'pp-1-2001' }
    expect(indexPeraturan([a, b]).successor(a)).toBe(b)
  })
})

describe('indexPeraturan', () => {
  it('lets an office correct and extend the registry', () => {
    const own: Peraturan = { ...base, kode: 'pp-8-2008', tahun: 2008, status: 'berlaku' }
    const perda: Peraturan = { ...base, kode: 'perda-kota-denpasar-5-2008', jenis: 'perda', tahun: 2008 }
    const { find } = indexPeraturan([...peraturan, own, perda])
    expect(find('pp-8-2008')).toBe(own)
    expect(find('perda-kota-denpasar-5-2008')).toBe(perda)
    expect(find('uu-25-2009')).toBe(findPeraturan('uu-25-2009'))
  })
})
