/** The chain from tujuan to standar pelayanan: as a picture, and as a table that says the same. */
import type { Node } from '../../graph/node.ts'
import { isProses, sopsOf, supportersOf } from '../../hitung/rantai.ts'
import { formatCount } from '../layout.ts'
import { rantaiSvg } from '../svg/rantai-svg.ts'
import { slug } from '../tampilan/anchor.ts'
import { kalimatCelah } from '../tampilan/kalimat-celah.ts'
import { lipatRantai } from '../tampilan/lipat.ts'
import { type Rantai, type RantaiSimpul, rantaiOf } from '../tampilan/rantai.ts'
import { kalimatRenstra } from '../tampilan/renstra-lewat.ts'
import { gambar, pilihanGambar } from './gambar.ts'
import { kapital, sebutJenis } from './kata.ts'
import type { Konteks } from './konteks.ts'
import { lipat, type Pelipat, taruh } from './lipatan.ts'
import { html, type Markup } from './markup.ts'
import { daftarTautan, tautanNode } from './tautan.ts'

/** More nodes than this, and each office has a picture of its own. */
const MOST_TOGETHER = 160

/** A layer of more nodes than this is folded: the frame scrolls, and on the page every node leads somewhere. */
const LARGE = 60

export function bagianRantai(konteks: Konteks): Markup {
  const rantai = rantaiOf(konteks.views)
  const renstra = kalimatRenstra(konteks.audit)
  if (rantai.simpul.length === 0)
    return html`<p class="kosong">Belum ada tujuan, sasaran, proses, SOP, atau standar pelayanan.</p>`
  const apart = konteks.beberapaInstansi && rantai.simpul.length > MOST_TOGETHER
  return html`${renstra !== undefined && html`<p class="pengantar">${renstra}.</p>`}<p class="pengantar">Kotak bergaris putus-putus: rantai bercelah di situ, dan celahnya tertulis di dalamnya; silang di sisinya menandai ujung yang tidak bersambung. <span class="hanya-layar">Tiap kotak menuju keterangannya; arahkan penunjuk kepadanya, atau pindahkan fokus dengan tombol Tab, untuk melihat rantainya.</span></p>
    ${apart ? perInstansi(rantai, konteks) : rantaiUtuh(rantai, konteks, 'rantai')}
    ${lipat(html`<details class="lipat">`, html`<h3>Rantai sebagai tabel</h3>`, tabelRantai(rantai, konteks))}`
}

function perInstansi(rantai: Rantai, konteks: Konteks): Markup {
  const offices = [...new Set(rantai.simpul.map(({ instansi }) => instansi))]
  return html`${offices.map((instansi, index) => {
    const simpul = rantai.simpul.filter((one) => one.instansi === instansi)
    const ids = new Set(simpul.map(({ id }) => id))
    const sisi = rantai.sisi.filter(({ atas, bawah }) => ids.has(atas) && ids.has(bawah))
    return html`<details class="lipat"${index === 0 && html` open`}><summary><h3>${konteks.sebutInstansi(instansi)}</h3></summary>${rantaiUtuh({ simpul, sisi }, konteks, `rantai ${index + 1} ${konteks.sebutInstansi(instansi)}`)}</details>`
  })}`
}

/** A large chain is folded by unit; by program prioritas as well, where there are some. */
function rantaiUtuh(rantai: Rantai, konteks: Konteks, name: string): Markup {
  const byUnit = lipatRantai(rantai, 'unit', LARGE)
  if (byUnit === rantai) return bingkai(rantai, konteks, name)
  const hasProgram = rantai.simpul.some(({ program }) => program.length > 0)
  return html`<p class="redup">Lapisan yang besar dilipat: satu kotak bersudut tajam mewakili, dan menuju, semua yang dimiliki satu unit${hasProgram && ', atau pada gambar kedua semua yang mendukung satu program prioritas'}.</p>
    ${bingkaiTerlipat(byUnit, konteks, `${name} menurut unit`, lipat)}
    ${hasProgram && lipat(html`<details class="lipat">`, html`<b>Menurut program prioritas</b>`, bingkaiTerlipat(lipatRantai(rantai, 'program', LARGE), konteks, `${name} menurut program prioritas`, taruh))}`
}

