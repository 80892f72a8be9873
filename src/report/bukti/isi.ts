/** What the parts of a package of evidence ask for: the LKE, where documents and files lie in the package, and what can't be opened. */
import type { Dokumen } from '../../dokumen.ts'
import type { Node } from '../../graph/node.ts'
import type { Bagian } from '../../hitung/lke/instrumen.ts'
import { type BuktiButir, isDiAtasDokumen, type Penilaian } from '../../hitung/lke/penilaian.ts'
import type { Audit } from '../../run.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import { sebutJenis } from '../html/kata.ts'

/** A file of the workspace that was copied into the package. */
export interface Salinan {
  /** Where it lies in the package. */
  readonly jalur: string
  /** Where it lay in the workspace. */
  readonly sumber: string
  /** Bytes of the copy. */
  readonly ukuran: number
  /** Of the copy, hexadecimal. */
  readonly sha256: string
  /** Of a table: columns that are not in the copy, those of which it says only where they are filled, and how much was masked in others. */
  readonly dihilangkan?: readonly string[]
  readonly diringkas?: readonly string[]
  readonly disamarkan?: readonly { readonly kolom: string; readonly banyak: number }[]
}

/** Why a file was not copied, as completing `berkas …`. */
export interface TakDisalin {
  readonly sebab: string
}

/** A sheet of a document in the package. */
export interface LembarDokumen {
  readonly jalur: string
  readonly node: Node
}

export interface IsiBukti {
  readonly audit: Audit
  readonly version: string
  readonly penilaian: Penilaian
  /** Every piece of evidence that names a file. */
  readonly salinan: ReadonlyMap<BuktiButir, Salinan | TakDisalin>
  readonly dokumen: ReadonlyMap<Dokumen, LembarDokumen>
}

/** Files that are named as evidence and not in the package, each once, with the reason. */
export function takDisalin({ salinan }: IsiBukti): ReadonlyMap<string, string> {
  return new Map(
    [...salinan].flatMap(([bukti, one]) => ('sebab' in one ? [[bukti.berkas ?? bukti.nama, one.sebab] as const] : [])),
  )
}

/** A piece of evidence as pages and sheets show it. */
export interface BuktiTampil {
  readonly nama: string
  /** Path within the package as a link writes it, or an address of the internet. */
  readonly ke?: string
  readonly keadaan: string
  /** Whoever reads the package cannot open it. */
  readonly kurang: boolean
  readonly tanggal?: string
  readonly sha256?: string
}

export function buktiTampil(bukti: BuktiButir, isi: IsiBukti): BuktiTampil {
  const { nama, node, url, berkas, rujukan, tanggal, berlakuSampai } = bukti
  const dates = [
    ...(tanggal === undefined ? [] : [formatTanggal(tanggal)]),
    ...(berlakuSampai === undefined ? [] : [`berlaku sampai ${formatTanggal(berlakuSampai)}`]),
  ]
  const when = dates.join(', ')
  const base = { nama, ...(when !== '' && { tanggal: when }) }
  if (node) {
    const sheet = isi.dokumen.get(node.dokumen)
    // A reference alone says less than the name of what it meets.
    const known = nama === rujukan || nama === node.kode || nama.endsWith(`:${node.kode}`) ? node.nama : nama
    const keadaan = `${sebutJenis(node.jenis)} ${node.kode}`
    return { ...base, nama: known, ...(sheet && { ke: tautan(sheet.jalur) }), keadaan, kurang: false }
  }
  if (berkas !== undefined) return { ...base, ...keadaanSalinan(isi.salinan.get(bukti)) }
  if (url !== undefined && isAlamat(url)) {
    return { ...base, ke: url, keadaan: 'halaman di internet, tidak disalin', kurang: false }
  }
  if (rujukan !== undefined) return { ...base, keadaan: `dokumen "${rujukan}" tidak ditemukan`, kurang: true }
  return { ...base, keadaan: 'hanya keterangan, tidak dapat dibuka', kurang: true }
}

function keadaanSalinan(salinan: Salinan | TakDisalin | undefined): Omit<BuktiTampil, 'nama' | 'tanggal'> {
  if (salinan === undefined || 'sebab' in salinan) {
    return { keadaan: `berkas ${salinan?.sebab ?? 'tidak disalin'}`, kurang: true }
  }
  const { jalur, sha256, dihilangkan = [], diringkas = [], disamarkan = [] } = salinan
  const changes = [
    ...(dihilangkan.length > 0 ? [`tanpa ${sebutKolom(dihilangkan)}`] : []),
    ...(diringkas.length > 0 ? [`${sebutKolom(diringkas)} hanya ditandai "ada"`] : []),
    ...(disamarkan.length > 0 ? ['data pribadi disamarkan'] : []),
  ]
  const keadaan = ['berkas disalin', ...changes].join(', ')
  return { ke: tautan(jalur), keadaan, kurang: false, sha256 }
}

function sebutKolom(all: readonly string[]): string {
  return `kolom ${joinDaftar(all.map((one) => `"${one}"`))}`
}

function isAlamat(url: string): boolean {
  return /^https?:\/\/[^\s"<>\p{C}]+$/iu.test(url)
}

/** A path within the package as a link writes it. */
export function tautan(jalur: string): string {
  return jalur
    .split('/')
    .map((one) => encodeURIComponent(one).replaceAll('!', '%21').replaceAll("'", '%27'))
    .join('/')
}

/** What is wrong with the answer to an item; nothing where it stands. */
export function celahOf(butir: Bagian, isi: IsiBukti): readonly string[] {
  const { bacaan, bukti, usulan, adaLke } = isi.penilaian
  const jawaban = bacaan.jawaban.get(butir)
  const all = bukti.get(butir) ?? []
  const own = usulan.get(butir)
  const fromOthers = jawaban?.path[0] === 'hasil'
  const asksEvidence = !fromOthers && bacaan.lke.judges('jawaban.bukti')
  const celah: string[] = []
  if (!adaLke) return celah
  if (!jawaban) celah.push('belum dijawab')
  else if (jawaban.masalah) celah.push('jawaban tidak sah')
  else if (jawaban.nilai === undefined) celah.push('bilangannya belum lengkap')
  if (asksEvidence && all.length === 0 && (jawaban?.nilai ?? 0) > 0) celah.push('tanpa bukti')
  if (all.length > 0 && all.every((one) => buktiTampil(one, isi).kurang))
    celah.push('tidak ada bukti yang dapat dibuka')
  else if (all.some((one) => buktiTampil(one, isi).kurang)) celah.push('sebagian bukti tidak dapat dibuka')
  if (own && isDiAtasDokumen(jawaban, own, bacaan)) celah.push('di atas yang ditunjukkan dokumen')
  return celah
}

/** The documents that answers cite and proposals count, each once: those cited first. */
export function dokumenTerkait({ bukti, usulan, bacaan }: Penilaian): readonly Node[] {
  const cited = [...bukti.values()].flat().flatMap(({ node }) => node ?? [])
  const counted = [...usulan.values()].flatMap(({ memenuhi, tidak }) => [...memenuhi, ...tidak])
  const roots = [...cited, ...counted.flatMap(({ node }) => node ?? [])].map(rootOf)
  return [...new Set(roots)].filter((one) => one.dokumen !== bacaan.lke.dokumen)
}

function rootOf(node: Node): Node {
  let root = node
  while (root.wadah) root = root.wadah
  return root
}
