/** What was found in the LKE itself: answers that can't be, evidence of another year, scores that do not add up. */
import type { Finding } from '../../finding.ts'
import { kapital } from '../html/kata.ts'
import { html, type Markup } from '../html/markup.ts'
import { tandaTingkat } from '../html/tanda.ts'
import { byGravity } from '../words.ts'
import type { IsiBukti } from './isi.ts'

/** The gravest first; none that is waived. */
export function temuanLke({ audit, penilaian }: IsiBukti): readonly Finding[] {
  const { adaLke, bacaan } = penilaian
  if (!adaLke) return []
  const { berkas, urutan } = bacaan.lke.dokumen
  return byGravity(audit.findings.filter(({ at, waived }) => !waived && at.berkas === berkas && at.urutan === urutan))
}

export function bagianTemuanLke(temuan: readonly Finding[]): Markup {
  if (temuan.length === 0) return html`<p>Tidak ada temuan pada lembar kerja ini.</p>`
  return html`<ul class="temuan-lke">${temuan.map(
    ({ severity, message, hint, at }) =>
      html`<li>${tandaTingkat(severity)}<p class="pesan">${kapital(message)}</p>${hint !== undefined && html`<p class="perbaikan"><b>Perbaikan:</b> ${hint}</p>`}<p class="kecil redup berkas">${at.berkas}:${at.start.line}</p>`,
  )}</ul>`
}
