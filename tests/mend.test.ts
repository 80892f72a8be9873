import { describe, expect, it } from 'vitest'
import { auditSumber } from '../src/index.ts'
import { type Mending, mend } from '../src/mend/index.ts'
import { rules as allRules } from '../src/rules/index.ts'
import type { Rule } from '../src/rules/rule.ts'
import { sumberBerkas, withTexts } from '../src/sumber.ts'

const tanggal = '2024-12-31'

/** Mends these files; `judges` counts the audits. */
async function mendFiles(files: Readonly<Record<string, string>>, options: Options = {}) {
  const { rules = allRules.filter((rule) => rule.fix), all = allRules, left = [] } = options
  const bytes = Object.entries(files).map(([path, teks]) => [path, () => new TextEncoder().encode(teks)] as const)
  const sumber = sumberBerkas(new Map(bytes), [], 'kantor')
  let judges = 0
  const judge = (texts: Mending['texts']) => {
    judges++
    return auditSumber(withTexts(sumber, texts), { tanggal, rules: all })
  }
  const { texts, mended, unmended } = await mend(judge, rules, ({ rule }) => !left.includes(rule))
  return {
    judges,
    texts: Object.fromEntries(texts),
    mended: mended.map(({ finding }) => finding.rule).sort(),
    unmended: unmended.map(({ finding, sebab }) => `${finding.rule}: ${sebab}`),
    /** The same again, of what it made. */
    again: () => mendFiles({ ...files, ...Object.fromEntries(texts) }, options),
  }
}

interface Options {
  readonly rules?: readonly Rule[]
  readonly all?: readonly Rule[]
  /** Rules whose findings are to be left alone. */
  readonly left?: readonly string[]
}

const one = (id: string) => allRules.filter((rule) => rule.id === id)

describe('what is mended', () => {
  it('goes on in rounds until nothing is left to do, and then stays so', async () => {
    // The key first; only then is its list one that says too little.
    const files = {
      'a.yaml': 'jenis: sop\nkode: A\nnama: Satu\nketerkaitn: []\n',
      'b.yaml': 'jenis: sop\nkode: B\nnama: Dua\nketerkaitan: [A] # satu\n',
    }
    const all = [...one('dokumen/sesuai-skema'), ...one('sop/keterkaitan-timbal-balik')]
    const { texts, mended, unmended } = await mendFiles(files, { all: one('dokumen/sesuai-skema') })
    expect({ texts, mended, unmended }).toEqual({
      texts: { 'a.yaml': files['a.yaml'].replace('keterkaitn', 'keterkaitan') },
      mended: ['dokumen/sesuai-skema'],
      unmended: [],
    })
    // With both rules the first change alone brings a finding of the other.
    const both = await mendFiles(files, { all })
    expect(both.texts).toEqual({})
    expect(both.unmended).toEqual([
      'dokumen/sesuai-skema: perbaikannya menimbulkan temuan baru: sop/keterkaitan-timbal-balik di a.yaml:4',
    ])
  })

  it('is all that is certain in a finding that names several places, and the rest stays', async () => {
    const files = {
      'a.yaml': 'jenis: sop\nkode: A\ntanggal:\n  pembuatan: 12 Jamuari 2024 # x\n  efektif: 31 Februari 2024\n',
      'b.yaml': 'jenis: sop\nkode: B\ntanggal:\n  pembuatan: 31 Februari 2024\n  efektif: "12 Desembar 2024"\n',
    }
    const ran = await mendFiles(files, { all: one('dokumen/tanggal-terbaca') })
    expect(ran.texts).toEqual({
      'a.yaml': files['a.yaml'].replace('Jamuari', 'Januari'),
      'b.yaml': files['b.yaml'].replace('Desembar', 'Desember'),
    })
    expect(ran.mended).toHaveLength(2)
    expect((await ran.again()).texts).toEqual({})
  })

  it('is each of two findings at one place, one round after the other', async () => {
    const files = {
      'a.yaml': 'jenis: sop\nkode: A\nnama: Satu\ndasar_hukum: [UU 1/1974, UU 1/1974, UU 1/1974 ]\n',
    }
    const ran = await mendFiles(files, { all: one('rujukan/peraturan-tunggal') })
    expect(ran.texts).toEqual({ 'a.yaml': 'jenis: sop\nkode: A\nnama: Satu\ndasar_hukum: [UU 1/1974 ]\n' })
    expect(ran.unmended).toEqual([])
  })
})

