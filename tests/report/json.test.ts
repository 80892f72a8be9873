import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { validateFiles } from '../../src/index.ts'
import { json } from '../../src/report/json.ts'
import type { Audit } from '../../src/run.ts'
import { auditKantor, crashing, kantor, testRules } from './kantor.ts'
import { reportSchema } from './schema.ts'

const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(reportSchema('laporan'))

async function report(audit: Audit) {
  const page = { version: '0.0.0', width: 100, colour: false, unicode: true, quiet: false }
  return JSON.parse(String(await json(audit, page)))
}

function errorsOf(value: unknown): unknown {
  return validate(value) ? [] : validate.errors
}

describe('the JSON report', () => {
  it('fits its published schema, for an audit', async () => {
    expect(errorsOf(await report(await auditKantor()))).toEqual([])
  })

  it('fits it with a rule that failed, a waiver, a link and an ignored file', async () => {
    const audit = await auditKantor([...testRules, crashing])
    const [first, ...rest] = audit.findings
    const waived = {
      alasan: 'menunggu revisi',
      sampai: '2025',
      at: { berkas: 'koheren.yaml', start: { line: 1, column: 1 } },
    }
    const findings = first ? [{ ...first, waived }, ...rest] : []
    const value = await report({ ...audit, findings, unfollowed: ['tautan.yaml'], ignored: ['arsip/lama.yaml'] })
    expect(errorsOf(value)).toEqual([])
    expect(value.summary).toEqual({ error: 4, warning: 1, info: 0, waived: 1 })
    expect(value.crashes).toEqual([{ rule: 'dokumen/celaka', message: 'celaka \u001b[31m' }])
    expect(value.whole).toBe(false)
  })

  it('fits it for a validation', async () => {
    const value = await report(await validateFiles([kantor], { tanggal: '2024-12-31' }))
    expect(errorsOf(value)).toEqual([])
    expect(value.scope).toBe('validate')
    expect(value).not.toHaveProperty('indeks')
  })

  it('is held by a schema that refuses what it does not describe', async () => {
    const value = await report(await auditKantor())
    expect(errorsOf({ ...value, clock: 1 })).not.toEqual([])
    expect(errorsOf({ ...value, version: 2 })).not.toEqual([])
  })

  it('says what was not judged', async () => {
    const { whole, completeness } = await report(await auditKantor())
    expect(whole).toBe(false)
    expect(completeness).toMatchObject({
      files: 6,
      documents: 9,
      leftOut: [
        { berkas: 'sop/nikah.yaml', urutan: 2 },
        { berkas: 'sop/nikah.yaml', urutan: 3 },
      ],
      pruned: [{ berkas: 'sop/nikah.yaml', urutan: 0 }],
      drafts: [{ berkas: 'sop/konsep.yaml', urutan: 0 }],
      cut: [{ berkas: 'standar.yaml', urutan: 0, isian: ['biaya', 'produk'] }],
    })
  })

  it('cuts quoted lines of any length', async () => {
    const teks = `{ jenis: sop, kode: S, catatan: "${'x'.repeat(50_000)}", salah: 1 }`
    const value = await report(await validateFiles([{ berkas: 'a.yaml', teks }], { tanggal: '2024-12-31' }))
    expect(errorsOf(value)).toEqual([])
  })
})
