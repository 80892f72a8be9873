import type { Graph } from '../graph/graph.ts'
import { normaliseNama, splitKata } from '../text/nama.ts'
import { type Produk, products, type Standar } from './layanan.ts'
import { knowsSop, type Sop, sopsOfStandar } from './rantai.ts'

/** Products that are a thing handed over; of others (`konsultasi`, `jemaah terlayani`) nobody writes them alike. */
const THING =
  /\b(?:surat|kartu|akta|kutipan|sertifikat|izin|ijin|rekomendasi|piagam|buku|tanda|legalisasi|ijazah|keputusan|paspor|dispensasi|ktp|kk|kia|nomor|sk)\b/
/** Words that many products share. */
const SHARED =
  'surat|dokumen|berkas|hasil|produk|layanan|pelayanan|penerbitan|pembuatan|kartu|kutipan|buku|sertifikat|tanda|bukti|terima|keterangan|nomor|yang|dan|atau|untuk|dari|oleh|di|ke|kepada|bagi|pada|dengan|telah|sudah|asli|salinan|fotokopi|copy|lembar|resmi|baru|atas|nama|pemohon|petugas'
/** What a step has done to a thing. */
const DONE =
  'ditandatangani|tertandatangani|tanda|tangan|ttd|tte|paraf|diparaf|terparaf|disetujui|persetujuan|dicetak|tercetak|cetak|diserahkan|terserahkan|diterima|terverifikasi|diverifikasi|verifikasi|lengkap|jadi|selesai|cap|stempel|dicap|distempel|final|siap|terbit|diterbitkan|konsep|draf|draft|net|bernomor|dinomori|terkirim|dikirim|disahkan|pengesahan|sah|valid|benar'
/** Who has done it. */
const OFFICE =
  'camat|sekcam|sekretaris|lurah|kepala|kasi|kasubbag|kasubag|kabid|kakan|pimpinan|direktur|bupati|wali|walikota|gubernur|menteri|pejabat|seksi|bidang|kantor|dinas|madrasah|sekolah|kua|kankemenag|kanwil'
const SHARED_WORD = new RegExp(`^(?:${SHARED})$`)
const NO_NAME = new RegExp(`^(?:${SHARED}|${DONE}|${OFFICE}|\\d+)$`)
const UNNAMED_THING = /\b(?:surat|dokumen|berkas|produk|hasil|kartu|kutipan|sertifikat|buku)\b/
/** Kept by the office. */
const FILED = /\b(?:\w*arsip\w*|agenda|register|ekspedisi|tanda terima|laporan|rekap\w*|disposisi)\b/
/** An SOP's end: its later half, and at least so many steps. */
const LAST = 4
/** Of these what follows is the name: an `akta kematian` is no `akta kelahiran`. */
const NAMED_BY_NEXT: ReadonlySet<string> = new Set(['akta', 'kartu', 'sertifikat', 'izin', 'ijin', 'ijazah', 'piagam'])
/** Words are alike if they share a run of so many letters: `legalisir`, `dilegalisasi`. */
const RUN = 5

/** Products that come out of no last step of the SOPs; silent where those name what comes out in general or not at all. */
export function bedaProduk(standar: Standar, graph: Graph): readonly Produk[] {
  const judged = graph.once(products, standar).filter(({ teks, bila }) => bila === undefined && isThing(teks))
  if (judged.length === 0) return []
  const sops = withCalled(graph.once(sopsOfStandar, standar), graph)
  if (!knowsSop(standar, graph) || [...sops].some((sop) => sop.isLost('langkah'))) return []
  const last = [...sops].flatMap((sop) => graph.once(lastSteps, sop))
  const text = last
    .map(({ keluaran }) => keluaran.join(' '))
    .join(' ')
    .toLowerCase()
  const open = judged.filter(({ teks }) => !isNamed(teks, text))
  return open.length === 0 || text === '' ? [] : notAmong(open, last)
}

