import { join } from 'node:path'
import { dataInstansi } from '../fakta.ts'
import { resolvePath } from '../files.ts'
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import type { Predikat } from '../hitung/lke/instrumen.ts'
import { type BuktiButir, type Penilaian, penilaianLke } from '../hitung/lke/penilaian.ts'
import { audit } from '../index.ts'
import { bukuLke } from '../report/bukti/buku.ts'
import { halamanBukti } from '../report/bukti/halaman.ts'
import { dokumenTerkait, type IsiBukti, type Salinan, type TakDisalin } from '../report/bukti/isi.ts'
import { halamanDokumen } from '../report/bukti/lembar-dokumen.ts'
import { type BerkasPaket, MANIFEST, manifestJson } from '../report/bukti/manifest.ts'
import { konteksOf } from '../report/html/konteks.ts'
import { shown } from '../report/shown.ts'
import type { Audit } from '../run.ts'
import { joinDaftar } from '../text/daftar.ts'
import { nearest, sebutDugaan } from '../text/terdekat.ts'
import { UsageError } from '../usage-error.ts'
import { type Sidik, sha256, tulisBerkas } from './berkas.ts'
import { hapusSisa } from './folder-kerja.ts'
import type { Io } from './io.ts'
import { type Dibuat, kabarkanBukti } from './kabar-bukti.ts'
import { auditOptionsOf } from './options.ts'
import type { Outcome } from './outcome.ts'
import { tujuanPaket, tulisPaket } from './paket.ts'
import { sidikRuangKerja } from './ruang-kerja.ts'
import { makePenyalin } from './salin-bukti.ts'
import { type Work, withSpinner } from './spinner.ts'
import { version } from './version.ts'

export interface BuktiOptions {
  readonly predikat?: string
  readonly output: string
  readonly replace?: boolean
  readonly withText?: boolean
  readonly instansi?: string
  readonly lke?: string
  readonly asOf?: string
  readonly config?: string
}

/** Writes a package of evidence, and says on stderr what is in it and what is not. Findings are no failure here. */
export async function buktiCommand(folder: string, options: BuktiOptions, io: Io): Promise<Outcome> {
  const predikat = parsePredikat(options.predikat)
  const tujuan = tujuanPaket(options.output, io.cwd, options.replace === true)
  const asked = auditOptionsOf(options, io)
  const make: Work<Dibuat> = async (progress, say) => {
    const found = await audit(folder, { ...asked, ...progress })
    const penilaian = nilai(chooseGraph(found), options.lke, predikat)
    const root = resolvePath(folder, io.cwd)
    const latar = { found, penilaian, root, denganTeks: options.withText === true, config: options.config, io, say }
    return tulisPaket(tujuan, (paket) => writePaket(paket, latar), io)
  }
  const made = await withSpinner(io, make, AT_ONCE)
  await kabarkanBukti(made, hapusSisa(tujuan.path), options.output, io)
  return { crashed: made.isi.audit.crashes, failed: false }
}

/** A package always takes a while; what is read first may be the longest of it. */
const AT_ONCE = 0

function parsePredikat(text: string | undefined): Predikat | undefined {
  const kecil = text?.toLowerCase()
  if (kecil === undefined || kecil === 'wbk' || kecil === 'wbbm') return kecil
  throw new UsageError(`predikat "${text}" tidak dikenal; tulis wbk atau wbbm`)
}

const MOST_OFFICES = 12

/** The one office that is meant; where nothing tells, the one that has an LKE. */
function chooseGraph({ offices }: Audit): Graph {
  const graphs = offices.map(({ office }) => office.graph).filter(({ instansi }) => instansi)
  const [only, second] = graphs.length > 0 ? graphs : offices.map(({ office }) => office.graph)
  if (only && !second) return only
  const [one, other] = graphs.filter((graph) => graph.all('lke').length > 0)
  if (one && !other) return one
  const known = graphs.flatMap(({ instansi }) => instansi?.kode ?? [])
  const why = one ? 'beberapa instansi memiliki lembar kerja' : 'folder ini memuat beberapa instansi'
  throw new UsageError(`${why}; sebut satu dengan --instansi: ${joinDaftar(known, MOST_OFFICES)}`)
}

function nilai(graph: Graph, kode: string | undefined, predikat: Predikat | undefined): Penilaian {
  const lke = chooseLke(graph, kode)
  const penilaian = penilaianLke(graph, lke, predikat)
  if (penilaian) return penilaian
  throw new UsageError(
    `instrumen "${lke?.isi.instrumen ?? ''}" pada lembar kerja "${lke?.kode}" tidak dikenal; isi "instrumen" dengan kode instrumen yang ada`,
  )
}

