import type { Peraturan, Registry } from '../../data/peraturan.ts'
import { sebutSingkat } from '../../data/sebutan.ts'
import type { Draft } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import { groupBy } from '../../text/daftar.ts'
import { normaliseNama, splitKata } from '../../text/nama.ts'
import type { Sitasi } from '../../text/sitasi.ts'
import type { Rule } from '../rule.ts'
import { citingDocuments, findCited, type Kutipan, kodeOf, placeOf, registryOf, sebutDokumen } from './kutipan.ts'

interface Titled {
  readonly one: Kutipan
  readonly sitasi: Sitasi
  readonly judul: string
}

export const peraturanSeragam: Rule = {
  id: 'rujukan/peraturan-seragam',
  severity: 'warning',
  title: 'Peraturan yang sama disebut dengan judul, nomor, dan tahun yang sama di seluruh instansi',
  why: `Bila dua dokumen memberi judul berbeda pada nomor yang sama, atau tahun berbeda pada judul yang sama, salah satunya keliru. Pembaca
tidak tahu peraturan mana yang mendasari layanan itu. Judul yang disingkat tidak dianggap berbeda.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01
dasar_hukum: [PP 57/2021 tentang Standar Nasional Pendidikan, UU 6/2011 Keimigrasian]
---
jenis: sop
kode: SOP-02
dasar_hukum: [Peraturan Pemerintah Nomor 57 Tahun 2021 tentang Standar Nasional Pendidikan (SNP), UU 6/2011]
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
dasar_hukum: [PP 57/2021 tentang Standar Nasional Pendidikan]
---
jenis: standar_pelayanan
kode: SP-02
dasar_hukum: [PP 57/2021 tentang Pengelolaan dan Penyelenggaraan Pendidikan] # ✗
`,
      `
jenis: sop
kode: SOP-01
dasar_hukum: [Peraturan Menteri Perhubungan Nomor 999 Tahun 2019 tentang Tata Cara Penerbitan Tanda Daftar Kapal]
---
jenis: sop
kode: SOP-02
dasar_hukum: [Peraturan Menteri Perhubungan Nomor 999 Tahun 2019 tentang Pendidikan Pelaut] # ✗
`,
      `
jenis: sop
kode: SOP-01
dasar_hukum:
  - PP 31/2011 tentang Peraturan Pelaksanaan Undang-Undang Nomor 6 Tahun 2011 tentang Keimigrasian # ✗
`,
    ],
  },
  *check(graph) {
    const known = registryOf(graph)
    for (const titled of titledByKode(graph).values()) {
      const [first] = titled
      if (!first) continue
      const peraturan = findCited(first.sitasi, graph, known)
      if (peraturan?.judul !== undefined && peraturan.kepastian !== 'M?')
        yield* againstRegistry(titled, peraturan, known)
      else {
        const owner = peraturan ? undefined : ownerOfTitle(first, known)
        if (owner) yield ofAnother(first, owner)
        else yield* againstEachOther(titled)
      }
    }
  },
}

function titledByKode(graph: Graph): Map<string, Titled[]> {
  const byKode = new Map<string, Titled[]>()
  for (const { kutipan } of citingDocuments(graph)) {
    for (const one of kutipan) {
      for (const sitasi of one.sitasi) {
        const kode = sitasi.judul === undefined ? undefined : kodeOf(sitasi, graph)
        if (kode === undefined || sitasi.judul === undefined) continue
        const titled = { one, sitasi, judul: sitasi.judul }
        const list = byKode.get(kode)
        if (list) list.push(titled)
        else byKode.set(kode, [titled])
      }
    }
  }
  return byKode
}

