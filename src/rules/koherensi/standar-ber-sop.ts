import type { Draft } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import { knowsAcuan } from '../../hitung/komponen.ts'
import type { Standar } from '../../hitung/layanan.ts'
import { knowsSop, prosesOfStandar, sopsOfStandar } from '../../hitung/rantai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { butirPada } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const standarBerSop: Rule = {
  id: 'koherensi/standar-ber-sop',
  severity: 'error',
  title: 'Setiap standar pelayanan dijalankan dengan SOP dan menjadi keluaran sebuah proses',
  why: `Standar pelayanan adalah janji kepada masyarakat; SOP adalah cara menepatinya, dan peta proses bisnis menunjukkan
pekerjaan yang menghasilkannya. Janji tanpa SOP bergantung pada kebiasaan petugas dan tidak dapat diperiksa. Proses boleh
disebut pada standar sendiri atau pada SOP-nya.`,
  basis: ['permenpanrb-15-2014', 'permenpanrb-35-2012', 'permenpanrb-19-2018'],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
---
jenis: sop
kode: S-01
proses: P1
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
---
jenis: standar_pelayanan
kode: SP-02
proses: P1
sop: S-01
---
jenis: standar_pelayanan
kode: SP-03
konsep: true
---
jenis: standar_pelayanan
kode: SP-04
termuat: { tidak_termuat: [sop, proses] }
`,
      `
jenis: standar_pelayanan
kode: SP-01
`,
      `
jenis: instansi
kode: kankemenag-contoh
---
jenis: sop
kode: S-01
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
---
jenis: instansi
kode: kua-contoh
induk: kankemenag-contoh
---
jenis: standar_pelayanan
kode: SP-KUA
acuan: SP-01
`,
    ],
    invalid: [
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
---
jenis: sop
kode: S-01
---
jenis: standar_pelayanan
kode: SP-01 # ✗
---
jenis: standar_pelayanan
kode: SP-02 # ✗
proses: P1
sop: []
---
jenis: standar_pelayanan
kode: SP-03 # ✗
sop: S-01
`,
      `
jenis: sop
kode: S-01
konsep: true
---
jenis: sop
kode: S-02
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01 # ✗
`,
    ],
  },
  *check(graph) {
    const asksSop = graph.has('sop')
    const asksProses = graph.has('proses')
    for (const standar of graph.inForce('standar_pelayanan')) {
      const draft = asksSop ? onlyDrafts(standar, graph) : undefined
      if (draft) yield draft
      const lacks: string[] = []
      const fields: string[] = []
      const names: string[] = []
      if (asksSop && !draft && lacksSop(standar, graph)) {
        lacks.push('dijalankan dengan SOP')
        fields.push('"sop" dengan kode SOP')
        names.push('sop')
      }
      if (asksProses && lacksProses(standar, graph)) {
        lacks.push('menjadi keluaran sebuah proses')
        fields.push('"proses" dengan kode proses')
        names.push('proses')
      }
      if (lacks.length === 0) continue
      yield {
        at: standar.locate(),
        butir: butirPada(standar.locate(), names),
        message: `standar pelayanan "${standar.nama}" belum ${joinDaftar(lacks)}`,
        hint: `isi ${joinDaftar(fields)} yang menghasilkan layanan ini; bila belum ada, susun lebih dahulu`,
      }
    }
  },
}

/** An unmet reference is another rule's. */
function lacksSop(standar: Standar, graph: Graph): boolean {
  if (!standar.judges('sop') || (standar.isi.sop ?? []).length > 0) return false
  return knowsAcuan(standar) && graph.once(sopsOfStandar, standar).length === 0
}

function lacksProses(standar: Standar, graph: Graph): boolean {
  if (!standar.judges('proses') || standar.isi.proses !== undefined || !knowsSop(standar, graph)) return false
  if (!graph.once(sopsOfStandar, standar).every((sop) => sop.judges('proses'))) return false
  return prosesOfStandar(standar, graph).length === 0
}

function onlyDrafts(standar: Standar, graph: Graph): Draft | undefined {
  const sops = graph.out(standar, 'dijalankan dengan')
  if (sops.length === 0 || graph.once(sopsOfStandar, standar).length > 0) return undefined
  return {
    at: standar.locate('sop'),
    message: `standar pelayanan "${standar.nama}" hanya dijalankan dengan SOP yang masih konsep: ${joinDaftar(sops.map(({ nama }) => `"${nama}"`))}`,
    hint: 'sahkan SOP itu dan hapus "konsep", atau sebutkan SOP yang sudah berlaku',
    related: sops.map((sop) => ({ at: sop.locate('konsep'), message: `SOP "${sop.nama}" masih konsep` })),
  }
}
