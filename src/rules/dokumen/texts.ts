/** The texts of documents, walked once for all rules that look for something in any of them. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'

/** A text and where it stands in its document. */
export interface Teks {
  readonly teks: string
  readonly path: readonly (string | number)[]
}

/** The few texts of a document that are worth a closer look, by what is looked for. */
export interface TeksTerpilih {
  readonly angkaHuruf: readonly Teks[]
  readonly wilayah: readonly Teks[]
  readonly isian: readonly Teks[]
}

/** Digits before a bracket. */
const ANGKA_HURUF = /\d\s{0,3}\([A-Za-z]/
/** Beginnings of the words that stand before the name of a region. */
const WILAYAH =
  /\b(?:kab|kota|kody|kanwil|kankem|kemenag|kementerian agama|prov|prop|pem[dkp]|bup|perbup|perw|pergub|gub|wali|dukcapil|disduk|bps)/i
/** Signs that occur in what a template leaves to be filled in, and seldom elsewhere. */
const ISIAN = /\.\.|…|__|[xX]{2}|[[<]|\{\{|\(\s?[KkBbIi]|TODO|TBD|[Dd][Ii][Ii][Ss][Ii]/
/** Nothing that anyone could read. */
const BLANK = /^[^\p{L}\p{N}]*$/u

const none: TeksTerpilih = { angkaHuruf: [], wilayah: [], isian: [] }

/** The documents of an office, drafts too. */
export function* documentsOf(graph: Graph): Iterable<Node> {
  for (const nodes of graph.office.nodes.values()) if (nodes[0]?.wadah === undefined) yield* nodes
}

/** The texts of a document that are worth a closer look; the notes of who wrote it down are none of its texts. */
export function pickTexts({ isi }: Node): TeksTerpilih {
  const texts: string[] = []
  for (const [key, value] of Object.entries(isi)) if (!NOTES.has(key)) gather(value, texts)
  // One look at all texts together costs a third of a look at each, and most documents need no other.
  const together = texts.join('\n')
  const sought: Sought = {
    angkaHuruf: together.includes('(') && ANGKA_HURUF.test(together),
    wilayah: WILAYAH.test(together),
    isian: ISIAN.test(together) || texts.some(isBlank),
  }
  if (!sought.angkaHuruf && !sought.wilayah && !sought.isian) return none
  const picked: Picked = { angkaHuruf: [], wilayah: [], isian: [] }
  for (const [key, value] of Object.entries(isi)) if (!NOTES.has(key)) visit(value, key, [], sought, picked)
  return picked.angkaHuruf.length + picked.wilayah.length + picked.isian.length > 0 ? picked : none
}

type Sought = Readonly<Record<keyof TeksTerpilih, boolean>>
type Picked = Record<keyof TeksTerpilih, Teks[]>

const NOTES: ReadonlySet<string> = new Set(['jenis', 'kode', 'catatan', 'sumber', 'termuat'])

function gather(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value)
  else if (Array.isArray(value)) for (const item of value) gather(item, texts)
  else if (typeof value === 'object' && value !== null)
    for (const name in value) gather((value as Record<string, unknown>)[name], texts)
}

/** @param path to what holds the value; the path of a text is only made where it is picked */
function visit(value: unknown, key: string | number, path: (string | number)[], sought: Sought, picked: Picked): void {
  if (typeof value === 'string') pick(value, key, path, sought, picked)
  else if (typeof value === 'object' && value !== null) {
    path.push(key)
    if (Array.isArray(value))
      for (let index = 0; index < value.length; index++) visit(value[index], index, path, sought, picked)
    else for (const name in value) visit((value as Record<string, unknown>)[name], name, path, sought, picked)
    path.pop()
  }
}

function pick(teks: string, key: string | number, path: Teks['path'], sought: Sought, picked: Picked): void {
  if (sought.angkaHuruf && ANGKA_HURUF.test(teks)) picked.angkaHuruf.push({ teks, path: path.concat(key) })
  if (sought.wilayah && WILAYAH.test(teks)) picked.wilayah.push({ teks, path: path.concat(key) })
  if (sought.isian && (ISIAN.test(teks) || isBlank(teks))) picked.isian.push({ teks, path: path.concat(key) })
}

function isBlank(teks: string): boolean {
  return teks.length < 6 && BLANK.test(teks)
}
