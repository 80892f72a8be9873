/** What all diagrams share: their options and how they look on a screen, light or dark, and on paper. */
import type { Node } from '../../graph/node.ts'
import { OTHER_SIZES } from './lukis.ts'

export interface SvgOptions {
  /** Address of what tells more of a node; without one the node is no link. */
  readonly hrefOf?: (node: Node) => string | undefined
  /** Address of what tells the nodes of a fold, by its id. */
  readonly hrefOfLipatan?: (id: string) => string
  /** A line below the picture. */
  readonly kaki?: string
  /** The page around it has {@link svgStyle}: the diagram brings none. */
  readonly embedded?: boolean
}

const light = `--dg-kertas:#fff;--dg-tinta:#1c2128;--dg-redup:#57606a;--dg-garis:#6e7781;--dg-halus:#d0d7de;--dg-isi:#f6f8fa;--dg-kepala:#e7ecf1;--dg-aksen:#0b5cad;--dg-salah:#b42318;--dg-alas-salah:#fdecea;--dg-tujuan:#e6e0f4;--dg-sasaran:#dcebfb;--dg-proses:#dcf1e2;--dg-sop:#fbefd2;--dg-layanan:#fbe0e6`
const dark = `--dg-kertas:#14181d;--dg-tinta:#e6edf3;--dg-redup:#9da7b1;--dg-garis:#8b949e;--dg-halus:#343b43;--dg-isi:#1d232a;--dg-kepala:#262d35;--dg-aksen:#79b8ff;--dg-salah:#ff8f85;--dg-alas-salah:#3d1c1b;--dg-tujuan:#352c4d;--dg-sasaran:#1b3350;--dg-proses:#1c3b28;--dg-sop:#423515;--dg-layanan:#47222c`
const paper = `--dg-kertas:#fff;--dg-tinta:#000;--dg-redup:#000;--dg-garis:#000;--dg-halus:#777;--dg-isi:#fff;--dg-kepala:#fff;--dg-aksen:#000;--dg-salah:#000;--dg-alas-salah:#fff;--dg-tujuan:#fff;--dg-sasaran:#fff;--dg-proses:#fff;--dg-sop:#fff;--dg-layanan:#fff`

/**
 * The style of all diagrams; a page with embedded ones holds it once. Colours follow the reader's system, unless the
 * root of the page says `data-theme="light"` or `"dark"`. The chain dims all but the nodes and edges with the class
 * `dg-jalur` while it has `dg-fokus` itself.
 */
export const svgStyle = `.dg{${light};background:var(--dg-kertas);font-family:Arial,"Liberation Sans",Helvetica,"Noto Sans","DejaVu Sans",sans-serif;fill:var(--dg-tinta)}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]) .dg,.dg:root{${dark}}}
:root[data-theme=dark] .dg{${dark}}
.dg-b{font-weight:bold}
.dg-t{text-anchor:middle}
${OTHER_SIZES.map((size) => `.dg-${size}{font-size:${size}px}`).join('\n')}
.dg-redup{fill:var(--dg-redup)}
.dg-teks-salah{fill:var(--dg-salah);font-weight:bold}
.dg-kotak{fill:var(--dg-kertas);stroke:var(--dg-garis)}
.dg-isi{fill:var(--dg-isi);stroke:var(--dg-halus)}
.dg-kepala{fill:var(--dg-kepala);stroke:var(--dg-garis)}
.dg-luar{stroke-dasharray:4 2}
.dg-sel{fill:none;stroke:var(--dg-garis)}
.dg-simbol{fill:var(--dg-kertas);stroke:var(--dg-tinta);stroke-width:1.4}
.dg-ikut{fill:none;stroke:var(--dg-tinta);stroke-dasharray:3 2}
.dg-sisi{fill:none;stroke:var(--dg-garis);stroke-width:1.3}
.dg-panah{fill:none;stroke:var(--dg-tinta);stroke-width:1.2}
.dg-ujung{fill:var(--dg-tinta);stroke:none}
.dg-ujung-sisi{fill:var(--dg-garis);stroke:none}
.dg-cabang{paint-order:stroke;stroke:var(--dg-kertas);stroke-width:2.5px}
.dg-rujuk text{fill:var(--dg-aksen);text-decoration:underline}
.dg-latar{fill:var(--dg-kertas);stroke:none}
.dg-tujuan{fill:var(--dg-tujuan)}
.dg-sasaran{fill:var(--dg-sasaran)}
.dg-proses{fill:var(--dg-proses)}
.dg-sop{fill:var(--dg-sop)}
.dg-standar_pelayanan{fill:var(--dg-layanan)}
.dg-putus{stroke:var(--dg-salah);stroke-width:2;stroke-dasharray:6 3}
.dg-tanda{fill:var(--dg-alas-salah);stroke:var(--dg-salah)}
.dg-garis-putus{fill:none;stroke:var(--dg-salah);stroke-width:1.5;stroke-dasharray:2 2}
.dg-silang{fill:none;stroke:var(--dg-salah);stroke-width:2}
.dg-kisi{fill:none;stroke:var(--dg-halus)}
.dg-realisasi{fill:none;stroke:var(--dg-aksen);stroke-width:2;stroke-linejoin:round}
.dg-titik{fill:none;stroke:var(--dg-aksen);stroke-width:7;stroke-linecap:round}
.dg-target{fill:none;stroke:var(--dg-tinta);stroke-width:2;stroke-dasharray:4 3}
.dg-batang{fill:var(--dg-aksen)}
.dg-batang.dg-rendah{fill:var(--dg-salah)}
.dg-ambang{fill:none;stroke:var(--dg-tinta);stroke-width:1.5}
.dg a{cursor:pointer}
.dg a:focus{outline:none}
.dg a:hover .dg-kotak,.dg a:focus .dg-kotak{stroke:var(--dg-aksen);stroke-width:2.5}
.dg a:focus-visible .dg-kotak{stroke-width:4}
.dg-fokus .dg-simpul:not(.dg-jalur){opacity:.22}
.dg-fokus .dg-sisi:not(.dg-jalur){opacity:.12}
.dg-fokus .dg-sisi.dg-jalur{stroke:var(--dg-aksen);stroke-width:2.6}
@media print{.dg,:root:not([data-theme=light]) .dg,:root[data-theme=dark] .dg,.dg:root{${paper}}}
`