function bingkai(rantai: Rantai, konteks: Konteks, name: string): Markup {
  return gambar(rantaiSvg(rantai, pilihanGambar(konteks)), name, true)
}

/** A picture with folds, and below it what they hold: it is there that they lead. */
function bingkaiTerlipat(rantai: Rantai, konteks: Konteks, name: string, lipat: Pelipat): Markup {
  const alamat = (id: string) => `${slug(name)}-${id}`
  const options = { ...pilihanGambar(konteks), hrefOfLipatan: (id: string) => `#${alamat(id)}` }
  const folds = rantai.simpul.flatMap((one) => (one.isi ? [{ ...one, isi: one.isi }] : []))
  const isi = folds.map(
    ({ id, lapisan, nama, isi: nodes }) =>
      html`<div class="isi-lipatan" id="${alamat(id)}"><p><b>${kapital(sebutJenis(lapisan))}</b> ${nama} <span class="banyak">${formatCount(nodes.length)}</span></p>${daftarTautan(
        nodes.flatMap(({ view }) => view ?? []),
        konteks,
      )}</div>`,
  )
  return html`${gambar(rantaiSvg(rantai, options), name, true)}
    ${lipat(html`<details class="lipat">`, html`<b>Isi kotak yang mewakili beberapa</b>`, isi)}`
}

/** A row a sasaran, as the index counts it, and below it what has a gap but is on the way of none. */
function tabelRantai({ simpul }: Rantai, konteks: Konteks): Markup {
  const byNode = new Map(simpul.flatMap((one) => (one.view ? [[one.view.node, one] as const] : [])))
  const told = new Set<Node>()
  const item = (node: Node) => {
    told.add(node)
    return html`${tautanNode(node, konteks)}${celahTeks(byNode.get(node))}`
  }
  const rows = konteks.audit.offices.flatMap(({ office: { graph }, indeks }) => {
    const broken = new Map((indeks?.rantai.putus ?? []).map(({ kode, putusDi }) => [kode, putusDi]))
    return graph.inForce('sasaran').map((sasaran) => {
      const supporters = new Set<Node>(supportersOf(sasaran, graph))
      const proses = [...byNode.keys()].filter((one) => supporters.has(one)).filter(isProses)
      const sop = [...new Set(proses.flatMap((one) => sopsOf(one, graph)))]
      const layanan = [...new Set(sop.flatMap((one) => graph.visibleInto(one, 'dijalankan dengan')))]
      const putus = broken.get(sasaran.kode)
      const cell = (nodes: readonly Node[], lacks: boolean) =>
        html`<td${lacks && html` class="putus"`}>${nodes.length > 0 ? html`<ul class="polos">${nodes.map((one) => html`<li>${item(one)}</li>`)}</ul>` : lacks ? 'putus di sini' : '–'}</td>`
      return html`<tr><th scope="row">${item(sasaran)}</th>${cell(
        konteks.atas(sasaran).filter(({ jenis }) => jenis === 'tujuan'),
        false,
      )}${cell(proses, putus === 'proses')}${cell(sop, putus === 'SOP')}${cell(layanan, putus === 'standar pelayanan')}</tr>`
    })
  })
  const beside = simpul.filter(({ celah, view }) => celah.length > 0 && view && !told.has(view.node))
  return html`<div class="gulir" tabindex="0" role="region" aria-label="Rantai sebagai tabel"><table class="tabel-rantai"><thead><tr><th scope="col">Sasaran</th><th scope="col">Tujuan</th><th scope="col">Proses</th><th scope="col">SOP</th><th scope="col">Standar pelayanan</th></tr></thead><tbody>${rows}</tbody></table></div>
    ${beside.length > 0 && html`<p class="sesudah-tabel"><b>Yang bercelah di luar rantai sasaran</b></p><ul class="polos">${beside.map((one) => html`<li>${kapital(sebutJenis(one.lapisan))} ${one.view && tautanNode(one.view.node, konteks)}${celahTeks(one)}</li>`)}</ul>`}`
}

function celahTeks(simpul: RantaiSimpul | undefined): Markup[] {
  if (!simpul) return []
  return simpul.celah.map((one) => html` <small class="putus">✗ ${kalimatCelah(simpul.lapisan, one)}</small>`)
}
