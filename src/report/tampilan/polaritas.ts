/** By which polarity an achievement is computed, and where that is only taken to be so. */
import type { KinerjaIndikator } from '../../hitung/ringkasan-kinerja.ts'
import { formatCount, some } from '../layout.ts'

const MOST_NAMED = 3

/** As stated, or what it is taken for; undefined where neither bears on a figure. */
export function sebutPolaritas({ indikator, isDianggapMaksimum }: KinerjaIndikator): string | undefined {
  return indikator?.isi.polaritas ?? (isDianggapMaksimum ? 'maksimum (dianggap)' : undefined)
}

/** Which indicators state no polarity, without a full stop; undefined where that changes no achievement. */
export function kalimatPolaritas(indikator: readonly KinerjaIndikator[]): string | undefined {
  const all = indikator.filter(({ isDianggapMaksimum }) => isDianggapMaksimum)
  if (all.length === 0) return undefined
  const { first, more } = some(all, MOST_NAMED)
  const names = [...first.map(({ nama }) => `"${nama}"`), ...(more > 0 ? [`dan ${formatCount(more)} lainnya`] : [])]
  return `${formatCount(all.length)} indikator tanpa polaritas dihitung sebagai maksimum, makin besar makin baik: ${names.join(', ')}; bila makin kecil makin baik, tulis "polaritas: minimum" pada indikatornya di Renstra`
}
