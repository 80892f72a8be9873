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

/** @param svg that the tool drew */
export function gambar(svg: string, id: string, name: string): Markup {
  return html`<p class="alat-gambar"><button type="button" class="tombol" data-pas="${id}" aria-pressed="false" hidden>Pas dengan lebar halaman</button></p>
    <div class="gulir gambar" id="${id}" tabindex="0" role="region" aria-label="Gambar ${name}">${trusted(svg)}</div>`
}
