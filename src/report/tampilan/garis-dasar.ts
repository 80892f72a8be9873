/** What became of the baseline, in one sentence without a full stop. */
import type { Audit, BaselineUse } from '../../run.ts'
import { formatCount } from '../layout.ts'
import { isOpen } from '../words.ts'

/** Undefined where no baseline was used. */
export function kalimatGarisDasar({ baseline, findings }: Audit): string | undefined {
  if (!baseline) return undefined
  const { berkas, solved, partly, unjudged } = baseline
  const parts = [
    [findings.filter(({ known }) => known).length, 'temuan lama'],
    [findings.filter(isOpen).length, 'baru'],
    [solved.length, 'sudah selesai'],
    [partly.length, 'selesai sebagian'],
    [unjudged.length, 'tidak dinilai kali ini'],
  ] as const
  const said = parts
    .filter(([count], index) => count > 0 || index < 2)
    .map(([count, what]) => `${formatCount(count)} ${what}`)
  const usang = kalimatUsang(baseline)
  return `menurut garis dasar ${berkas}: ${said.join(', ')}${usang === undefined ? '' : `; gagal karena ${usang}`}`
}

/** Why a baseline that holds what is solved makes the audit fail; undefined where it does not. */
export function kalimatUsang({ berkas, solved, partly, stale }: BaselineUse): string | undefined {
  if (!stale) return undefined
  const parts = [
    ...(solved.length > 0 ? [`${formatCount(solved.length)} temuan yang sudah selesai`] : []),
    ...(partly.length > 0 ? [`${formatCount(partly.length)} temuan yang selesai sebagian`] : []),
  ]
  return `garis dasar ${berkas} memuat ${parts.join(' dan ')}; perbarui dengan "koheren garis-dasar"`
}
