import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rules } from '../../../src/rules/index.ts'
import { runExample } from '../examples.ts'

const folder = join(import.meta.dirname, '../../../src/data/lke')

/** JSON is YAML: what the tool ships is held to the rules that hold for what offices write. */
it.each(readdirSync(folder))('%s is a document like any other, and no rule finds fault with it', (name) => {
  const { findings, crashes, offices } = runExample(readFileSync(join(folder, name), 'utf8'), rules)
  expect(crashes).toEqual([])
  expect(offices[0]?.office.dokumen.map(({ jenis, kode }) => [jenis, `${kode}.json`])).toEqual([
    ['instrumen_lke', `lke-${name}`],
  ])
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
})
