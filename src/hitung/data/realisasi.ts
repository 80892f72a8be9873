/** What was realised by quarter: `indikator, tahun, triwulan, realisasi, target, capaian, kumulatif`. */
import type { BarisRealisasi, TabelRealisasi } from '../../graph/fakta.ts'
import { Buruk } from './buruk.ts'
import type { Pembaca } from './kasus.ts'
import { type Deklarasi, isBaris, type KolomDikenal, type LetakKolom, letakKolom, makeNilai } from './kolom.ts'

/** Columns of the table of what was realised. */
export const kolomRealisasi: KolomDikenal = {
  indikator: ['kode indikator', 'nama indikator', 'indikator kinerja', 'iku', 'indikator kinerja utama'],
  tahun: ['thn', 'tahun anggaran'],
  triwulan: ['tw', 'periode', 'triwulan ke'],
  realisasi: ['nilai realisasi', 'realisasi kumulatif'],
  target: ['target triwulan', 'nilai target', 'target kumulatif'],
  capaian: ['capaian persen', 'persen capaian', 'capaian kinerja'],
  kumulatif: ['bersifat kumulatif'],
}
const wajib = ['indikator', 'tahun', 'triwulan', 'realisasi'] as const

const TAHUN = /^(?:19|20)\d\d$/
const TRIWULAN = /^(?:triwulan|tw|t|q|kuartal)?[ .-]*(?:ke[ -]?)?([1-4]|iv|i{1,3})$/i
const romawi: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }
const TIDAK = /^(?:tidak|false|0|n|no|bukan)$/i
/** More rows than the indicators of any office have quarters. */
const TERBANYAK = 100_000

export function bacaRealisasi(deklarasi: Deklarasi): Pembaca<TabelRealisasi> {
  const nilai = makeNilai(deklarasi)
  const buruk = new Buruk()
  const rows: BarisRealisasi[] = []
  let letak: LetakKolom | undefined

  const take = (cells: readonly string[], line: number): void => {
    const cell = (name: string) => (cells[letak?.get(name) ?? -1] ?? '').trim()
    const triwulan = readTriwulan(cell('triwulan'))
    const wrong = columnThat({
      indikator: cell('indikator') !== '',
      tahun: TAHUN.test(cell('tahun')),
      triwulan: triwulan !== undefined,
    })
    if (wrong || triwulan === undefined) {
      const shown = Object.keys(kolomRealisasi).filter((name) => letak?.has(name))
      buruk.add('tak_terbaca', wrong ?? 'triwulan', line, cell(wrong ?? 'triwulan'), shown.map(cell).join('; '))
      return
    }
    // A quarter that is not reported yet.
    if (cell('realisasi') === '' || rows.length >= TERBANYAK) return
    rows.push({
      indikator: nilai(cell('indikator')),
      tahun: Number(cell('tahun')),
      triwulan,
      realisasi: cell('realisasi'),
      ...(cell('target') && { target: cell('target') }),
      ...(cell('capaian') && { capaian: cell('capaian') }),
      kumulatif: !TIDAK.test(cell('kumulatif')),
      line,
    })
  }

  return {
    onRow: (cells, line) => {
      if (!isBaris(cells)) return
      if (letak) take(cells, line)
      else letak = letakKolom(cells, kolomRealisasi, deklarasi)
    },
    kurang: () => (letak ? wajib.filter((name) => !letak?.has(name)) : undefined),
    hasil: () => ({ baris: rows.length, buruk: buruk.hasil(), rows }),
  }
}

/** The first column that is not as it should be. */
function columnThat(isRight: Readonly<Record<string, boolean>>): string | undefined {
  return Object.keys(isRight).find((name) => !isRight[name])
}

function readTriwulan(teks: string): number | undefined {
  const [, angka = ''] = TRIWULAN.exec(teks) ?? []
  return romawi[angka.toLowerCase()] ?? (angka === '' ? undefined : Number(angka))
}
