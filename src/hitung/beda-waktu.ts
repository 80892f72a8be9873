import type { Langkah, Varian } from '../dokumen.ts'
import type { Graph } from '../graph/graph.ts'
import { normaliseNama } from '../text/nama.ts'
import {
  barelyLonger,
  combineLama,
  type Durasi,
  type Lama,
  lama,
  nolLama,
  sumLama,
  surelyLonger,
  type Ukuran,
} from '../text/waktu.ts'
import { holdsFor, type Janji, promises, type Standar, variants } from './layanan.ts'
import { pelaksanaSop } from './pelaksana.ts'
import { type Sop, sopsOfStandar } from './rantai.ts'
import { hitungWaktu, panggilanSop, type WaktuSop } from './waktu-sop.ts'

/** An SOP that surely takes longer than its standar promises. */
export interface BedaWaktu {
  readonly sop: Sop
  readonly waktu: WaktuSop
  /** The most generous of the promises that hold. */
  readonly janji: Janji
  /** Absent where the promise is one for all. */
  readonly varian?: Varian
  /** Minutes over a promise in days, where they are so few that one may count otherwise. */
  readonly sedikit?: number
}

/** Under no reading of any of these does the promise hold for what is told by the steps. */
const EXCEPTED = /\b(?:di ?luar|belum|tidak|selain|kecuali)\b/i
const STARTS = /\b(?:sejak|setelah|sesudah|terhitung|dihitung|mulai)\b/i
const STARTS_AT_FILE = /\b(?:berkas|permohonan|dokumen|(?:per)?syarat(?:an)?|pendaftaran|formulir|lengkap)\b/i
/** Things that happen to a file on its way. */
const STARTS_LATER =
  /\b(?:kepala|pimpinan|bidang|seksi|kasi|back ?office|disposisi|bayar|pembayaran|setor\w*|survei|lapangan|tanda ?tangan\w*|sidang|wawancara|rapat)\b/i
const CONDITION = /\b(?:bila|jika|apabila|kalau|asal|selama|catatan)\b/i
const ABOUT_FILE = /\b(?:lengkap|benar|terpenuhi|memenuhi|sesuai)\b/i
/** What an office does before it says that a file is complete. */
const RECEIVES =
  /\b(?:menerima|penerimaan|memeriksa|pemeriksaan|meneliti|mengecek|cek|verifikasi|memverifikasi|validasi|memvalidasi|mencatat|mengagenda\w*|meregistrasi|melayani)\b/i

/** Gives the function that compares the promises of a standar with the longest ways through its SOPs, each SOP by itself. */
export function compareWaktu(graph: Graph, ukuran: Ukuran): (standar: Standar) => readonly BedaWaktu[] {
  const waktuOf = hitungWaktu(graph, { ukuran, dalamJanji: true })
  return (standar) => {
    const janji = graph.once(promises, standar)
    if (janji.length === 0) return []
    const all = variants(standar)
    return graph.once(sopsOfStandar, standar).flatMap((sop): BedaWaktu[] => {
      const waktu = waktuOf(sop)
      if (!waktu) return []
      const served = all.filter((varian) => serves(sop, varian))
      if (!passesAlike(sop, served)) {
        const most = exceeded(
          janji.filter((one) => served.some((varian) => holdsFor(one, varian))),
          sop,
          waktu,
        )
        return most ? [{ sop, waktu, ...most }] : []
      }
      return perVarian(janji, served, (applying) => exceeded(applying, sop, waktu)).map((beda) => ({
        sop,
        waktu,
        ...beda,
      }))
    })
  }

  function exceeded(janji: readonly Janji[], sop: Sop, waktu: WaktuSop): Terlampaui | undefined {
    const limits = janji.map((one) => ({ one, lama: limitOf(one, sop) }))
    let most: { one: Janji; lama: Lama; way: Lama } | undefined
    for (const { one, lama } of limits) {
      const way = isConditional(one) ? waktu.terpendek : waktu.terpanjang
      if (!lama || !surelyLonger(way.lama, lama)) return undefined
      if (!most || lama.kerja.maks > most.lama.kerja.maks) most = { one, lama, way: way.lama }
    }
    const sedikit = most && barelyLonger(most.way, durasiOf(most.one), most.lama, ukuran)
    return most && { janji: most.one, ...(sedikit !== undefined && { sedikit }) }
  }

  /** The longest that the promise allows for, counted from the application; undefined where it cannot be told. */
  function limitOf(janji: Janji, sop: Sop): Lama | undefined {
    const durasi = durasiOf(janji)
    if (durasi.length === 0) return undefined
    const tail = [janji.sejak ?? '', janji.bila ?? '', ...durasi.map(({ ekor = '' }) => ekor)].join(' ')
    if (EXCEPTED.test(tail)) return undefined
    const longest = durasi.map((one) => lama(one, ukuran)).reduce(longer)
    if (janji.sejak === undefined && !STARTS.test(tail)) return longest
    if (STARTS_LATER.test(tail) || !STARTS_AT_FILE.test(tail)) return undefined
    const before = untilReceived(sop)
    return before && sumLama([longest, before])
  }

  /** What the office needs to receive a file and find it complete. */
  function untilReceived(sop: Sop): Lama | undefined {
    const { pihakOf } = graph.once(pelaksanaSop, sop)
    const calls = graph.once(panggilanSop, sop)
    const times: Lama[] = []
    for (const [urutan, langkah] of (sop.isi.langkah ?? []).entries()) {
      if (pihakOf(langkah) === 'pemohon') continue
      if (!RECEIVES.test(langkah.kegiatan ?? '')) break
      if (calls.has(urutan)) return undefined
      const waktu = langkah.waktu ? graph.waktu(langkah.waktu) : undefined
      if (waktu?.jenis === 'durasi') times.push(lama(waktu.durasi, ukuran))
    }
    return times.length === 0 ? nolLama : sumLama(times)
  }
}

