import { type Finding, type Severity, severities } from '../../finding.ts'

/** How many findings there are of each severity. */
export type Hitungan = Readonly<Record<Severity, number>>

/** Waived ones are not counted. */
export function hitungTemuan(findings: readonly Finding[]): Hitungan {
  const count = { error: 0, warning: 0, info: 0 }
  for (const { severity, waived } of findings) if (!waived) count[severity]++
  return count
}

export function tambah(left: Hitungan, right: Hitungan): Hitungan {
  return { error: left.error + right.error, warning: left.warning + right.warning, info: left.info + right.info }
}

/** Graver first: more errors, then more warnings, then more suggestions. */
export function bandingkan(left: Hitungan, right: Hitungan): number {
  return right.error - left.error || right.warning - left.warning || right.info - left.info
}

export function jumlahTemuan(hitungan: Hitungan): number {
  return severities.reduce((before, severity) => before + hitungan[severity], 0)
}

/** The gravest that occurs. */
export function terberat(hitungan: Hitungan): Severity | undefined {
  return severities.find((severity) => hitungan[severity] > 0)
}
