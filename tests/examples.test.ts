import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Audit, audit } from '../src/index.ts'

const folder = join(import.meta.dirname, '../examples/kanwil-bali')

describe('examples/kanwil-bali', () => {
  let run: Audit

  beforeAll(async () => {
    run = await audit(folder, {})
  })

  it('gives no finding of any severity on the day that koheren.yaml says', () => {
    expect(run.findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
    expect(run.crashes).toEqual([])
    expect(run.tanggal).toBe('2022-12-31')
    expect(run.offices.flatMap(({ office }) => office.leftOut)).toEqual([])
  })

  it('has an Indeks Koherensi of 100 in which every step counts something, and only whole chains', () => {
    for (const { indeks } of run.offices) {
      expect(indeks?.nilai).toBe(100)
      expect(indeks?.rantai.putus).toEqual([])
    }
    expect(run.indeks?.tahap.filter(({ dari }) => dari === 0)).toEqual([])
  })

  it('is a whole office with one below it', () => {
    expect(run.offices.map(({ office }) => office.kode)).toEqual(['kanwil-bali', 'kankemenag-badung'])
    const [kanwil, badung] = run.offices.map(({ office: { graph } }) => graph)
    const count = (graph: typeof kanwil) => {
      const jenis = ['sasaran', 'indikator', 'program_prioritas', 'proses', 'sop', 'standar_pelayanan'] as const
      return Object.fromEntries(jenis.map((one) => [one, graph?.inForce(one).length]))
    }
    expect(count(kanwil)).toEqual(KANWIL)
    expect(count(badung)).toEqual(BADUNG)
  })

  it('says at the head of each file that it is an illustration', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
    const unmarked = files.filter((path) => !readFileSync(join(folder, path), 'utf8').startsWith(MARK))
    expect(unmarked).toEqual([])
  })
})

const MARK = '# Ilustrasi, bukan dokumen resmi.\n'
const KANWIL = { sasaran: 16, indikator: 32, program_prioritas: 9, proses: 44, sop: 26, standar_pelayanan: 12 }
const BADUNG = { sasaran: 5, indikator: 6, program_prioritas: 2, proses: 0, sop: 4, standar_pelayanan: 4 }
