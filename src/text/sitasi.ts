/** Citations of regulations as offices write them. */

import { foldAksara, matchAt } from './aksara.ts'
import { findJenis, type JenisTerbaca } from './jenis-peraturan.ts'
import { kodePeraturan, splitKode } from './kode-peraturan.ts'
import { readNomor, readNomorTahun } from './nomor-peraturan.ts'
import {
  continuesTitle,
  isInTitle,
  type Relasi,
  readJudul,
  readPasal,
  readRelasi,
  saysPernah,
} from './relasi-sitasi.ts'

export type { Relasi } from './relasi-sitasi.ts'

export interface Sitasi {
  /** Slug of the kind with its issuer: `uu`, `permenpanrb`, `pma`, `kepdirjen-pendis`, `perka-bps`, `perda`. */
  readonly jenis: string
  /** The region of a perda, pergub, perbup or perwali, as written: `Kota Mataram`. */
  readonly wilayah?: string
  /** As written: `25`, `M.05.IL.02.01`; `9 dan 8` for a joint regulation. */
  readonly nomor?: string
  readonly tahun?: number
  /** As written, without "tentang"; may be shortened by the writer (`OTK KemenPANRB`). */
  readonly judul?: string
  /** As written, without "Pasal": `7 ayat 4`, `75 dan 83`. */
  readonly pasal?: string
  /** `<jenis>-<nomor>-<tahun>`, with the region before the number; only with nomor and tahun. */
  readonly kode?: string
  /** How it stands to the citation before it; absent for a principal. */
  readonly relasi?: Relasi
  readonly pokok: boolean
  /** The text says that it is no longer in force: "pernah", "telah dicabut". */
  readonly pernah: boolean
  /** Has nomor and a year of four digits. */
  readonly lengkap: boolean
  /** Index of the kind in the text, and where number and year end (exclusive); title and pasal come after. */
  readonly mulai: number
  readonly akhir: number
  readonly teks: string
}

/** A kind with its number, before it is known how it stands to others. */
interface Temuan {
  readonly jenis: string
  readonly wilayah?: string
  readonly nomor?: string
  readonly tahun?: number
  readonly mulai: number
  readonly akhir: number
  /** Known where the number alone was repeated: `Perwako 15/2010 jo 49/2011`. */
  readonly sambung?: 'pokok' | Relasi
}

