import type { Draft } from '../../finding.ts'
import type { Node } from '../../graph/node.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { normaliseNama } from '../../text/nama.ts'
import { isJenis, isKosong, partsOf } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const indikatorUnik: Rule = {
  id: 'renstra/indikator-unik',
  severity: 'warning',
  title: 'Satu nama indikator atau kegiatan hanya sekali di bawah induk yang sama',
  why: `Dua indikator bernama sama di bawah satu sasaran membuat tidak jelas mana yang diperjanjikan dan dilaporkan; sering
salah satunya sisa salin-tempel. Begitu pula dua kegiatan bernama sama dalam satu program. Huruf besar, spasi, dan tanda baca
tidak membedakan nama; satuan yang lain membedakan indikator.`,
  basis: ['permenpanrb-53-2014', 'permenppn-10-2023'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - { kode: IK-1, nama: Guru bersertifikat, satuan: orang }
      - { kode: IK-2, nama: Guru bersertifikat, satuan: '%' }
      - { kode: IK-3 }
      - { kode: IK-4 }
  - { kode: SK-2, indikator: [{ kode: IK-5, nama: Guru bersertifikat, satuan: orang }] }
program:
  - { kode: PG-1, kegiatan: [{ kode: KG-1, nama: Pembinaan }] }
  - { kode: PG-2, kegiatan: [{ kode: KG-2, nama: Pembinaan }] }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - { kode: IK-1, nama: Persentase guru bersertifikat }
      - { kode: IK-2, nama: Persentase Guru  Bersertifikat. } # ✗
      - { kode: IK-3, nama: Indeks kerukunan, satuan: Indeks }
      - { kode: IK-4, nama: Indeks kerukunan, satuan: indeks }
program:
  - kode: PG-1
    kegiatan:
      - { kode: KG-1, nama: Pembinaan }
      - kode: KG-2
        nama: Pembinaan # ✗
`,
    ],
  },
  *check(graph) {
    for (const renstra of graph.all('renstra')) {
      yield* tellTwins('indikator', partsOf(renstra, 'indikator'))
      yield* tellTwins('kegiatan', partsOf(renstra, 'kegiatan'))
    }
  },
}

type Bernama = Node<'indikator'> | Node<'kegiatan'>

/** Each twin with the first of its name under the same parent. */
function* tellTwins(apa: string, parts: readonly Bernama[]): Iterable<Draft> {
  const firsts = new Map<Node | undefined, Map<string, Bernama>>()
  const twins: { later: Bernama; first: Bernama }[] = []
  for (const part of parts) {
    if (isKosong(part.isi.nama)) continue
    const siblings = firsts.get(part.wadah) ?? new Map<string, Bernama>()
    firsts.set(part.wadah, siblings)
    const key = keyOf(part)
    const first = siblings.get(key)
    if (first) twins.push({ later: part, first })
    else siblings.set(key, part)
  }
  const [one] = twins
  if (!one) return
  const pairs = twins.map(({ later, first }) => `"${later.kode}" dan "${first.kode}" (${later.nama})`)
  yield {
    at: one.later.locate('nama'),
    butir: twins.map(({ later }) => ({ at: later.locate('nama') })),
    message: `nama ${apa} berulang di bawah induk yang sama: ${joinDaftar(pairs, 4)}`,
    hint: `hapus ${apa} yang berulang, atau perjelas namanya agar bedanya terbaca`,
    related: twins.flatMap(({ later, first }, index) => [
      { at: first.locate('nama'), message: `${apa} pertama bernama "${first.nama}"` },
      ...(index > 0 ? [{ at: later.locate('nama'), message: `${apa} ini bernama sama` }] : []),
    ]),
  }
}

function keyOf(part: Bernama): string {
  const satuan = isJenis(part, 'indikator') ? normaliseNama((part.isi.satuan ?? '').replace(/%/g, 'persen')) : ''
  return `${normaliseNama(part.isi.nama ?? '')}|${satuan}`
}