interface LangkahAkhir {
  readonly keluaran: readonly string[]
  readonly kegiatan: string
}

function lastSteps({ isi: { langkah = [] } }: Sop): readonly LangkahAkhir[] {
  const from = Math.max(0, Math.min(Math.floor(langkah.length / 2), langkah.length - LAST))
  return langkah.slice(from).map(({ keluaran = [], kegiatan = '', keterangan = '' }) => ({
    keluaran: keluaran.filter((teks) => teks.trim() !== ''),
    kegiatan: `${kegiatan} ${keterangan}`,
  }))
}

/** The quick way to see that a product is met: a word of its own stands there. */
function isNamed(produk: string, text: string): boolean {
  return tellingWords(splitKata(produk)).some((kata) => kata.length >= RUN && text.includes(kata))
}

function notAmong(produk: readonly Produk[], last: readonly LangkahAkhir[]): readonly Produk[] {
  const outputs = last.flatMap(({ keluaran }) => keluaran.map(normaliseNama))
  if (outputs.some(isUnnamed)) return []
  const doings = last.map(({ kegiatan }) => normaliseNama(kegiatan))
  const texts = [...new Set([...outputs, ...doings])].map((teks) => teks.split(' '))
  return produk.filter(({ teks }) => !isMet(splitKata(teks), texts))
}

function ownWords(produk: readonly string[]): string[] {
  return produk.filter((kata) => !SHARED_WORD.test(kata))
}

/** Own words but for what it shares with things of another name; all where it has no others. */
function tellingWords(produk: readonly string[]): readonly string[] {
  const own = ownWords(produk)
  const telling = own.filter((kata) => !NAMED_BY_NEXT.has(kata))
  return telling.length > 0 ? telling : own
}

function isThing(teks: string): boolean {
  const rapi = normaliseNama(teks)
  return THING.test(rapi) && rapi.split(' ').some((kata) => !SHARED_WORD.test(kata))
}

/** A thing without a name of its own: `surat ditandatangani`. */
function isUnnamed(keluaran: string): boolean {
  return (
    UNNAMED_THING.test(keluaran) && !FILED.test(keluaran) && keluaran.split(' ').every((kata) => NO_NAME.test(kata))
  )
}

function isMet(produk: readonly string[], texts: readonly (readonly string[])[]): boolean {
  const own = ownWords(produk)
  const isIn = (wanted: readonly string[]) => (words: readonly string[]) =>
    wanted.some((kata) => words.some((other) => isAlike(kata, other))) ||
    isAbbreviated(produk, words) ||
    isAbbreviated(words, own)
  return texts.some(isIn(tellingWords(produk))) || (texts.some(isIn(own)) && !isOtherThing(produk, texts))
}

/** Wherever the thing is named, it has another name. */
function isOtherThing(produk: readonly string[], texts: readonly (readonly string[])[]): boolean {
  const heads = produk.filter((kata) => NAMED_BY_NEXT.has(kata))
  const named = texts.flatMap((words) =>
    words.flatMap((kata, index) => (heads.includes(kata) ? [words[index + 1] ?? ''] : [])),
  )
  return named.length > 0 && named.every((kata) => kata.length >= RUN && !NO_NAME.test(kata))
}

function isAlike(a: string, b: string): boolean {
  if (a === b) return true
  for (let mulai = 0; mulai + RUN <= a.length; mulai++) if (b.includes(a.slice(mulai, mulai + RUN))) return true
  return false
}

/** `SPH` is a Surat Pendaftaran Haji. */
function isAbbreviated(long: readonly string[], short: readonly string[]): boolean {
  const initials = long.map((kata) => kata[0]).join('')
  return short.some((kata) => kata.length > 1 && kata.length < RUN && initials.includes(kata))
}

function withCalled(sops: readonly Sop[], graph: Graph): ReadonlySet<Sop> {
  const all = new Set(sops)
  for (const sop of all) for (const called of graph.out(sop, 'memanggil')) all.add(called as Sop)
  return all
}
