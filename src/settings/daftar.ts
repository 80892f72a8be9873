/** The settings in effect, one value a row, with the place that each comes from. */
import jamKerja from '../data/jam-kerja.json' with { type: 'json' }
import type { BerkasSetelan } from '../dokumen.ts'
import { setelanBaku } from '../rules/setelan.ts'
import { pointerTo } from '../source/position.ts'
import { isRincian } from '../text/rincian.ts'
import type { Asal } from './gabung.ts'
import type { Settings } from './read.ts'

export interface BarisSetelan {
  /** Keys joined by dots, places in lists from 1: `jam_kerja.mulai`, `pengecualian[2]`. */
  readonly kunci: string
  readonly nilai: unknown
  /** Absent where it is what holds without settings. */
  readonly asal?: Asal
}

const { ukuran, janjiDitepati, selangEvaluasiSop, selangReviuStandar } = setelanBaku

/** What holds where nobody says otherwise. */
const isiBaku: BerkasSetelan = {
  tanggal_audit: 'hari ini',
  jam_kerja: {
    menit_per_hari: ukuran.menitPerHariKerja,
    hari_per_minggu: ukuran.hariKerjaPerMinggu,
    mulai: jamKerja.mulai,
    istirahat: jamKerja.istirahat,
  },
  konversi: { hari_kerja_per_bulan: ukuran.hariKerjaPerBulan, hari_per_bulan: ukuran.hariPerBulan },
  ambang: { janji_ditepati: janjiDitepati },
  selang: { evaluasi_sop: selangEvaluasiSop, reviu_standar: selangReviuStandar },
}

/** First what has a value without settings too, then what only the settings say. */
export function listSettings({ gabungan: { isi, asal } }: Settings): BarisSetelan[] {
  const rows: BarisSetelan[] = []
  const take = (kunci: string, pointer: string, nilai: unknown) => {
    const found = asal(pointer)
    rows.push({ kunci, nilai, ...(found && { asal: found }) })
  }
  const add = (kunci: string, pointer: string, nilai: unknown, baku: unknown) => {
    if (Array.isArray(nilai)) {
      for (const [index, item] of nilai.entries()) take(`${kunci}[${index + 1}]`, `${pointer}/${index}`, item)
      return
    }
    const said = mappingOf(nilai)
    const usual = mappingOf(baku)
    for (const key of Object.keys({ ...usual, ...said })) {
      add(kunci === '' ? key : `${kunci}.${key}`, pointer + pointerTo(key), said?.[key], usual?.[key])
    }
    if (said || usual) return
    if (nilai === undefined) rows.push({ kunci, nilai: baku })
    else take(kunci, pointer, nilai)
  }
  add('', '', isi, isiBaku)
  return rows
}

function mappingOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isRincian(value) ? value : undefined
}
