/** Which days are working days, and how office hours run: the joint decrees on holidays year by year. Days are counted from 1 January 1970. */
import jamKerja from './jam-kerja.json' with { type: 'json' }
import kalender from './kalender.json' with { type: 'json' }
import perkiraan from './kalender-perkiraan.json' with { type: 'json' }

/** What an office has otherwise than the law says; all of it may be left out. */
export interface KalenderKantor {
  /** ISO days that are free besides the national ones, and days that are worked although they are free. */
  readonly libur?: readonly string[]
  readonly kerja?: readonly string[]
  /** 6 has Saturdays too, 7 all days. */
  readonly hariKerjaPerMinggu?: number
  readonly menitPerHariKerja?: number
  /** `07.30` */
  readonly mulai?: string
  readonly istirahat?: { readonly mulai: string; readonly selesai: string }
}

export interface Kalender {
  isHariKerja(hari: number): boolean
  /** Working days after the first day, up to and including the last; 0 where the last is not later. */
  hariKerja(dari: number, sampai: number): number
  /** Minutes of office hours between two moments; a moment is a day and the minutes since its midnight. */
  menitKerja(dariHari: number, dariMenit: number, sampaiHari: number, sampaiMenit: number): number
  /** Whether the year has no decree here: what is counted in it is an estimate. */
  isPerkiraan(tahun: number): boolean
}

const MS_PER_DAY = 86_400_000
const FRIDAY = 4
const decreed = new Map(kalender.map((one) => [one.tahun, one]))
const estimated: Readonly<Record<string, readonly string[] | undefined>> = perkiraan.libur

/** The source of the calendar of a year: the decree, or what the estimate is made with. */
export function sumberKalender(tahun: number): string {
  return decreed.get(tahun)?.sumber ?? `perkiraan, ${perkiraan.sumber}`
}

/** `2024-01-18` as a number; undefined for a day that does not exist. */
export function hariKe(iso: string): number | undefined {
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : Math.round(time / MS_PER_DAY)
}

export function isoOf(hari: number): string {
  return new Date(hari * MS_PER_DAY).toISOString().slice(0, 10)
}

/** From Monday, which is 0; 1 January 1970 was a Thursday. */
function weekdayOf(hari: number): number {
  return (((hari + 3) % 7) + 7) % 7
}

/** Years are looked up when a day in them is first asked for. */
export function makeKalender(kantor: KalenderKantor = {}): Kalender {
  const isHariKerja = makeWorkingDays(kantor)
  const counts = new Map<number, YearCount>()
  const countOf = (hari: number): YearCount => {
    const tahun = new Date(hari * MS_PER_DAY).getUTCFullYear()
    const known = counts.get(tahun)
    if (known) return known
    const made = countYear(tahun, isHariKerja)
    counts.set(tahun, made)
    return made
  }
  let last = countOf(0)
  /** Working days from the first of the year of a day up to and including it. */
  const untilDay = (hari: number): number => {
    if (hari < last.first || hari > last.end) last = countOf(hari)
    return last.until[hari - last.first] ?? 0
  }
  const hariKerja = (dari: number, sampai: number): number => {
    if (sampai <= dari) return 0
    let count = untilDay(sampai)
    if (dari >= last.first) return count - untilDay(dari)
    for (let end = last.first - 1; ; end = last.first - 1) {
      count += untilDay(end)
      if (dari >= last.first) return count - untilDay(dari)
    }
  }
  const { menitPerHari, workedUntil } = makeHours(kantor)
  /** By what is counted of its year: long logs ask this of each of their rows. */
  const isWorked = (hari: number): boolean => untilDay(hari) > (hari === last.first ? 0 : untilDay(hari - 1))
  return {
    isHariKerja,
    hariKerja,
    menitKerja: (dariHari, dariMenit, sampaiHari, sampaiMenit) => {
      const before = isWorked(dariHari) ? workedUntil(dariHari, dariMenit) : 0
      const after = isWorked(sampaiHari) ? workedUntil(sampaiHari, sampaiMenit) : 0
      return Math.max(0, hariKerja(dariHari - 1, sampaiHari - 1) * menitPerHari - before + after)
    },
    isPerkiraan: (tahun) => !decreed.has(tahun),
  }
}

function makeWorkingDays({ libur = [], kerja = [], hariKerjaPerMinggu = 5 }: KalenderKantor) {
  const days = (list: readonly string[]) => new Set(list.flatMap((iso) => hariKe(iso) ?? []))
  const free = days(libur)
  const worked = days(kerja)
  const holidays = new Map<number, ReadonlySet<number>>()
  const holidaysOf = (tahun: number): ReadonlySet<number> => {
    const known = holidays.get(tahun)
    if (known) return known
    const one = decreed.get(tahun)
    const dates = one ? [...one.libur, ...one.cuti_bersama] : (estimated[String(tahun)] ?? [])
    const made = days(dates.map((date) => `${tahun}-${date}`))
    holidays.set(tahun, made)
    return made
  }
  return (hari: number): boolean => {
    if (worked.has(hari)) return true
    if (weekdayOf(hari) >= hariKerjaPerMinggu || free.has(hari)) return false
    return !holidaysOf(new Date(hari * MS_PER_DAY).getUTCFullYear()).has(hari)
  }
}

interface YearCount {
  readonly first: number
  readonly end: number
  /** Working days of the year up to and including each of its days. */
  readonly until: Uint16Array
}

function countYear(tahun: number, isHariKerja: (hari: number) => boolean): YearCount {
  const first = Date.UTC(tahun, 0, 1) / MS_PER_DAY
  const end = Date.UTC(tahun + 1, 0, 1) / MS_PER_DAY - 1
  const until = new Uint16Array(end - first + 1)
  let count = 0
  for (let hari = first; hari <= end; hari++) {
    if (isHariKerja(hari)) count++
    until[hari - first] = count
  }
  return { first, end, until }
}

function makeHours({ mulai = jamKerja.mulai, istirahat, menitPerHariKerja: menitPerHari = 450 }: KalenderKantor) {
  const start = minutesOf(mulai)
  const read = (one: { mulai: string; selesai: string }) => [minutesOf(one.mulai), minutesOf(one.selesai)] as const
  const usual = read(istirahat ?? jamKerja.istirahat)
  const friday = read(istirahat ?? jamKerja.istirahat_jumat)
  /** Minutes worked on that day until then. */
  const workedUntil = (hari: number, menit: number): number => {
    const [from, to] = weekdayOf(hari) === FRIDAY ? friday : usual
    const rest = Math.min(Math.max(menit - Math.max(from, start), 0), Math.max(to - Math.max(from, start), 0))
    return Math.min(Math.max(menit - start - rest, 0), menitPerHari)
  }
  return { menitPerHari, workedUntil }
}

/** `07.30` or `07:30`, as minutes since midnight. */
function minutesOf(jam: string): number {
  const [hour = '0', minute = '0'] = jam.split(/[.:]/)
  return Number(hour) * 60 + Number(minute)
}
