import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { audit } from '../src/index.ts'
import type { CheckRule, CrossRule, Rule, RuleInfo } from '../src/rules/rule.ts'
import { makeFolder, run } from './cli/run.ts'

const info: Omit<RuleInfo, 'id'> = {
  severity: 'error',
  title: 'Aturan ini gagal',
  why: 'Hanya untuk pengujian.',
  basis: [],
  examples: { valid: [], invalid: [] },
}
const crashing: CheckRule = {
  ...info,
  id: 'dokumen/celaka',
  check: (graph) => {
    throw new Error(`celaka di ${graph.instansi?.kode}`)
  },
}
const crossing: CrossRule<string> = {
  ...info,
  id: 'koherensi/celaka',
  facts(graph) {
    if (graph.instansi?.kode === 'kua-1') throw new Error('tanpa fakta')
    return ['fakta']
  },
  *judge(facts) {
    for (const fact of facts) {
      yield { at: { berkas: '0/instansi.yaml', urutan: 0, pointer: '' }, message: fact }
    }
  },
}

function offices(count: number): string {
  const cwd = makeFolder()
  for (let index = 0; index < count; index++) {
    mkdirSync(join(cwd, String(index)))
    writeFileSync(join(cwd, `${index}/instansi.yaml`), `jenis: instansi\nkode: kua-${index}\nnama: KUA ${index}\n`)
  }
  return cwd
}

it('a rule that fails in many offices is told once, with their number', async () => {
  const { code, stdout, stderr } = await run(['audit'], { cwd: offices(3), rules: [crashing] })
  expect(code).toBe(3)
  const sentence = 'gagal dijalankan karena kesalahan koheren sendiri: celaka di kua-0 (di 3 instansi)'
  expect(stderr).toBe(`koheren: aturan "dokumen/celaka" ${sentence}\n`)
  expect(stdout.replaceAll(/\s+/g, ' ').split(`aturan dokumen/celaka ${sentence}`)).toHaveLength(2)
})

it('facts that lack an office are not judged', async () => {
  const options = { tanggal: '2024-12-31', rules: [crossing as Rule] }
  const { crashes, findings } = await audit(offices(3), options)
  expect(crashes).toEqual([{ rule: 'koherensi/celaka', message: 'tanpa fakta' }])
  expect(findings).toEqual([])
  const two = await audit(offices(1), options)
  expect(two.findings.map(({ message }) => message)).toEqual(['fakta'])
})

it('a name without end is quoted by no finding', async () => {
  const cwd = makeFolder()
  const steps = '  - { nomor: 1, kegiatan: a, pelaksana: b }\n'.repeat(50)
  writeFileSync(join(cwd, 'a.yaml'), `jenis: sop\nkode: S\nnama: ${'kata '.repeat(20_000)}\nlangkah:\n${steps}`)
  const { findings } = await audit(cwd, { tanggal: '2024-12-31' })
  expect(findings.length).toBeGreaterThan(3)
  for (const { message, at, related } of findings) {
    expect(message.length).toBeLessThan(40_000)
    for (const { dokumen } of [at, ...related]) expect(dokumen?.nama?.length).toBeLessThan(1_010)
  }
})
