import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Document, parseAllDocuments } from 'yaml'
import { entriesOf, markKnown } from '../src/baseline.ts'
import type { BaselineEntry } from '../src/finding.ts'
import { auditSumber } from '../src/index.ts'
import { isOpen } from '../src/report/words.ts'
import { rules as allRules } from '../src/rules/index.ts'
import type { Audit } from '../src/run.ts'
import { sumberBerkas } from '../src/sumber.ts'
import { more } from './more.ts'

type Files = ReadonlyMap<string, string | Uint8Array>

const encoder = new TextEncoder()

async function auditFiles(files: Files, ids?: readonly string[]): Promise<Audit> {
  const bytes = new Map(
    [...files].map(([path, text]) => [path, () => (typeof text === 'string' ? encoder.encode(text) : text)]),
  )
  const rules = ids ? allRules.filter(({ id }) => ids.includes(id)) : allRules
  return auditSumber(sumberBerkas(bytes, [], '.'), { tanggal: '2022-12-31', rules })
}

const mark = (audit: Audit, entries: readonly BaselineEntry[]) => markKnown(audit, { berkas: 'garis.json', entries })
const open = ({ findings }: Audit) =>
  findings.filter(isOpen).map(({ rule, at }) => `${rule} ${at.dokumen?.kode ?? at.berkas}`)

/** One fault each. */
const sop = (kode: string, proses: string) => `jenis: sop\nkode: ${kode}\nnama: Layanan ${kode}\nproses: [${proses}]\n`
const peta = 'jenis: peta_proses\nkode: PETA\nproses: [{ kode: P-01, nama: Pelayanan }]\n'
const DITEMUKAN = ['rujukan/ditemukan']
const READING = ['dokumen/yaml-terbaca', 'dokumen/jenis-dikenal', 'dokumen/sesuai-skema']

describe('a baseline', () => {
  const before: Files = new Map([
    ['peta.yaml', peta],
    ['a.yaml', sop('SOP-1', 'X-1')],
    ['b.yaml', sop('SOP-2', 'X-2')],
  ])

  it('marks what it holds, and drops nothing', async () => {
    const audit = await auditFiles(before, DITEMUKAN)
    const marked = mark(audit, entriesOf(audit.findings))
    expect(marked.findings.map(({ known }) => known)).toEqual([true, true])
    expect(marked.baseline).toEqual({ berkas: 'garis.json', solved: [], partly: [], unjudged: [] })
  })

  it('takes a second fault of the same kind in the same document for new, also of the same value', async () => {
    const entries = entriesOf((await auditFiles(before, DITEMUKAN)).findings)
    const other = await auditFiles(new Map([...before, ['a.yaml', sop('SOP-1', 'X-1, X-9')]]), DITEMUKAN)
    expect(open(mark(other, entries))).toEqual(['rujukan/ditemukan SOP-1'])
    const twice = await auditFiles(new Map([...before, ['a.yaml', sop('SOP-1', 'X-1, X-1')]]), DITEMUKAN)
    expect(open(mark(twice, entries))).toEqual(['rujukan/ditemukan SOP-1'])
  })

  it('tells what is solved, but not what nothing looked for', async () => {
    const entries = entriesOf((await auditFiles(before, DITEMUKAN)).findings)
    const mended = new Map([...before, ['a.yaml', sop('SOP-1', 'P-01')]])
    const told = ({ baseline }: Audit) => [
      baseline?.solved.map(({ kode }) => kode),
      baseline?.unjudged.map(({ kode }) => kode),
    ]
    expect(told(mark(await auditFiles(mended, [...DITEMUKAN, ...READING]), entries))).toEqual([['SOP-1'], []])
    expect(told(mark(await auditFiles(mended, READING), entries))).toEqual([[], ['SOP-1', 'SOP-2']])
    // What was readable and is no more may hide it; what never was hides nothing new.
    const broken = new Map([...before, ['a.yaml', 'jenis: sop\nkode: [']])
    expect(told(mark(await auditFiles(broken, [...DITEMUKAN, ...READING]), entries))).toEqual([[], ['SOP-1']])
    const wasBroken = new Map([...before, ['z.yaml', 'jenis: sop\nkode: [']])
    const former = entriesOf((await auditFiles(wasBroken, [...DITEMUKAN, ...READING])).findings)
    const now = new Map([...wasBroken, ['a.yaml', sop('SOP-1', 'P-01')]])
    expect(told(mark(await auditFiles(now, [...DITEMUKAN, ...READING]), former))).toEqual([['SOP-1'], []])
  })

  it('knows a file that cannot be read by another name', async () => {
    const entries = entriesOf((await auditFiles(new Map([...before, ['z.yaml', 'jenis: [']]), READING)).findings)
    const renamed = await auditFiles(new Map([...before, ['arsip/y.yaml', 'jenis: [']]), READING)
    expect([open(mark(renamed, entries)), mark(renamed, entries).baseline?.solved]).toEqual([[], []])
    const copied = await auditFiles(new Map([...before, ['y.yaml', 'jenis: ['], ['z.yaml', 'jenis: [']]), READING)
    expect(open(mark(copied, entries))).toEqual(['dokumen/yaml-terbaca y.yaml'])
  })

  it('matches very many that are all alike', async () => {
    const files = new Map([['kosong.yaml', Array.from({ length: 20_000 }, () => 'a').join('\n---\n')]])
    const audit = await auditFiles(files, READING)
    const renamed = await auditFiles(new Map([['lain.yaml', `${files.get('kosong.yaml')}\n---\nb`]]), READING)
    const marked = mark(renamed, entriesOf(audit.findings))
    expect([audit.findings.length, marked.findings.filter(isOpen).length]).toEqual([20_000, 1])
  })

  it('leaves a waived finding to its waiver', async () => {
    const waived = '# koheren-abaikan rujukan/ditemukan: menunggu peta baru\n'
    const files = new Map([...before, ['a.yaml', sop('SOP-1', 'X-1').replace('proses:', `${waived}proses:`)]])
    const audit = await auditFiles(files, DITEMUKAN)
    expect(audit.findings.filter((one) => one.waived)).toHaveLength(1)
    const entries = entriesOf(audit.findings)
    expect(entries.map(({ kode }) => kode)).toEqual(['SOP-2'])
    const all = entriesOf((await auditFiles(before, DITEMUKAN)).findings)
    const marked = mark(audit, all)
    expect([marked.findings.filter(({ known }) => known).length, marked.baseline?.solved]).toEqual([1, []])
  })

  it('is in an order that lines and names of files do not change', async () => {
    const entries = entriesOf((await auditFiles(before, DITEMUKAN)).findings)
    const moved = new Map([
      ['peta.yaml', peta],
      ['z/1.yaml', `# catatan\n\n${sop('SOP-1', 'X-1')}`],
      ['c.yaml', sop('SOP-2', 'X-2')],
    ])
    const later = entriesOf((await auditFiles(moved, DITEMUKAN)).findings)
    expect(later.map(({ butir }) => butir)).toEqual(entries.map(({ butir }) => butir))
  })
})

