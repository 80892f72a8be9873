import { type Finding, type Severity, severities } from '../finding.ts'
import { bulatkan } from '../hitung/skm.ts'
import { pisahRibuan } from '../text/banyak.ts'
import { formatCount } from './layout.ts'

/** What readers call a severity. */
export const severityWord: Readonly<Record<Severity, string>> = {
  error: 'kesalahan',
  warning: 'peringatan',
  info: 'saran',
}

const weight: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/** Whether a severity is as grave as the threshold or graver; nothing is, without a threshold. */
export function reaches(severity: Severity, threshold: Severity | undefined): boolean {
  return threshold !== undefined && weight[severity] >= weight[threshold]
}

/** Neither accepted for a time nor in the baseline. */
export function isOpen({ waived, known }: Finding): boolean {
  return !waived && !known
}

/** Whether a finding is a reason to fail. */
export function fails(finding: Finding, threshold: Severity | undefined): boolean {
  return isOpen(finding) && reaches(finding.severity, threshold)
}

/** The gravest first; those of one severity as they came. */
export function byGravity(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap((one) => findings.filter(({ severity }) => severity === one))
}

/** `2 kesalahan, 1 saran`; severities that do not occur are left out. */
export function countSeverities(findings: readonly { readonly severity: Severity }[]): string {
  return severities
    .map((severity) => [severity, findings.filter((one) => one.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${formatCount(count)} ${severityWord[severity]}`)
    .join(', ')
}

/** `87,5` */
export function formatIndeks(nilai: number): string {
  return nilai.toFixed(1).replace('.', ',')
}

/** `1.284,32`: half up, with as many digits. */
export function formatDesimal(nilai: number, desimal = 2): string {
  return pisahRibuan(bulatkan(nilai, desimal).toFixed(desimal).replace('.', ','))
}

/** How long cases took: `4,5` working days, `33 mnt` of office hours. */
export function formatLama(nilai: number, satuan: 'menit' | 'hari'): string {
  return satuan === 'menit' ? `${formatDesimal(nilai, 0)} mnt` : formatDesimal(nilai, 1)
}

/** `+1,25`, `-0,40`, `0,00` */
export function formatSelisih(selisih: number, desimal = 2): string {
  const bulat = bulatkan(selisih, desimal)
  return `${bulat > 0 ? '+' : ''}${formatDesimal(bulat === 0 ? 0 : bulat, desimal)}`
}

/** Line breaks of the source code are no part of a text. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** The command that explains a rule; of one that an office wrote itself it must be told where. */
export function commandFor(rule: string): string {
  return `koheren jelaskan ${rule}${rule.startsWith('sendiri/') ? ' FOLDER' : ''}`
}
