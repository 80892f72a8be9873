/** Every document: the official sheets of SOP and standar pelayanan, the maps of processes, the Renstra, the others as a list. */
import type { JenisDokumen } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import { formatCount } from '../layout.ts'
import { hitungTemuan } from '../tampilan/hitungan.ts'
import type { NodeView } from '../tampilan/simpul.ts'
import { isiPetaProses } from './dokumen-peta.ts'
import { isiRenstra } from './dokumen-renstra.ts'
import { isiSop } from './dokumen-sop.ts'
import { isiStandar } from './dokumen-standar.ts'
import { kapital, sebutJenis } from './kata.ts'
import type { Konteks } from './konteks.ts'
import { lipat } from './lipatan.ts'
import { html, type Markup } from './markup.ts'
import { daftarTemuan } from './program.ts'
import { lencanaTemuan } from './tautan.ts'

type Isi = (view: NodeView, konteks: Konteks) => Markup

/** Kinds that have a sheet of their own, in the order of the chain. */
const sheets: readonly (readonly [JenisDokumen, Isi])[] = [
  ['renstra', isiRenstra],
  ['peta_proses', isiPetaProses],
  ['sop', isiSop],
  ['standar_pelayanan', isiStandar],
]

export function bagianDokumen(konteks: Konteks): Markup {
  const offices = konteks.audit.offices.map(({ office }) => office.graph)
  const above = konteks.views.graphs.filter((graph) => !offices.includes(graph))
  const graphs = [...offices, ...above]
  const hasDocuments = (graph: Graph) => konteks.views.all.some((view) => view.graph === graph)
  const filled = graphs.filter(hasDocuments)
  if (filled.length === 0) return html`<p class="kosong">Tidak ada dokumen yang terbaca.</p>`
  return html`<form class="saring-dokumen perlu-skrip" id="saring-dokumen" aria-label="Cari dokumen"><label>Cari dokumen <input type="search" name="cari" autocomplete="off"></label><p role="status" id="jumlah-dokumen"></p></form>
    ${filled.map((graph) => satuInstansi(graph, konteks))}`
}

/** How many the part shows: what could not be read is not among them, what was only read, of offices above, is. */
export function banyakDokumen({ views }: Konteks): number {
  return views.all.filter(({ node }) => node.wadah === undefined).length
}

function satuInstansi(graph: Graph, konteks: Konteks): Markup {
  const documents = konteks.views.all.filter((view) => view.graph === graph && view.node.wadah === undefined)
  const known = new Set<string>(sheets.map(([jenis]) => jenis))
  const others = documents.filter(({ node }) => !known.has(node.jenis))
  return html`<section class="instansi"><h3>${konteks.sebutInstansi(graph.instansi?.kode)}</h3>
    ${sheets.map(([jenis, isi]) => {
      const own = documents.filter(({ node }) => node.jenis === jenis)
      return kelompok(kapital(sebutJenis(jenis)), own, isi, konteks)
    })}
    ${kelompok('Dokumen lain', others, undefined, konteks)}</section>`
}

function kelompok(title: string, views: readonly NodeView[], isi: Isi | undefined, konteks: Konteks): Markup | false {
  if (views.length === 0) return false
  return html`<div class="kelompok-dokumen"><h4 class="jenis">${title} <span class="banyak">${formatCount(views.length)}</span></h4>
    ${views.map((view) => lipatan(view, isi, konteks))}</div>`
}

function lipatan(view: NodeView, isi: Isi | undefined, konteks: Konteks): Markup {
  const { node, unit, konsep, id } = view
  const { kode, nama, jenis, dokumen } = node
  const temuan = konteks.temuanDokumen(dokumen)
  const known = isi ? undefined : kapital(sebutJenis(jenis))
  const judul = html`<b>${kode}</b> <span class="nama">${nama === kode ? (known ?? '') : nama}</span>${
    konsep && html` <span class="lencana">konsep</span>`
  } ${lencanaTemuan(hitungTemuan(temuan))}<span class="kecil redup milik">${[known, unit].filter(Boolean).join(' · ')}</span>`
  const berkas = html`<div class="isi-dokumen"><p class="kecil redup berkas">${dokumen.berkas}${dokumen.urutan > 0 && ` (dokumen ke-${dokumen.urutan + 1})`}</p>
    ${temuan.length > 0 && daftarTemuan(temuan, 'Temuan pada dokumen ini')}
    ${isi?.(view, konteks)}</div>`
  return lipat(html`<details class="dokumen ${jenis}" id="${id}">`, judul, berkas)
}
