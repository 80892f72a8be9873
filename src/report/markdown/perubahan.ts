import type { Finding } from '../../finding.ts'
import type { Audit } from '../../run.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import type { FormerFinding, FormerReport } from '../index.ts'
import { formatCount } from '../layout.ts'
import { bandinganOf } from '../tampilan/bandingan.ts'
import { kodeMd, lipatan, sebanyak } from './teks.ts'
import { baris } from './temuan.ts'

const ROOM = 5000

/** New, solved and remaining findings since an earlier run; nothing without one. */
export function perubahan(audit: Audit, compare: FormerReport | undefined): string[] {
  if (!compare) return []
  const { baru, selesai, tetap, dikecualikan, baruDinilai, takDinilai } = bandinganOf(audit, compare)
  const count = (list: readonly unknown[]) => formatCount(list.length)
  const isSame = baru.length + selesai.length + dikecualikan.length + baruDinilai.length + takDinilai.length === 0
  return [
    `### Sejak ${kodeMd(compare.berkas)} (per ${formatTanggal(compare.tanggal)})`,
    '',
    isSame
      ? `Tidak ada perubahan; ${count(tetap)} temuan tetap.`
      : `**${count(baru)} baru · ${count(selesai)} selesai · ${count(tetap)} tetap**`,
    '',
    ...folded('Baru', baru),
    ...folded('Selesai', selesai),
    ...folded('Kini dikecualikan', dikecualikan),
    ...folded('Ditemukan aturan yang dahulu tidak menilai', baruDinilai),
    ...folded('Kini tidak dinilai', takDinilai),
  ]
}

/** A list of findings that opens on a click. */
export function folded(title: string, findings: readonly (Finding | FormerFinding)[]): string[] {
  if (findings.length === 0) return []
  return lipatan(
    `${title} (${formatCount(findings.length)})`,
    sebanyak(findings, baris, ROOM, (count) => `- dan ${count} lainnya`),
  )
}
