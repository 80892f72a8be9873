import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { normaliseNama } from '../../text/nama.ts'
import type { Rule } from '../rule.ts'

/** Fewer items than this are alike by chance. */
const MIN_ITEMS = 4
/** From here on nine tenths of the items are in both when one differs. */
const MIN_ITEMS_TO_DIFFER = 10

export const isiKembar: Rule = {
  id: 'dokumen/isi-kembar',
  severity: 'info',
  title: 'Dua dokumen yang bernama beda tidak berisi hampir sama',
  why: `Dokumen yang disalin dari dokumen lain lalu hanya diganti namanya biasanya belum disesuaikan: langkah atau persyaratannya masih milik
kegiatan yang lama. Bila memang sama, satu dokumen dengan beberapa varian lebih mudah dipelihara.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01
nama: Legalisasi Ijazah
langkah: [{ kegiatan: Menerima berkas }, { kegiatan: Memeriksa ijazah }, { kegiatan: Menandatangani }, { kegiatan: Menyerahkan ijazah }]
---
jenis: sop
kode: SOP-02
nama: Mutasi Siswa
langkah: [{ kegiatan: Menerima berkas }, { kegiatan: Memeriksa rapor }, { kegiatan: Menerbitkan surat }, { kegiatan: Menyerahkan surat }]
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01 # ✗
nama: Legalisasi Ijazah
langkah: [{ kegiatan: Menerima berkas }, { kegiatan: Memeriksa berkas }, { kegiatan: Menandatangani }, { kegiatan: Menyerahkan berkas }]
---
jenis: sop
kode: SOP-02
nama: Mutasi Siswa
langkah: [{ kegiatan: menerima berkas }, { kegiatan: Memeriksa berkas }, { kegiatan: Menandatangani. }, { kegiatan: Menyerahkan berkas }]
`,
      `
jenis: standar_pelayanan
kode: SP-01 # ✗
layanan: Rekomendasi Izin
persyaratan: [Surat permohonan, KTP]
prosedur: [Pemohon mengajukan berkas, Petugas memeriksa, Kepala menandatangani]
---
jenis: standar_pelayanan
kode: SP-02
layanan: Rekomendasi Pindah
persyaratan: [Surat permohonan, KTP]
prosedur: [Pemohon mengajukan berkas, Petugas memeriksa, Kepala menandatangani]
`,
    ],
  },
  *check(graph) {
    for (const [jenis, sebutan] of [
      ['sop', 'SOP'],
      ['standar_pelayanan', 'standar pelayanan'],
    ] as const) {
      for (const [first, ...rest] of alikeGroups(graph, jenis)) {
        if (!first) continue
        const names = rest.map(({ nama }) => `"${nama}"`)
        yield {
          at: first.locate(),
          message: `isi ${sebutan} "${first.nama}" hampir sama dengan ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` dan ${names.length - 3} lainnya` : ''}`,
          hint: 'pastikan isinya sudah disesuaikan dengan namanya; bila memang sama, satukan menjadi satu dokumen dengan varian',
          related: rest.map((node) => ({ at: node.locate(), message: `${sebutan} "${node.nama}"` })),
        }
      }
    }
  },
}

type Copied = Node<'sop' | 'standar_pelayanan'>

interface Group {
  readonly nodes: Copied[]
  /** Normalised names of the nodes; of a group of one not yet asked for. */
  readonly names: Set<string>
}

/** Documents of different names that share nearly all items; each is in one group, which the first of the text leads. */
function alikeGroups(graph: Graph, jenis: 'sop' | 'standar_pelayanan'): (readonly Copied[])[] {
  const groupOf = new Map<number, Group>()
  const groups: Group[] = []
  for (const node of graph.all(jenis)) {
    const items = itemsOf(node)
    if (items.length < MIN_ITEMS) continue
    const signatures = signaturesOf(items)
    const known = signatures.find((one) => groupOf.has(one))
    let group = known === undefined ? undefined : groupOf.get(known)
    if (group) join(group, node)
    else {
      group = { nodes: [node], names: new Set() }
      groups.push(group)
    }
    for (const one of signatures) if (!groupOf.has(one)) groupOf.set(one, group)
  }
  return groups.map(({ nodes }) => nodes).filter(({ length }) => length > 1)
}

/** Of documents with one name another rule speaks. */
function join({ nodes, names }: Group, node: Copied): void {
  if (names.size === 0) for (const one of nodes) names.add(normaliseNama(one.nama))
  const name = normaliseNama(node.nama)
  if (!names.has(name)) nodes.push(node)
  names.add(name)
}

/** Equal for documents with the same items; of ten items or more for those that differ in one, too. */
function signaturesOf(items: readonly number[]): number[] {
  let whole = items.length
  for (const one of items) whole += one
  const signatures = [whole]
  if (items.length >= MIN_ITEMS_TO_DIFFER) for (const one of items) signatures.push(whole - one)
  return signatures
}

/** Of ASCII the letters, all in lower case, and digits; 0 for what is none. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase()
  return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : 0
})

/**
 * 47 bits of a text, without regard to case, spaces and punctuation: sums of them stay exact, and two texts of an office
 * hardly ever share one.
 */
function hash(teks: string): number {
  let low = 0x811c9dc5
  let high = 0x9e3779b9
  for (let index = 0; index < teks.length; index++) {
    const code = teks.charCodeAt(index)
    const folded = code < 128 ? FOLDED[code] : code
    if (!folded) continue
    low = Math.imul(low ^ folded, 0x01000193)
    high = Math.imul(high ^ folded, 0x85ebca6b)
  }
  return (low >>> 0) * 0x8000 + ((high >>> 0) & 0x7fff)
}

/** Of each item its hash, once. */
function itemsOf({ isi }: Copied): readonly number[] {
  const hashes: number[] = []
  const add = (teks: string | undefined) => {
    if (teks) hashes.push(hash(teks))
  }
  if (isi.jenis === 'sop') for (const { kegiatan } of isi.langkah ?? []) add(kegiatan)
  else {
    for (const one of isi.persyaratan ?? []) add(typeof one === 'string' ? one : one.uraian)
    for (const one of isi.prosedur ?? []) add(typeof one === 'string' ? one : one.kegiatan)
  }
  return [...new Set(hashes)]
}
