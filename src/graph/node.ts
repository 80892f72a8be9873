import { type Dokumen, pointerAsWritten } from '../dokumen.ts'
import type { Place } from '../finding.ts'
import { sebaris } from '../text/nama.ts'
import type { IsiNode, JenisNode, Verb } from './traces.ts'

/** A reference as it stands in a document, with the node that it meets. */
export interface Link {
  readonly verb: Verb
  readonly from: Node
  /** As written. */
  readonly teks: string
  /** Path of the reference within `from`. */
  readonly path: readonly (string | number)[]
  /** Absent when the reference meets nothing: an edge without an end, for a rule to judge. */
  readonly to?: Node
  /** A node that has this kode, but is of a kind that the field does not ask for. */
  readonly otherKind?: Node
  /** Text here may name something outside. */
  readonly orText: boolean
}

const none: readonly never[] = []
const INDEX = /^\d+$/
/** Where more than this was left out of a document, the lack of nothing in it is judged. */
export const MAX_LOST = 100

/** A document, or a part of one that has a kode of its own. */
export class Node<J extends JenisNode = JenisNode> {
  readonly jenis: J
  readonly kode: string
  readonly isi: IsiNode[J]
  readonly dokumen: Dokumen
  /** The node around this one: the renstra of a sasaran, the proses of a subproses. */
  readonly wadah: Node | undefined
  /** Path of this node within its document; empty for the document. */
  readonly path: readonly (string | number)[]
  /** Nodes right within this one, in the order of the text. */
  bagian: readonly Node[] = none
  /** References that stand in this node itself, in the order of the table of traces. */
  links: readonly Link[] = none

  constructor(
    jenis: J,
    isi: IsiNode[J],
    dokumen: Dokumen,
    wadah: Node | undefined,
    path: readonly (string | number)[],
  ) {
    this.jenis = jenis
    this.kode = (isi as { kode: string }).kode
    this.isi = isi
    this.dokumen = dokumen
    this.wadah = wadah
    this.path = path
  }

  /** A field by name, for code that serves many kinds. */
  field(name: string): unknown {
    return (this.isi as unknown as Readonly<Record<string, unknown>>)[name]
  }

  /** What people call it, on one line: nama, layanan, uraian or judul; else its kode. One without end is cut. */
  get nama(): string {
    for (const field of ['nama', 'layanan', 'uraian', 'judul']) {
      const name = this.field(field)
      if (typeof name === 'string' && name !== '') return sebaris(name)
    }
    return this.kode
  }

  /**
   * A place in this node: without a path its kode, with one that field. A field that is not
   * there gives the nearest thing around it that is.
   */
  locate(...path: readonly (string | number)[]): Place {
    return this.place(path.length === 0 ? ['kode'] : path, false)
  }

  /** The key of a field: for what is missing in it or as a whole. */
  locateKey(...path: readonly (string | number)[]): Place {
    return this.place(path, true)
  }

  /**
   * Whether the lack of a field may be judged: not where the source was cut there, nor where something of it was left out.
   * Keys within a field are joined by dots (`tanggal.efektif`), places in lists left away (`langkah.pelaksana`).
   */
  judges(field: string): boolean {
    return !this.isCut(field) && !this.isLost(field)
  }

  /**
   * Whether it is a transcription whose source was cut there. A field that was cut takes those within it along, and so
   * does a part that is named by its kode.
   */
  isCut(field: string): boolean {
    const { termuat } = this.dokumen.isi as { termuat?: { lengkap?: boolean; tidak_termuat?: readonly string[] } }
    if (termuat === undefined || termuat.lengkap === true) return false
    const fields = termuat.tidak_termuat ?? []
    for (let node: Node = this; node.wadah; node = node.wadah) if (fields.includes(node.kode)) return true
    if (fields.length > 0) return fields.some((one) => field === one || field.startsWith(`${one}.`))
    let value: unknown = this.isi
    for (const key of field.split('.')) value = (value as Readonly<Record<string, unknown>> | undefined)?.[key]
    return value === undefined
  }

  /** Whether the field, what holds it or something in it was left out because it broke the schema. */
  isLost(field: string): boolean {
    const { hilang } = this.dokumen
    if (hilang.length === 0 || hilang.length > MAX_LOST) return hilang.length > 0
    const own = this.place([], false).pointer
    return hilang.some((pointer) => {
      if (!pointer.startsWith(`${own}/`)) return false
      const keys = pointer.slice(own.length + 1).split('/')
      const lost = keys.filter((key) => !INDEX.test(key)).join('.')
      return lost === field || lost.startsWith(`${field}.`) || field.startsWith(`${lost}.`)
    })
  }

  private place(path: readonly (string | number)[], key: boolean): Place {
    const { berkas, urutan } = this.dokumen
    const segments = ['']
    for (const segment of this.path) segments.push(escapeSegment(segment))
    for (const segment of path) segments.push(escapeSegment(segment))
    return { berkas, urutan, pointer: pointerAsWritten(this.dokumen, segments.join('/')), key }
  }
}

function escapeSegment(segment: string | number): string {
  return typeof segment === 'number' ? String(segment) : segment.replaceAll('~', '~0').replaceAll('/', '~1')
}
