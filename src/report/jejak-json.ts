/** Nodes and their chains for programs: `schemas/report/jejak.schema.json` describes it. */
import type { Place, Position } from '../finding.ts'
import { isDraft } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import type { Jejak } from '../hitung/jejak.ts'
import type { Simpul } from '../hitung/telusur.ts'
import { findingAsJson, formatJson, JSON_VERSION } from './json.ts'

/** Where a place stands in its text. */
export type Locate = (place: Place) => { readonly start: Position; readonly end: Position }

export function jejakJson(all: readonly Jejak[], tool: string, tanggal: string, locate: Locate): string {
  return formatJson({
    version: JSON_VERSION,
    tool: { name: 'koheren', version: tool },
    tanggal,
    jejak: all.map((jejak) => ({
      ...nodeAsJson(jejak.node, jejak, locate),
      akar: jejak.akar.map((akar) => simpulAsJson(akar, jejak, locate)),
      hubungan: jejak.lain.map(({ verb, arah, node, teks, tanpaUjung }) => ({
        verb,
        arah,
        teks,
        ...(node && nodeAsJson(node, jejak, locate)),
        ...(tanpaUjung && { tanpa_ujung: true }),
      })),
      findings: [jejak.temuan, jejak.dikecualikan].flatMap((found) => found.get(jejak.node) ?? []).map(findingAsJson),
    })),
  })
}

function nodeAsJson(node: Node, jejak: Jejak, locate: Locate) {
  const instansi = jejak.kantor(node)
  const place = node.locate()
  const { berkas, urutan, pointer } = place
  const { start, end } = locate(place)
  return {
    jenis: node.jenis,
    kode: node.kode,
    nama: node.nama,
    ...(instansi !== undefined && { instansi }),
    ...(isDraft(node) && { konsep: true }),
    at: { berkas, urutan, pointer, start, end },
  }
}

function simpulAsJson({ node, bawah, ulang, celah }: Simpul, jejak: Jejak, locate: Locate): object {
  const found = jejak.temuan.get(node) ?? []
  const count = (severity: string) => found.filter((one) => one.severity === severity).length
  return {
    ...nodeAsJson(node, jejak, locate),
    ...(node === jejak.node && { ditelusuri: true }),
    ...(ulang && { ulang }),
    ...(celah.length > 0 && { celah }),
    findings: {
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      waived: jejak.dikecualikan.get(node)?.length ?? 0,
    },
    bawah: bawah.map((one) => simpulAsJson(one, jejak, locate)),
  }
}
