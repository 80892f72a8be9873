import { expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { runExample } from './examples.ts'

const able = rules.filter(({ fix }) => fix)

it('mends nothing but by the rules that are known to', () => {
  expect(able.map(({ id, fix }) => (fix?.onlyNamed ? `${id} bila disebut` : id)).sort()).toEqual([
    'dokumen/sesuai-skema',
    'dokumen/tanggal-terbaca',
    'dokumen/teks-berkutip',
    'rujukan/ditemukan',
    'rujukan/peraturan-tunggal',
    'sop/keterkaitan-timbal-balik',
    'sop/waktu-total-sesuai bila disebut',
  ])
})

it.each(able)('$id knows how to mend something in its own examples, in the document of the finding', (rule) => {
  const findings = rule.examples.invalid.flatMap((example) => runExample(example, [rule]).findings)
  const changes = findings.flatMap((finding) =>
    (rule.fix?.changes(finding) ?? []).map((change) => ({ finding, change })),
  )
  expect(changes.length).toBeGreaterThan(0)
  for (const { finding, change } of changes) {
    expect([change.at.berkas, change.at.urutan]).toEqual([finding.at.berkas, finding.at.urutan])
  }
})
