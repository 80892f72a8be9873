/** Nodes and their chains for programs. */
import { isDraft } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import type { Jejak } from '../hitung/jejak.ts'
import type { Simpul } from '../hitung/telusur.ts'
import { findingAsJson, formatJson, JSON_VERSION } from './json.ts'

export function jejakJson(all: readonly Jejak[], tool: string, tanggal: string): string {
  return formatJson({
    version: JSON_VERSION,
    tool: { name: 'koheren', version: tool },
    tanggal,
    jejak: all.map((jejak) => ({
      ...nodeAsJson(jejak.node, jejak),
      akar: jejak.akar.map((akar) => simpulAsJson(akar, jejak)),
      hubungan: jejak.lain.map(({ verb, arah, node, teks, tanpaUjung }) => ({
        verb,
        arah,
        teks,
        ...(node && nodeAsJson(node, jejak)),
        ...(tanpaUjung && { tanpa_ujung: true }),
      })),
      findings: (jejak.temuan.get(jejak.node) ?? []).map(findingAsJson),
    })),
  })
}

function nodeAsJson(node: Node, jejak: Jejak) {
  const instansi = jejak.kantor(node)
  const { berkas, urutan, pointer } = node.locate()
  return {
    jenis: node.jenis,
    kode: node.kode,
    nama: node.nama,
    ...(instansi !== undefined && { instansi }),
    ...(isDraft(node) && { konsep: true }),
    at: { berkas, urutan, pointer },
  }
}

function simpulAsJson({ node, bawah, ulang, putus }: Simpul, jejak: Jejak): object {
  const found = jejak.temuan.get(node) ?? []
  const count = (severity: string) => found.filter((one) => one.severity === severity).length
  return {
    ...nodeAsJson(node, jejak),
    ...(node === jejak.node && { ditelusuri: true }),
    ...(ulang && { ulang }),
    ...(putus && { putus }),
    findings: { error: count('error'), warning: count('warning'), info: count('info') },
    bawah: bawah.map((one) => simpulAsJson(one, jejak)),
  }
}
