/** Where each part of an instrument stands in the workbook: known before any cell is written, so that formulas can name it. */
import type { Bagian } from '../../hitung/lke/instrumen.ts'
import type { LembarInstrumen } from '../../hitung/lke/lembar-instrumen.ts'
import type { Penilaian } from '../../hitung/lke/penilaian.ts'
import { shown } from '../shown.ts'

/** Columns of a sheet of items. */
export const kolomLembar = {
  kode: 'A',
  uraian: 'B',
  pilihan: 'C',
  jawaban: 'D',
  nilai: 'E',
  bobot: 'F',
  skor: 'G',
  terbuka: 'H',
  usulan: 'I',
  bukti: 'J',
  buka: 'K',
  catatan: 'L',
} as const

/** A row of a sheet of items: a part, or what needs more room than the row of its item has. */
export type Baris =
  | { readonly jenis: 'bagian' | 'butir'; readonly bagian: Bagian; readonly dalam: number }
  | { readonly jenis: 'lanjutan'; readonly butir: Bagian; readonly masukan?: Masukan; readonly bukti?: number }

/** A count that an item is computed from. */
export interface Masukan {
  readonly kode: string
  readonly nama: string
}

export interface LembarBuku extends LembarInstrumen {
  /** Name of the sheet. */
  readonly nama: string
  /** From the second row on; the first holds the headings. */
  readonly baris: readonly Baris[]
}

export interface Letak {
  readonly lembar: readonly LembarBuku[]
  /** Row of a part on its sheet. */
  readonly baris: ReadonlyMap<Bagian, number>
  /** Row of each count of an item. */
  readonly masukan: ReadonlyMap<Bagian, ReadonlyMap<string, number>>
  /** A cell of a part on its sheet, seen from another sheet; undefined for one that stands on none. */
  readonly sel: (bagian: Bagian, kolom: keyof typeof kolomLembar) => string | undefined
}

export const FIRST_ROW = 2

export function letakBuku(penilaian: Penilaian): Letak {
  const names = makeNames()
  const rows = new Map<Bagian, number>()
  const masukan = new Map<Bagian, Map<string, number>>()
  const sheetOf = new Map<Bagian, string>()
  const lembar = penilaian.lembar.map((one): LembarBuku => {
    const nama = names(one.judul)
    const baris = barisOf(one, penilaian)
    for (const [index, row] of baris.entries()) {
      const nomor = index + FIRST_ROW
      if (row.jenis !== 'lanjutan') {
        rows.set(row.bagian, nomor)
        sheetOf.set(row.bagian, nama)
      } else if (row.masukan) {
        const known = masukan.get(row.butir) ?? new Map<string, number>()
        masukan.set(row.butir, known.set(row.masukan.kode, nomor))
      }
    }
    return { ...one, nama, baris }
  })
  return {
    lembar,
    baris: rows,
    masukan,
    sel: (bagian, kolom) => {
      const nama = sheetOf.get(bagian)
      return nama === undefined ? undefined : `${namaDalamRumus(nama)}!${kolomLembar[kolom]}${rows.get(bagian)}`
    },
  }
}

function namaDalamRumus(lembar: string): string {
  return `'${lembar}'`
}

/** What all of which is on the sheet stands first, with its total. */
function barisOf({ bagian, isi }: LembarInstrumen, penilaian: Penilaian): readonly Baris[] {
  const own = bagian?.anak.length === isi.length
  return [
    ...(own ? [{ jenis: 'bagian', bagian, dalam: 0 } as const] : []),
    ...isi.flatMap((one) => barisBagian(one, own ? 1 : 0, penilaian)),
  ]
}

function barisBagian(bagian: Bagian, dalam: number, penilaian: Penilaian): readonly Baris[] {
  if (!bagian.butir)
    return [{ jenis: 'bagian', bagian, dalam }, ...bagian.anak.flatMap((one) => barisBagian(one, dalam + 1, penilaian))]
  const counts = masukanOf(bagian)
  const evidence = penilaian.bukti.get(bagian)?.length ?? 0
  const more = Math.max(counts.length, evidence - 1)
  const lanjutan = Array.from({ length: more }, (_, index): Baris => {
    const masukan = counts[index]
    return {
      jenis: 'lanjutan',
      butir: bagian,
      ...(masukan && { masukan }),
      ...(index + 1 < evidence && { bukti: index + 1 }),
    }
  })
  return [{ jenis: 'butir', bagian, dalam }, ...lanjutan]
}

/** The counts that an item asks for, and those that only its formula names. */
function masukanOf({ butir }: Bagian): readonly Masukan[] {
  if (butir?.jenis_jawaban !== '%') return []
  const named = (butir.masukan ?? []).map((one) =>
    typeof one === 'string' ? { kode: one, nama: one } : { kode: one.kode, nama: one.nama ?? one.kode },
  )
  const { pembilang = [], pengurang = [], penyebut = [] } = butir.rumus ?? {}
  const known = new Map(named.map((one) => [one.kode, one]))
  for (const kode of [...pembilang, ...pengurang, ...penyebut])
    if (!known.has(kode)) known.set(kode, { kode, nama: kode.replaceAll('_', ' ') })
  return [...known.values()]
}

/** Longest name of a sheet. */
const LONGEST = 31

/** Names that a spreadsheet takes, each once. */
function makeNames(): (judul: string) => string {
  const taken = new Set(['ringkasan', 'usulan', 'bukti', 'pilihan', 'saran kenaikan', 'history', ''])
  return (judul) => {
    const plain = shown(judul)
      .replaceAll(/[[\]:*?/\\!']/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
    const cut = (length: number) => [...plain].slice(0, length).join('').trim()
    let name = cut(LONGEST) || 'Lembar'
    for (let nth = 2; taken.has(name.toLowerCase()); nth++) name = `${cut(LONGEST - 4) || 'Lembar'} ${nth}`
    taken.add(name.toLowerCase())
    return name
  }
}
