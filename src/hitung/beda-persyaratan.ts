import type { Graph } from '../graph/graph.ts'
import { type BerkasTerbaca, isSameBerkas } from '../text/berkas.ts'
import { products, requirements, type Standar, type Syarat, steps } from './layanan.ts'
import { pelaksanaSop } from './pelaksana.ts'
import { knowsSop, type Sop, sopsOfStandar } from './rantai.ts'

/** A paper that an SOP asks of the applicant. */
export interface SyaratSop {
  readonly sop: Sop
  /** For `sop.locate(...path)`. */
  readonly path: readonly (string | number)[]
  /** As written. */
  readonly teks: string
}

export interface BedaPersyaratan {
  /** Asked by the SOPs, named nowhere in the standar. */
  readonly tersembunyi: readonly SyaratSop[]
  /** Required by the standar, named nowhere in the SOPs. */
  readonly takDiminta: readonly SyaratTakDiminta[]
}

/** A requirement of which the SOPs do not name all papers. */
export interface SyaratTakDiminta extends Syarat {
  /** Common names of the papers that lack; empty where none of the requirement is named, or any of its papers would do. */
  readonly kurang: readonly string[]
}

interface Diminta extends SyaratSop {
  readonly berkas: BerkasTerbaca
  readonly dariPemohon: boolean
}

const HANDS_IN =
  /\b(?:pemohon|me(?:mbawa|nyerahkan|nyampaikan|ngajukan|lengkapi|ngisi|ngumpulkan|ngunggah|ndaftar(?:kan)?)|mengupload|mendaftar|datang)\b/i
const RECEIVES =
  /\b(?:me(?:nerima|meriksa|neliti|ngecek|mverifikasi|layani|mvalidasi)|(?:pe)?nerimaan|pemeriksaan|verifikasi|cek|pemohon|membawa|menyerahkan)\b/i
const CONDITION = /\b(?:bila|jika|apabila|kalau|bagi|untuk|khusus|opsional)\b/i
/** Held ready at the desk as often as brought along, or a name for other papers. */
const AT_DESK = ['formulir permohonan', 'meterai', 'identitas']
/** Fewer names are no list that one can take for whole. */
const LIST = 2

/** Papers that only one of the two names, by what they are commonly called; silent where either speaks in general. */
export function bedaPersyaratan(standar: Standar, graph: Graph): BedaPersyaratan {
  const none: BedaPersyaratan = { tersembunyi: [], takDiminta: [] }
  if (standar.isi.persyaratan === undefined || standar.isLost('persyaratan')) return none
  const sops = graph.once(sopsOfStandar, standar)
  const diminta = sops.flatMap((sop) => graph.once(askedBy, sop))
  if (diminta.length === 0) return none
  const syarat = graph.once(requirements, standar).map((item) => ({ item, berkas: graph.berkas(item.teks) }))
  return {
    tersembunyi: syarat.some(({ berkas }) => berkas.umum) ? [] : hidden(diminta, syarat, standar, graph),
    takDiminta: isRead(standar, sops, graph) && isWholeList(diminta) ? unasked(diminta, syarat, sops, graph) : [],
  }
}

/** What is not asked in these SOPs is asked nowhere. */
function isRead(standar: Standar, sops: readonly Sop[], graph: Graph): boolean {
  return knowsSop(standar, graph) && !sops.some((sop) => sop.isLost('langkah') || sop.isLost('pelaksana'))
}

/** What the steps name in which the applicant hands in the file, and the first that receives it. */
function askedBy(sop: Sop, graph: Graph): Diminta[] {
  const { pihakOf } = graph.once(pelaksanaSop, sop)
  const diminta: Diminta[] = []
  let diterima = false
  for (const [index, langkah] of (sop.isi.langkah ?? []).entries()) {
    const dariPemohon = pihakOf(langkah) === 'pemohon'
    const kegiatan = langkah.kegiatan ?? ''
    const asks = dariPemohon ? index === 0 || HANDS_IN.test(kegiatan) : !diterima && RECEIVES.test(kegiatan)
    diterima ||= !dariPemohon
    if (!asks) continue
    for (const [item, teks] of (langkah.kelengkapan ?? []).entries()) {
      if (teks.trim() === '') continue
      diminta.push({
        sop,
        path: ['langkah', index, 'kelengkapan', item],
        teks,
        berkas: graph.berkas(teks),
        dariPemohon,
      })
    }
  }
  return diminta
}

