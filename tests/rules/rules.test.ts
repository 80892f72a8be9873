import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findPeraturan } from '../../src/data/peraturan.ts'
import { rules } from '../../src/rules/index.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { markedLines, runExample } from './examples.ts'

const folder = join(import.meta.dirname, '../../src/rules')
const withoutBasis = /^(?:dokumen|rujukan|pengecualian)\//
const schemaRules = rules.filter((rule) => 'stage' in rule)

function linesOf(example: string, rule: Rule): number[] {
  // What a waiver hides is found by other rules.
  const isAboutWaivers = 'stage' in rule && rule.stage === 'waive'
  const run = runExample(example, isAboutWaivers ? rules : [rule])
  expect(run.crashes).toEqual([])
  return run.findings
    .filter((finding) => finding.rule === rule.id)
    .map((finding) => finding.at.start.line)
    .sort((left, right) => left - right)
}

describe('the list of rules', () => {
  it('holds every rule, each in a file of its own in the folder of its group', async () => {
    const found: string[] = []
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/^[a-z]+[\\/][a-z0-9-]+\.ts$/.test(path)) continue
      const module: Record<string, unknown> = await import(pathToFileURL(join(folder, path)).href)
      const here = Object.values(module).filter(
        (value): value is Rule => typeof value === 'object' && value !== null && 'examples' in value,
      )
      for (const rule of here) expect(rule.id).toBe(path.replaceAll('\\', '/').replace(/\.ts$/, ''))
      expect(here.length, path).toBeLessThanOrEqual(1)
      found.push(...here.map((rule) => rule.id))
    }
    expect(rules.map((rule) => rule.id).sort()).toEqual(found.sort())
  })

  it('has no id twice', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('says its law, its reason, and its basis', () => {
    expect(rule.title).toMatch(/^[A-Z"].*[^.]$/)
    expect(rule.why.length).toBeGreaterThan(60)
    if (!withoutBasis.test(id)) expect(rule.basis).not.toEqual([])
    for (const kode of rule.basis) expect(findPeraturan(kode), kode).toBeDefined()
  })

  it('finds the marked lines of its invalid examples, and no others', () => {
    expect(rule.examples.invalid).not.toEqual([])
    for (const example of rule.examples.invalid) {
      expect(markedLines(example), example).not.toEqual([])
      expect(linesOf(example, rule), example).toEqual(markedLines(example))
    }
  })

  it('finds nothing in its valid examples', () => {
    expect(rule.examples.valid).not.toEqual([])
    for (const example of rule.examples.valid) expect(linesOf(example, rule), example).toEqual([])
  })

  it('has examples that fit the schemas', () => {
    const examples = 'stage' in rule ? rule.examples.valid : [...rule.examples.valid, ...rule.examples.invalid]
    for (const example of examples) {
      const broken = runExample(example, schemaRules).findings.filter(
        (finding) => finding.rule === 'dokumen/sesuai-skema' || finding.rule === 'dokumen/yaml-terbaca',
      )
      expect(
        broken.map((finding) => finding.message),
        example,
      ).toEqual([])
    }
  })
})
