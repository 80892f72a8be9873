/** Copies a table for others to read: without what people wrote or who they are, or with their words masked. */
import type { DataInstansi } from './dokumen.ts'
import { isBaris, isTerisi } from './hitung/data/kolom.ts'
import { type SifatKolom, sifatKolom } from './hitung/data/terbuka.ts'
import type { Masalah } from './source/decode.ts'
import { type Pieces, readTableWith } from './source/table.ts'
import { samarkan, samarkanIsian } from './text/samar.ts'

/** What was done to the columns of a copy, by their headings. */
export interface SalinanTabel {
  readonly dihilangkan: readonly string[]
  /** How many columns the copy has. */
  readonly kolom: number
  /** Of which the copy says only where they are filled. */
  readonly diringkas: readonly string[]
  /** How much was masked in columns that are there; those with nothing to mask are absent. */
  readonly disamarkan: readonly { readonly kolom: string; readonly banyak: number }[]
  /** The copy says all that the table does: nothing of it was left out or masked. */
  readonly utuh: boolean
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

/** The copy is UTF-8 with a byte order mark, as spreadsheets know it, and with the separator of the table. */
export function salinTabel(pieces: Pieces, tujuan: TujuanTabel, cara: CaraSalin): SalinanTabel | Masalah {
  const make = (pemisah: string) => {
    tujuan.ulang()
    return new Penyalin(tujuan, cara, pemisah)
  }
  const { taker, masalah } = readTableWith(pieces, make, cara.data?.pemisah)
  if (masalah) return masalah
  taker.selesai()
  return taker.hasil() ?? TANPA_JUDUL
}

const TANPA_JUDUL: Masalah = { message: 'judul kolomnya tidak dikenal', hint: 'perbaiki judul kolomnya', line: 1 }
const BOM = '\ufeff'
/** Characters that are written at a time. */
const BATCH = 64 * 1024

class Penyalin {
  readonly #tujuan: TujuanTabel
  readonly #cara: CaraSalin
  readonly #pemisah: string
  readonly #samar = new Map<number, number>()
  #header: readonly string[] | undefined
  #sifat: readonly SifatKolom[] = []
  #utuh = true
  #batch = BOM

  constructor(tujuan: TujuanTabel, cara: CaraSalin, pemisah: string) {
    this.#tujuan = tujuan
    this.#cara = cara
    this.#pemisah = pemisah
  }

  readonly onRow = (cells: readonly string[]): void => {
    if (!isBaris(cells)) return
    if (this.#header === undefined) {
      const sifat = sifatKolom(cells, this.#cara.data)
      if (!sifat) {
        // What stands above the headings tells nothing of the columns, and may tell of persons.
        this.#utuh = false
        return
      }
      this.#header = cells
      this.#sifat = sifat
      this.#tulis(
        cells.flatMap((cell, index) =>
          this.#isShown(index) ? [this.#samarkan(cell, index, isUntukUmum(sifat[index]))] : [],
        ),
      )
      return
    }
    const shown: string[] = []
    for (const [index, cell] of cells.entries()) {
      if (this.#isShown(index)) shown.push(this.#isi(cell, index))
      else if (cell !== '') this.#utuh = false
    }
    this.#tulis(shown)
  }

  selesai(): void {
    this.#tujuan.tulis(this.#batch)
    this.#batch = ''
  }

  hasil(): SalinanTabel | undefined {
    const header = this.#header
    if (!header) return undefined
    const name = (index: number) => samarkan(header[index]?.trim() || `kolom ke-${index + 1}`).teks
    const named = (holds: (index: number) => boolean) =>
      header.flatMap((_, index) => (holds(index) ? [name(index)] : []))
    const dihilangkan = named((index) => !this.#isShown(index))
    const diringkas = named((index) => this.#isRingkas(index))
    const disamarkan = [...this.#samar]
      .sort(([left], [right]) => left - right)
      .map(([index, banyak]) => ({ kolom: name(index), banyak }))
    const utuh = this.#utuh && dihilangkan.length + diringkas.length + disamarkan.length === 0
    return { dihilangkan, kolom: header.length - dihilangkan.length, diringkas, disamarkan, utuh }
  }

  #tulis(cells: readonly string[]): void {
    this.#batch += `${cells.map((cell) => quote(cell, this.#pemisah)).join(this.#pemisah)}\r\n`
    if (this.#batch.length >= BATCH) this.selesai()
  }

  /** What has no heading is not shown either. */
  #isShown(index: number): boolean {
    const sifat = this.#sifat[index]
    return isUntukUmum(sifat) || sifat === 'bukti' || (sifat === 'bebas' && this.#cara.denganTeks)
  }

  #isRingkas(index: number): boolean {
    return this.#sifat[index] === 'bukti' && !this.#cara.denganTeks
  }

  #isi(cell: string, index: number): string {
    if (!this.#isRingkas(index)) return this.#samarkan(cell, index, this.#sifat[index] === 'terbuka')
    return isTerisi(cell) ? ADA : ''
  }

  /** @param mayName it says what something is called, which may sound like a person */
  #samarkan(cell: string, index: number, mayName: boolean): string {
    if (cell.length < SHORTEST) return cell
    if (isUntukUmum(this.#sifat[index]) && cell.length > LONGEST) return this.#count(index, 1, '[teks panjang]')
    const { teks, banyak } = mayName ? samarkanIsian(cell) : samarkan(cell)
    return banyak.size === 0 ? cell : this.#count(index, sum(banyak.values()), teks)
  }

  #count(index: number, banyak: number, teks: string): string {
    this.#samar.set(index, (this.#samar.get(index) ?? 0) + banyak)
    return teks
  }
}

/** Shown without being asked for: it is not for people's own words. */
function isUntukUmum(sifat: SifatKolom | undefined): boolean {
  return sifat === 'terbuka' || sifat === 'jawaban'
}

/** Nothing shorter holds what is masked. */
const SHORTEST = 5
/** Longer than any date, service or answer: someone's words in a column that is not for them. */
const LONGEST = 120
const ADA = 'ada'

function quote(cell: string, pemisah: string): string {
  const isPlain = !cell.includes('"') && !cell.includes(pemisah) && !cell.includes('\n') && !cell.includes('\r')
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`
}

function sum(all: Iterable<number>): number {
  let total = 0
  for (const one of all) total += one
  return total
}
