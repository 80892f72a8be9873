import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Audit, audit } from '../src/index.ts'
import { rules } from '../src/rules/index.ts'

const folder = join(import.meta.dirname, '../examples/retak')
/** `# ✗ sop/nomor-langkah, sop/waktu-terbaca`; alone on its line it stands for the next. Tables hold it in their last column. */
const MARK = /#\s*✗\s*(?<ids>[a-z][a-z0-9/, -]*)$/
const HEAD = '# Ilustrasi, bukan dokumen resmi. Kesalahannya sengaja dibuat; lihat README.md.\n'
/** No line of it can hold a mark. */
const EMPTY = 'kua-timur/sop/25-kosong.yaml'
/** No documents: of a kind that is not known, no YAML, nothing, not UTF-8. */
const LEFT_OUT = [
  'kua-timur/sop/23-izin-penelitian.yaml',
  'kua-timur/sop/24-peminjaman-ruang.yaml',
  EMPTY,
  'kua-timur/sop/26-kartu-tamu.yaml',
]

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:yaml|csv)$/.test(path))
  .map((path) => path.replaceAll('\\', '/'))
const texts = new Map(files.map((berkas) => [berkas, readFileSync(join(folder, berkas), 'utf8')]))

/** Each fault on a line of its own: file, line, rule. */
function marked(): string[] {
  const marks = [`${EMPTY}:1 dokumen/yaml-terbaca`]
  for (const [berkas, teks] of texts) {
    for (const [index, line] of teks.split(/\r?\n/).entries()) {
      const mark = MARK.exec(line)
      const at = mark?.index === line.search(/\S/) ? index + 2 : index + 1
      for (const id of mark?.groups?.ids?.split(/,\s*/) ?? []) marks.push(`${berkas}:${at} ${id.trim()}`)
    }
  }
  return marks.sort()
}

describe('examples/retak', () => {
  let run: Audit

  beforeAll(async () => {
    run = await audit(folder, {})
  })

  it('has a finding on each marked line, of the rules that it names, and no other', () => {
    expect(run.tanggal).toBe('2022-12-31')
    expect(run.findings.map(({ at, rule }) => `${at.berkas}:${at.start.line} ${rule}`).sort()).toEqual(marked())
    expect(run.findings.filter(({ waived }) => waived)).toEqual([])
  })

  it('breaks every rule', () => {
    const broken = new Set(run.findings.map(({ rule }) => rule))
    expect(rules.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([])
  })

  it('is judged by rules that hold, and read but for what is broken on purpose', () => {
    expect(run.crashes).toEqual([])
    expect(run.unusedRules).toBe(0)
    const leftOut = run.offices.flatMap(({ office }) => office.leftOut.map(({ berkas }) => berkas))
    expect([...new Set(leftOut)].sort()).toEqual(LEFT_OUT)
  })

  it('says at the head of each file that it is an illustration, and its faults are on purpose', () => {
    const documents = [...texts].filter(([berkas]) => berkas.endsWith('.yaml') && berkas !== EMPTY)
    expect(documents.filter(([, teks]) => !teks.startsWith(HEAD))).toEqual([])
  })
})