/** Undefined where the office has none. Where it has several, the one of the year that is judged, else the newest. */
function chooseLke(graph: Graph, kode: string | undefined): Node<'lke'> | undefined {
  const all = graph.all('lke')
  const names = all.map((one) => one.kode)
  if (kode !== undefined) {
    const named = all.find((one) => one.kode === kode)
    if (named) return named
    const hint = sebutDugaan(nearest(kode, names)) ?? `yang ada: ${names.join(', ') || 'tidak satu pun'}`
    throw new UsageError(`lembar kerja "${kode}" tidak ada; ${hint}`)
  }
  const inForce = all.length > 1 ? graph.inForce('lke') : all
  const candidates = inForce.length > 0 ? inForce : all
  const newest = Math.max(...candidates.map(({ isi }) => isi.tahun ?? 0))
  const [first, second] = candidates.filter(({ isi }) => (isi.tahun ?? 0) === newest)
  if (first && second) throw new UsageError(`ada beberapa lembar kerja; sebut satu dengan --lke: ${names.join(', ')}`)
  return first
}

interface Latar {
  readonly found: Audit
  readonly penilaian: Penilaian
  readonly root: string
  readonly denganTeks: boolean
  readonly config: string | undefined
  readonly io: Io
  /** What is being done. */
  readonly say: (text: string) => Promise<void>
}

/** The copies first: the pages say what became of them; the manifest last. */
async function writePaket(paket: string, latar: Latar): Promise<Dibuat> {
  const { found, penilaian, root, denganTeks, config, io, say } = latar
  const konteks = konteksOf(found)
  const data = new Map(konteks.views.graphs.flatMap((graph) => [...dataInstansi(graph)]))
  const copy = makePenyalin({ root, paket, data, denganTeks })
  const files = [...penilaian.bukti.values()].flat().filter((one) => one.berkas !== undefined && !one.node)
  const salinan = new Map<BuktiButir, Salinan | TakDisalin>()
  for (const one of files) {
    await say(`menyalin ${shown(one.berkas ?? '')}`)
    await turn()
    salinan.set(one, copy(one))
  }
  await say('menulis paket bukti')
  const sheets = dokumenTerkait(penilaian).map((node) => {
    const jalur = `dokumen/${konteks.views.of(node).id}.html`
    return [node.dokumen, { jalur, node }] as const
  })
  const isi: IsiBukti = { audit: found, version, penilaian, salinan, dokumen: new Map(sheets) }
  const berkas = new Map<string, BerkasPaket>()
  for (const one of salinan.values()) if (!('sebab' in one)) berkas.set(one.jalur, { jenis: 'salinan', ...one })
  const write = (
    jalur: string,
    jenis: BerkasPaket['jenis'],
    content: string | Uint8Array,
    sumber?: string,
    disamarkan: BerkasPaket['disamarkan'] = [],
  ) => {
    const sidik: Sidik = tulisBerkas(join(paket, jalur), content)
    const origin = { ...(sumber !== undefined && { sumber }), ...(disamarkan.length > 0 && { disamarkan }) }
    berkas.set(jalur, { jalur, jenis, ...sidik, ...origin })
  }
  for (const [dokumen, sheet] of isi.dokumen) {
    await turn()
    const { halaman, disamarkan } = await halamanDokumen(sheet, konteks, version)
    write(sheet.jalur, 'lembar', halaman, dokumen.berkas, disamarkan)
  }
  const source = penilaian.adaLke ? penilaian.bacaan.lke.dokumen.berkas : undefined
  const masked = Object.entries(penilaian.disamarkan).flatMap(([kolom, banyak]) =>
    banyak > 0 ? [{ kolom, banyak }] : [],
  )
  write('LKE.xlsx', 'buku_kerja', await bukuLke(isi), source, masked)
  write('index.html', 'halaman', await halamanBukti(isi))
  const cited = [...salinan.values()].flatMap((one) => ('sebab' in one ? [] : [one.sumber]))
  const ruangKerja = sidikRuangKerja(root, [...data.keys(), ...cited], config, io.cwd)
  const manifest = manifestJson(isi, [...berkas.values()], ruangKerja)
  tulisBerkas(join(paket, MANIFEST), manifest)
  return { isi, berkas: [...berkas.values()], sidik: sha256(manifest) }
}

/** Lets in what waits meanwhile, such as a signal. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
