/** Mends hundreds of documents with faults in all layouts: what is not mended stays as it was, to the byte. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { createRandom } from '../bench/corpus/random.mjs'
import { generateCorpus } from '../bench/corpus.mjs'
import { auditSumber } from '../src/index.ts'
import { type Mending, mend } from '../src/mend/index.ts'
import { rules } from '../src/rules/index.ts'
import { type Sumber, sumberBerkas, sumberFolder, withTexts } from '../src/sumber.ts'

const able = rules.filter(({ fix }) => fix && !fix.onlyNamed)
const folder = mkdtempSync(join(tmpdir(), 'koheren-mend-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function mendSumber(sumber: Sumber, tanggal: string): Promise<Mending> {
  const judge = (texts: Mending['texts']) => auditSumber(withTexts(sumber, texts), { tanggal, rules })
  return mend(judge, able, () => true)
}

type Texts = ReadonlyMap<string, string>

const sumberOf = (texts: Texts) =>
  sumberBerkas(new Map([...texts].map(([path, teks]) => [path, () => new TextEncoder().encode(teks)])), [], 'korpus')

function readTexts(root: string): Texts {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]))
}

/** Misspelt so that one month alone is meant. */
const bulan = [
  'Januri',
  'Pebruarii',
  'Maretl',
  'Aprill',
  'Meii',
  '',
  '',
  'Agustuss',
  '',
  'Oktoberr',
  'Novembeer',
  'Desemberr',
]
const ejaan = ['Januari', 'Februari', 'Maret', 'April', 'Mei', '', '', 'Agustus', '', 'Oktober', 'November', 'Desember']

/** A fault: what stands there after mending, how it is spoilt, and the rule that mends it. */
interface Fault {
  readonly rule: string
  readonly where: RegExp
  readonly plant: (match: readonly string[]) => { readonly spoilt: string; readonly mended: string } | undefined
}

const faults: readonly Fault[] = [
  {
    rule: 'dokumen/sesuai-skema',
    where: /^(peralat)an:/m,
    plant: ([whole = '', start = '']) => ({ spoilt: `"${start}n" :`, mended: whole.replace(/^(.*):/, '"$1" :') }),
  },
  {
    rule: 'rujukan/ditemukan',
    where: /^(sop: )SOP-(\d+)/m,
    plant: ([, key = '', number = '']) => ({ spoilt: `${key}'SPO-${number}'`, mended: `${key}'SOP-${number}'` }),
  },
  {
    rule: 'rujukan/ditemukan',
    where: /^proses: P\.(.*)$/m,
    plant: ([whole = '', rest = '']) => ({ spoilt: `proses: P-${rest}`, mended: whole }),
  },
  {
    rule: 'rujukan/peraturan-tunggal',
    where: /^ {2}- Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.*\n/m,
    plant: ([whole = '']) => ({
      spoilt: `${whole}  - UU 25/2009 # disebut lagi\n`,
      mended: `${whole}  # disebut lagi\n`,
    }),
  },
  {
    rule: 'dokumen/teks-berkutip',
    where: /^jenis: sop/m,
    plant: ([whole = '']) => ({ spoilt: `${whole}\nrevisi_ke:\t01`, mended: `${whole}\nrevisi_ke:\t"01"` }),
  },
  {
    rule: 'sop/keterkaitan-timbal-balik',
    where: /^keterkaitan: \[(SOP-\d\d\d)\]/m,
    // Not in both of a pair.
    plant: ([whole = '', kode = '']) =>
      Number(kode.slice(4)) % 2 === 0 ? { spoilt: 'keterkaitan: []', mended: whole } : undefined,
  },
  {
    rule: 'dokumen/tanggal-terbaca',
    where: /(tanggal: )'(\d{4})-(\d\d)-(\d\d)'/,
    plant: ([, key = '', tahun = '', month = '', hari = '']) => {
      const write = (nama: string | undefined) => `${key}"${Number(hari)} ${nama} ${tahun}"`
      const nama = bulan[Number(month) - 1]
      return nama ? { spoilt: write(nama), mended: write(ejaan[Number(month) - 1]) } : undefined
    },
  },
]