type Terlampaui = Pick<BedaWaktu, 'janji' | 'sedikit'>

function durasiOf({ waktu }: Janji): readonly Durasi[] {
  if (waktu.jenis === 'durasi') return [waktu.durasi]
  return waktu.jenis === 'banyak' ? waktu.durasi : []
}

function longer(a: Lama, b: Lama): Lama {
  return combineLama(a, b, (one, other) => ({
    min: Math.max(one.min, other.min),
    maks: Math.max(one.maks, other.maks),
  }))
}

/** Whether the promise holds in a case that the longest way may not be. That the file is complete is no such case. */
function isConditional(janji: Janji): boolean {
  const conditions = [janji.bila ?? '', ...durasiOf(janji).map(({ ekor = '' }) => (CONDITION.test(ekor) ? ekor : ''))]
  return conditions.some((teks) => teks !== '' && !ABOUT_FILE.test(teks))
}

function serves({ isi: { varian = [] } }: Sop, wanted: Varian | undefined): boolean {
  if (varian.length === 0 || wanted === undefined) return true
  const names = varian.flatMap(namesOf)
  return namesOf(wanted).some((name) => names.includes(name))
}

function namesOf({ kode, nama }: Varian): string[] {
  return [kode, nama ?? kode].map(normaliseNama)
}

/** Whether each varian takes the same way: the SOP is for one, or no decision asks which it is. */
function passesAlike(sop: Sop, served: readonly (Varian | undefined)[]): boolean {
  if (served.length <= 1) return true
  if ((sop.isi.varian ?? []).length > 0) return false
  const names = served.flatMap((varian) => (varian ? namesOf(varian) : []))
  return !(sop.isi.langkah ?? []).some(({ kegiatan = '', keputusan }) => {
    if (!keputusan) return false
    const asked = ` ${normaliseNama([kegiatan, ...labelsOf(keputusan)].join(' '))} `
    return names.some((name) => asked.includes(` ${name} `))
  })
}

function labelsOf({ tanya = '', cabang = [] }: NonNullable<Langkah['keputusan']>): string[] {
  return [tanya, ...cabang.map(({ label = '' }) => label)]
}

/** What is exceeded by varian; once, without one, where all varian have the same promises. */
function perVarian(
  janji: readonly Janji[],
  served: readonly (Varian | undefined)[],
  exceeded: (applying: readonly Janji[]) => Terlampaui | undefined,
): (Terlampaui & { varian?: Varian })[] {
  if (janji.every(({ untuk }) => untuk.length === 0)) {
    const most = exceeded(janji)
    return most ? [most] : []
  }
  return served.flatMap((varian) => {
    const most = exceeded(janji.filter((one) => holdsFor(one, varian)))
    return most ? [{ ...most, ...(varian && { varian }) }] : []
  })
}
