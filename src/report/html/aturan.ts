/** The rules that findings break, each once: why it is there, and what it rests on. */
import type { RuleInfo } from '../../rules/rule.ts'
import { groupBy } from '../../text/daftar.ts'
import { formatCount } from '../layout.ts'
import { namaLengkap } from '../peraturan.ts'
import type { Konteks } from './konteks.ts'
import { lipat } from './lipatan.ts'
import { html, type Markup } from './markup.ts'

/** Of what the page says of a rule; it lies in a fold, which browsers open that are led there. */
export function alamatAturan(rule: string): string {
  return `aturan-${rule}`
}

/** In the order in which the findings name them: the gravest first. */
export function bagianAturan({ temuan, aturan }: Konteks): Markup | false {
  const broken = [...groupBy(temuan, ({ rule }) => rule)].flatMap(([id, found]) => {
    const rule = aturan.get(id)
    return rule ? [[rule, found.length] as const] : []
  })
  if (broken.length === 0) return false
  return html`<div class="anak-bagian"><h3>Aturan yang dilanggar</h3>${broken.map(([rule, count]) =>
    lipat(
      html`<details class="aturan" data-aturan="${rule.id}">`,
      html`<span class="nama">${rule.title}</span> <span class="kecil redup">${rule.id} · ${formatCount(count)} temuan</span>`,
      alasan(rule),
    ),
  )}</div>`
}

function alasan({ id, why, basis }: RuleInfo): Markup {
  const laws = basis.map(namaLengkap)
  return html`<div class="alasan" id="${alamatAturan(id)}"><p class="judul-kecil">Mengapa</p><p>${why}</p>${
    laws.length > 0 && html`<p class="judul-kecil">Dasar</p><ul>${laws.map((one) => html`<li>${one}</li>`)}</ul>`
  }</div>`
}
