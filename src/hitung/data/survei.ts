/** Raw answers of a survey: `tanggal, layanan, unit`, a column for each element, `saran`. */
import { isNomorUnsur, kenaliUnsur, skalaJawaban } from '../../data/survei.ts'
import type { JenisSurvei, KelompokSurvei, TabelSurvei } from '../../graph/fakta.ts'
import { normaliseNama } from '../../text/nama.ts'
import { samarkanIsian } from '../../text/samar.ts'
import type { Standar } from '../layanan.ts'
import { Buruk } from './buruk.ts'
import { type PemantauMirip, pantauMirip } from './judul-mirip.ts'
import type { Pembaca } from './kasus.ts'
import {
  bacaTabel,
  type Deklarasi,
  isTeksBebas,
  type KolomDikenal,
  type LetakKolom,
  letakKolom,
  makeNilai,
} from './kolom.ts'
import { namaTampil, TERBANYAK } from './layanan.ts'
import { bulanMasa, isJudulMasa, type LetakMasa, letakMasa, makeMasaReader } from './masa.ts'

const dikenal: KolomDikenal = {
  tanggal: [
    'tgl',
    'timestamp',
    'cap waktu',
    'stempel waktu',
    'tanggal survei',
    'tanggal survey',
    'tgl survei',
    'tgl survey',
    'tanggal pengisian',
    'tgl pengisian',
    'tanggal isi',
    'tanggal waktu',
    'hari tanggal',
  ],
  layanan: [
    'jenis layanan',
    'nama layanan',
    'pelayanan',
    'jenis pelayanan',
    'layanan yang diterima',
    'jenis layanan yang diterima',
  ],
  unit: ['unit kerja', 'unit layanan', 'unit pelayanan', 'satuan kerja', 'satker', 'kantor', 'lokasi layanan'],
  saran: ['kritik', 'kritik dan saran', 'saran dan masukan', 'saran kritik', 'masukan', 'komentar', 'saran perbaikan'],
}
/** "Waktu pengisian" and "Sarana yang dipakai" are about the survey, not about the service. */
const ABOUT_SURVEY = /\b(?:pengisian|kunjungan|survei|survey|mulai|isi|responden|dipakai|digunakan)\b/i
const ANSWER = /^(\d{1,2})(?:[.,](\d{1,4}))?(?:\s?(?![-–]\s?\d+$|\.[OoIl\d]+$)[-–=:.)(].*)?$/s

export interface LatarSurvei {
  readonly deklarasi: Deklarasi & { readonly survei?: JenisSurvei }
  readonly cariStandar: (teks: string) => Standar | undefined
  /** ISO day after which nobody can have answered; absent where any day may be. */
  readonly hariIni?: string
}

interface Unsur {
  readonly nama: string
  readonly index: number
}

interface Layanan {
  readonly layanan: string
  readonly kode: string | undefined
  readonly line: number
  /** By unit and month. */
  readonly kelompok: Map<string, Hitungan>
}

interface Hitungan {
  readonly unit: string
  readonly bulan: string
  responden: number
  readonly jumlah: Float64Array
  readonly banyak: Uint32Array
}

interface Kolom {
  readonly unsur: readonly Unsur[]
  readonly masa: LetakMasa | undefined
  readonly layanan: number | undefined
  readonly unit: number | undefined
}

