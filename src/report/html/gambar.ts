/** Pictures in a frame of their own, in which a wide one scrolls. */
import type { SvgOptions } from '../svg/gaya.ts'
import type { Konteks } from './konteks.ts'
import { html, type Markup, trusted } from './markup.ts'

/** Each node leads to the part of the page that shows it. */
export function pilihanGambar(konteks: Konteks): SvgOptions {
  return {
    embedded: true,
    hrefOf(node) {
      const address = konteks.alamatNode(node)
      return address === undefined ? undefined : `#${address}`
    },
  }
}

/**
 * Without what a picture needs only where it stands alone: its label says what its title says, which would also hang on the
 * pointer; of numbers for scripts only those of the chain are used.
 */
export function dalamHalaman(svg: string): Markup {
  const plain = svg.replace(' xmlns="http://www.w3.org/2000/svg"', '').replace(/<title>[^<]*<\/title>/, '')
  return trusted(plain.includes(' data-chain="') ? plain : plain.replaceAll(/ data-(?:from|to|langkah)="\w+"/g, ''))
}

/** Pixels that most screens have room for. */
const NARROW = 900

/** @param svg that the tool drew */
export function gambar(svg: string, id: string, name: string): Markup {
  const isWide = Number(/ width="(\d+)/.exec(svg)?.[1]) > NARROW
  const tools = html`<p class="alat-gambar perlu-skrip"><button type="button" class="tombol" data-pas="${id}" aria-pressed="false">Pas dengan lebar halaman</button></p>`
  return html`${isWide && tools}
    <div class="gulir gambar" id="${id}" tabindex="0" role="region" aria-label="Gambar ${name}">${dalamHalaman(svg)}</div>`
}
