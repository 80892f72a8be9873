/** Copies a table for others to read: without what people wrote or who they are, or with their words masked. */
import type { DataInstansi } from './dokumen.ts'
import { isBaris } from './hitung/data/kolom.ts'
import { type SifatKolom, sifatKolom } from './hitung/data/terbuka.ts'
import type { Masalah } from './source/decode.ts'
import { type Pieces, readTableWith } from './source/table.ts'
import { samarkan } from './text/samar.ts'

/** What was done to the columns of a copy, by their headings. */
export interface SalinanTabel {
  readonly dihilangkan: readonly string[]
  /** How much was masked in columns that are there; those with nothing to mask are absent. */
  readonly disamarkan: readonly { readonly kolom: string; readonly banyak: number }[]
}

export interface TujuanTabel {
  readonly tulis: (teks: string) => void
  /** Begin anew: the file turned out to be of another encoding. */
  readonly ulang: () => void
}

export interface CaraSalin {
  /** How the office declares the table, where it does. */
  readonly data?: DataInstansi | undefined
  /** Free text is copied too, masked. */
  readonly denganTeks: boolean
}

/** The copy is UTF-8 with commas, whatever the table was written with. */
export function salinTabel(pieces: Pieces, tujuan: TujuanTabel, cara: CaraSalin): SalinanTabel | Masalah {
  const make = () => {
    tujuan.ulang()
    return new Penyalin(tujuan, cara)
  }
  const { taker, masalah } = readTableWith(pieces, make, cara.data?.pemisah)
  return masalah ?? taker.hasil()
}

class Penyalin {
  readonly #tujuan: TujuanTabel
  readonly #cara: CaraSalin
  readonly #samar = new Map<number, number>()
  #header: readonly string[] | undefined
  #sifat: readonly SifatKolom[] = []

  constructor(tujuan: TujuanTabel, cara: CaraSalin) {
    this.#tujuan = tujuan
    this.#cara = cara
  }

  readonly onRow = (cells: readonly string[]): void => {
    if (!isBaris(cells)) return
    if (this.#header === undefined) {
      const sifat = sifatKolom(cells, this.#cara.data)
      // What stands above the headings tells nothing of the columns, and may tell of persons.
      if (!sifat) return
      this.#header = cells
      this.#sifat = sifat
    }
    const shown = cells.flatMap((cell, index) => (this.#isShown(index) ? [this.#samarkan(cell, index)] : []))
    this.#tujuan.tulis(`${shown.map(quote).join(',')}\r\n`)
  }

  hasil(): SalinanTabel | Masalah {
    const header = this.#header
    if (!header) return { message: 'judul kolomnya tidak dikenal', hint: 'perbaiki judul kolomnya', line: 1 }
    const name = (index: number) => samarkan(header[index]?.trim() || `kolom ke-${index + 1}`).teks
    return {
      dihilangkan: header.flatMap((_, index) => (this.#isShown(index) ? [] : [name(index)])),
      disamarkan: [...this.#samar]
        .sort(([left], [right]) => left - right)
        .map(([index, banyak]) => ({ kolom: name(index), banyak })),
    }
  }

  /** What has no heading is not shown either. */
  #isShown(index: number): boolean {
    const sifat = this.#sifat[index]
    return sifat === 'terbuka' || (sifat === 'bebas' && this.#cara.denganTeks)
  }

  #samarkan(cell: string, index: number): string {
    if (cell.length < SHORTEST) return cell
    const isFree = this.#sifat[index] === 'bebas'
    if (!isFree && cell.length > LONGEST) return this.#count(index, 1, '[teks panjang]')
    const { teks, banyak } = samarkan(cell)
    // A number of a register may look like one of a telephone, a service be for mothers: only what fills a cell is masked there.
    if (!isFree && !banyak.has('nomor identitas') && !banyak.has('alamat surel') && !WHOLE.test(teks)) return cell
    return banyak.size === 0 ? cell : this.#count(index, sum(banyak.values()), teks)
  }

  #count(index: number, banyak: number, teks: string): string {
    this.#samar.set(index, (this.#samar.get(index) ?? 0) + banyak)
    return teks
  }
}

/** Nothing shorter holds what is masked. */
const SHORTEST = 5
/** Longer than any date, service or answer: someone's words in a column that is not for them. */
const LONGEST = 120
const WHOLE = /^\s*(?:sdri?\.?|bapak|bpk\.?|pak|ibu|bu|saudar[ai]|a\.?\s?n\.?|atas nama)?\s*\[[a-z ]+\]\s*$/i

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function sum(all: Iterable<number>): number {
  let total = 0
  for (const one of all) total += one
  return total
}
