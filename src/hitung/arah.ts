/** Where an indicator is heading: against the year before, and against the last target of the Renstra. */
import { capaianOf, readAngka } from './kinerja.ts'
import type { KinerjaIndikator } from './ringkasan-kinerja.ts'

export interface Arah {
  /** The last of the years with a figure, less the one before it. */
  readonly selisih?: number
  /** By the polarity of the indicator; absent where better has no direction. */
  readonly arah?: 'membaik' | 'memburuk' | 'tetap'
  /** Percent of the last target of the Renstra that the last figure reaches, uncapped. */
  readonly menujuAkhir?: number
}

export function arahOf({
  tren,
  targetAkhir,
  indikator,
}: Pick<KinerjaIndikator, 'tren' | 'targetAkhir' | 'indikator'>): Arah {
  const isGraded = (indikator?.isi.skala ?? []).length > 0
  const last = tren.at(-1)
  const [before, after] = isGraded ? [] : [readAngka(tren.at(-2)?.nilai), readAngka(last?.nilai)]
  const selisih = before === undefined || after === undefined ? undefined : after - before
  const menujuAkhir = last && targetAkhir && capaianOf({ target: targetAkhir.nilai, realisasi: last.nilai, indikator })
  const arah = selisih === undefined ? undefined : arahnya(selisih, indikator?.isi.polaritas ?? 'maksimum')
  return {
    ...(selisih !== undefined && { selisih }),
    ...(arah && { arah }),
    ...(menujuAkhir !== undefined && { menujuAkhir }),
  }
}

function arahnya(selisih: number, polaritas: string): Arah['arah'] {
  if (selisih === 0) return 'tetap'
  if (polaritas !== 'maksimum' && polaritas !== 'minimum') return undefined
  return selisih > 0 === (polaritas === 'maksimum') ? 'membaik' : 'memburuk'
}
