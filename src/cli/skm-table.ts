/** The table of one survey: answers, a row for each respondent, or means, a row for each element. */
import type { JenisSurvei } from '../graph/fakta.ts'
import { type Deklarasi, isBaris } from '../hitung/data/kolom.ts'
import { bacaNrr } from '../hitung/data/nrr.ts'
import { bacaSurvei } from '../hitung/data/survei.ts'
import type { OnRow } from '../source/rows.ts'
import { type Pieces, readTableWith } from '../source/table.ts'
import { joinDaftar } from '../text/daftar.ts'
import { normaliseNama } from '../text/nama.ts'
import { UsageError } from '../usage-error.ts'

export interface AsalSurvei {
  /** What messages call the table. */
  readonly berkas: string
  readonly deklarasi: Deklarasi & { readonly survei: JenisSurvei }
  /** ISO day; later answers do not count. */
  readonly hariIni: string
  /** How many answered, for means that do not tell. */
  readonly responden?: number
}

/** Throws a {@link UsageError} for what is no such table, or broken. */
export function readSurvey(pieces: Pieces, asal: AsalSurvei) {
  const { berkas, deklarasi, responden } = asal
  const { taker, masalah } = readTableWith(pieces, () => makeTaker(asal))
  const kurang = taker.kurang()
  if (masalah && kurang === undefined) throw new UsageError(`"${berkas}" adalah ${masalah.message}; ${masalah.hint}`)
  const hasil = taker.hasil()
  if (kurang !== undefined && hasil.baris === 0 && !taker.isTable()) {
    throw new UsageError(
      `"${berkas}" bukan tabel: barisnya tidak terbagi atas kolom yang sama; sebut berkas CSV dengan satu baris untuk setiap responden`,
    )
  }
  // What stands behind a quotation mark that nothing closes is lost: a value without it would be another one.
  if (masalah) throw new UsageError(`${berkas}:${masalah.line}: ${masalah.message}; ${masalah.hint}`)
  if (kurang === undefined) throw new UsageError(`"${berkas}" kosong; isi dengan tabel jawaban survei`)
  const hilang = Object.values(deklarasi.kolom ?? {}).filter((one) => one && !taker.judul.has(normaliseNama(one)))
  if (hilang.length > 0) {
    throw new UsageError(
      `"${berkas}" tidak memiliki kolom ${joinDaftar(hilang.map((one) => `"${one}"`))} yang disebut --kolom`,
    )
  }
  if (kurang.length > 0) {
    throw new UsageError(
      `"${berkas}" tidak memiliki kolom unsur survei; beri judul kolom seperti "Persyaratan" atau U1, atau sebut dengan --kolom "Persyaratan=judul kolom"`,
    )
  }
  if (taker.lacksRespondents()) {
    throw new UsageError(
      `"${berkas}" memuat nilai rata-rata unsur tanpa jumlah responden; sebut jumlahnya, misalnya --responden 240`,
    )
  }
  if (responden !== undefined && !taker.isNrr()) {
    throw new UsageError(
      `--responden hanya untuk tabel nilai rata-rata unsur; responden pada "${berkas}" dihitung dari barisnya`,
    )
  }
  return hasil
}

/** Rows that tell whether it is a table at all. */
const SAMPLE = 200
const LONGEST_HEADING = 60

/** Both kinds look for their headings, until one has found them. */
function makeTaker({ deklarasi, hariIni, responden }: AsalSurvei) {
  const jawaban = bacaSurvei({ deklarasi, hariIni, cariStandar: () => undefined })
  const nrr = bacaNrr(deklarasi, responden)
  const judul = new Set<string>()
  let found: typeof jawaban | undefined
  const sizes = new Map<number, number>()
  let rows = 0
  let width: number | undefined
  const onRow: OnRow = (cells, line) => {
    if (rows < SAMPLE && isBaris(cells)) {
      rows++
      sizes.set(cells.length, (sizes.get(cells.length) ?? 0) + 1)
    }
    if (found) {
      found.onRow(cells, line)
      return
    }
    for (const one of [nrr, jawaban]) one.onRow(cells, line)
    found = [nrr, jawaban].find((one) => one.kurang()?.length === 0)
    // A long line that stands alone is a sentence, whatever it names.
    if (found && (cells.length > 1 || (cells[0] ?? '').length <= LONGEST_HEADING)) width = cells.length
    judul.clear()
    for (const cell of cells) judul.add(normaliseNama(cell))
  }
  return {
    onRow,
    judul,
    kurang: () => (found ?? jawaban).kurang(),
    hasil: () => (found ?? jawaban).hasil(),
    /** Whether most rows have as many cells as the headings; where there are none, the same number, more than one. */
    isTable: () =>
      [...sizes].some(([size, count]) => (width === undefined ? size > 1 : size === width) && count * 2 > rows),
    isNrr: () => found === nrr,
    lacksRespondents: () => found === nrr && nrr.tanpaResponden(),
  }
}