describe('what is not mended', () => {
  const langkah = 'langkah:\n  - { nomor: 1, kegiatan: Menerima berkas }\n'
  const culprit = `jenis: sop\nkode: X\nnama: Nol\n${langkah.replace('langkah', 'langka')}`
  const innocent = (index: number) => `jenis: sop\nkode: S-${index}\nnama: SOP ${index}\nrevisi_ke: 0${index}\n`

  it('is what would bring a new finding; the others are found out, and mended', async () => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}.yaml`, innocent(index)]))
    const all = [...one('dokumen/sesuai-skema'), ...one('dokumen/teks-berkutip'), ...one('sop/langkah-berpelaksana')]
    const ran = await mendFiles({ ...files, '4b.yaml': culprit }, { all })
    expect(ran.mended).toEqual(Array.from({ length: 9 }, () => 'dokumen/teks-berkutip'))
    expect(ran.unmended).toEqual([
      'dokumen/sesuai-skema: perbaikannya menimbulkan temuan baru: sop/langkah-berpelaksana di 4b.yaml:4',
    ])
    expect(ran.texts['4b.yaml']).toBeUndefined()
    expect((await ran.again()).texts).toEqual({})
    // Not each alone: the file that the new finding stands in tells.
    expect(ran.judges).toBeLessThan(8)
  })

  it('is found out among others of its file, and where the finding stands in another file', async () => {
    const all = [
      ...one('dokumen/sesuai-skema'),
      ...one('dokumen/teks-berkutip'),
      ...one('sop/keterkaitan-timbal-balik'),
    ]
    // With its key read, A names B, which then says too little.
    const files = {
      'a.yaml': 'jenis: sop\nkode: A\nnama: Satu\nketerkaitn: [B]\nperalatn: komputer\nrevisi_ke: 01\nsifatt: teknis\n',
      'b.yaml': 'jenis: sop\nkode: B\nnama: Dua\nketerkaitan: []\n',
      'c.yaml': innocent(3),
    }
    const ran = await mendFiles(files, { all, rules: all.slice(0, 2) })
    expect(ran.texts).toEqual({
      'a.yaml': files['a.yaml'].replace('peralatn', 'peralatan').replace('01', '"01"').replace('sifatt', 'sifat'),
      'c.yaml': innocent(3).replace('03', '"03"'),
    })
    expect(ran.unmended).toEqual([
      'dokumen/sesuai-skema: perbaikannya menimbulkan temuan baru: sop/keterkaitan-timbal-balik di b.yaml:4',
    ])
    expect((await ran.again()).texts).toEqual({})
  })

  it('is what is waived, or is to be left alone', async () => {
    const waived = innocent(1).replace('revisi', '# koheren-abaikan dokumen/teks-berkutip: nomor lama\nrevisi')
    const all = one('dokumen/teks-berkutip')
    const ran = await mendFiles({ 'a.yaml': waived, 'b.yaml': innocent(2) }, { all })
    expect(Object.keys(ran.texts)).toEqual(['b.yaml'])
    expect((await mendFiles({ 'b.yaml': innocent(2) }, { all, left: ['dokumen/teks-berkutip'] })).texts).toEqual({})
  })

  it('is a place whose text is shared with another', async () => {
    const files = { 'a.yaml': 'jenis: sop\nkode: A\nnama: Satu\nlangkah: [&l { kegiatn: x }, *l]\n' }
    const ran = await mendFiles(files, { all: one('dokumen/sesuai-skema') })
    expect(ran.texts).toEqual({})
    expect(ran.unmended).toEqual([
      'dokumen/sesuai-skema: susunan teksnya di sana tidak dapat diubah tanpa menyentuh yang lain',
      'dokumen/sesuai-skema: susunan teksnya di sana tidak dapat diubah tanpa menyentuh yang lain',
    ])
  })

  it('is what stays a finding after it', async () => {
    const stubborn: Rule = {
      ...(one('sop/nomor-seragam')[0] as Rule),
      id: 'sop/uji',
      *check(graph) {
        for (const sop of graph.all('sop')) yield { at: sop.locate('kode'), message: 'x' }
      },
      fix: { title: 'x', changes: ({ at }) => [{ kind: 'quote', at }] },
    } as Rule
    const ran = await mendFiles({ 'a.yaml': innocent(1) }, { all: [stubborn], rules: [stubborn] })
    expect(ran.texts).toEqual({})
    expect(ran.unmended).toEqual(['sop/uji: temuannya tetap ada sesudah diperbaiki'])
  })

  it('is what makes a rule of ours fail', async () => {
    const fragile: Rule = {
      ...(one('sop/nomor-seragam')[0] as Rule),
      id: 'sop/uji',
      *check(graph) {
        for (const sop of graph.all('sop')) if (sop.isi.nama === 'Baru') throw new Error('x')
        yield { at: graph.all('sop')[0]?.locate('nama') ?? { berkas: '', urutan: 0, pointer: '' }, message: 'x' }
      },
      fix: { title: 'x', changes: ({ at }) => [{ kind: 'set', at, teks: 'Baru' }] },
    } as Rule
    const ran = await mendFiles({ 'a.yaml': innocent(1) }, { all: [fragile], rules: [fragile] })
    expect(ran.texts).toEqual({})
    expect(ran.unmended).toEqual(['sop/uji: aturan "sop/uji" gagal dijalankan sesudahnya'])
  })
})
