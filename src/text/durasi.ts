/** What a duration is, how durations are added, and how they are written in messages. */

export type Satuan = 'detik' | 'menit' | 'jam' | 'hari' | 'minggu' | 'bulan' | 'tahun'

/** How a day (week, month) is to be counted, as the text says. */
export type SifatHari = 'kerja' | 'kalender' | 'tak_disebut'

/** So many of one unit: `min` to `maks`, equal if the text gives one number. */
export interface Bagian {
  readonly min: number
  readonly maks: number
  readonly satuan: Satuan
  readonly sifat: SifatHari
}

/** The sum of its parts: `1 jam 30 menit` has two. */
export interface Durasi {
  readonly bagian: readonly Bagian[]
  /** As written, without blanks at the ends. */
  readonly teks: string
  /** Said to be a limit: `paling lama 3 hari`. Its part still has min = maks = 3. */
  readonly batasAtas: boolean
  /** Said to be about right: `± 10 menit`. */
  readonly kira?: true
  /** What follows the duration, as written: `sejak berkas lengkap`, `(jika syarat terpenuhi)`. */
  readonly ekor?: string
}

/** From the largest to the smallest. */
const ORDER: readonly Satuan[] = ['tahun', 'bulan', 'minggu', 'hari', 'jam', 'menit', 'detik']
const SIFAT: readonly SifatHari[] = ['kerja', 'kalender', 'tak_disebut']

/** 0 for the largest unit. */
export function rankSatuan(satuan: Satuan): number {
  return ORDER.indexOf(satuan)
}

function sameDay(upper: Bagian, batasAtas: boolean): boolean {
  return batasAtas && upper.min === 0 && upper.maks === 1 && upper.satuan === 'hari' && upper.sifat === 'kerja'
}

/** Parts of one unit and kind of day become one part, from the largest unit to the smallest. */
function mergeBagian(bagian: readonly Bagian[]): Bagian[] {
  const jumlah = new Map<string, Bagian>()
  for (const satu of bagian) {
    const kunci = `${satu.satuan} ${satu.sifat}`
    const lalu = jumlah.get(kunci)
    jumlah.set(kunci, lalu ? { ...lalu, min: lalu.min + satu.min, maks: lalu.maks + satu.maks } : satu)
  }
  return [...jumlah.values()].sort(
    (a, b) => rankSatuan(a.satuan) - rankSatuan(b.satuan) || SIFAT.indexOf(a.sifat) - SIFAT.indexOf(b.sifat),
  )
}

/**
 * The total, for showing. To judge a total take `sumLama` of each part's `lama`: here sixteen steps of half an hour
 * become `8 jam`, which may also be read as a day.
 */
export function sumDurasi(durasi: readonly Durasi[]): Durasi {
  return {
    bagian: mergeBagian(durasi.flatMap((satu) => satu.bagian)),
    teks: durasi.map((satu) => satu.teks).join(' + '),
    batasAtas: durasi.some((satu) => satu.batasAtas),
    ...(durasi.some((satu) => satu.kira) ? { kira: true as const } : {}),
  }
}

/** Exact seconds and minutes carried into minutes and hours, so that `245 menit` reads as `4 jam 5 menit`. */
function carryJam(bagian: readonly Bagian[]): Bagian[] {
  const waktuJam = bagian.filter((satu) => rankSatuan(satu.satuan) >= rankSatuan('jam'))
  const whole = waktuJam.every(
    (satu) => satu.min === satu.maks && Number.isInteger(satu.min) && satu.sifat === 'tak_disebut',
  )
  if (waktuJam.length === 0 || !whole) return [...bagian]
  const isi = (satuan: Satuan) => waktuJam.find((satu) => satu.satuan === satuan)?.min ?? 0
  const menit = isi('menit') + Math.floor(isi('detik') / 60)
  const part = (satuan: Satuan, banyak: number): Bagian => ({ min: banyak, maks: banyak, satuan, sifat: 'tak_disebut' })
  const carried = [
    part('jam', isi('jam') + Math.floor(menit / 60)),
    part('menit', menit % 60),
    part('detik', isi('detik') % 60),
  ]
  return [
    ...bagian.filter((satu) => rankSatuan(satu.satuan) < rankSatuan('jam')),
    ...carried.filter((satu) => satu.maks > 0),
  ]
}

function formatBanyak(banyak: number): string {
  return String(Math.round(banyak * 100) / 100).replace('.', ',')
}

function formatBagian({ min, maks, satuan, sifat }: Bagian): string {
  const banyak = min === maks ? formatBanyak(min) : `${formatBanyak(min)}–${formatBanyak(maks)}`
  return `${banyak} ${satuan}${sifat === 'tak_disebut' ? '' : ` ${sifat}`}`
}

/** For messages: `4 hari 4 jam 5 menit`, `3–5 hari kerja`, `paling lama 3 hari`; `parseWaktu` reads it back. */
export function formatDurasi(durasi: Durasi): string {
  const [pertama, ...lain] = durasi.bagian
  if (pertama && lain.length === 0 && sameDay(pertama, durasi.batasAtas)) return 'hari itu juga'
  const isi = carryJam(mergeBagian(durasi.bagian)).filter((satu) => satu.maks > 0)
  const nol: Bagian = { min: 0, maks: 0, satuan: pertama?.satuan ?? 'menit', sifat: pertama?.sifat ?? 'tak_disebut' }
  let teks = ''
  let lalu: Bagian | undefined
  for (const satu of isi.length > 0 ? isi : [nol]) {
    // Two parts of one unit side by side read as two durations; a plus says that they are added.
    const sambung = lalu === undefined ? '' : lalu.satuan === satu.satuan ? ' + ' : ' '
    teks += sambung + formatBagian(satu)
    lalu = satu
  }
  return `${durasi.batasAtas ? 'paling lama ' : ''}${durasi.kira ? '± ' : ''}${teks}`
}
