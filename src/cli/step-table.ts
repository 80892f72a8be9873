/** A table of steps as offices keep it in a spreadsheet, read as the steps of an SOP. */
import type { CsvRow } from '../source/csv.ts'
import type { Bagian } from '../source/write.ts'
import { type Column, findHeader, type Header } from './step-header.ts'

export interface StepTable {
  readonly langkah: readonly Bagian[]
  /** Actors in the order of their columns, else of the steps. */
  readonly pelaksana: readonly string[]
  /** From a last row with the sum. */
  readonly waktu_total?: string
  /** Rows that could not be used, or only in part. */
  readonly trouble: readonly { readonly line: number; readonly message: string }[]
  /** Columns that nothing was taken from. */
  readonly unused: readonly string[]
}

/** Undefined where no row is the head of a table of steps. */
export function readSteps(rows: readonly CsvRow[]): StepTable | undefined {
  const header = findHeader(rows)
  if (!header) return undefined
  const body = rows.slice(header.end)
  return new Reader(withActors(header, body), header.labels).read(body)
}

const MARK = /^(?:v|x|y|ya|o|1|\*|[✓✔√☑✗✘●•■◆♦►▶])$/iu

/**
 * Without a group "Pelaksana" a column that holds nothing but marks is an actor's, such as "Petugas" or "Kepala"; an empty
 * one beside it belongs to an actor who never acts.
 */
function withActors({ columns }: Header, body: readonly CsvRow[]): readonly Column[] {
  const cellsOf = (index: number) => body.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '')
  const isMarked = columns.map(({ field, isActor, nama }, index) => {
    if (isActor) return true
    const cells = cellsOf(index)
    const mayBe = nama !== '' && (field === undefined || field === 'pelaksana')
    return mayBe && cells.length > 0 && cells.every((cell) => MARK.test(cell))
  })
  return columns.map((column, index): Column => {
    const isBeside = isMarked[index - 1] || isMarked[index + 1]
    const isUnused = !column.field && column.nama !== '' && isBeside && cellsOf(index).length === 0
    return isMarked[index] || isUnused ? { nama: column.nama, isActor: true } : column
  })
}

type Step = Record<string, string | string[]>

class Reader {
  readonly #columns: readonly Column[]
  readonly #labels: ReadonlySet<string>
  readonly #steps: Step[] = []
  readonly #trouble: { line: number; message: string }[] = []
  readonly #lineOf = new Map<string, number>()
  #total: string | undefined

  constructor(columns: readonly Column[], labels: ReadonlySet<string>) {
    this.#columns = columns
    this.#labels = labels
  }

