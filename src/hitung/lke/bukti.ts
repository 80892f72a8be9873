/** Evidence of an LKE: what each answer rests on, a node of the graph, a file of the workspace, or something elsewhere. */
import type { Bukti } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { isBerjenis } from '../../graph/traces.ts'
import type { BacaanLke, Jawaban } from './jawaban.ts'

export interface BuktiTerbaca {
  /** Within the LKE. */
  readonly path: readonly (string | number)[]
  /** As people call it. */
  readonly nama: string
  /** The document, or the part of one. */
  readonly node?: Node
  /** As written, where a file is named. */
  readonly berkas?: string
  /** Where that file may lie, from the workspace: beside the LKE, else at the root. */
  readonly jalur: readonly string[]
  /** A reference, met or not. */
  readonly rujukan?: string
  readonly url?: string
}

const URL = /^https?:\/\/\S+$/i
/** What looks like the name of a file, with or without folders. */
const FILE = /^[^\n?*"<>|]{1,250}\.[a-z0-9]{2,5}$/i

/** The evidence of an answer, in its order. */
export function buktiOf(jawaban: Jawaban, bacaan: Pick<BacaanLke, 'lke' | 'rujukan'>): readonly BuktiTerbaca[] {
  return (jawaban.isi?.bukti ?? []).map((bukti, index) => readBukti(bukti, [...jawaban.path, 'bukti', index], bacaan))
}

function readBukti(
  bukti: Bukti,
  path: readonly (string | number)[],
  { lke, rujukan: nodes }: Pick<BacaanLke, 'lke' | 'rujukan'>,
): BuktiTerbaca {
  const at = path.join('/')
  const node = nodes.get(at) ?? nodes.get(`${at}/rujukan`)
  const own = typeof bukti === 'string' ? readTeks(bukti.trim()) : bukti
  const { uraian, berkas, rujukan, url } = own
  const nama = uraian ?? berkas ?? rujukan ?? url ?? `bukti ke-${Number(path.at(-1)) + 1}`
  return {
    path,
    nama: nama.trim().replaceAll(/\s+/g, ' '),
    ...(node && { node }),
    ...(berkas !== undefined && !node && { berkas }),
    jalur: berkas === undefined || node ? [] : candidates(berkas.trim(), lke),
    ...(rujukan && { rujukan }),
    ...(url && { url }),
  }
}

function readTeks(teks: string): { uraian: string; berkas?: string; rujukan?: string; url?: string } {
  if (isBerjenis(teks)) return { uraian: teks, rujukan: teks }
  if (URL.test(teks)) return { uraian: teks, url: teks }
  return FILE.test(teks) ? { uraian: teks, berkas: teks } : { uraian: teks }
}

function candidates(berkas: string, { dokumen }: Node): readonly string[] {
  const folder = dokumen.berkas.split('/').slice(0, -1)
  const segments = berkas.replaceAll('\\', '/').split('/')
  if (/^(?:\/|[a-z]:|\\)/i.test(berkas)) return []
  return [...new Set([folder, []].flatMap((from) => pathFrom(from, segments) ?? []))]
}

/** Undefined outside the workspace. */
function pathFrom(folder: readonly string[], segments: readonly string[]): string | undefined {
  const path = [...folder]
  for (const segment of segments) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') path.push(segment)
    else if (path.pop() === undefined) return undefined
  }
  return path.join('/')
}

/** The file that is there; undefined where none is, or where they were not looked for. */
export function berkasOf({ jalur }: Pick<BuktiTerbaca, 'jalur'>, graph: Graph): string | undefined {
  return jalur.find((path) => graph.berkasAda?.has(path))
}
