import type { Graph } from '../../graph/graph.ts'
import type { Proses } from '../../hitung/rantai.ts'
import { withAbove } from '../../hitung/rantai.ts'
import { normaliseNama } from '../../text/nama.ts'
import { isJenis, partsOf, sebut } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const lintasFungsi: Rule = {
  id: 'proses/lintas-fungsi',
  severity: 'info',
  title: 'Peta lintas fungsi melibatkan dua unit atau lebih',
  why: `Peta lintas fungsi menunjukkan serah terima antarunit, tempat pekerjaan paling sering tersendat. Bila yang terlibat
hanya satu unit, tidak ada serah terima yang perlu digambarkan: prosedurnya cukup dengan SOP. Unit pemilik proses ikut
dihitung.`,
  basis: ['permenpanrb-19-2018'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kanwil
unit: [{ kode: tu, nama: Tata Usaha }, { kode: bimas, nama: Bimas }]
jabatan: [{ kode: kabid, unit: bimas }]
---
jenis: peta_proses
kode: P
proses:
  - { kode: P1, pemilik: kabid, lintas_fungsi: [tu], subproses: [{ kode: P1.1, lintas_fungsi: [tu] }] }
  - { kode: P2, lintas_fungsi: [tu] }
  - { kode: P3, pemilik: tu, lintas_fungsi: [] }
  - { kode: P4, pemilik: Kepala Kantor, lintas_fungsi: [tu] }
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kanwil
unit: [{ kode: tu, nama: Tata Usaha }, { kode: bimas, nama: Bimas }]
jabatan: [{ kode: kabid, unit: bimas }]
---
jenis: peta_proses
kode: P
proses:
  - kode: P1
    pemilik: kabid
    lintas_fungsi: [bimas] # ✗
  - { kode: P2, pemilik: tu, lintas_fungsi: [tu, tu] }
`,
    ],
  },
  *check(graph) {
    for (const peta of graph.all('peta_proses')) {
      const alone = partsOf(peta, 'proses').filter((one) => isAlone(one, graph))
      const [first, ...others] = alone
      if (!first) continue
      yield {
        at: first.locate('lintas_fungsi'),
        message: `peta lintas fungsi proses ${sebut(alone)} hanya melibatkan satu unit`,
        hint: 'tambahkan unit lain yang ikut mengerjakannya, atau hapus "lintas_fungsi" dan cukup dengan SOP',
        ...(others.length > 0 && {
          related: others.map((one) => ({
            sama: true,
            at: one.locate('lintas_fungsi'),
            message: `proses "${one.nama}"`,
          })),
        }),
      }
    }
  },
}

/** Its owner is known, and every unit that takes part is the owner's. */
function isAlone(proses: Proses, graph: Graph): boolean {
  const parts = unitsIn(proses, 'melibatkan', graph)
  if (parts.size === 0 || proses.isLost('lintas_fungsi')) return false
  for (const one of withAbove(proses)) {
    const owners = unitsIn(one, 'dimiliki', graph)
    if (owners.size > 0) return new Set([...owners, ...parts]).size === 1
  }
  return false
}

/** Units as named there, and those of the office-holders named; what is no unit here stands as its text. */
function unitsIn(proses: Proses, verb: 'melibatkan' | 'dimiliki', graph: Graph): ReadonlySet<unknown> {
  const units = new Set<unknown>()
  for (const link of proses.links) {
    if (link.verb !== verb) continue
    const [unit] = isJenis(link.to, 'jabatan') ? graph.out(link.to, 'dimiliki') : [link.to]
    units.add(unit ?? normaliseNama(link.teks))
  }
  return units
}