/** A title is told once, however many documents copy it. */
function* againstRegistry(titled: readonly Titled[], peraturan: Peraturan, known: Registry): Iterable<Draft> {
  const { judul = '' } = peraturan
  const titles = new Set(titled.map((one) => one.judul))
  const different = new Set([...titles].filter((title) => clearlyDiffer(title, judul)))
  if (different.size === 0) return
  const wrong = titled.filter((one) => different.has(one.judul))
  const right = titled.find((one) => !different.has(one.judul))
  for (const [title, [first, ...rest]] of groupBy(wrong, ({ judul: title }) => title)) {
    if (!first) continue
    const owner = ownerOfTitle(first, known)
    const also = rest.map(({ one }) => ({
      at: placeOf(one),
      message: `${sebutDokumen(one.node)} menulis judul yang sama`,
    }))
    const other = right ? [{ at: placeOf(right.one), message: `di sini judulnya "${right.judul}"` }] : []
    yield {
      at: placeOf(first.one),
      butir: [first, ...rest].map(({ one }) => ({ at: placeOf(one), apa: title })),
      message: `"${first.sitasi.teks}" diberi judul "${title}", padahal judulnya "${judul}"${owner ? `; judul itu milik ${sebutSingkat(owner)}` : ''}`,
      hint: 'tulis judul yang benar, atau nomor dan tahun peraturan yang dimaksud',
      related: [...other, ...also],
    }
  }
}

/** The regulation of the same kind that has this title and the same number or the same year. */
function ownerOfTitle({ sitasi, judul }: Titled, known: Registry): Peraturan | undefined {
  const title = normaliseNama(judul)
  return known.list.find(
    (one) =>
      one.jenis === sitasi.jenis &&
      one.judul !== undefined &&
      one.kepastian !== 'M?' &&
      (one.nomor === sitasi.nomor) !== (one.tahun === sitasi.tahun) &&
      normaliseNama(one.judul) === title,
  )
}

function ofAnother({ one, sitasi, judul }: Titled, owner: Peraturan): Draft {
  return {
    at: placeOf(one),
    message: `judul "${judul}" pada "${sitasi.teks}" milik ${sebutSingkat(owner)}`,
    hint: `periksa nomor dan tahunnya; mungkin maksudnya ${sebutSingkat(owner)}`,
  }
}

function* againstEachOther(titled: readonly Titled[]): Iterable<Draft> {
  const [first] = titled
  const other = first && titled.find((one) => one.judul !== first.judul && clearlyDiffer(first.judul, one.judul))
  if (!first || !other) return
  yield {
    at: placeOf(other.one),
    butir: [{ at: placeOf(other.one) }],
    message: `"${other.sitasi.teks}" diberi judul "${other.judul}", sedangkan ${sebutDokumen(first.one.node)} memberinya judul "${first.judul}"`,
    hint: 'periksa judul yang benar, lalu samakan',
    related: [{ at: placeOf(first.one), message: `di sini judulnya "${first.judul}"` }],
  }
}

/** Words that say nothing of what a regulation is about. */
const EMPTY = new Set([
  'tentang',
  'dengan',
  'untuk',
  'dalam',
  'pada',
  'atas',
  'nomor',
  'tahun',
  'serta',
  'oleh',
  'yang',
  'dari',
])
/** Letters by which two forms of a word are taken for one: pemerintah, pemerintahan. */
const STEM = 5
const ABBREVIATION = /(?<![\p{L}\d])[\p{Lu}\d/-]*\p{Lu}{2}[\p{Lu}\d/-]*(?![\p{L}\d])/u

/** Less than half of the words of the shorter title are in the longer; one with an abbreviation is not compared. */
function clearlyDiffer(left: string, right: string): boolean {
  if (normaliseNama(left) === normaliseNama(right)) return false
  if (ABBREVIATION.test(left) && left !== left.toUpperCase()) return false
  if (ABBREVIATION.test(right) && right !== right.toUpperCase()) return false
  const [shorter, longer] = [stemsOf(left), stemsOf(right)].sort((one, other) => one.size - other.size)
  // One word is most often a short name.
  if (!shorter || !longer || shorter.size < 2) return false
  const shared = [...shorter].filter((stem) => longer.has(stem)).length
  return shared * 2 < shorter.size
}

function stemsOf(judul: string): Set<string> {
  return new Set(
    splitKata(judul)
      .filter((word) => word.length > 3 && !EMPTY.has(word))
      .map((word) => word.slice(0, STEM)),
  )
}