describe('layout and names of files change nothing, by any rule', () => {
  const read = (root: string): Map<string, Uint8Array> =>
    new Map(
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((path) => statSync(join(root, path)).isFile())
        .map((path) => [path, readFileSync(join(root, path))]),
    )
  const isDocument = (path: string) => path.endsWith('.yaml') && path !== 'koheren.yaml'
  /** The last comes first. */
  const renamed = (path: string, index: number) =>
    isDocument(path) ? join(dirname(path), `${String(999 - index)}-${basename(path)}`) : path
  /** As a formatter would; what it cannot read it leaves. */
  const formatted = (bytes: Uint8Array) => {
    try {
      const documents = parseAllDocuments(new TextDecoder('utf8', { fatal: true }).decode(bytes)) as Document.Parsed[]
      if (documents.length !== 1 || documents.some(({ errors }) => errors.length > 0)) return bytes
      return encoder.encode(
        documents.map((one) => one.toString({ lineWidth: 60, indent: 4, flowCollectionPadding: false })).join(''),
      )
    } catch {
      return bytes
    }
  }

  it.each(['retak', 'nyata'])('of examples/%s', { timeout: 60_000 }, async (name) => {
    const files = read(join(import.meta.dirname, '../examples', name))
    const audit = await auditFiles(files)
    const entries = entriesOf(audit.findings)
    // Quotes come and go with the layout, and one rule is about them.
    const about = ({ rule }: { rule: string }) => rule !== 'dokumen/teks-berkutip'
    const others = [
      new Map([...files].map(([path, bytes], index) => [renamed(path, index), bytes])),
      new Map([...files].map(([path, bytes]) => [path, isDocument(path) ? formatted(bytes) : bytes])),
      new Map([...files].map(([path, bytes]) => [path, isDocument(path) ? withCrlf(bytes) : bytes])),
    ]
    for (const other of others) {
      const { findings, baseline } = mark(await auditFiles(other), entries)
      expect(findings.filter(isOpen).filter(about)).toEqual([])
      expect([...(baseline?.solved ?? []), ...(baseline?.unjudged ?? [])].filter(about)).toEqual([])
    }
  })
})

function withCrlf(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\n', '\r\n'), 'latin1')
}

