/** What was realised by quarter: `indikator, tahun, triwulan, realisasi, target, capaian, kumulatif`. */
import type { BarisRealisasi, TabelRealisasi } from '../../graph/fakta.ts'
import { normaliseNama } from '../../text/nama.ts'
import { samarkanIsian } from '../../text/samar.ts'
import { isCampurHuruf, readNilai } from '../nilai.ts'
import { Buruk } from './buruk.ts'
import type { Pembaca } from './kasus.ts'
import {
  bacaTabel,
  type Deklarasi,
  judulKolom,
  type KolomTabel,
  kutipan,
  type LetakKolom,
  makeNilai,
  selOf,
} from './kolom.ts'

/** Columns of the table of what was realised. */
export const kolomRealisasi: KolomTabel = {
  dikenal: {
    indikator: ['kode indikator', 'nama indikator', 'indikator kinerja', 'iku', 'indikator kinerja utama'],
    tahun: ['thn', 'tahun anggaran'],
    triwulan: ['tw', 'periode', 'triwulan ke'],
    realisasi: ['nilai realisasi', 'realisasi kumulatif'],
    target: ['target triwulan', 'nilai target', 'target kumulatif'],
    capaian: ['capaian persen', 'persen capaian', 'capaian kinerja'],
    kumulatif: ['bersifat kumulatif'],
  },
  wajib: ['indikator', 'tahun', 'triwulan', 'realisasi'],
  rahasia: [],
}

const TAHUN = /^(?:19|20)\d\d$/
const TRIWULAN = /^(?:triwulan|tw|t|q|kuartal)?[ .-]*(?:ke[ -]?)?([1-4]|iv|i{1,3})$/i
const romawi: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }
const NOTHING = /^[-–—]?$/
const TIDAK = /^(?:tidak|false|0|n|no|bukan)$/i
/** More rows than the indicators of any office have quarters. */
const TERBANYAK = 100_000

/** Whether the realisation of an indicator can only be a number: its target is one. */
export type IsBilangan = (indikator: string, tahun: number, target: string) => boolean

export function bacaRealisasi(deklarasi: Deklarasi, isBilangan: IsBilangan): Pembaca<TabelRealisasi> {
  const nilai = makeNilai(deklarasi)
  const buruk = new Buruk()
  const rows: BarisRealisasi[] = []
  const known = new Map<string, string>()

  const take = (cells: readonly string[], line: number, letak: LetakKolom): void => {
    const cell = (name: string) => selOf(cells, letak, name)
    const tell = (sebab: 'tak_terbaca' | 'ganda', kolom: string) =>
      buruk.add(sebab, kolom, line, cell(kolom), kutipan(cells, letak, Object.keys(kolomRealisasi.dikenal)))
    const indikator = nilai(cell('indikator'))
    const tahun = Number(cell('tahun'))
    const triwulan = readTriwulan(cell('triwulan'))
    const realisasi = cell('realisasi')
    const wrong = columnThat({
      indikator: indikator !== '',
      tahun: TAHUN.test(cell('tahun')),
      triwulan: triwulan !== undefined,
      realisasi:
        NOTHING.test(realisasi) ||
        Boolean(readNilai(realisasi)) ||
        !(isCampurHuruf(realisasi) || isBilangan(indikator, tahun, cell('target'))),
      target: !isCampurHuruf(cell('target')),
      capaian: !isCampurHuruf(cell('capaian')),
    })
    if (wrong || triwulan === undefined) {
      tell('tak_terbaca', wrong ?? 'triwulan')
      return
    }
    // A quarter that is not reported yet.
    if (NOTHING.test(realisasi) || rows.length >= TERBANYAK) return
    const key = `${normaliseNama(indikator)} ${tahun} ${triwulan}`
    const before = known.get(key)
    if (before !== undefined) {
      if (before !== realisasi) tell('ganda', 'realisasi')
      return
    }
    known.set(key, realisasi)
    rows.push({
      indikator: samarkanIsian(indikator).teks,
      tahun,
      triwulan,
      realisasi: nilaiTampil(realisasi),
      ...(cell('target') && { target: nilaiTampil(cell('target')) }),
      ...(cell('capaian') && { capaian: nilaiTampil(cell('capaian')) }),
      kumulatif: !TIDAK.test(cell('kumulatif')),
      line,
    })
  }

  return {
    ...bacaTabel(judulKolom(kolomRealisasi, deklarasi), take),
    hasil: () => ({ baris: rows.length, buruk: buruk.hasil(), rows }),
  }
}

/** A number may have as many digits as it will; what is none may tell of someone. */
function nilaiTampil(teks: string): string {
  return readNilai(teks) === undefined ? samarkanIsian(teks).teks : teks
}

/** The first column that is not as it should be. */
function columnThat(isRight: Readonly<Record<string, boolean>>): string | undefined {
  return Object.keys(isRight).find((name) => !isRight[name])
}

function readTriwulan(teks: string): number | undefined {
  const [, angka = ''] = TRIWULAN.exec(teks) ?? []
  return romawi[angka.toLowerCase()] ?? (angka === '' ? undefined : Number(angka))
}