/** Numbering, bullets and brackets before the first word. */
const NUMBERING = /^[\s(\-*•·–"']*(?:(?:\d{1,3}|[a-z])\s?[.,)]{1,2}\s*)?[\s("']*$/i

/** Whether nothing but numbering stands before it in its line or item. */
function standsFirst(teks: string, mulai: number): boolean {
  const depan = teks.slice(Math.max(0, mulai - 40), mulai)
  const pisah = Math.max(depan.lastIndexOf(';'), depan.lastIndexOf('\n'))
  return (pisah >= 0 || mulai <= 40) && NUMBERING.test(depan.slice(pisah + 1))
}

const REPEATED =
  /\s{0,3},?\s{0,3}(?:(jo|juncto|jis)(?![a-z])\.?|((?:sebagaimana\s+)?(?:telah\s+)?diubah(?:\s+terakhir)?(?:\s+dengan)?)|dan|serta|&|[,;])\s{0,3}/iy

/** Numbers that follow without their kind. */
function readRepeated(teks: string, pertama: Temuan): Temuan[] {
  const semua: Temuan[] = []
  let { akhir } = pertama
  for (;;) {
    const cocok = matchAt(REPEATED, teks, akhir)
    const mulai = akhir + (cocok?.[0].length ?? 0)
    const terbaca = cocok && readNomorTahun(teks, mulai)
    if (!cocok || !terbaca) return semua
    const sambung = cocok[1] ? 'jo' : cocok[2] ? 'diubah_dengan' : (semua.at(-1)?.sambung ?? 'pokok')
    semua.push({ ...pertama, ...terbaca, mulai, sambung })
    akhir = terbaca.akhir
  }
}

function toTemuan(teks: string, jenis: JenisTerbaca): Temuan | undefined {
  const nomor = readNomor(teks, jenis.akhir, jenis.jenis, jenis.rapat)
  const { mulai, wilayah } = jenis
  const shared = { jenis: jenis.jenis, ...(wilayah === undefined ? {} : { wilayah }), mulai }
  if (nomor) return { ...shared, ...nomor }
  return jenis.jelas && standsFirst(teks, mulai) ? { akhir: jenis.akhir, ...shared } : undefined
}

function findAll(teks: string): Temuan[] {
  const semua: Temuan[] = []
  let jenis = findJenis(teks, 0)
  while (jenis) {
    const temuan = toTemuan(teks, jenis)
    if (temuan) semua.push(temuan)
    if (temuan?.nomor !== undefined) for (const lanjut of readRepeated(teks, temuan)) semua.push(lanjut)
    jenis = findJenis(teks, Math.max(jenis.akhir, jenis.mulai + 1, temuan ? (semua.at(-1)?.akhir ?? 0) : 0))
  }
  return semua
}

interface Berelasi extends Temuan {
  readonly relasi?: Relasi
  /** Where the text that belongs to it begins: after the citation before it, or at its line. */
  readonly depan: number
}

/** Those that are cited, with their relation; regulations inside the title of another, and what changed those, are not. */
function relate(teks: string, semua: readonly Temuan[]): Berelasi[] {
  const hasil: Berelasi[] = []
  let lalu: Temuan | undefined
  let inTitle = false
  for (const temuan of semua) {
    const depan = lalu?.akhir ?? 0
    const antara = teks.slice(depan, temuan.mulai)
    const inherited = hasil.at(-1)?.relasi
    const stated = temuan.sambung ?? (lalu === undefined ? 'pokok' : readRelasi(antara, inherited))
    const relasi = stated === 'pokok' ? temuan.sambung && inherited : stated
    const attached = temuan.sambung !== undefined || relasi !== undefined
    inTitle = attached ? inTitle : lalu !== undefined && continuesTitle(antara)
    if (!inTitle) hasil.push(relasi ? { depan, relasi, ...temuan } : { depan, ...temuan })
    lalu = temuan
  }
  return hasil
}

/** Where the text that belongs to a citation ends; a regulation that its title changes or revokes is still of that title. */
function endOfTitle(lipat: string, semua: readonly Berelasi[], urutan: number): number {
  let ini = urutan
  let berikut = semua[ini + 1]
  while (berikut?.relasi !== undefined && isInTitle(lipat.slice(semua[ini]?.akhir, berikut.mulai))) {
    ini++
    berikut = semua[ini + 1]
  }
  return berikut?.mulai ?? lipat.length
}

function toSitasi(teks: string, lipat: string, semua: readonly Berelasi[], ini: Berelasi, urutan: number): Sitasi {
  const { jenis, wilayah, nomor, tahun, mulai, akhir, relasi } = ini
  const ekor = lipat.slice(akhir, semua[urutan + 1]?.mulai)
  const sampai = endOfTitle(lipat, semua, urutan)
  const depan = lipat.slice(ini.depan, mulai)
  const judul = readJudul(lipat.slice(akhir, sampai), teks.slice(akhir, sampai))
  const pasal = readPasal(ekor, depan)
  const lengkap = nomor !== undefined && tahun !== undefined
  return {
    jenis,
    ...(wilayah === undefined ? {} : { wilayah }),
    ...(nomor === undefined ? {} : { nomor }),
    ...(tahun === undefined ? {} : { tahun }),
    ...(judul === undefined ? {} : { judul }),
    ...(pasal === undefined ? {} : { pasal }),
    ...(lengkap ? { kode: kodePeraturan(jenis, nomor, tahun, wilayah) } : {}),
    ...(relasi === undefined ? {} : { relasi }),
    pokok: relasi === undefined,
    pernah: relasi === 'mencabut' || saysPernah(ekor, ini.depan === 0 ? depan : ''),
    lengkap,
    mulai,
    akhir,
    teks: teks.slice(mulai, akhir),
  }
}

/** A kode in place of a citation. */
function parseKode(teks: string): Sitasi | undefined {
  const terurai = splitKode(teks.trim())
  if (!terurai) return undefined
  const mulai = teks.length - teks.trimStart().length
  const { kode } = terurai
  return { pokok: true, pernah: false, lengkap: true, mulai, akhir: mulai + kode.length, teks: kode, ...terurai }
}

/**
 * The regulations that a text cites, in order. One inside the title of another (`tentang Pelaksanaan UU 25/2009`) is part
 * of that title; one that a title changes or revokes has its relation. Never resolves anything.
 */
export function parseSitasi(teks: string): Sitasi[] {
  const kode = parseKode(teks)
  if (kode) return [kode]
  const lipat = foldAksara(teks)
  const semua = relate(lipat, findAll(lipat))
  return semua.map((ini, urutan) => toSitasi(teks, lipat, semua, ini, urutan))
}

/** Enough for numbering, the longest name of a kind, and its number. */
const NEAR_START = 400

/** Whether the text begins, after numbering and bullets, with a kind of regulation, complete or not. */
export function beginsWithJenisPeraturan(teks: string): boolean {
  const lipat = foldAksara(teks.slice(0, NEAR_START))
  if (parseKode(lipat)) return true
  const jenis = findJenis(lipat, 0)
  return jenis !== undefined && standsFirst(lipat, jenis.mulai) && toTemuan(lipat, jenis) !== undefined
}
