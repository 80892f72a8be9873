/** What changed since an earlier run, where the page is to be compared with one. */
import type { Finding } from '../../finding.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import type { FormerFinding, FormerReport } from '../index.ts'
import { formatCount } from '../layout.ts'
import { bandinganOf } from '../tampilan/bandingan.ts'
import { formatIndeks } from '../words.ts'
import { kapital } from './kata.ts'
import type { Konteks } from './konteks.ts'
import { lipat } from './lipatan.ts'
import { html, type Markup } from './markup.ts'
import { tandaTingkat } from './tanda.ts'

/** Word for what a finding that is shown was in the earlier run. */
export type Perubahan = (finding: Finding) => 'baru' | 'tetap' | undefined

/** Found by a rule that did not judge before it is neither. */
export function perubahanOf({ audit }: Konteks, compare: FormerReport | undefined): Perubahan {
  if (!compare) return () => undefined
  const { baru, tetap } = bandinganOf(audit, compare)
  const words = new Map([
    ...baru.map(({ key }) => [key, 'baru'] as const),
    ...tetap.map(({ key }) => [key, 'tetap'] as const),
  ])
  return ({ key }) => words.get(key)
}

/** New ones lead to the table of findings; those that are gone stand nowhere else. */
export function bagianPerubahan({ audit }: Konteks, compare: FormerReport | undefined): Markup | false {
  if (!compare) return false
  const { baru, selesai, tetap, dikecualikan, baruDinilai, takDinilai } = bandinganOf(audit, compare)
  const saring = (word: string, all: readonly unknown[]) =>
    all.length === 0
      ? html`<b>0</b> ${word}`
      : html`<a href="#temuan" data-saring="perubahan" data-nilai="${word}"><b>${formatCount(all.length)}</b> ${word}</a>`
  return html`<div class="anak-bagian"><h3>Perubahan sejak ${compare.berkas}</h3>
    <p class="pengantar">Dibandingkan dengan penilaian per ${formatTanggal(compare.tanggal)}: ${saring('baru', baru)}, <b>${formatCount(selesai.length)}</b> selesai, ${saring('tetap', tetap)}.${
      compare.indeks !== undefined && html` Indeks Koherensi sebelumnya ${formatIndeks(compare.indeks)}.`
    }</p>
    ${daftar('Selesai', selesai)}${daftar('Kini dikecualikan', dikecualikan)}${daftar('Ditemukan aturan yang dahulu tidak menilai', baruDinilai)}${daftar('Kini tidak dinilai', takDinilai)}</div>`
}

function daftar(title: string, findings: readonly (Finding | FormerFinding)[]): Markup | false {
  if (findings.length === 0) return false
  return lipat(
    html`<details class="lipat">`,
    html`<b>${title}</b> <span class="banyak">${formatCount(findings.length)}</span>`,
    html`<ul class="polos">${findings.map(
      ({ severity, message, at }) =>
        html`<li>${tandaTingkat(severity)} ${kapital(message)} <span class="kecil redup berkas">${at.berkas}:${at.start.line}</span></li>`,
    )}</ul>`,
  )
}