type Dibaca = readonly { readonly item: Syarat; readonly berkas: BerkasTerbaca }[]

function hidden(diminta: readonly Diminta[], syarat: Dibaca, standar: Standar, graph: Graph): SyaratSop[] {
  const known = syarat.flatMap(({ berkas }) => berkas.nama)
  const isUnknown = ({ berkas, dariPemohon }: Diminta) => {
    const asked = dariPemohon ? berkas.nama : berkas.nama.filter((nama) => !AT_DESK.includes(nama))
    if (asked.length === 0) return false
    return berkas.pilihan ? !asked.some((nama) => isIn(known, nama)) : !asked.every((nama) => isIn(known, nama))
  }
  const unknown = diminta.filter(isUnknown)
  if (unknown.length === 0) return unknown
  known.push(
    ...[...graph.once(steps, standar), ...graph.once(products, standar)].flatMap(({ teks }) => graph.berkas(teks).nama),
  )
  for (const sop of graph.once(sopsOfStandar, standar)) known.push(...madeBy(sop, graph))
  return unknown.filter(isUnknown)
}

function isIn(names: Iterable<string>, nama: string): boolean {
  for (const one of names) if (isSameBerkas(one, nama)) return true
  return false
}

/** Papers that come out of steps which do not themselves ask for them: no applicant brings those. */
function madeBy(sop: Sop, graph: Graph): string[] {
  const asking = new Set(graph.once(askedBy, sop).map(({ path }) => path[1]))
  return (sop.isi.langkah ?? []).flatMap(({ keluaran = [] }, index) =>
    asking.has(index) ? [] : keluaran.flatMap((teks) => graph.berkas(teks).nama),
  )
}

/**
 * Whether the SOPs list what applicants bring, none of it in general. Where the applicant's own steps do, "berkas" and
 * "daftar periksa persyaratan" at the desk mean the same papers.
 */
function isWholeList(diminta: readonly Diminta[]): boolean {
  const countNames = (list: readonly Diminta[]) => new Set(list.flatMap(({ berkas }) => berkas.nama)).size
  const own = diminta.filter(({ dariPemohon }) => dariPemohon)
  const list = countNames(own) >= LIST ? own : diminta
  return countNames(list) >= LIST && list.every(({ berkas }) => !berkas.umum)
}

function unasked(diminta: readonly Diminta[], syarat: Dibaca, sops: readonly Sop[], graph: Graph): SyaratTakDiminta[] {
  const asked = new Set(diminta.flatMap(({ berkas }) => berkas.nama))
  const unmet = syarat.filter((one) => isRequired(one.item) && !isMet(one.berkas, asked))
  if (unmet.length === 0) return []
  const named = new Set(sops.flatMap((sop) => [...graph.once(namedIn, sop)]))
  return unmet
    .filter(({ berkas }) => !isMet(berkas, named))
    .map(({ item, berkas }) => ({ ...item, kurang: berkas.pilihan ? [] : lacking(berkas.nama, named) }))
}

/** Some of several names. */
function lacking(nama: readonly string[], named: ReadonlySet<string>): readonly string[] {
  const kurang = nama.filter((one) => !AT_DESK.includes(one) && !isIn(named, one))
  return kurang.length < nama.length ? kurang : []
}

/** Of every applicant. */
function isRequired({ teks, bila, untuk }: Syarat): boolean {
  return bila === undefined && untuk.length === 0 && !CONDITION.test(teks)
}

function isMet({ nama, pilihan }: BerkasTerbaca, named: ReadonlySet<string>): boolean {
  const asked = nama.filter((one) => !AT_DESK.includes(one))
  if (asked.length === 0) return true
  return pilihan ? nama.some((one) => isIn(named, one)) : asked.every((one) => isIn(named, one))
}

/** What an SOP names anywhere. */
function namedIn({ isi: { langkah = [], peringatan = [] } }: Sop, graph: Graph): ReadonlySet<string> {
  const written = langkah.flatMap(({ kegiatan = '', keterangan = '', kelengkapan = [], keluaran = [] }) => [
    kegiatan,
    keterangan,
    ...kelengkapan,
    ...keluaran,
  ])
  return new Set([...written, ...peringatan].flatMap((teks) => graph.berkas(teks).nama))
}
