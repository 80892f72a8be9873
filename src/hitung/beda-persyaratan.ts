import type { Graph } from '../graph/graph.ts'
import { type BerkasTerbaca, isSameBerkas, readBerkas } from '../text/berkas.ts'
import { products, requirements, type Standar, type Syarat, steps } from './layanan.ts'
import { pelaksanaSop } from './pelaksana.ts'
import { type Sop, sopsOfStandar } from './rantai.ts'

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
  readonly takDiminta: readonly Syarat[]
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
  if (standar.isi.persyaratan === undefined) return none
  const sops = sopsOfStandar(standar, graph)
  const diminta = sops.flatMap((sop) => askedBy(sop, graph))
  if (diminta.length === 0) return none
  const syarat = requirements(standar).map((item) => ({ item, berkas: readBerkas(item.teks) }))
  return {
    tersembunyi: syarat.some(({ berkas }) => berkas.umum) ? [] : hidden(diminta, syarat, standar, sops),
    takDiminta: diminta.some(({ berkas }) => berkas.umum) ? [] : unasked(diminta, syarat, sops),
  }
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
      diminta.push({ sop, path: ['langkah', index, 'kelengkapan', item], teks, berkas: readBerkas(teks), dariPemohon })
    }
  }
  return diminta
}

type Dibaca = readonly { readonly item: Syarat; readonly berkas: BerkasTerbaca }[]

function hidden(diminta: readonly Diminta[], syarat: Dibaca, standar: Standar, sops: readonly Sop[]): SyaratSop[] {
  const shown = [...steps(standar), ...products(standar)].flatMap(({ teks }) => readBerkas(teks).nama)
  const known = [...syarat.flatMap(({ berkas }) => berkas.nama), ...shown, ...madeBy(sops, diminta)]
  const isKnown = (nama: string) => known.some((one) => isSameBerkas(one, nama))
  return diminta.filter(({ berkas, dariPemohon }) => {
    const asked = dariPemohon ? berkas.nama : berkas.nama.filter((nama) => !AT_DESK.includes(nama))
    if (asked.length === 0) return false
    return berkas.pilihan ? !asked.some(isKnown) : !asked.every(isKnown)
  })
}

/** Papers that come out of steps which do not themselves ask for them: no applicant brings those. */
function madeBy(sops: readonly Sop[], diminta: readonly Diminta[]): string[] {
  const asking = new Set(diminta.map(({ sop, path }) => sop.isi.langkah?.[Number(path[1])]))
  return sops.flatMap(({ isi: { langkah = [] } }) =>
    langkah.flatMap((one) => (asking.has(one) ? [] : (one.keluaran ?? []).flatMap((teks) => readBerkas(teks).nama))),
  )
}

function unasked(diminta: readonly Diminta[], syarat: Dibaca, sops: readonly Sop[]): Syarat[] {
  if (new Set(diminta.flatMap(({ berkas }) => berkas.nama)).size < LIST) return []
  const named = new Set(sops.flatMap(textsOf).flatMap((teks) => readBerkas(teks).nama))
  const isNamed = (nama: string) => [...named].some((one) => isSameBerkas(one, nama))
  return syarat.flatMap(({ item, berkas }) => {
    if (item.bila !== undefined || item.untuk.length > 0 || CONDITION.test(item.teks)) return []
    const asked = berkas.nama.filter((nama) => !AT_DESK.includes(nama))
    const met = berkas.pilihan ? berkas.nama.some(isNamed) : asked.every(isNamed)
    return asked.length === 0 || met ? [] : [item]
  })
}

function textsOf({ isi: { langkah = [], peringatan = [] } }: Sop): string[] {
  const written = langkah.flatMap(({ kegiatan = '', keterangan = '', kelengkapan = [], keluaran = [] }) => [
    kegiatan,
    keterangan,
    ...kelengkapan,
    ...keluaran,
  ])
  return [...written, ...peringatan]
}
