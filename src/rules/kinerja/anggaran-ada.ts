import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { type BarisTarget, barisTarget, readAngka } from '../../hitung/kinerja.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { normaliseNama } from '../../text/nama.ts'
import { parseBiaya } from '../../text/rupiah.ts'
import { isUtuh } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const anggaranAda: Rule = {
  id: 'kinerja/anggaran-ada',
  severity: 'info',
  title: 'Sasaran yang ditargetkan memiliki anggaran dalam perjanjian kinerja',
  why: `Perjanjian kinerja memuat sasaran, indikator, target, dan anggarannya. Sasaran berpagu nol yang tetap ditargetkan
biasanya berarti kegiatannya dibiayai dari tempat lain yang tidak tertulis, atau tidak akan dikerjakan. Aturan ini diam bila
anggarannya tidak ditulis menurut sasaran.`,
  basis: ['permenpanrb-53-2014'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SK-1, uraian: Meningkatnya layanan }
  - { kode: SK-2, uraian: Meningkatnya mutu }
program:
  - { kode: PG-1, sasaran: SK-2 }
---
jenis: perjanjian_kinerja
kode: PK-2024
target:
  - { sasaran: SK-1, indikator: A, nilai: 80 }
  - { sasaran: Meningkatnya layanan, indikator: B, nilai: 80 }
  - { sasaran: SK-2, indikator: C, nilai: 80 }
  - { sasaran: Tertibnya arsip, indikator: D, nilai: 0 }
anggaran:
  - { untuk: SK-1, pagu: 'Rp255.000.000,-' }
  - { untuk: PG-1, pagu_awal: 10000000 }
`,
      `
jenis: perjanjian_kinerja
kode: PK-2024
target:
  - { sasaran: Meningkatnya layanan, indikator: A, nilai: 80 }
anggaran:
  - { untuk: Program Dukungan Manajemen, pagu: 255000000 }
`,
      `
jenis: perjanjian_kinerja
kode: PK-2024
target:
  - { sasaran: Meningkatnya layanan, indikator: A, nilai: 80 }
`,
    ],
    invalid: [
      `
jenis: perjanjian_kinerja
kode: PK-2024
target:
  - sasaran: Meningkatnya layanan
    indikator: A
    nilai: 80
  - sasaran: Meningkatnya mutu # ✗
    indikator: B
    nilai: 100
  - sasaran: Menguatnya kerukunan
    indikator: C
    nilai: 60
anggaran:
  - { untuk: Meningkatnya layanan, pagu: 255000000 }
  - { untuk: Meningkatnya mutu, pagu: 0, pagu_awal: 0 }
`,
    ],
  },
  *check(graph) {
    for (const perjanjian of graph.all('perjanjian_kinerja')) {
      if ((perjanjian.isi.anggaran ?? []).length === 0 || !isUtuh(perjanjian, 'anggaran')) continue
      const rows = graph.once(barisTarget, perjanjian).filter(isTargeted)
      const { funded, named } = budgetOf(perjanjian, graph)
      // Where the budget names none of the sasaran it is split up another way.
      if (!rows.some((row) => named.has(keyOf(row)))) continue
      const unfunded = new Map<string, BarisTarget>()
      for (const row of rows) if (!funded.has(keyOf(row)) && !unfunded.has(keyOf(row))) unfunded.set(keyOf(row), row)
      const [first, ...others] = unfunded.values()
      if (!first) continue
      yield {
        at: perjanjian.locate(...first.path, 'sasaran'),
        message: `sasaran ${joinDaftar(
          [...unfunded.values()].map((row) => `"${nameOf(row)}"`),
          3,
        )} ditargetkan, tetapi tidak beranggaran dalam perjanjian kinerja "${perjanjian.nama}"`,
        hint: 'isi pagu sasaran itu pada "anggaran", atau jelaskan dari mana kegiatannya dibiayai pada "catatan"',
        related: others.map((row) => ({
          sama: true,
          at: perjanjian.locate(...row.path, 'sasaran'),
          message: `"${nameOf(row)}" juga tanpa anggaran`,
        })),
      }
    }
  },
}

function isTargeted({ isi: { sasaran, nilai } }: BarisTarget): boolean {
  return sasaran !== undefined && sasaran.trim() !== '' && nilai !== undefined && readAngka(nilai) !== 0
}

function nameOf({ isi, sasaran }: BarisTarget): string {
  return sasaran?.nama ?? isi.sasaran?.trim() ?? ''
}

/** One sasaran, whether by its kode or as the office words it. */
function keyOf({ isi, sasaran }: BarisTarget): string {
  return sasaran ? nodeKey(sasaran) : normaliseNama(isi.sasaran ?? '')
}

function nodeKey(node: Node): string {
  return `${node.jenis}:${node.kode}`
}

/** Sasaran with a budget above 0, by themselves or through what supports them; and all that the budget names. */
function budgetOf(perjanjian: Node<'perjanjian_kinerja'>, graph: Graph) {
  const funded = new Set<string>()
  const named = new Set<string>()
  const ends = new Map(perjanjian.links.flatMap(({ path, to }) => (path[0] === 'anggaran' ? [[path[1], to]] : [])))
  for (const [index, { untuk = '', pagu, pagu_awal }] of (perjanjian.isi.anggaran ?? []).entries()) {
    const to = ends.get(index)
    const keys = to ? [nodeKey(to), ...graph.out(to, 'mendukung').map(nodeKey)] : [normaliseNama(untuk)]
    for (const key of keys) {
      named.add(key)
      if (isAbove0(pagu ?? pagu_awal)) funded.add(key)
    }
  }
  return { funded, named }
}

/** A budget that nobody can read may well be one. */
function isAbove0(pagu: string | number | undefined): boolean {
  return pagu !== undefined && parseBiaya(pagu).jenis !== 'gratis'
}
