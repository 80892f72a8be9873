/** What a node serves and what hangs on it, as links. */
import type { Node } from '../../graph/node.ts'
import type { NodeView } from '../tampilan/simpul.ts'
import type { Konteks } from './konteks.ts'
import { html, type Markup } from './markup.ts'
import { tautanNode } from './tautan.ts'

const above: Readonly<Record<string, string>> = {
  sasaran: 'Bagian dari',
  proses: 'Mendukung',
  sop: 'Melaksanakan',
  standar_pelayanan: 'Dijalankan dengan',
}

const below: Readonly<Record<string, string>> = {
  tujuan: 'Sasaran',
  sasaran: 'Didukung oleh',
  proses: 'Dilaksanakan dengan',
  sop: 'Layanan',
}

export function hubungan({ node }: NodeView, konteks: Konteks): Markup | false {
  const rows = [
    [above[node.jenis], konteks.atas(node)],
    [below[node.jenis], konteks.bawah(node)],
  ] as const
  const filled = rows.filter(([label, nodes]) => label !== undefined && nodes.length > 0)
  if (filled.length === 0) return false
  return html`<dl class="hubungan">${filled.map(
    ([label, nodes]) => html`<div><dt>${label}</dt><dd>${deretan(nodes, konteks)}</dd></div>`,
  )}</dl>`
}

function deretan(nodes: readonly Node[], konteks: Konteks): Markup {
  return html`<ul class="polos">${nodes.map((one) => html`<li>${tautanNode(one, konteks)}`)}</ul>`
}
