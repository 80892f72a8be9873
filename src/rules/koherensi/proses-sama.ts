import type { Graph } from '../../graph/graph.ts'
import {
  isProses,
  knowsSop,
  type Proses,
  prosesOfSop,
  type Sop,
  sopsOfStandar,
  withAbove,
  withBelow,
} from '../../hitung/rantai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'

export const prosesSama: Rule = {
  id: 'koherensi/proses-sama',
  severity: 'error',
  title: 'Standar pelayanan dan SOP-nya melaksanakan proses yang sama',
  why: `Standar pelayanan dan SOP yang menjalankannya menjelaskan pekerjaan yang sama, jadi keduanya berada pada proses yang
sama dalam peta proses bisnis; SOP boleh satu tingkat atau lebih di bawahnya. Bila berbeda, salah satu rujukannya keliru
dan rantai dari sasaran sampai layanan terputus. SOP makro boleh berada di atas proses itu; dari beberapa SOP cukup satu
yang sama.`,
  basis: ['permenpanrb-19-2018', 'permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
    subproses:
      - { kode: P1.1, subproses: [{ kode: P1.1.1 }] }
  - kode: P2
---
jenis: sop
kode: S-01
proses: P1.1.1
---
jenis: sop
kode: S-02
proses: P1
cakupan: makro
---
jenis: sop
kode: S-03
proses: P2
---
jenis: sop
kode: S-04
---
jenis: standar_pelayanan
kode: SP-01
proses: P1.1
sop: S-01
---
jenis: standar_pelayanan
kode: SP-02
proses: P1.1
sop: S-02
---
jenis: standar_pelayanan
kode: SP-03
proses: P1.1
sop: [S-01, S-03]
---
jenis: standar_pelayanan
kode: SP-04
proses: P1.1
sop: [S-03, S-04]
---
jenis: standar_pelayanan
kode: SP-05
sop: S-03
`,
    ],
    invalid: [
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
    subproses:
      - kode: P1.1
  - kode: P2
---
jenis: sop
kode: S-01
proses: P1
---
jenis: sop
kode: S-02
proses: P2
---
jenis: standar_pelayanan
kode: SP-01
proses: P1.1 # ✗
sop: S-01
---
jenis: standar_pelayanan
kode: SP-02
proses: P1 # ✗
sop: S-02
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.inForce('standar_pelayanan')) {
      const [proses] = graph.out(standar, 'keluaran dari').filter(isProses)
      const sops = proses ? graph.once(sopsOfStandar, standar) : []
      if (!proses || sops.length === 0 || sops.some((sop) => fits(sop, proses, graph))) continue
      if (!knowsSop(standar, graph) || sops.some((sop) => sop.isLost('proses'))) continue
      const others = new Set(sops.flatMap((sop) => prosesOfSop(sop, graph)))
      yield {
        at: standar.locate('proses'),
        message: `standar pelayanan "${standar.nama}" adalah keluaran proses "${proses.nama}", tetapi SOP-nya melaksanakan proses ${joinDaftar([...others].map(({ nama }) => `"${nama}"`))}`,
        hint: `samakan "proses" pada standar dan SOP-nya, atau sebutkan pada "sop" SOP yang melaksanakan proses "${proses.nama}"`,
        related: sops.map((sop) => ({
          at: sop.locate('proses'),
          message: `SOP "${sop.nama}" melaksanakan proses ${joinDaftar(prosesOfSop(sop, graph).map(({ nama }) => `"${nama}"`))}`,
        })),
      }
    }
  },
}

/** An SOP that carries out no process fits: another rule asks it for one. */
function fits(sop: Sop, wanted: Proses, graph: Graph): boolean {
  const own = prosesOfSop(sop, graph)
  if (own.length === 0) return true
  const covers = sop.isi.cakupan === 'makro' || graph.out(sop, 'memanggil').length > 0
  const allowed = new Set([...withBelow(wanted), ...(covers ? withAbove(wanted) : [])])
  return own.some((proses) => allowed.has(proses))
}
