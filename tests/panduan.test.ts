import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder, run } from './cli/run.ts'

/**
 * The guide is played through from its first line to its last, in one folder:
 *
 * - `<!-- berkas: PATH -->` and a block: the file is written;
 * - `<!-- ubah: PATH -->` and a block of a diff: the file is changed by it;
 * - `<!-- layar: ARGV -->` and a block: the tool is run, and the block must be what it says. Behind a bar may stand
 *   `awal N` and `akhir N` for the first and last lines alone, and `jawab: A / B` for what is typed.
 *
 * `npx vitest run tests/panduan.test.ts -u` writes the screens anew.
 */
const path = join(import.meta.dirname, '../docs/panduan.md')
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))
const today = '2025-03-03'
const BLOCK = /<!-- (?<what>berkas|ubah|layar): (?<about>.*?) -->\n\n?```(?<kind>\w*)\n(?<body>.*?)```/gs
const RULES = /(?<=· )\d+ aturan/g

it('the guide shows what planners will see', { timeout: 60_000 }, async () => {
  const guide = readFileSync(path, 'utf8')
  const cwd = makeFolder()
  let played = ''
  let end = 0
  for (const match of guide.matchAll(BLOCK)) {
    const { what = '', about = '', body = '' } = match.groups ?? {}
    const shown = what === 'layar' ? await screen(about, body, cwd) : body
    if (what === 'berkas') write(join(cwd, about), body)
    if (what === 'ubah') change(join(cwd, about), body)
    const start = match.index + match[0].length - body.length - 3
    played += guide.slice(end, start) + shown
    end = start + body.length
  }
  expect(end).toBeGreaterThan(0)
  await expect(played + guide.slice(end)).toMatchFileSnapshot(path)
})

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Each hunk (`@@` between them) stands once in the file: its `-` lines go, its `+` lines come, the others stay. */
function change(file: string, diff: string): void {
  let text = readFileSync(file, 'utf8')
  for (const hunk of diff.split(/^@@.*\n/m)) {
    const lines = hunk.split('\n').slice(0, -1)
    const side = (sign: string) =>
      lines
        .filter((line) => line[0] !== sign)
        .map((line) => `${line.slice(1)}\n`)
        .join('')
    const [before, after] = [side('+'), side('-')]
    expect(text.split(before), `${file}: ${before}`).toHaveLength(2)
    text = text.replace(before, () => after)
  }
  writeFileSync(file, text)
}

async function screen(about: string, before: string, cwd: string): Promise<string> {
  const [command = '', options = ''] = about.split(' | ')
  const argv = [...command.replace(/^koheren /, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  )
  const answers = /jawab: (.*)$/.exec(options)?.[1]?.split(' / ')
  const said = answers
    ? await run(argv, { cwd, today, stdin: `${answers.join('\n')}\n`, interactive: true })
    : await run(argv, { cwd, today, stdin: '' })
  expect(said.code, said.stderr).toBeLessThan(answers ? 2 : 3)
  const typed = answers ? withAnswers(said.stderr, answers) : said.stderr
  const text = cut(`${typed}${said.stdout}`.replaceAll('koheren 0.0.0', `koheren ${version}`), options)
  // The count of rules alone is no reason to change a page.
  return text.replaceAll(RULES, '') === before.replaceAll(RULES, '') ? before : text
}

/** A terminal shows what is typed behind each question. */
function withAnswers(text: string, answers: readonly string[]): string {
  const parts = text.split(/(?<=[^\n]: )(?=\S|$)/)
  return parts.map((part, index) => (part.endsWith(': ') ? `${part}${answers[index] ?? ''}\n` : part)).join('')
}

function cut(text: string, options: string): string {
  const lines = text.trimEnd().split('\n')
  const [first, last] = [/awal (\d+)/, /akhir (\d+)/].map((pattern) => Number(pattern.exec(options)?.[1] ?? 0))
  if ((!first && !last) || lines.length <= (first ?? 0) + (last ?? 0)) return `${lines.join('\n')}\n`
  const shown = [...lines.slice(0, first), ...(first ? [''] : []), '[…]', ...(last ? ['', ...lines.slice(-last)] : [])]
  return `${shown.join('\n').replaceAll(/\n{3,}/g, '\n\n')}\n`
}

it.each<[told: string, files: Readonly<Record<string, string>>, argv?: readonly string[]]>([
  ['folder "." tidak memuat dokumen', {}],
  ['isi "keterangan" memuat titik dua di luar tanda kutip', { 'a.yaml': 'jenis: sop\nketerangan: Catatan: asli\n' }],
  ['jorokan baris ini tidak sesuai', { 'a.yaml': 'jenis: sop\nkode: S\n nama: x\n   nomor: 1\n' }],
  ['baris dijorokkan dengan tab', { 'a.yaml': 'jenis: sop\ntanggal:\n\tefektif: 2024-01-01\n' }],
  ['berkas tidak berkode UTF-8', { 'a.yaml': 'jenis: sop\nnama: \u00ff' }],
  ['kunci "nomr" tidak dikenal', { 'a.yaml': 'jenis: sop\nkode: S\nnomr: 1\n' }],
  [
    'rujukan "P.9" tidak bertemu proses mana pun',
    { 'a.yaml': 'jenis: sop\nkode: S\nproses: P.9\n---\njenis: peta_proses\nkode: P\nproses: [{ kode: P.1 }]\n' },
  ],
  ['adalah berkas Excel (.xlsx), bukan CSV', { 'a.xlsx': 'PK\u0003\u0004' }, ['mulai', '--from', 'a.xlsx']],
])('the guide helps with what is really said: %s', async (told, files, argv = ['audit']) => {
  expect(readFileSync(path, 'utf8')).toContain(`| \`${told}\` |`)
  const cwd = makeFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), Buffer.from(text, 'latin1'))
  const { stdout, stderr } = await run(argv, { cwd, today, stdin: '' })
  expect(stdout + stderr).toContain(told)
})
