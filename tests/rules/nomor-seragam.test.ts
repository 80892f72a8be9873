import { expect, it } from 'vitest'
import { nomorSeragam } from '../../src/rules/sop/nomor-seragam.ts'
import { context, runExample } from './examples.ts'

const office = `
jenis: sop
kode: A
nomor: B-001/KUA.18/2024
---
jenis: sop
kode: B
nomor: SOP-02
---
jenis: sop
kode: C
nomor: XB-003/KUA.18/2024
---
jenis: sop
kode: D
`

it('asks for the pattern of the settings from the first SOP on, as a whole', () => {
  const polaNomor = String.raw`B-\d{3}/KUA\.18/\d{4}`
  const run = runExample(office, [nomorSeragam], { ...context, setelan: { ...context.setelan, polaNomor } })
  expect(run.findings.map(({ at }) => at.start.line)).toEqual([8])
  expect(run.findings[0]?.message).toBe(
    `nomor "SOP-02" dan 1 nomor lain tidak mengikuti pola "${polaNomor}" dari pengaturan`,
  )
  expect(run.findings[0]?.related.map(({ start }) => start.line)).toEqual([12])
})
