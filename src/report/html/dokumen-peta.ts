/** A map of processes: every process with what it serves, who owns it, what goes in and what comes out. */

import type { Node } from '../../graph/node.ts'
import { isProses, kategoriOf, withBelow } from '../../hitung/rantai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { lintasFungsi } from '../svg/lintas-fungsi.ts'
import { petaLevel0 } from '../svg/peta-level0.ts'
import { petaRelasi } from '../svg/peta-relasi.ts'
import { petaSubproses } from '../svg/peta-subproses.ts'
import { sebutDaftar } from '../tampilan/isian.ts'
import type { NodeView } from '../tampilan/simpul.ts'
import { gambar, pilihanGambar } from './gambar.ts'
import { hubungan } from './hubungan.ts'
import type { Konteks } from './konteks.ts'
import { html, type Markup } from './markup.ts'

export function isiPetaProses({ node }: NodeView, konteks: Konteks): Markup {
  const level0 = petaLevel0(node as Node<'peta_proses'>, pilihanGambar(konteks))
  const all = node.bagian.filter(isProses).flatMap((one) => [...withBelow(one)])
  return html`${gambar(level0, `peta ${node.nama}`)}${all.map((one) => satuProses(one, konteks))}`
}

function satuProses(node: Node<'proses'>, konteks: Konteks): Markup {
  const view = konteks.views.of(node)
  const subproses = petaSubproses(node, view.graph, pilihanGambar(konteks))
  const relasi = petaRelasi(node, view.graph, pilihanGambar(konteks))
  // What else is done by several is drawn in the columns of its SOP.
  const lintas = node.isi.lintas_fungsi ? lintasFungsi(node, view.graph, pilihanGambar(konteks)) : undefined
  const { pemasok, masukan, keluaran, pelanggan, tanpa_sop: tanpaSop } = node.isi
  const facts = [
    ['Kategori', kategoriOf(node)],
    ['Pemilik', gabung(sebutDaftar(node, 'pemilik', 'dimiliki'))],
    ['Pemasok', gabung(pemasok)],
    ['Masukan', gabung(masukan)],
    ['Keluaran', gabung(keluaran)],
    ['Pelanggan', gabung(pelanggan)],
    ['Tanpa SOP karena', tanpaSop],
  ] as const
  return html`<section class="bagian-dokumen" id="${view.id}"><h5><span class="redup">Proses</span> <b>${node.kode}</b> ${node.nama === node.kode ? '' : node.nama}</h5>
    <dl class="isian">${facts.map(([label, teks]) => teks !== undefined && teks !== '' && html`<div><dt>${label}</dt><dd>${teks}</dd></div>`)}</dl>
    ${hubungan(view, konteks)}
    ${subproses !== undefined && gambar(subproses, `subproses ${node.nama}`)}
    ${lintas !== undefined && gambar(lintas, `lintas fungsi ${node.nama}`)}
    ${relasi !== undefined && gambar(relasi, `relasi ${node.nama}`)}</section>`
}

function gabung(teks: readonly string[] | undefined): string | undefined {
  return teks && joinDaftar(teks.filter((one) => one !== ''))
}
