/** When the answers of a survey were given: a day, or what offices write in its place, a month, a quarter, half a year or a year. */
import { makeMomenReader } from '../../text/momen.ts'
import { normaliseNama } from '../../text/nama.ts'
import { parseTanggal } from '../../text/tanggal.ts'

/** Columns that tell of a time and of nothing else, the most exact first; birthdays tell of no answer. */
const DIKENAL = [
  /^(?:hari )?(?:tanggal|tgl)\b(?!.*\blahir)|^(?:waktu (?:pengisian|mengisi|isi|input|survei|survey|kunjungan|respon)|timestamp|time stamp|cap waktu|stempel waktu)\b/,
  /^bulan\b(?!.*\blahir)/,
  /^(?:triwulan|tw|kuartal)\b/,
  /^(?:periode|masa)\b(?! kerja)/,
  /^semester\b/,
]
const TAHUN = /^(?:tahun|thn)\b(?!.*\b(?:lahir|lulus))/

/** Where the time of an answer stands. */
export interface LetakMasa {
  /** Absent where no column tells more than the year. */
  readonly index?: number
  /** What the column is called. */
  readonly judul: string
  /** Every row must have a day there; in a column that only sounds so it may lack. */
  readonly pasti: boolean
  readonly tahun?: number
}

/** Whether a heading is of a time and of nothing else: "Tanggal/Waktu" is no element. */
export function isJudulMasa(heading: string): boolean {
  const rapi = normaliseNama(heading)
  return [...DIKENAL, TAHUN].some((one) => one.test(rapi))
}

/**
 * What the office maps and what is called exactly so comes before what sounds so; undefined where no column tells.
 *
 * @param tanggal the column that is called exactly so
 * @param lain columns that hold something else
 */
export function letakMasa(
  header: readonly string[],
  tanggal: number | undefined,
  lain: ReadonlySet<number>,
): LetakMasa | undefined {
  if (tanggal !== undefined) return { index: tanggal, judul: normaliseNama(header[tanggal] ?? ''), pasti: true }
  const rapi = header.map((one, index) => (lain.has(index) ? '' : normaliseNama(one)))
  const find = (pattern: RegExp) => {
    const index = rapi.findIndex((one) => pattern.test(one))
    return index < 0 ? undefined : index
  }
  const tahun = find(TAHUN)
  const index = DIKENAL.map(find).find((one) => one !== undefined)
  if (index === undefined && tahun === undefined) return undefined
  return {
    judul: index === undefined ? '' : (rapi[index] ?? ''),
    pasti: false,
    ...(index !== undefined && { index }),
    ...(tahun !== undefined && { tahun }),
  }
}

const ANGKA = '(iv|i{1,3}|[1-4])'
const TRIWULAN = new RegExp(`^(?:triwulan|tw|t|q|kuartal) ?(?:ke )?${ANGKA}(?: tahun)?(?: (\\d{4}))?$`)
const TRIWULAN_TAHUN = new RegExp(`^(\\d{4}) (?:triwulan|tw|t|q|kuartal) ?(?:ke )?${ANGKA}$`)
const SEMESTER = /^(?:semester|smt) ?(?:ke )?(ii?|[12])(?: tahun)?(?: (\d{4}))?$/
const HANYA_TAHUN = /^(?:tahun )?((?:19|20)\d\d)$/
const HANYA_ANGKA = new RegExp(`^${ANGKA}$`)
const HANYA_BULAN = /^(?:0?[1-9]|1[0-2])$/
const romawi = ['i', 'ii', 'iii', 'iv']

/**
 * Reads a time as `2022-03-14`, `2022-03`, `2022 triwulan I`, `2022 semester I` or `2022`; undefined where it cannot be read,
 * or lacks a year. A bare `2` is a month in a column of months, a quarter in one of quarters.
 */
export function makeMasaReader(): (cells: readonly string[], letak: LetakMasa) => string | undefined {
  const readMomen = makeMomenReader()
  const known = new Map<string, string | undefined>()
  return (cells, { index, judul, tahun }) => {
    const teks = index === undefined ? '' : (cells[index] ?? '').trim()
    const iso = readMomen(teks)?.iso
    if (iso !== undefined) return iso
    const year = tahun === undefined ? '' : (cells[tahun] ?? '').trim()
    const key = `${year}\n${teks}`
    if (known.has(key)) return known.get(key)
    const masa = readMasa(teks, HANYA_TAHUN.exec(normaliseNama(year))?.[1], judul)
    if (known.size > MOST_KNOWN) known.clear()
    known.set(key, masa)
    return masa
  }
}

const MOST_KNOWN = 20_000

function readMasa(teks: string, tahun: string | undefined, judul: string): string | undefined {
  const rapi = normaliseNama(teks)
  if (rapi === '') return tahun
  const bulan = judul.startsWith('bulan') && HANYA_BULAN.test(rapi) && tahun ? `${rapi}/${tahun}` : teks
  const tanggal = parseTanggal(bulan) ?? (tahun === undefined ? undefined : parseTanggal(`${teks} ${tahun}`))
  if (tanggal) return tanggal.mulai.slice(0, 7)
  const bare = /^(?:triwulan|tw|kuartal)/.test(judul) ? HANYA_ANGKA.exec(rapi) : undefined
  const [, depan, angkaDepan] = TRIWULAN_TAHUN.exec(rapi) ?? []
  const [, angka = angkaDepan ?? bare?.[1], belakang] = TRIWULAN.exec(rapi) ?? []
  const inYear = depan ?? belakang ?? tahun
  if (angka !== undefined) return inYear && `${inYear} triwulan ${ke(angka)}`
  const [, semester, tahunSemester = tahun] = SEMESTER.exec(rapi) ?? []
  if (semester !== undefined) return tahunSemester && `${tahunSemester} semester ${ke(semester)}`
  return HANYA_TAHUN.exec(rapi)?.[1]
}

/** First and last month of a time as the reader gives it; undefined where it is not known. */
export function bulanMasa(masa: string): { readonly mulai: string; readonly akhir: string } | undefined {
  const [, tahun, bulan, apa, nomor = ''] = /^(\d{4})(?:-(\d\d)| (triwulan|semester) (\w+))?/.exec(masa) ?? []
  if (tahun === undefined) return undefined
  if (bulan !== undefined) return { mulai: `${tahun}-${bulan}`, akhir: `${tahun}-${bulan}` }
  const panjang = apa === undefined ? BULAN_SETAHUN : apa === 'triwulan' ? 3 : 6
  const akhir = panjang * (apa === undefined ? 1 : romawi.indexOf(nomor.toLowerCase()) + 1)
  const iso = (bulanKe: number) => `${tahun}-${String(bulanKe).padStart(2, '0')}`
  return { mulai: iso(akhir - panjang + 1), akhir: iso(akhir) }
}

const BULAN_SETAHUN = 12

function ke(angka: string): string {
  return (romawi[Number(angka) - 1] ?? angka).toUpperCase()
}
