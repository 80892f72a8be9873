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
 * pointer; where its texts can be read one by one, nobody needs them told again; only in the chain scripts ask for single
 * lines. And spelt as short as HTML may be: pictures are the larger part of the page.
 */
export function dalamHalaman(svg: string): Markup {
  let plain = svg.replace(' xmlns="http://www.w3.org/2000/svg"', '').replace(/<title>[^<]*<\/title>/, '')
  if (!plain.includes(' data-chain="')) plain = tanpaBagian(plain)
  if (plain.includes(' role="group"')) plain = plain.replace(/<desc>[^<]*<\/desc>/, '')
  return trusted(
    plain.replaceAll(
      /="([\w#.-]+)"(?: ?(\/?>)| )/g,
      (_, value: string, end = '') => `=${value}${end === '>' ? '' : ' '}${end}`,
    ),
  )
}

/** Lines of one look become one. */
function tanpaBagian(svg: string): string {
  let plain = svg
    .replaceAll(/ data-(?:from|to|langkah)="\w+"/g, '')
    .replaceAll(/<g(?: class="dg-simpul")?>((?:(?!<\/?g[ >]).)*)<\/g>/g, '$1')
  for (const look of ['sisi', 'ujung-sisi', 'panah', 'ujung', 'simbol']) {
    const path = new RegExp(`<path class="dg-${look}" d="([^"]*)"/>`, 'g')
    let ways = [...plain.matchAll(path)].map(([, way]) => way).join('')
    plain = plain.replaceAll(path, () => {
      const all = ways === '' ? '' : `<path class="dg-${look}" d="${ways}"/>`
      ways = ''
      return all
    })
  }
  return plain
}

/** Pixels that most screens have room for. */
const NARROW = 900

/**
 * @param svg that the tool drew
 * @param isWhole one that is wider than the page is first seen as a whole, not in part
 */
export function gambar(svg: string, name: string, isWhole = false): Markup {
  const isWide = Number(/ width="(\d+)/.exec(svg)?.[1]) > NARROW
  const tool = html`<button class="tombol pas-lebar perlu-skrip" aria-pressed="false">${isWhole ? 'Ukuran asli' : 'Pas dengan lebar halaman'}</button>`
  return html`${isWide && tool}<div class="gulir gambar${isWide && isWhole && ' pas'}" tabindex="0" role="group" aria-label="Gambar ${name}">${dalamHalaman(svg)}</div>`
}