/** An SOP of the office below, and how it is written. */
interface Written {
  readonly kode: string
  readonly faults: readonly string[]
  readonly berkas: string
  readonly layout: number
}

const DOCUMENTS = 100
const FAULTS = 10
const RULES = [...DITEMUKAN, ...READING, 'rujukan/kutipan']

const office: readonly Written[] = Array.from({ length: DOCUMENTS }, (_, index) => ({
  kode: `SOP-${index}`,
  faults: Array.from({ length: FAULTS }, (_, nth) => `X-${index}.${nth % 8}`),
  berkas: `sop/${index % 40}.yaml`,
  layout: 0,
}))

function write(one: Written): string {
  const { kode, faults, layout } = one
  const quote =
    [(text: string) => text, (text: string) => `"${text}"`, (text: string) => `'${text}'`][layout % 3] ?? String
  const list =
    layout % 2 === 0
      ? ` [${faults.map(quote).join(', ')}]`
      : `\n${faults.map((text) => `    - ${quote(text)} # ${text}`).join('\n')}`
  const lines = [`kode: ${quote(kode)}`, `nama: ${quote(`Layanan ${kode}`)}`, `proses:${list}`]
  return [`jenis: sop`, ...(layout % 4 < 2 ? lines : lines.toReversed())].join(
    layout % 5 === 4 ? '\n\n# catatan\n' : '\n',
  )
}

function filesOf(documents: readonly Written[]): Files {
  const files = new Map<string, string>([['peta.yaml', peta]])
  for (const one of documents) {
    const before = files.get(one.berkas)
    files.set(one.berkas, before === undefined ? `${write(one)}\n` : `${before}---\n${write(one)}\n`)
  }
  return files
}

const which = fc.nat(DOCUMENTS - 1)
const nth = fc.nat(FAULTS - 1)
const edit = fc.oneof(
  fc.tuple(which, fc.nat(60)).map(([at, file]) => change(at, (one) => ({ ...one, berkas: `pindah/${file}.yaml` }))),
  fc
    .nat(39)
    .map(
      (file) => (all: readonly Written[]) =>
        all.map((one) => (one.berkas === `sop/${file}.yaml` ? { ...one, berkas: `sop/nama-baru-${file}.yaml` } : one)),
    ),
  fc.tuple(which, fc.integer({ min: 1, max: 19 })).map(([at, layout]) => change(at, (one) => ({ ...one, layout }))),
  fc
    .tuple(which, fc.nat(999))
    .map(([at, value]) => change(at, (one) => ({ ...one, faults: [...one.faults, `Y-${value}`] }))),
  fc
    .tuple(which, nth)
    .map(([at, index]) => change(at, (one) => ({ ...one, faults: [...one.faults, one.faults[index] ?? 'Y-0'] }))),
  fc
    .tuple(which, nth)
    .map(([at, index]) => change(at, (one) => ({ ...one, faults: one.faults.filter((_, other) => other !== index) }))),
  fc.tuple(which, which).map(([from, to]) => (all: readonly Written[]) => {
    const moved = all[from]
    const rest = all.filter((one) => one !== moved)
    return moved ? [...rest.slice(0, to), moved, ...rest.slice(to)] : all
  }),
)

function change(at: number, edited: (one: Written) => Written) {
  return (all: readonly Written[]) => all.map((one) => (one.kode === `SOP-${at}` ? edited(one) : one))
}

/** Each fault with its document, as often as it is there. */
const faultsOf = (documents: readonly Written[]) =>
  documents.flatMap(({ kode, faults }) => faults.map((fault) => `${kode} ${fault}`))

describe('a thousand findings and twenty edits', () => {
  it('fail by exactly the faults that were added', { timeout: 120_000 }, async () => {
    const before = await auditFiles(filesOf(office), RULES)
    expect(before.findings).toHaveLength(DOCUMENTS * FAULTS)
    const entries = entriesOf(before.findings)
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 20, maxLength: 20 }), async (edits) => {
        const edited = edits.reduce((all, one) => one(all), office)
        const now = mark(await auditFiles(filesOf(edited), RULES), entries)
        const told = now.findings
          .filter(isOpen)
          .map(({ at, message }) => `${at.dokumen?.kode} ${/"([^"]*)"/.exec(message)?.[1]}`)
        expect(told.toSorted()).toEqual(more(faultsOf(edited), faultsOf(office)).toSorted())
        const solved = (now.baseline?.solved ?? []).map(
          ({ kode, message }) => `${kode} ${/"([^"]*)"/.exec(message)?.[1]}`,
        )
        expect(solved.toSorted()).toEqual(more(faultsOf(office), faultsOf(edited)).toSorted())
        expect(now.baseline?.unjudged).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})
