/** Who acts in an SOP: its columns, and which of them a step means. */
import type { Langkah, PelaksanaSop, Pihak } from '../dokumen.ts'
import type { Node } from '../graph/node.ts'
import { normaliseNama } from '../text/nama.ts'

/** A column of the table of steps. */
export interface Kolom {
  /** Place in `sop.pelaksana`, from 0. */
  readonly urutan: number
  /** As people read it: the name, else the kode. */
  readonly nama: string
  readonly pihak: Pihak
  /** The jabatan that it names, in the office or one above it. */
  readonly jabatan?: Node<'jabatan'>
}

/** The columns of an SOP and what its steps call them. */
export interface Pelaksana {
  readonly kolom: readonly Kolom[]
  /**
   * The columns that a text means: by kode, name or alias, whatever the letter case and punctuation; `Camat/Sekcam` means
   * two. Empty where any part of it means none.
   */
  readonly find: (teks: string) => readonly Kolom[]
  /** On whose side a step is done: its first pelaksana is responsible. */
  readonly pihakOf: (langkah: Pick<Langkah, 'pelaksana'>) => Pihak
}

/** A column with all that it is called; it stands alone in a list, as what a text that means it alone is answered with. */
interface Disebut {
  readonly names: readonly string[]
  readonly kolom: readonly [Kolom]
}

/** Ask for it with `graph.once(pelaksanaSop, sop)`. */
export function pelaksanaSop(sop: Node<'sop'>): Pelaksana {
  const disebut: Disebut[] = []
  const { pelaksana = [] } = sop.isi
  const linked = jabatanByColumn(sop)
  for (let urutan = 0; urutan < pelaksana.length; urutan++) {
    const isi = pelaksana[urutan]
    if (isi === undefined) continue
    const jabatan = linked.get(urutan)
    const names = namesOf(isi, jabatan)
    const [nama] = names
    if (nama === undefined) continue
    const pihak = pihakOf(isi, jabatan, nama)
    disebut.push({ names, kolom: [jabatan ? { urutan, nama, pihak, jabatan } : { urutan, nama, pihak }] })
  }
  const find = finder(disebut)
  const pihakOfStep = ({ pelaksana = [] }: Pick<Langkah, 'pelaksana'>) => {
    const first = pelaksana.find((teks) => teks.trim() !== '') ?? ''
    return find(first)[0]?.pihak ?? namePihak(first)
  }
  return { kolom: disebut.map(({ kolom: [satu] }) => satu), find, pihakOf: pihakOfStep }
}

/** Most steps name a column as it is written; only other spellings are worth comparing letter by letter. */
function finder(disebut: readonly Disebut[]): Pelaksana['find'] {
  let other: Map<string, readonly Kolom[]> | undefined
  let spoken: ((teks: string) => Kolom | undefined) | undefined
  return (teks) => {
    for (const { names, kolom } of disebut) if (names.includes(teks)) return kolom
    const before = other?.get(teks)
    if (before) return before
    spoken ??= indexNames(disebut)
    const found = findSpoken(teks, spoken)
    other ??= new Map()
    other.set(teks, found)
    return found
  }
}

function indexNames(disebut: readonly Disebut[]): (teks: string) => Kolom | undefined {
  const exact = new Map<string, Kolom>()
  const parts = new Map<string, Kolom>()
  for (const {
    names,
    kolom: [kolom],
  } of disebut) {
    for (const name of names) {
      addNew(exact, normaliseNama(name), kolom)
      for (const part of splitNama(name)) addNew(parts, part, kolom)
    }
  }
  return (teks) => {
    const rapi = normaliseNama(teks)
    return exact.get(rapi) ?? parts.get(rapi)
  }
}

function findSpoken(teks: string, spoken: (teks: string) => Kolom | undefined): readonly Kolom[] {
  const whole = spoken(teks) ?? spoken(teks.replaceAll(BRACKETS, ' '))
  if (whole) return [whole]
  const found = teks.split(JOINT).map(spoken)
  return found.every((satu) => satu !== undefined) ? [...new Set(found)] : []
}

const BRACKETS = /\([^()]*\)/g
const JOINT = /\s*[/,;&+]\s*|\s+(?:dan|atau)\s+/i

function addNew(map: Map<string, Kolom>, name: string, kolom: Kolom): void {
  if (name !== '' && !map.has(name)) map.set(name, kolom)
}

/** `Camat (Sekcam) / Lurah` is also met as each of its parts. */
function splitNama(nama: string): string[] {
  if (!/[(/]/.test(nama)) return []
  return [nama.replaceAll(BRACKETS, ' '), ...nama.split(/[()/]/)].map(normaliseNama)
}

/** Place of a column -> the jabatan that it names. */
function jabatanByColumn(sop: Node<'sop'>): ReadonlyMap<unknown, Node<'jabatan'>> {
  const found = new Map<unknown, Node<'jabatan'>>()
  for (const { verb, path, to } of sop.links) {
    if (verb === 'dilakukan' && path[0] === 'pelaksana' && to && !found.has(path[1]))
      found.set(path[1], to as Node<'jabatan'>)
  }
  return found
}

/** What a column is called, the name to show first. */
function namesOf(isi: PelaksanaSop, jabatan: Node<'jabatan'> | undefined): string[] {
  const own = typeof isi === 'string' ? [isi] : [isi.nama ?? '', isi.kode]
  const linked = jabatan ? [jabatan.isi.nama ?? '', jabatan.kode, ...(jabatan.isi.alias ?? [])] : []
  const shown = typeof isi === 'string' && isi === jabatan?.kode ? [...linked, ...own] : [...own, ...linked]
  return shown.filter((name) => name.trim() !== '')
}

function pihakOf(isi: PelaksanaSop, jabatan: Node<'jabatan'> | undefined, nama: string): Pihak {
  const written = typeof isi === 'string' ? undefined : isi.pihak
  return written ?? jabatan?.isi.pihak ?? namePihak(nama)
}

/** Only names that are nothing else: `Seksi Pemberdayaan Masyarakat` is a unit of the office. */
const ORANG =
  'masyarakat|warga|penduduk|pemohon|pelanggan|catin|calon (?:pengantin|jemaah|jamaah)|calhaj|jemaah|jamaah|pengguna (?:layanan|jasa)|penerima (?:layanan|manfaat)|wajib pajak|pelapor|pengadu|pengunjung|tamu|alumni|siswa|orang tua|wali murid|ahli waris|pelaku usaha'
const PEMOHON = new RegExp(`^(?:${ORANG})(?: (?:${ORANG}|haji|umrah|umroh|dan|atau))*$`)
const PEMOHON_OF = /^pemohon (?!.*\b(?:petugas|kepala|staf|seksi|operator|loket)\b)/
/** Cheap: most names have nothing of it. */
const HINT = new RegExp(`${ORANG}|sistem|aplikasi`, 'i')
const SISTEM = /^(?:sistem|aplikasi)(?: |$)/

const BEGINS_PEMOHON = new RegExp(`^(?:para )?(?:${ORANG})\\b`)

/** Whether a step that is written as text says that applicants do it: `Pemohon menyerahkan berkas`. */
export function beginsWithPemohon(teks: string): boolean {
  return BEGINS_PEMOHON.test(normaliseNama(teks))
}

/** On whose side someone stands by what they are called alone. */
export function namePihak(nama: string): Pihak {
  if (!HINT.test(nama)) return 'petugas'
  const rapi = normaliseNama(nama)
  if (PEMOHON.test(rapi) || PEMOHON_OF.test(rapi)) return 'pemohon'
  return SISTEM.test(rapi) ? 'sistem' : 'petugas'
}
