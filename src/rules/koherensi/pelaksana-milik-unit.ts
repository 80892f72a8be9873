import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { type Kolom, pelaksanaSop } from '../../hitung/pelaksana.ts'
import { prosesOfSop, type Sop, withAbove } from '../../hitung/rantai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { isOneOffice, isSameLine, isShared, isUnit, type Unit, unitOf } from './unit.ts'

export const pelaksanaMilikUnit: Rule = {
  id: 'koherensi/pelaksana-milik-unit',
  severity: 'warning',
  title: 'Pelaksana SOP berasal dari unit pemilik, unit lintas fungsi, atau layanan bersama',
  why: `SOP hanya mengikat orang yang berada di bawah unit pemiliknya atau yang ikut dalam proses itu. Pelaksana dari unit
lain menandakan SOP disalin dari unit itu, atau kerja lintas fungsi yang belum tercatat pada peta proses bisnis. Jabatan
yang unitnya tidak diketahui, pemohon, dan pihak luar tidak dinilai.`,
  basis: ['permenpanrb-35-2012', 'permenpanrb-19-2018'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kankemenag-contoh
unit:
  - { kode: kantor }
  - { kode: phu, induk: kantor }
  - { kode: penmad, induk: kantor }
  - { kode: ptsp, induk: kantor, layanan_bersama: true }
  - { kode: tu, nama: Subbagian Tata Usaha, induk: kantor }
jabatan:
  - { kode: kepala, unit: kantor }
  - { kode: staf-phu, unit: phu }
  - { kode: staf-penmad, unit: penmad }
  - { kode: petugas-ptsp, unit: ptsp }
  - { kode: arsiparis, unit: tu }
  - { kode: pengawas }
  - { kode: pemohon, pihak: pemohon, unit: penmad }
---
jenis: peta_proses
kode: P
proses:
  - { kode: P1, pemilik: phu, subproses: [{ kode: P1.1 }] }
  - { kode: P2, lintas_fungsi: [penmad] }
---
jenis: sop
kode: S-01
unit: phu
pelaksana: [pemohon, petugas-ptsp, arsiparis, staf-phu, kepala, pengawas, Bank]
---
jenis: sop
kode: S-02
unit: phu
proses: P2
pelaksana: [staf-penmad]
---
jenis: sop
kode: S-03
proses: P1.1
pelaksana: [staf-phu]
---
jenis: sop
kode: S-04
unit: ptsp
pelaksana: [staf-penmad]
---
jenis: sop
kode: S-05
pelaksana: [staf-penmad]
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kankemenag-contoh
unit:
  - { kode: kantor }
  - { kode: phu, induk: kantor }
  - { kode: penmad, induk: kantor }
jabatan:
  - { kode: staf-phu, unit: phu }
  - { kode: staf-penmad, unit: penmad }
  - { kode: kasi-penmad, unit: penmad }
---
jenis: peta_proses
kode: P
proses:
  - { kode: P1, pemilik: staf-phu }
---
jenis: sop
kode: S-01
unit: phu
pelaksana:
  - staf-phu
  - staf-penmad # ✗
  - kasi-penmad
---
jenis: sop
kode: S-02
proses: P1
pelaksana:
  - { kode: kasi-penmad, nama: Kepala Seksi } # ✗
`,
    ],
  },
  *check(graph) {
    if (!graph.has('unit') || !graph.isWhole('proses', 'melibatkan') || !graph.isWhole('unit')) return
    for (const sop of graph.inForce('sop')) {
      const owners = ownersOf(sop, graph)
      const [owner] = owners
      if (!owner || owners.some(isShared)) continue
      const strangers = graph.once(pelaksanaSop, sop).kolom.filter((kolom) => isStranger(kolom, owners, graph))
      const [first] = strangers
      if (!first) continue
      yield {
        at: sop.locate('pelaksana', first.urutan),
        butir: strangers.map(({ urutan }) => ({ at: sop.locate('pelaksana', urutan) })),
        message: `SOP "${sop.nama}" milik unit "${owner.nama}", tetapi pelaksananya ${joinDaftar(strangers.map((one) => `"${one.nama}"`))} dari unit lain`,
        hint: 'ganti dengan jabatan unit pemilik, atau sebutkan unitnya pada "lintas_fungsi" proses yang dilaksanakan SOP ini',
        related: strangers.flatMap(({ jabatan }) => {
          const unit = jabatan && unitOf(jabatan, graph)
          return jabatan && unit ? [{ at: jabatan.locate('unit'), message: `unit "${unit.nama}"` }] : []
        }),
      }
    }
  },
}

/** Units that may act in the SOP: its own, else those that own its process; and those that the process involves. */
function ownersOf(sop: Sop, graph: Graph): readonly Unit[] {
  const proses = prosesOfSop(sop, graph).flatMap((one) => [...withAbove(one)])
  const own = unitOf(sop, graph)
  // A unit that no list has may be any of them.
  if (!own && sop.isi.unit !== undefined) return []
  const ofProses = proses.flatMap((one) => graph.out(one, 'dimiliki').flatMap((owner) => unitsOf(owner, graph)))
  const involved = proses.flatMap((one) => graph.out(one, 'melibatkan')).filter(isUnit)
  if (!own && ofProses.length === 0) return []
  return [...(own ? [own] : []), ...ofProses, ...involved]
}

function unitsOf(owner: Node, graph: Graph): readonly Unit[] {
  if (isUnit(owner)) return [owner]
  return owner.jenis === 'jabatan' ? graph.out(owner, 'dimiliki').filter(isUnit) : []
}

function isStranger({ jabatan, pihak }: Kolom, owners: readonly Unit[], graph: Graph): boolean {
  const unit = jabatan && pihak === 'petugas' ? graph.once(unitOf, jabatan) : undefined
  if (!unit || isShared(unit)) return false
  return owners.every((owner) => isOneOffice(owner, unit) && !isSameLine(owner, unit, graph))
}
