import type { Graph } from '../../graph/graph.ts'
import type { Standar } from '../../hitung/layanan.ts'
import { knowsSop, prosesOfSop, prosesOfStandar, type Sop, sopsOfStandar, withAbove } from '../../hitung/rantai.ts'
import type { Rule } from '../rule.ts'
import { isOneOffice, isSameLine, isShared, isUnit, type Unit, unitOf } from './unit.ts'

export const unitSama: Rule = {
  id: 'koherensi/unit-sama',
  severity: 'warning',
  title: 'Standar pelayanan dan SOP-nya dimiliki unit yang sama',
  why: `Unit yang berjanji dalam standar pelayanan harus juga menguasai cara kerjanya. Bila SOP milik unit lain, tidak jelas
siapa yang bertanggung jawab atas waktu dan mutunya. Unit di atas atau di bawahnya, unit layanan bersama seperti PTSP,
dan unit lintas fungsi pada proses itu tidak dipersoalkan; dari beberapa SOP cukup satu yang sama.`,
  basis: ['permenpanrb-35-2012', 'permenpanrb-15-2014'],
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
---
jenis: peta_proses
kode: P
proses:
  - { kode: P1, lintas_fungsi: [penmad] }
---
jenis: sop
kode: S-01
unit: phu
---
jenis: sop
kode: S-02
unit: ptsp
---
jenis: sop
kode: S-03
unit: penmad
proses: P1
---
jenis: sop
kode: S-04
unit: Seksi di luar daftar
---
jenis: standar_pelayanan
kode: SP-01
unit: kantor
sop: S-01
---
jenis: standar_pelayanan
kode: SP-02
unit: phu
sop: S-02
---
jenis: standar_pelayanan
kode: SP-03
unit: phu
sop: S-03
---
jenis: standar_pelayanan
kode: SP-04
unit: phu
sop: S-04
---
jenis: standar_pelayanan
kode: SP-05
sop: S-03
---
jenis: standar_pelayanan
kode: SP-06
unit: phu
sop: [S-01, S-03]
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kankemenag-contoh
unit:
  - { kode: kantor }
  - { kode: phu, nama: Seksi Penyelenggaraan Haji, induk: kantor }
  - { kode: penmad, nama: Seksi Pendidikan Madrasah, induk: kantor }
---
jenis: sop
kode: S-01
unit: Seksi Pendidikan Madrasah
---
jenis: standar_pelayanan
kode: SP-01
unit: phu # ✗
sop: S-01
`,
    ],
  },
  *check(graph) {
    if (!graph.has('unit')) return
    for (const standar of graph.inForce('standar_pelayanan')) {
      const unit = unitOf(standar, graph)
      const sops = unit ? graph.once(sopsOfStandar, standar) : []
      if (!unit || sops.length === 0 || sops.some((sop) => fits(sop, unit, standar, graph))) continue
      if (!knowsSop(standar, graph) || !graph.isWhole('proses', 'melibatkan')) continue
      const [first] = sops
      const other = first && unitOf(first, graph)
      if (!first || !other) continue
      yield {
        at: standar.locate('unit'),
        message: `standar pelayanan "${standar.nama}" milik unit "${unit.nama}", tetapi SOP-nya "${first.nama}" milik unit "${other.nama}"`,
        hint: 'samakan "unit" pada keduanya; bila unit lain memang ikut bekerja, sebutkan pada "lintas_fungsi" prosesnya atau tandai "layanan_bersama"',
        related: sops.map((sop) => ({
          at: sop.locate('unit'),
          message: `SOP "${sop.nama}" milik unit "${unitOf(sop, graph)?.nama ?? ''}"`,
        })),
      }
    }
  },
}

/** An SOP whose unit is not known fits. */
function fits(sop: Sop, unit: Unit, standar: Standar, graph: Graph): boolean {
  const other = unitOf(sop, graph)
  if (!other || !isOneOffice(unit, other) || isShared(unit) || isShared(other)) return true
  if (isSameLine(unit, other, graph)) return true
  const proses = [...prosesOfSop(sop, graph), ...prosesOfStandar(standar, graph)].flatMap((one) => [...withAbove(one)])
  const joining = proses.flatMap((one) => graph.out(one, 'melibatkan')).filter(isUnit)
  return joining.some((one) => isSameLine(one, other, graph) || isSameLine(one, unit, graph))
}
