import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { isUtuh, partsOf } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import type { Renstra } from './bagian.ts'

export const kodeBerurutan: Rule = {
  id: 'renstra/kode-berurutan',
  severity: 'info',
  title: 'Penomoran misi, tujuan, sasaran, dan indikator tidak melompat',
  why: `Nomor yang melompat biasanya berarti ada baris yang tertinggal waktu menyalin atau terhapus tanpa penomoran ulang.
Pembaca tidak tahu apakah yang hilang memang tidak ada. Nomor yang ada di tempat lain dalam Renstra itu, atau dimiliki
instansi di atasnya, tidak dipersoalkan, sebab satuan kerja hanya mengambil bagiannya; kode program dan kegiatan mengikuti
dokumen anggaran.`,
  basis: ['permenppn-10-2023'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
misi: [{ kode: M-1 }, { kode: M-2 }]
sasaran:
  - { kode: SS-01, indikator: [{ kode: IKSS 1.1 }, { kode: IKSS 1.2 }] }
  - { kode: SS-02, indikator: [{ kode: IK-a, kode_resmi: '2.1' }, { kode: IK-c, kode_resmi: '2.2' }] }
  - { kode: SP-07, indikator: [{ kode: IKSP 7.9 }] }
  - { kode: SS-kerukunan }
program: [{ kode: PG, kegiatan: [{ kode: '2150' }, { kode: '2164' }] }]
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: SS-1, indikator: [{ kode: '5803' }, { kode: '5861' }] }, { kode: SS-3 }]
termuat: { lengkap: false, tidak_termuat: [SS-2] }
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: SS-1, indikator: [{ kode: I-1 }, { kode: I-3 }] }, { kode: SS-2, indikator: [{ kode: I-2 }] }]
`,
      `
jenis: instansi
kode: kanwil
---
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }, { kode: SK-2 }, { kode: SK-3 }]
---
jenis: instansi
kode: kankemenag
induk: kanwil
---
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }, { kode: SK-3 }]
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
tujuan:
  - { kode: T-01 }
  - { kode: T-03 } # ✗
sasaran:
  - kode: SS-1
    indikator:
      - { kode: IKSS 1.1 }
      - { kode: IKSS 1.4 }
      - { kode: IKSS 1.5 }
`,
      `
jenis: renstra
kode: R
sasaran:
  - { kode: kerukunan, kode_resmi: SS 1 }
  - kode: pendidikan
    kode_resmi: SS 3 # ✗
`,
    ],
  },
  *check(graph) {
    for (const renstra of graph.all('renstra')) {
      const gaps = [...siblingsOf(renstra)].flatMap((siblings) => findGaps(siblings, renstra, graph))
      const [first, ...others] = gaps
      if (!first) continue
      yield {
        at: first.place,
        message: `penomoran dalam Renstra "${renstra.nama}" melompat: ${joinDaftar(
          gaps.map((one) => one.told),
          4,
        )}`,
        hint: 'lengkapi bagian yang tertinggal, atau urutkan kembali nomornya; bila sumbernya terpotong, catat kode yang hilang pada "termuat"',
        ...(others.length > 0 && {
          related: others.map(({ place, told }) => ({ sama: true, at: place, message: told })),
        }),
      }
    }
  },
}

const numbered = ['misi', 'tujuan', 'sasaran', 'indikator'] as const

/** Lists of parts that are numbered together: those of one kind within one node. */
function* siblingsOf(node: Node): Iterable<readonly Node[]> {
  for (const jenis of numbered) {
    const same = node.bagian.filter((part) => part.jenis === jenis)
    if (same.length > 1 && isUtuh(node, jenis)) yield same
  }
  for (const part of node.bagian) yield* siblingsOf(part)
}

const NUMBER_LAST = /^(.*?)(\d{1,2})$/s

interface Bernomor {
  readonly node: Node
  readonly kode: string
  readonly nomor: number
  readonly digits: number
}

function kodeOf(node: Node): string {
  const resmi = node.field('kode_resmi')
  return (typeof resmi === 'string' && resmi.trim() !== '' ? resmi : node.kode).trim()
}

/** Kode by what stands before their last number. */
function byPrefix(siblings: readonly Node[]): ReadonlyMap<string, readonly Bernomor[]> {
  const groups = new Map<string, Bernomor[]>()
  for (const node of siblings) {
    const kode = kodeOf(node)
    const [, prefix, digits] = NUMBER_LAST.exec(kode) ?? []
    if (prefix === undefined || digits === undefined || /\d$/.test(prefix)) continue
    const one = { node, kode, nomor: Number(digits), digits: digits.length }
    groups.set(prefix, [...(groups.get(prefix) ?? []), one])
  }
  return groups
}

interface Gap {
  readonly place: ReturnType<Node['locate']>
  readonly told: string
}

/** Numbers that are not there between two that are; numbers strewn about are no numbering. */
function findGaps(siblings: readonly Node[], renstra: Renstra, graph: Graph): Gap[] {
  const gaps: Gap[] = []
  const written = new Set(partsOf(renstra, ...numbered).map(kodeOf))
  for (const [prefix, group] of byPrefix(siblings)) {
    const sorted = [...group].sort((left, right) => left.nomor - right.nomor)
    const [least, greatest] = [sorted[0], sorted.at(-1)]
    if (!least || !greatest || greatest.nomor - least.nomor >= group.length * 2) continue
    for (const [index, one] of sorted.entries()) {
      const before = sorted[index - 1]
      if (!before || one.nomor - before.nomor < 2) continue
      const missing = numbersBetween(before.nomor, one.nomor)
        .map((nomor) => `${prefix}${String(nomor).padStart(least.digits, '0')}`)
        .filter((kode) => !written.has(kode) && !graph.parent?.find(one.node.jenis, kode) && renstra.judges(kode))
      if (missing.length === 0) continue
      const place = one.node.kode === one.kode ? one.node.locate() : one.node.locate('kode_resmi')
      gaps.push({ place, told: `"${before.kode}" lalu "${one.kode}" (${joinDaftar(missing)} tidak ada)` })
    }
  }
  return gaps
}

function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index)
}
