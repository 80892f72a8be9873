import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entriesOf, markKnown } from '../src/baseline.ts'
import type { BaselineEntry } from '../src/finding.ts'
import { auditSumber } from '../src/index.ts'
import { isOpen } from '../src/report/words.ts'
import { rules as allRules } from '../src/rules/index.ts'
import type { Audit } from '../src/run.ts'
import { sumberBerkas } from '../src/sumber.ts'
import { more } from './more.ts'

type Files = Readonly<Record<string, string>>

async function auditFiles(files: Files, ids?: readonly string[]): Promise<Audit> {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, () => new TextEncoder().encode(text)]))
  const rules = ids ? allRules.filter(({ id }) => ids.includes(id)) : allRules
  return auditSumber(sumberBerkas(bytes, [], '.'), { tanggal: '2022-12-31', rules })
}

/** What is new by the baseline of the former files, and what of it is solved, wholly or in part. */
async function since(before: Files, after: Files, ids?: readonly string[]) {
  const entries = entriesOf((await auditFiles(before, ids)).findings)
  const { findings, baseline } = markKnown(await auditFiles(after, ids), { berkas: 'garis.json', entries })
  return { ...told(findings.filter(isOpen)), solved: rulesOf(baseline?.solved), partly: rulesOf(baseline?.partly) }
}

const told = (findings: Audit['findings']) => ({ baru: rulesOf(findings) })
const rulesOf = (all: readonly { readonly rule: string }[] = []) => all.map(({ rule }) => rule).sort()

const proses = ['  - kode: PR-1\n    nama: Satu', '  - kode: PR-2\n    nama: Dua']
const peta = (list: readonly string[]) =>
  `jenis: peta_proses\nkode: PETA\nnama: Peta\nproses:\n${list.map((one) => `${one}\n`).join('')}`
const langkah = [
  '  - nomor: 1\n    kegiatan: Menerima berkas\n    pelaksana: Loket\n    waktu: 5 menit',
  '  - nomor: 2\n    kegiatan: Memeriksa berkas\n    pelaksana: Loket\n    waktu: 5 menit\n    keluaran:\n      - x',
]
const sop = (list: readonly string[], head = 'nomor: 007\nnama: yes') =>
  `jenis: sop\nkode: SOP-1\n${head}\nproses: PR-1\nlangkah:\n${list.map((one) => `${one}\n`).join('')}`
const office = { 'peta.yaml': peta(proses), 's.yaml': sop(langkah) }

