import type { Dokumen } from '../../dokumen.ts'
import type { Draft, Place } from '../../finding.ts'
import { type Graph, isDraft } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { CrossRule, Rule } from '../rule.ts'
import { sebutJenis } from '../sebut-jenis.ts'

/** A kode that is given twice within an office, or the kode of an office, to be compared with those of the others. */
type Fact = { readonly draft: Draft } | { readonly kode: string; readonly nama: string; readonly at: Place }

const rule: CrossRule<Fact> = {
  id: 'dokumen/kode-unik',
  severity: 'error',
  title: 'Setiap kode menamai satu hal saja di antara yang sejenis dalam satu instansi',
  why: `Rujukan memakai kode. Bila dua SOP atau dua sasaran berkode sama, tidak ada yang tahu mana yang dirujuk, dan alat ini
memilih yang pertama. Nomor resmi yang kebetulan sama ditulis pada "nomor" atau "kode_resmi". Renstra dari periode lain
boleh memakai kode yang sama.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: "01"
---
jenis: standar_pelayanan
kode: "01"
`,
      `
jenis: renstra
kode: R-2020
periode: { mulai: 2020, selesai: 2024 }
sasaran: [{ kode: SS-01 }]
---
jenis: renstra
kode: R-2025
periode: { mulai: 2025, selesai: 2029 }
sasaran: [{ kode: SS-01 }]
`,
      `
jenis: instansi
kode: kua-kuta
---
jenis: sop
kode: S-01
---
jenis: instansi
kode: kua-mengwi
---
jenis: sop
kode: S-01
`,
    ],
    invalid: [
      `
jenis: sop
kode: S-01
---
jenis: sop
kode: S-01 # ✗
---
jenis: sop
kode: S-01 # ✗
konsep: true
`,
      `
jenis: renstra
kode: R
sasaran:
  - kode: SS-01
    indikator: [{ kode: IK-01 }]
  - kode: SS-02
    indikator:
      - kode: IK-01 # ✗
`,
      `
jenis: instansi
kode: kua-kuta
---
jenis: instansi
kode: kua-kuta # ✗
`,
    ],
  },
  *facts(graph) {
    for (const nodes of graph.office.twins.values()) {
      const [first, ...others] = nodes.filter(counting(nodes, graph))
      if (first?.jenis === 'instansi') continue
      for (const node of others) if (first) yield { draft: twice(node, first) }
    }
    const [instansi, ...more] = graph.all('instansi')
    if (!instansi) return
    yield { kode: instansi.kode, nama: instansi.nama, at: instansi.locate() }
    for (const node of more) yield { draft: secondOffice(node, instansi) }
  },
  *judge(facts) {
    const offices = new Map<string, { nama: string; at: Place }>()
    for (const fact of facts) {
      if ('draft' in fact) {
        yield fact.draft
        continue
      }
      const { kode, nama, at } = fact
      const before = offices.get(kode)
      if (!before) offices.set(kode, { nama, at })
      else {
        yield {
          at,
          message: `kode instansi "${kode}" dipakai dua kali`,
          hint: 'beri setiap instansi kode sendiri, misalnya dengan nama daerahnya',
          related: [{ at: before.at, message: `sudah dipakai instansi "${before.nama}"` }],
        }
      }
    }
  },
}

export const kodeUnik = rule as Rule

/** Of documents for a period, those of another one may use the same kode; within one document nothing may. */
function counting(twins: readonly Node[], graph: Graph): (node: Node) => boolean {
  const [first] = twins
  const inForce = first && graph.keep(`berlaku ${first.jenis}`, () => new Set<Node>(graph.inForce(first.jenis)))
  const holders = new Map<Dokumen, number>()
  for (const { dokumen } of twins) holders.set(dokumen, (holders.get(dokumen) ?? 0) + 1)
  return (node) => isDraft(node) || inForce?.has(node) || (holders.get(node.dokumen) ?? 0) > 1
}

function twice(node: Node, first: Node): Draft {
  return {
    at: node.locate(),
    message: `kode ${sebutJenis(node.jenis)} "${node.kode}" dipakai dua kali`,
    hint: 'beri kode lain; nomor dari dokumen resmi ditulis pada "nomor" atau "kode_resmi"',
    related: [{ at: first.locate(), message: `sudah dipakai ${sebutJenis(first.jenis)} "${first.nama}"` }],
  }
}

function secondOffice(node: Node, first: Node): Draft {
  return {
    at: node.locate(),
    message: `folder ini sudah milik instansi "${first.kode}"`,
    hint: 'satu folder memuat satu instansi: pindahkan berkas ini beserta dokumennya ke folder sendiri',
    related: [{ at: first.locate(), message: `instansi "${first.nama}"` }],
  }
}