export function bacaSurvei({ deklarasi, cariStandar, hariIni }: LatarSurvei): Pembaca<TabelSurvei> {
  const skala = deklarasi.skala ?? skalaJawaban
  const nilai = makeNilai(deklarasi)
  const readMasa = makeMasaReader()
  const buruk = new Buruk()
  const semua = new Map<string, Layanan>()
  /** As written -> as shown. */
  const units = new Map<string, string>()
  const answers = new Map<string, number | undefined>()
  let baris = 0
  let tanpaMasa = 0

  /** NaN is no answer; undefined one that cannot be. */
  const answerOf = (teks: string): number | undefined => {
    if (answers.has(teks)) return answers.get(teks)
    const [, bulat, pecahan = '0'] = ANSWER.exec(nilai(teks.trim())) ?? []
    const angka = bulat === undefined ? undefined : Number(`${bulat}.${pecahan}`)
    const isEmpty = teks.trim() === '' || teks.trim() === '-'
    const read = isEmpty ? Number.NaN : angka !== undefined && 1 <= angka && angka <= skala ? angka : undefined
    if (answers.size < TERBANYAK) answers.set(teks, read)
    return read
  }

  /** One value for each element; undefined, and told, where an answer cannot be. */
  const answersOf = (
    cells: readonly string[],
    line: number,
    unsur: readonly Unsur[],
  ): readonly number[] | undefined => {
    const values = unsur.map(({ index }) => answerOf(cells[index] ?? ''))
    const wrong = unsur[values.indexOf(undefined)]
    if (!wrong) return values.filter((one) => one !== undefined)
    const all = unsur.map(({ index }) => (cells[index] ?? '').trim())
    buruk.add('di_luar_skala', wrong.nama, line, (cells[wrong.index] ?? '').trim(), all.join('; '))
    return undefined
  }

  /** Empty where nothing tells it; undefined, and told, where it cannot be. */
  const bulanOf = (cells: readonly string[], line: number, letak: LetakMasa | undefined): string | undefined => {
    if (!letak) return ''
    const masa = readMasa(cells, letak)
    if (masa === undefined && !letak.pasti) return ''
    const isPast = masa !== undefined && (hariIni === undefined || mulaiOf(masa) <= hariIni)
    if (isPast) return masa.length === LENGTH_OF_DAY ? masa.slice(0, 7) : masa
    const teks = (cells[letak.index ?? letak.tahun ?? 0] ?? '').trim()
    buruk.add(masa === undefined ? 'tak_terbaca' : 'sesudah_hari_ini', 'tanggal', line, teks, teks)
    return undefined
  }

  let mirip: PemantauMirip | undefined
  const isJawaban = (teks: string) => {
    const read = answerOf(teks)
    return read === undefined ? false : Number.isNaN(read) ? undefined : true
  }

  const count = (cells: readonly string[], line: number, { unsur, masa, layanan, unit }: Kolom) => {
    mirip?.onRow(cells)
    const values = answersOf(cells, line, unsur)
    if (!values || values.every(Number.isNaN)) return
    const bulan = bulanOf(cells, line, masa)
    if (bulan === undefined) return
    const teks = layanan === undefined ? '' : (cells[layanan] ?? '').trim()
    const group = groupOf(teks, unit === undefined ? '' : unitOf(cells[unit] ?? ''), bulan, line, unsur.length)
    if (!group) {
      buruk.add('layanan_terlalu_banyak', 'layanan', line, '', '')
      return
    }
    baris++
    if (bulan === '') tanpaMasa++
    group.responden++
    for (const [at, value] of values.entries()) {
      if (Number.isNaN(value)) continue
      group.jumlah[at] = (group.jumlah[at] ?? 0) + value
      group.banyak[at] = (group.banyak[at] ?? 0) + 1
    }
  }

  /** More units than any office has: the column holds something else, and tells none. */
  const unitOf = (teks: string): string => {
    const unit = teks.trim()
    const known = units.get(unit)
    if (known !== undefined || units.size >= TERBANYAK) return known ?? ''
    const shown = samarkanIsian(unit).teks
    units.set(unit, shown)
    return shown
  }

  const groupOf = (teks: string, unit: string, bulan: string, line: number, size: number): Hitungan | undefined => {
    let layanan = semua.get(teks)
    if (!layanan) {
      if (semua.size >= TERBANYAK) return undefined
      const ours = nilai(teks)
      const standar = cariStandar(ours)
      layanan = { layanan: namaTampil(ours, standar), kode: standar?.kode, line, kelompok: new Map() }
      semua.set(teks, layanan)
    }
    const key = unit === '' ? bulan : `${bulan} ${unit}`
    const known = layanan.kelompok.get(key)
    if (known) return known
    const made = { unit, bulan, responden: 0, jumlah: new Float64Array(size), banyak: new Uint32Array(size) }
    layanan.kelompok.set(key, made)
    return made
  }

  const tabel = bacaTabel(
    {
      baca: (cells) => {
        const kolom = kolomOf(cells, deklarasi)
        mirip = pantauMirip(cells, terpakai(kolom), isJawaban)
        return kolom
      },
      kurang: ({ unsur }) => (unsur.length > 0 ? [] : ['unsur']),
    },
    count,
  )
  return {
    ...tabel,
    hasil: () => ({
      baris,
      buruk: buruk.hasil(),
      survei: deklarasi.survei ?? 'skm',
      skala,
      unsur: (tabel.judul()?.unsur ?? []).map(({ nama }) => nama),
      judulMirip: mirip?.hasil() ?? [],
      berkolomMasa: tabel.judul()?.masa !== undefined,
      tanpaMasa,
      kelompok: [...semua.values()].flatMap(({ layanan, kode, line, kelompok }) =>
        [...kelompok.values()].map(
          ({ unit, bulan, responden, jumlah, banyak }): KelompokSurvei => ({
            layanan,
            ...(kode !== undefined && { kode }),
            line,
            ...(unit !== '' && { unit }),
            bulan,
            responden,
            unsur: (tabel.judul()?.unsur ?? []).map(({ nama }, at) => ({
              nama,
              jumlah: jumlah[at] ?? 0,
              banyak: banyak[at] ?? 0,
            })),
          }),
        ),
      ),
    }),
  }
}