describe('a finding that tells of several faults', () => {
  it('is new where a process joins those that it names', async () => {
    const more = peta([...proses, '  - kode: PR-3\n    nama: Tiga'])
    const { baru, solved, partly } = await since(office, { ...office, 'peta.yaml': more })
    expect(baru).toEqual(expect.arrayContaining(['proses/punya-pemilik', 'proses/punya-pemilik', 'proses/punya-sop']))
    expect([solved, partly]).toEqual([[], []])
  })

  it('is new where another step lacks what it names', async () => {
    const less = sop(langkah.map((one) => one.replace('\n    keluaran:\n      - x', '')))
    const found = await since(office, { ...office, 's.yaml': less })
    expect(found).toEqual({ baru: ['sop/mutu-baku-lengkap'], solved: [], partly: [] })
  })

  it('is new where the same part lacks something else instead', async () => {
    const one = (fields: string) => ({ ...office, 'peta.yaml': peta([`  - kode: PR-1\n    nama: Satu\n${fields}`]) })
    const before = one('    pelanggan: [Warga]\n    keluaran: [Surat]')
    const after = one('    pelanggan: [Warga]\n    pemilik: Loket')
    const found = await since(before, after, ['proses/punya-pemilik'])
    expect(found).toEqual({ baru: ['proses/punya-pemilik'], solved: ['proses/punya-pemilik'], partly: [] })
  })

  it('is old where one of them is mended, whichever, and says so', async () => {
    for (const head of ['nomor: "007"\nnama: yes', 'nomor: 007\nnama: "yes"']) {
      const found = await since(office, { ...office, 's.yaml': sop(langkah, head) }, ['dokumen/teks-berkutip'])
      expect(found).toEqual({ baru: [], solved: [], partly: ['dokumen/teks-berkutip'] })
    }
  })

  it('is old where its steps are moved, or another is put before them', async () => {
    const [one = '', two = ''] = langkah
    const whole = '  - nomor: 1\n    kegiatan: Memanggil pemohon\n    pelaksana: Loket\n    kelengkapan: []'
    const first = `${whole}\n    waktu: 1 menit\n    keluaran: []`
    const renumbered = [first, one.replace('nomor: 1', 'nomor: 2'), two.replace('nomor: 2', 'nomor: 3')]
    const swapped = [two.replace('nomor: 2', 'nomor: 1'), one.replace('nomor: 1', 'nomor: 2')]
    for (const list of [renumbered, swapped]) {
      const found = await since(office, { ...office, 's.yaml': sop(list) }, ['sop/mutu-baku-lengkap'])
      expect(found).toEqual({ baru: [], solved: [], partly: [] })
    }
  })

  it('is old where all of an office lacked something, and one no longer does', async () => {
    const standar = (kode: string, rest: string) => `jenis: standar_pelayanan\nkode: ${kode}\nlayanan: ${kode}\n${rest}`
    const before = {
      'kantor.yaml': 'jenis: instansi\nkode: kantor\nnama: Kantor\n',
      'a.yaml': standar('SP-1', ''),
      'b.yaml': standar('SP-2', ''),
    }
    const after = { ...before, 'a.yaml': standar('SP-1', 'publikasi: [{ media: situs, url: https://a.go.id }]\n') }
    const found = await since(before, after, ['standar/dipublikasikan'])
    expect(found).toEqual({ baru: [], solved: [], partly: ['standar/dipublikasikan'] })
  })

  const retak = join(import.meta.dirname, '../examples/retak')
  const files = Object.fromEntries(
    readdirSync(retak, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path, readFileSync(join(retak, path), 'utf8')]),
  )
  const edited = (path: string, from: string, to: string) => {
    expect(files[path]).toContain(from)
    return { ...files, [path]: files[path]?.replace(from, to) ?? '' }
  }

  it('is new by what was added alone, in an office with many', async () => {
    const path = 'sop/09-izin-magang.yaml'
    const time = /\n {4}waktu: .*/.exec(files[path] ?? '')?.[0] ?? ''
    const { baru, solved } = await since(files, edited(path, time, ''))
    expect(baru).toContain('sop/mutu-baku-lengkap')
    expect(solved).not.toContain('sop/mutu-baku-lengkap')
  })

  it('is new for each thing that a part lacks', async () => {
    const path = 'proses/peta-proses-bisnis.yaml'
    const added = { ...files, [path]: `${files[path]?.trimEnd()}\n  - kode: P.8\n    nama: Pelayanan Baru\n` }
    const { baru } = await since(files, added, ['proses/punya-pemilik'])
    expect(baru).toHaveLength(4)
  })
})

/** An SOP by its steps: what each is called and what it lacks. */
interface Sop {
  readonly kode: string
  readonly langkah: readonly Langkah[]
  readonly berkas: string
  readonly layout: number
}

interface Langkah {
  readonly kegiatan: string
  readonly kurang: readonly string[]
}

const COLUMNS = ['kelengkapan', 'waktu', 'keluaran']
const VALUES: Readonly<Record<string, string>> = { kelengkapan: '[]', waktu: '5 menit', keluaran: '[Surat]' }

const start: readonly Sop[] = Array.from({ length: 40 }, (_, index) => ({
  kode: `SOP-${index}`,
  langkah: Array.from({ length: 4 }, (_, nth) => ({
    kegiatan: `Memeriksa berkas ${nth}`,
    kurang: COLUMNS.filter((_, column) => (index + 1) & (1 << ((nth + column) % 6))),
  })),
  berkas: `sop/${index % 15}.yaml`,
  layout: 0,
}))

function write({ kode, langkah: steps, layout }: Sop): string {
  const step = ({ kegiatan, kurang }: Langkah, index: number) => {
    const fields = COLUMNS.filter((one) => !kurang.includes(one)).map((one) => `${one}: ${VALUES[one]}`)
    const all = [`nomor: ${index + 1}`, `kegiatan: ${layout % 2 === 0 ? kegiatan : `"${kegiatan}"`}`, ...fields]
    return layout % 3 === 0 ? `  - { ${all.join(', ')} }` : `  - ${all.toReversed().join('\n    ')}`
  }
  return ['jenis: sop', `kode: ${kode}`, `nama: Layanan ${kode}`, 'langkah:', ...steps.map(step)].join(
    layout % 5 === 4 ? '\n# catatan\n' : '\n',
  )
}