/** Comments, blank lines and the line breaks of Windows, here and there. */
function lay(teks: string, chance: (percent: number) => boolean, isWindows: boolean): string {
  const lines = teks.split('\n').flatMap((line) => {
    const before = chance(6) ? [/^ */.exec(line)?.[0].concat('# “catatan”: - [é]') ?? ''] : []
    const after = line !== '' && chance(6) ? `${line} \t# ✗ catatan: {` : line
    return [...before, ...(chance(4) ? [''] : []), after]
  })
  return lines.join(isWindows ? '\r\n' : '\n')
}

it('changes the mended places of 200 documents and nothing else, and nothing the second time', async () => {
  generateCorpus(folder, { documents: 200, seed: 6 })
  const whole = readTexts(folder)
  expect(whole.size).toBe(200)
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const { chance } = createRandom(seed)
      const spoilt = new Map<string, string>()
      const mended = new Map<string, string>()
      const planted: string[] = []
      for (const [berkas, teks] of whole) {
        let [before, after] = [teks, teks]
        for (const { rule, where, plant } of faults) {
          const match = chance(12) ? where.exec(before) : null
          const fault = match && plant(match)
          if (!fault) continue
          planted.push(rule)
          before = before.replace(match[0], () => fault.spoilt)
          after = after.replace(match[0], () => fault.mended)
        }
        // The same layout for both: each line of the one is that of the other, but for those that are mended.
        const drawn: boolean[] = []
        let next = 0
        const isWindows = chance(30)
        const remember = (percent: number) => {
          const known = drawn[next] ?? chance(percent)
          drawn[next++] = known
          return known
        }
        spoilt.set(berkas, lay(before, remember, isWindows))
        next = 0
        mended.set(berkas, lay(after, remember, isWindows))
      }
      const { texts, mended: done, unmended } = await mendSumber(sumberOf(spoilt), '2024-12-31')
      const result = new Map([...spoilt, ...texts])
      for (const [berkas, teks] of mended) expect(result.get(berkas)).toBe(teks)
      expect(done.map(({ finding }) => finding.rule).sort()).toEqual(planted.sort())
      expect(unmended).toEqual([])
      expect(planted.length).toBeGreaterThan(30)
      const again = await mendSumber(sumberOf(result), '2024-12-31')
      expect(again.texts.size).toBe(0)
    }),
    { numRuns: 2, seed: 200, endOnFailure: true },
  )
}, 60_000)

it('changes the mended places of examples/retak and nothing else, and nothing the second time', async () => {
  const sumber = sumberFolder(join(import.meta.dirname, '../examples/retak'))
  const { texts, mended } = await mendSumber(sumber, '2022-12-31')
  const changedLines = [...texts].flatMap(([berkas, after]) => {
    const now = after.split('\n')
    const before = (sumber.read(berkas).teks ?? '').split('\n')
    expect(now).toHaveLength(before.length)
    return before.flatMap((line, index) => (line === now[index] ? [] : `${berkas}:${index + 1} ${now[index]?.trim()}`))
  })
  expect(changedLines).toEqual([
    'sop/10-permintaan-data.yaml:18 # ✗ rujukan/peraturan-tunggal',
    'sop/10-permintaan-data.yaml:24 keterkaitan: [SOP-12] # ✗ sop/keterkaitan-timbal-balik',
    'sop/17-pemantauan-kinerja.yaml:12 revisi_ke: "01" # ✗ dokumen/teks-berkutip',
    'standar/08-konsultasi-keagamaan.yaml:10 indikator: IKSK-06.1 # ✗ rujukan/ditemukan',
  ])
  expect(mended).toHaveLength(changedLines.length)
  const again = await mendSumber(withTexts(sumber, texts), '2022-12-31')
  expect(again.texts.size).toBe(0)
})
