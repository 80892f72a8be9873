import type { Draft } from '../../finding.ts'
import { readPola } from '../../text/pola.ts'
import type { Rule } from '../rule.ts'
import { type Bernomor, bernomor } from './nomor-sop.ts'

const ENOUGH = 10
const SHARE = 0.8
const SPACES = /\s+/g
const WORD = /\p{L}+/gu
const DIGITS = /\p{N}+/gu

export const nomorSeragam: Rule = {
  id: 'sop/nomor-seragam',
  severity: 'warning',
  title: 'Nomor SOP di satu instansi berpola sama',
  why: `Nomor yang berpola sama dapat diurutkan, dicari, dan ditelusuri sampai ke unit dan tahunnya. Pola dapat ditetapkan
di koheren.yaml; tanpa itu, aturan ini membandingkan nomor hanya bila ada sepuluh SOP bernomor atau lebih dan empat
perlimanya sudah berpola sama.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      numbered(['SOP-001/17000/2025', 'SOP-1-102/17000']),
      numbered([...series(8), 'SOP-1-102/17000', 'SOP-1-103/17000', 'SOP-1-104/17000']),
      numbered([...series(10), 'SOP - 12/17000/2025', "'-'"]),
    ],
    invalid: [numbered([...series(5), 'SOP-1-102/17000 # ✗', ...series(5), 'SOP-1-103/17000'])],
  },
  *check(graph, { setelan }) {
    const all = bernomor(graph)
    if (setelan.polaNomor !== undefined) {
      const fits = readPola(setelan.polaNomor)
      const [first, ...others] = all.filter(({ nomor }) => !fits(nomor))
      if (first) yield told(first, others, `tidak mengikuti pola "${setelan.polaNomor}" dari pengaturan`)
      return
    }
    const usual = usualShape(all)
    if (usual === undefined) return
    const [first, ...others] = all.filter(({ nomor }) => shapeOf(nomor) !== usual)
    const example = all.find(({ nomor }) => shapeOf(nomor) === usual)
    if (!first || !example) return
    const same = all.length - others.length - 1
    yield told(first, others, `tidak berpola seperti ${same} nomor SOP lain, misalnya "${example.nomor}"`)
  },
}

function told(first: Bernomor, others: readonly Bernomor[], what: string): Draft {
  const rest = others.length === 0 ? '' : ` dan ${others.length} nomor lain`
  return {
    at: first.sop.locate('nomor'),
    message: `nomor "${first.nomor}"${rest} ${what}`,
    hint: 'samakan pola nomor pada penerbitan berikutnya, atau tetapkan pola yang dianut pada "pola_nomor_sop" di koheren.yaml',
    related: others.map(({ sop, nomor }) => ({
      sama: true,
      at: sop.locate('nomor'),
      message: `nomor "${nomor}" juga`,
    })),
  }
}

/** The shape that most nomor share; undefined where too few do to call it a pattern. */
function usualShape(all: readonly Bernomor[]): string | undefined {
  if (all.length < ENOUGH) return undefined
  const times = new Map<string, number>()
  for (const { nomor } of all) {
    const shape = shapeOf(nomor)
    times.set(shape, (times.get(shape) ?? 0) + 1)
  }
  for (const [shape, count] of times) if (count >= all.length * SHARE) return shape
  return undefined
}

/** Digits and words as such, since numbers, units and years differ by right; separators as written. */
function shapeOf(nomor: string): string {
  return nomor.replace(SPACES, '').replace(WORD, 'a').replace(DIGITS, '9')
}

function series(banyak: number): string[] {
  return Array.from({ length: banyak }, (_, index) => `SOP-${String(index + 1).padStart(3, '0')}/17000/2025`)
}

function numbered(nomor: readonly string[]): string {
  return nomor.map((one, index) => `jenis: sop\nkode: K-${index}\nnomor: ${one}\n`).join('---\n')
}
