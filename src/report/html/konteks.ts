/** What all parts of the page ask: findings in their order, addresses, names. */

import type { Finding, Place } from '../../finding.ts'
import type { Node } from '../../graph/node.ts'
import { keBawah, sambungan } from '../../hitung/sambungan.ts'
import type { RuleInfo } from '../../rules/rule.ts'
import type { Audit } from '../../run.ts'
import { groupBy } from '../../text/daftar.ts'
import { type Completeness, completenessOf, nameOf } from '../completeness.ts'
import { anchorOfFinding } from '../tampilan/anchor.ts'
import { lapisan } from '../tampilan/rantai.ts'
import { TANPA_INSTANSI } from '../tampilan/ringkasan.ts'
import { type NodeView, type Views, viewsOf } from '../tampilan/simpul.ts'
import { byGravity } from '../words.ts'

/** Which document. */
export type Tempat = Pick<Place, 'berkas' | 'urutan'>

export interface Konteks {
  readonly audit: Audit
  readonly kelengkapan: Completeness
  /** Everything was read and judged by every rule. */
  readonly utuh: boolean
  readonly views: Views
  /** Without those that are waived; the gravest first, then by file and place. */
  readonly temuan: readonly Finding[]
  readonly aturan: ReadonlyMap<string, RuleInfo>
  /** What owns the place of a finding: the name of a unit, with that of its office where there are several. */
  readonly unitOf: (finding: Finding) => string
  /** The same for the name of a unit and the kode of an office. */
  readonly sebutUnit: (nama: string | undefined, instansi: string | undefined) => string
  readonly sebutInstansi: (kode: string | undefined) => string
  /** Findings of a whole document, those of its parts too. */
  readonly temuanDokumen: (place: Tempat) => readonly Finding[]
  /** What the name of an office stands before, where there are several. */
  readonly beberapaInstansi: boolean
  /** Address of the part of the page that shows the document of a place. */
  readonly alamatDokumen: (place: Tempat) => string | undefined
  /** What a node serves in the chain, one step up. */
  readonly atas: (node: Node) => readonly Node[]
  /** What hangs on it, one step down. */
  readonly bawah: (node: Node) => readonly Node[]
  /** Address of the part of the page that shows a node. */
  readonly alamatNode: (node: Node) => string | undefined
}

const TANPA_UNIT = 'tanpa unit'

export function konteksOf(audit: Audit): Konteks {
  const views = viewsOf(audit)
  const kelengkapan = completenessOf(audit)
  const byDocument = new Map<string, NodeView>()
  for (const view of views.all) {
    if (view.node.wadah) continue
    byDocument.set(nameOf(view.node.dokumen), view)
  }
  const offices = new Map(views.graphs.map(({ instansi }) => [instansi?.kode, instansi?.nama]))
  const sebutInstansi = (kode: string | undefined) => offices.get(kode) ?? kode ?? TANPA_INSTANSI
  const sebutUnit = (nama: string | undefined, instansi: string | undefined) => {
    if (views.graphs.length < 2) return nama || TANPA_UNIT
    return [...new Set([nama, sebutInstansi(instansi)])].filter(Boolean).join(', ')
  }
  const temuan = byGravity(audit.findings.filter(({ waived }) => !waived))
  const atas = sambungan(views.graphs)
  const bawah = keBawah(atas)
  const byPlace = groupBy(temuan, ({ at }) => nameOf(at))
  return {
    audit,
    kelengkapan,
    utuh: kelengkapan.whole,
    views,
    temuan,
    aturan: new Map(audit.rules.map((rule) => [rule.id, rule])),
    unitOf: (finding) => sebutUnit(views.at(finding)?.unit, finding.instansi),
    sebutUnit,
    sebutInstansi,
    temuanDokumen: (place) => byPlace.get(nameOf(place)) ?? [],
    beberapaInstansi: views.graphs.length > 1,
    alamatDokumen: (place) => byDocument.get(nameOf(place))?.id,
    atas: (node) => atas.get(node) ?? [],
    bawah: (node) => bawah.get(node) ?? [],
    alamatNode: (node) => (hasPart(node) ? views.of(node).id : undefined),
  }
}

const parts: ReadonlySet<string> = new Set([...lapisan, 'program_prioritas'])

/** Every document has a part of its own on the page, and so have the links of the chain. */
function hasPart(node: Node): boolean {
  return node.wadah === undefined || parts.has(node.jenis)
}

export { anchorOfFinding as alamatTemuan }
