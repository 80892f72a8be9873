import { describe, expect, it } from 'vitest'
import { rules } from '../src/rules/index.ts'
import { setelanBaku } from '../src/rules/setelan.ts'
import type { Run } from '../src/run.ts'
import { readSettings } from '../src/settings/read.ts'
import { readWaiverComments } from '../src/source/waiver-comments.ts'
import { context, runExample } from './rules/examples.ts'

const ids = rules.map((rule) => rule.id)
const judges = rules.filter(({ id }) => id === 'sop/identitas-pokok' || id.startsWith('pengecualian/'))

const documents = `
jenis: sop
kode: SOP-01
---
jenis: sop
kode: SOP-02
`

function runWith(settings: string, yaml = documents): Run {
  const { setelan } = readSettings({ berkas: 'koheren.yaml', teks: settings }, ids)
  return runExample(yaml, judges, { ...context, setelan })
}

const told = (run: Run) =>
  run.findings.map(({ rule, at, waived }) => [rule, at.dokumen?.kode ?? at.berkas, waived?.alasan])

describe('waivers', () => {
  it('mark findings, never drop them', () => {
    const run = runWith(`
pengecualian:
  - { aturan: sop/identitas-pokok, dokumen: SOP-02, alasan: menunggu nomor, sampai: 2025-06-30, oleh: Kepala Kantor }
`)
    expect(told(run)).toEqual([
      ['sop/identitas-pokok', 'SOP-01', undefined],
      ['sop/identitas-pokok', 'SOP-02', 'menunggu nomor'],
    ])
    expect(run.findings[1]?.waived).toMatchObject({
      sampai: '2025-06-30',
      oleh: 'Kepala Kantor',
      at: { berkas: 'koheren.yaml' },
    })
  })

  it.each([
    ['without a reason', '{ aturan: sop/identitas-pokok, sampai: 2025-06-30 }', 'pengecualian/beralasan'],
    ['without an end', '{ aturan: sop/identitas-pokok, alasan: a }', 'pengecualian/beralasan'],
    ['past its end', '{ aturan: sop/identitas-pokok, alasan: a, sampai: 2024-12-30 }', 'pengecualian/belum-lewat'],
  ])('%s hide nothing', (_, waiver, rule) => {
    const run = runWith(`pengecualian: [${waiver}]`)
    expect(told(run)).toEqual([
      ['sop/identitas-pokok', 'SOP-01', undefined],
      ['sop/identitas-pokok', 'SOP-02', undefined],
      [rule, 'koheren.yaml', undefined],
    ])
    const at = run.findings.at(-1)?.at
    expect(at?.lines[0]?.slice(at.start.column - 1, at.end.column - 1)).toBe('sop/identitas-pokok')
  })

  it('that cover nothing are told, unless their rule did not judge', () => {
    const waiver = 'pengecualian: [{ aturan: sop/identitas-pokok, dokumen: SOP-09, alasan: a, sampai: 2025-01-01 }]'
    expect(told(runWith(waiver)).at(-1)?.[0]).toBe('pengecualian/terpakai')
    const { setelan } = readSettings({ berkas: 'koheren.yaml', teks: waiver }, ids)
    const others = judges.filter(({ id }) => id !== 'sop/identitas-pokok')
    expect(runExample(documents, others, { ...context, setelan }).findings).toEqual([])
  })

  it.each([
    ['on the line of a key cover its value', 'kode: SOP-01 # koheren-abaikan sop/identitas-pokok: alasan', true],
    ['alone on a line cover the next node', '# koheren-abaikan sop/identitas-pokok: alasan\nkode: SOP-01', true],
    [
      'on another node cover nothing of this one',
      'kode: SOP-01\nnama: A # koheren-abaikan sop/identitas-pokok: alasan',
      false,
    ],
    ['within a text are text', 'kode: SOP-01\nnama: |\n  # koheren-abaikan sop/identitas-pokok: alasan', false],
    [
      'in force to the last day',
      'kode: SOP-01 # koheren-abaikan sop/identitas-pokok: alasan (sampai 2024-12-31)',
      true,
    ],
  ])('in a document, %s', (_, lines, covered) => {
    const run = runExample(`jenis: sop\n${lines}\n`, judges)
    const finding = run.findings.find(({ rule }) => rule === 'sop/identitas-pokok')
    expect(finding?.waived !== undefined).toBe(covered)
  })

  it.each([
    ['  # koheren-abaikan rujukan/peraturan-lengkap: alasan\n  - KMA tentang A\n  - PMA tentang B', [true, false]],
    ['  - KMA tentang A # koheren-abaikan rujukan/peraturan-lengkap: alasan\n  - PMA tentang B', [true, false]],
    ['  - KMA tentang A\n  # koheren-abaikan rujukan/peraturan-lengkap: alasan\n  - PMA tentang B', [false, true]],
    ['  # koheren-abaikan rujukan/peraturan-lengkap: alasan\n  [KMA tentang A, PMA tentang B]', [true, true]],
  ])('at the first item of a list cover no more than that: %j', (items, covered) => {
    const run = runExample(`jenis: sop\nkode: SOP-01\ndasar_hukum:\n${items}\n`, rules)
    const found = run.findings.filter(({ rule }) => rule === 'rujukan/peraturan-lengkap')
    expect(found.map(({ waived }) => waived !== undefined)).toEqual(covered)
  })

  it('at the first key of a part cover no more than that, at the first of an item all of it', () => {
    const waiver = '# koheren-abaikan sop/tanggal-berurut: alasan'
    const dates = `tanggal:\n  ${waiver}\n  pembuatan: 2024-02-01\n  efektif: 2024-01-01`
    const steps = `langkah:\n  ${waiver}\n  - nomor: 1\n    kegiatan: A\n  - nomor: 2`
    const lines = [dates, steps].map((text) => {
      const [one] = readWaiverComments({ berkas: 'a.yaml', teks: `jenis: sop\nkode: S\n${text}\n` })
      return [one?.fromLine, one?.toLine]
    })
    expect(lines).toEqual([
      [5, 5],
      [5, 6],
    ])
  })

  it.each([
    [': alasan', 'pengecualian tidak menyebut aturan yang diabaikan'],
    ['', 'pengecualian tidak menyebut aturan yang diabaikan'],
    [' sop/a, sop/b: alasan', 'pengecualian menyebut beberapa aturan sekaligus'],
  ])('in a document that name no single rule are told: %j', (rest, message) => {
    const run = runExample(`jenis: sop\nkode: A # koheren-abaikan${rest}\n`, judges)
    expect(run.findings.map(({ rule, waived }) => [rule, waived])).toEqual([
      ['sop/identitas-pokok', undefined],
      ['pengecualian/terpakai', undefined],
    ])
    expect(run.findings[1]?.message).toBe(message)
  })

  it('in the settings name an office-holder, no person', () => {
    const waiver = (oleh: string) => () =>
      runWith(`pengecualian: [{ aturan: sop/identitas-pokok, alasan: a, sampai: 2025-06-30, oleh: '${oleh}' }]`)
    expect(waiver('Kepala Kantor')).not.toThrow()
    for (const person of ['Drs. I Fulan', 'Fulan Abdullah, S.Ag', 'Kepala, NIP 190001011900011001'])
      expect(waiver(person)).toThrow('koheren.yaml:1:84: "oleh" pada pengecualian memuat nama orang atau NIP')
  })

  describe('of a lack in several places', () => {
    const waiver = '# koheren-abaikan renstra/sasaran-terukur: menunggu IKU'
    const runOf = (first: string, second: string, settings = '') =>
      runExample(
        `jenis: renstra\nkode: R\nsasaran:\n  - kode: A ${first}\n  - kode: B ${second}\n`,
        rules.filter(({ id }) => id === 'renstra/sasaran-terukur' || id.startsWith('pengecualian/')),
        settings === ''
          ? context
          : { ...context, setelan: readSettings({ berkas: 'koheren.yaml', teks: settings }, ids).setelan },
      )
    const outcome = ({ findings }: Run) => findings.map(({ rule, waived }) => [rule, waived !== undefined])

    it.each([
      ['the first', waiver, '', 'baris 5'],
      ['another', '', waiver, 'baris 4'],
    ])('cover it not where they stand at %s alone, and say where else it is', (_, first, second, line) => {
      const run = runOf(first, second)
      expect(outcome(run)).toEqual(
        expect.arrayContaining([
          ['renstra/sasaran-terukur', false],
          ['pengecualian/terpakai', false],
        ]),
      )
      const told = run.findings.find(({ rule }) => rule === 'pengecualian/terpakai')
      expect(told?.message).toContain('menutup sebagian tempat saja')
      expect(told?.hint).toBe(`perbaiki atau kecualikan juga yang di ${line}`)
    })

    it('cover it together, and from the document', () => {
      expect(outcome(runOf(waiver, waiver))).toEqual([['renstra/sasaran-terukur', true]])
      const one = (rest: string) =>
        `pengecualian: [{ aturan: renstra/sasaran-terukur, ${rest}, alasan: a, sampai: 2025-06-30 }]`
      expect(outcome(runOf('', '', one('dokumen: R')))).toEqual([['renstra/sasaran-terukur', true]])
      expect(outcome(runOf('', '', one('simpul: A')))).toContainEqual(['renstra/sasaran-terukur', false])
    })
  })

  it('that cover nothing tell where the finding stands', () => {
    const run = runExample('jenis: sop\nkode: A\nnama: x # koheren-abaikan sop/identitas-pokok: alasan\n', judges)
    expect(run.findings.find(({ rule }) => rule === 'pengecualian/terpakai')?.hint).toBe(
      'temuan aturan itu ada pada baris 2: pindahkan pengecualian ke sana, atau hapus',
    )
  })

  it('before the first key cover the document', () => {
    const run = runExample('# koheren-abaikan sop/identitas-pokok: alasan\njenis: sop\nkode: SOP-01\n', judges)
    expect(run.findings.map(({ waived }) => waived?.alasan)).toEqual(['alasan'])
  })

  it('are read in time, however many stand one below the other', () => {
    const comment = '# koheren-abaikan sop/identitas-pokok: a (sampai 2025-06-30)\n'
    const langkah = `langkah:\n${`  - nomor: 1 ${comment}`.repeat(2000)}`
    const file = { berkas: 'a.yaml', teks: `jenis: sop\n${comment.repeat(40_000)}kode: S\n${langkah}` }
    const waivers = readWaiverComments(file)
    expect(waivers).toHaveLength(42_000)
    expect(waivers[0]).toMatchObject({ start: { line: 2 }, fromLine: 40_002, toLine: 40_002 })
    expect(waivers.at(-1)).toMatchObject({ fromLine: 42_003, toLine: 42_003 })
  }, 5_000)

  it('leave the run as it is when there are none', () => {
    expect(told(runExample(documents, judges, { ...context, setelan: setelanBaku })).length).toBe(2)
  })
})
