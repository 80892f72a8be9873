import { describe, expect, it } from 'vitest'
import { punyaPemilik } from '../../src/rules/proses/punya-pemilik.ts'
import { punyaSop } from '../../src/rules/proses/punya-sop.ts'
import { relasiTersambung } from '../../src/rules/proses/relasi-tersambung.ts'
import { sasaranDidukung } from '../../src/rules/proses/sasaran-didukung.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { runExample } from './examples.ts'

function found(rule: Rule, yaml: string) {
  const run = runExample(yaml, [rule])
  expect(run.crashes).toEqual([])
  return run.findings
}

const peta = (proses: string) => `jenis: peta_proses\nkode: P\nproses:\n${proses}`

describe('punya-pemilik', () => {
  it('says each kind of lack of a map once, of the topmost process', () => {
    const findings = found(
      punyaPemilik,
      peta('  - { kode: P1, pemilik: bimas, subproses: [{ kode: P1.1 }] }\n  - { kode: P2, pemilik: bimas }\n'),
    )
    expect(findings.map(({ at, message }) => [at.start.line, message])).toEqual([
      [4, 'proses "P1" dan "P2" dalam peta "P" tidak menyebut keluaran'],
      [4, 'proses "P1" dan "P2" dalam peta "P" tidak menyebut masukan'],
      [4, 'proses "P1" dan "P2" dalam peta "P" tidak menyebut pengguna'],
    ])
    expect(findings[0]?.related.map(({ start }) => start.line)).toEqual([5])
  })
})

describe('punya-sop', () => {
  it('judges each map of the office by itself', () => {
    const findings = found(
      punyaSop,
      `${peta('  - { kode: P1 }\n')}---\n${peta('  - { kode: P2, nama: Arsip }\n').replace('P\n', 'Q\n')}---\njenis: sop\nkode: S\n`,
    )
    expect(findings.map(({ message }) => message)).toEqual([
      'proses "P1" dalam peta "P" tidak memiliki SOP',
      'proses "Arsip" dalam peta "Q" tidak memiliki SOP',
    ])
  })
})

describe('relasi-tersambung', () => {
  it('tells at which end a thing is not named, by the nearest level that names any', () => {
    const [finding] = found(
      relasiTersambung,
      peta(`  - kode: P1
    nama: Pendaftaran
    keluaran: [berkas]
    subproses:
      - { kode: P1.1, relasi: [{ ke: P2.1, berupa: [berkas lengkap, kuitansi] }] }
  - { kode: P2, nama: Verifikasi, masukan: [berkas lengkap], subproses: [{ kode: P2.1, nama: Pemeriksaan }] }
`),
    )
    expect(finding?.message).toBe(
      'relasi antarproses tidak tersambung: "kuitansi" bukan keluaran "P1.1" dan bukan masukan "Pemeriksaan"',
    )
  })
})

describe('sasaran-didukung', () => {
  it('follows sasaran that detail each other in a circle to an end', () => {
    const findings = found(
      sasaranDidukung,
      `jenis: renstra
kode: R
sasaran: [{ kode: A, menjabarkan: B }, { kode: B, menjabarkan: A }, { kode: C }]
---
${peta('  - { kode: P1, sasaran: C }\n')}`,
    )
    expect(findings.map(({ message }) => message)).toEqual(['sasaran "A" dan "B" tidak didukung proses mana pun'])
  })
})
