/** Links to the parts of the page that show nodes. */
import { severities } from '../../finding.ts'
import type { Node } from '../../graph/node.ts'
import { type Hitungan, jumlahTemuan, terberat } from '../tampilan/hitungan.ts'
import type { NodeView } from '../tampilan/simpul.ts'
import { countSeverities } from '../words.ts'
import type { Konteks } from './konteks.ts'
import { html, type Markup } from './markup.ts'
import { tandaTingkat } from './tanda.ts'

/** Kode and name, leading to where the node is shown. */
export function tautanNode(node: Node, konteks: Konteks): Markup {
  const name = node.nama === node.kode ? false : html` ${node.nama}`
  const text = html`<b>${node.kode}</b>${name}`
  const href = konteks.alamatNode(node)
  return href === undefined ? text : html`<a href="#${href}">${text}</a>`
}

export function tautanView({ node, konsep }: NodeView, konteks: Konteks): Markup {
  return html`${tautanNode(node, konteks)}${konsep && html` <span class="lencana">konsep</span>`}`
}

export function daftarTautan(views: readonly NodeView[], konteks: Konteks): Markup {
  return views.length === 0
    ? html`<span class="redup">–</span>`
    : html`<ul class="polos">${views.map((one) => html`<li>${tautanView(one, konteks)}`)}</ul>`
}

/** The count of findings with the sign of the gravest; nothing where there are none. */
export function lencanaTemuan(hitungan: Hitungan): Markup | false {
  const worst = terberat(hitungan)
  if (!worst) return false
  const text = countSeverities(severities.flatMap((severity) => Array(hitungan[severity]).fill({ severity })))
  return html`<span class="lencana-temuan" title="${text}">${tandaTingkat(worst, String(jumlahTemuan(hitungan)))}<span class="tersembunyi"> temuan</span></span>`
}