function filesOf(all: readonly Sop[]): Files {
  const files: Record<string, string> = {}
  for (const one of all)
    files[one.berkas] = `${files[one.berkas] === undefined ? '' : `${files[one.berkas]}---\n`}${write(one)}\n`
  return files
}

const faultsOf = (one: Sop | undefined) =>
  (one?.langkah ?? []).flatMap(({ kegiatan, kurang }) => kurang.map((column) => `${kegiatan}: ${column}`))

type Edit = (all: readonly Sop[]) => readonly Sop[]
const which = fc.nat(start.length - 1)
const nth = fc.nat(3)
const column = fc.constantFrom(...COLUMNS)
const change = (at: number, edited: (one: Sop) => Sop): Edit => {
  return (all) => all.map((one) => (one.kode === `SOP-${at}` ? edited(one) : one))
}
const step = (at: number, index: number, edited: (one: Langkah) => readonly Langkah[]): Edit =>
  change(at, (one) => ({
    ...one,
    langkah: one.langkah.flatMap((step, each) => (each === index ? edited(step) : step)),
  }))
const without = ({ kegiatan, kurang }: Langkah, what: string) => ({
  kegiatan,
  kurang: kurang.filter((one) => one !== what),
})

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(which, nth, column)
    .map(([at, index, what]) => step(at, index, (one) => [{ ...one, kurang: [...without(one, what).kurang, what] }])),
  fc.tuple(which, nth, column).map(([at, index, what]) => step(at, index, (one) => [without(one, what)])),
  fc
    .tuple(which, nth, column, column)
    .map(([at, index, gone, added]) =>
      step(at, index, (one) => [{ ...one, kurang: [...without(without(one, gone), added).kurang, added] }]),
    ),
  fc
    .tuple(which, nth, fc.nat(99), fc.subarray(COLUMNS))
    .map(([at, index, name, kurang]) =>
      step(at, index, (one) => [{ kegiatan: `Mencatat permohonan ${name}`, kurang }, one]),
    ),
  fc.tuple(which, nth).map(([at, index]) => step(at, index, () => [])),
  fc.tuple(which).map(([at]) => change(at, (one) => ({ ...one, langkah: one.langkah.toReversed() }))),
  fc.tuple(which, fc.nat(50)).map(([at, file]) => change(at, (one) => ({ ...one, berkas: `pindah/${file}.yaml` }))),
  fc.tuple(which, fc.nat(30)).map(([at, layout]) => change(at, (one) => ({ ...one, layout }))),
)

describe('findings that grow, shrink and change, by thirty edits', () => {
  it('are new, solved and solved in part by exactly the faults in them', { timeout: 120_000 }, async () => {
    const RULES = ['sop/mutu-baku-lengkap', 'dokumen/yaml-terbaca', 'dokumen/jenis-dikenal', 'dokumen/sesuai-skema']
    const entries = entriesOf((await auditFiles(filesOf(start), RULES)).findings)
    const faulty = start.filter((one) => faultsOf(one).length > 0)
    expect(entries).toHaveLength(faulty.length)
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 30, maxLength: 30 }), async (edits) => {
        const edited = edits.reduce((all, one) => one(all), start)
        const { findings, baseline } = markKnown(await auditFiles(filesOf(edited), RULES), {
          berkas: 'g.json',
          entries,
        })
        const before = new Map(start.map((one) => [one.kode, faultsOf(one)]))
        const after = new Map(edited.map((one) => [one.kode, faultsOf(one)]))
        const kodeWhere = (isAsked: (now: readonly string[], then: readonly string[]) => boolean) =>
          start.flatMap(({ kode }) => (isAsked(after.get(kode) ?? [], before.get(kode) ?? []) ? [kode] : [])).sort()
        const kodeOf = (all: readonly BaselineEntry[] = []) => all.map(({ kode }) => kode).sort()
        expect(
          findings
            .filter(isOpen)
            .map(({ at }) => at.dokumen?.kode ?? '')
            .sort(),
        ).toEqual(kodeWhere((now, then) => more(now, then).length > 0))
        const isGone = (now: readonly string[], then: readonly string[]) => more(then, now).length === then.length
        expect(kodeOf(baseline?.solved)).toEqual(kodeWhere((now, then) => then.length > 0 && isGone(now, then)))
        expect(kodeOf(baseline?.partly)).toEqual(
          kodeWhere((now, then) => more(then, now).length > 0 && !isGone(now, then)),
        )
      }),
      { numRuns: 30 },
    )
  })
})
