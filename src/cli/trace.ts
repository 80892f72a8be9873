import { cariNode, type Found, sebutan, sebutanSemua } from '../graph/cari.ts'
import type { Graph } from '../graph/graph.ts'
import { jejakOf } from '../hitung/jejak.ts'
import { audit } from '../index.ts'
import { jejakJson } from '../report/jejak-json.ts'
import { jejakText } from '../report/jejak-terminal.ts'
import { makeStyle } from '../report/style.ts'
import { sebutJenis } from '../rules/sebut-jenis.ts'
import type { Audit } from '../run.ts'
import { Locator } from '../source/locate.ts'
import { nearest, sebutDugaan } from '../text/terdekat.ts'
import { UsageError } from '../usage-error.ts'
import { displayOf } from './display.ts'
import { type Io, print } from './io.ts'
import { auditOptionsOf, parseListFormat } from './options.ts'
import type { Outcome } from './outcome.ts'
import { withSpinner } from './spinner.ts'
import { version } from './version.ts'

export interface TraceOptions {
  readonly format: string
  readonly asOf?: string
  readonly config?: string
  readonly color: boolean
}

/** Shows a node with what stands above and below it, and what was found there. Findings are no failure here. */
export async function traceCommand(kode: string, folder: string, options: TraceOptions, io: Io): Promise<Outcome> {
  const format = parseListFormat(options.format)
  const asked = auditOptionsOf(options, io)
  const found = await withSpinner(io, (progress) => audit(folder, { ...asked, ...progress }))
  const graphs = found.offices.map(({ office }) => office.graph)
  const all = choose(kode, graphs, found).map(({ node, graph }) => jejakOf(node, graph, graphs, found.findings))
  if (format === 'json') {
    const locator = new Locator(found.offices.flatMap(({ office }) => office.files))
    await print(
      io,
      jejakJson(all, version, found.tanggal, (place) => locator.locate(place).location),
    )
  } else {
    const style = await makeStyle(displayOf(io.stdout, io, options.color))
    await print(io, all.map((jejak) => jejakText(jejak, found.rules, style)).join('\n'))
  }
  return { crashed: found.crashes, failed: false }
}

const MOST_NAMED = 8

/** The node that is meant; several only where nothing can tell them apart. */
function choose(kode: string, graphs: readonly Graph[], { offices }: Audit): readonly Found[] {
  const found = cariNode(kode, graphs)
  if (found.length === 0) {
    const dugaan = sebutDugaan(nearest(kode, sebutanSemua(graphs)))
    const unread = offices.flatMap(({ office }) => office.leftOut.map(({ berkas }) => berkas))
    const lost = unread.length > 0 ? `; dokumen yang tidak terbaca: ${[...new Set(unread)].join(', ')}` : ''
    throw new UsageError(`"${kode}" tidak ditemukan${dugaan === undefined ? '' : `; ${dugaan}`}${lost}`)
  }
  const names = new Map(found.map((one) => [sebutan(one, found), one]))
  if (names.size === 1) return found
  const listed = [...names].map(([name, { node }]) =>
    node.nama === node.kode
      ? `${name} (${sebutJenis(node.jenis)})`
      : `${name} (${sebutJenis(node.jenis)} "${node.nama}")`,
  )
  const more = listed.length > MOST_NAMED ? `, dan ${listed.length - MOST_NAMED} lainnya` : ''
  throw new UsageError(
    `"${kode}" dapat berarti beberapa hal; sebut salah satu: ${listed.slice(0, MOST_NAMED).join(', ')}${more}`,
  )
}