  read(body: readonly CsvRow[]): StepTable {
    for (const [index, row] of body.entries()) {
      if (!this.#isEmpty(row) && !(index === 0 && isNumbering(row))) this.#readRow(row)
    }
    const columns = this.#columns.filter(({ isActor }) => isActor).map(({ nama }) => nama)
    const acting = this.#steps.flatMap(({ pelaksana = [] }) => pelaksana)
    return {
      langkah: this.#steps.map(tidy),
      pelaksana: [...new Set([...columns, ...acting])],
      ...(this.#total && { waktu_total: this.#total }),
      trouble: this.#trouble,
      unused: this.#columns
        .filter(({ field, isActor, nama }) => !field && !isActor && nama !== '')
        .map(({ nama }) => nama),
    }
  }

  #readRow({ line, cells }: CsvRow): void {
    const surplus = cells.slice(this.#columns.length).some((cell) => cell !== '')
    if (surplus) {
      const hint = 'isi yang memuat pemisah kolom ditulis dalam tanda kutip'
      this.#tell(line, `${cells.length} kolom, judulnya ${this.#columns.length}; ${hint}`)
      return
    }
    const step = this.#stepOf(line, cells)
    const { kegiatan = '', nomor = '' } = step
    if (/^(?:jumlah|total)\b/i.test(String(kegiatan || nomor)) && !step.pelaksana) {
      this.#total = String(step.waktu ?? '') || undefined
    } else if (kegiatan !== '') this.#add(step, line)
    else if (!this.#continues(step)) this.#tell(line, 'kolom Kegiatan kosong; baris ini tidak dipakai')
  }

  #stepOf(line: number, cells: readonly string[]): Step {
    const step: Step = {}
    const actors: string[] = []
    for (const [index, { field, nama, isActor }] of this.#columns.entries()) {
      const cell = cells[index] ?? ''
      if (cell === '' || cell === '-') continue
      if (isActor) {
        actors.push(nama)
        if (!MARK.test(cell)) this.#tell(line, `kolom "${nama}" berisi "${oneLine(cell)}", dibaca sebagai tanda`)
      } else if (field === 'pelaksana') actors.push(...items(cell))
      else if (field === 'kelengkapan' || field === 'keluaran') step[field] = items(cell)
      else if (field === 'waktu') step.waktu = withUnit(oneLine(cell), nama)
      else if (field) step[field] = oneLine(cell)
    }
    if (actors.length > 0) step.pelaksana = actors
    return step
  }

  #add(step: Step, line: number): void {
    const written = String(step.nomor ?? '').replace(/[.)]+$/, '')
    const nomor = written || String(Number(this.#steps.at(-1)?.nomor ?? 0) + 1 || this.#steps.length + 1)
    const before = this.#lineOf.get(nomor)
    if (before !== undefined) this.#tell(line, `nomor "${nomor}" sudah dipakai baris ${before}`)
    else this.#lineOf.set(nomor, line)
    this.#steps.push({ ...step, nomor })
  }

  /** A row that only goes on with lists of the row above, as merged cells do. */
  #continues({ kelengkapan, keluaran, keterangan, ...others }: Step): boolean {
    const last = this.#steps.at(-1)
    if (!last || Object.keys(others).length > 0) return false
    for (const [field, more] of Object.entries({ kelengkapan, keluaran }))
      if (more) last[field] = [...(last[field] ?? []), ...more]
    if (keterangan) last.keterangan = [last.keterangan, keterangan].filter(Boolean).join('; ')
    return true
  }

  /** Blank, or the head again, as on every page of a long table. */
  #isEmpty({ cells }: CsvRow): boolean {
    const filled = cells.filter((cell) => cell !== '')
    return filled.length === 0 || (filled.length > 1 && filled.every((cell) => this.#labels.has(cell)))
  }

  #tell(line: number, message: string): void {
    this.#trouble.push({ line, message })
  }
}

/** Below the head many tables number their columns. */
function isNumbering({ cells }: CsvRow): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 2 && filled.every((cell, index) => cell === String(index + 1))
}

/** Keys in the order of the official table; a list of one is a text. */
function tidy(step: Step): Bagian {
  const order = ['nomor', 'kegiatan', 'pelaksana', 'kelengkapan', 'waktu', 'keluaran', 'biaya', 'keterangan']
  return Object.fromEntries(
    order.flatMap((key) => {
      const value = step[key]
      const [only, ...others] = [value ?? []].flat()
      return only === undefined ? [] : [[key, others.length > 0 ? [only, ...others] : asNumber(key, only)]]
    }),
  )
}

function asNumber(key: string, text: string): string | number {
  return key === 'nomor' && /^[1-9]\d*$/.test(text) ? Number(text) : text
}

/** Things of a cell: each on its own line, or with semicolons between; signs and numbers before them are dropped. */
function items(cell: string): string[] {
  return cell
    .split(/[\n;]+/)
    .map((one) => oneLine(one).replace(/^(?:[-•*▪–]|\d{1,2}[.)]|[a-z][.)])\s+/, ''))
    .filter((one) => one !== '')
}

/** `Waktu (menit)` says what a bare number means. */
function withUnit(cell: string, nama: string): string {
  const [, unit] = /\b(menit|mnt|jam|hari kerja|hari)\b/i.exec(nama) ?? []
  return unit && /^\d+(?:[.,]\d+)?$/.test(cell) ? `${cell} ${unit.toLowerCase().replace('mnt', 'menit')}` : cell
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