/** A cell that stands alone is what the table is called, whatever it names. */
function kolomOf(cells: readonly string[], deklarasi: Deklarasi): Kolom {
  const letak = letakKolom(cells, dikenal, deklarasi)
  const isAlone = cells.filter((cell) => cell.trim() !== '').length === 1 && cells.length > 1
  return {
    unsur: isAlone ? [] : unsurOf(cells, deklarasi, letak),
    masa: letakMasa(cells, letak.get('tanggal'), takenBy(letak, cells, deklarasi)),
    layanan: letak.get('layanan'),
    unit: letak.get('unit'),
  }
}

/** Columns that are known to hold something else than a time. */
function takenBy(letak: LetakKolom, header: readonly string[], { kolom = {} }: Deklarasi): ReadonlySet<number> {
  const mapped = new Set(Object.values(kolom).map((one) => normaliseNama(one ?? '')))
  const own = header.flatMap((heading, index) => (mapped.has(normaliseNama(heading)) ? [index] : []))
  return new Set([...letak.values(), ...own])
}

const LENGTH_OF_DAY = '2022-03-14'.length

/** First day, or a day before it in the same month, of a time. */
function mulaiOf(masa: string): string {
  return masa.length === LENGTH_OF_DAY ? masa : `${bulanMasa(masa)?.mulai}-01`
}

/** Where a survey holds dates, services and answers, never what respondents wrote; undefined for a row of no headings. */
export function kolomSurvei(header: readonly string[], deklarasi: Deklarasi): KolomSurvei | undefined {
  const kolom = kolomOf(header, deklarasi)
  const jawaban = new Set(kolom.unsur.map(({ index }) => index))
  return jawaban.size === 0 ? undefined : { terpakai: terpakai(kolom), jawaban }
}

export interface KolomSurvei {
  readonly terpakai: ReadonlySet<number>
  /** Of these, the columns of elements. */
  readonly jawaban: ReadonlySet<number>
}

function terpakai({ unsur, masa, layanan, unit }: Kolom): ReadonlySet<number> {
  const answers = unsur.map(({ index }) => index)
  return new Set([masa?.index, masa?.tahun, layanan, unit, ...answers].filter((one) => one !== undefined))
}

/** The columns of elements: those that the office maps, then those whose heading names one, each element once. */
function unsurOf(header: readonly string[], { kolom = {} }: Deklarasi, letak: LetakKolom): readonly Unsur[] {
  const taken = new Set(Object.keys(dikenal).flatMap((name) => letak.get(name) ?? []))
  const mapped = new Map<string, string>()
  for (const [ours, theirs] of Object.entries(kolom))
    if (theirs !== undefined && dikenal[ours] === undefined) mapped.set(normaliseNama(theirs), ours)
  const found: Unsur[] = []
  const names = new Set<string>()
  for (const [index, heading] of header.entries()) {
    if (taken.has(index)) continue
    const own = mapped.get(normaliseNama(heading))
    const isUnsur =
      own !== undefined ||
      isNomorUnsur(heading) ||
      !(isJudulMasa(heading) || ABOUT_SURVEY.test(heading) || isTeksBebas(heading))
    const known = isUnsur ? kenaliUnsur(own ?? heading) : undefined
    const nama = known?.nama ?? own ?? (isNomorUnsur(heading) ? heading.trim().toUpperCase() : undefined)
    if (nama === undefined) continue
    // A second question on the same element keeps its own name.
    const unique = names.has(nama) ? heading.trim() : nama
    names.add(unique)
    found.push({ nama: unique, index })
  }
  return found
}
