import type { Graph } from '../../graph/graph.ts'
import { knowsAcuan, withAcuan } from '../../hitung/komponen.ts'
import type { Standar } from '../../hitung/layanan.ts'
import type { Rule } from '../rule.ts'
import { isSameLine, unitOf } from './unit.ts'

export const layananTerukur: Rule = {
  id: 'koherensi/layanan-terukur',
  severity: 'warning',
  title: 'Setiap layanan diukur dengan survei atau indikator kinerja',
  why: `Tanpa ukuran, tidak ada yang tahu apakah janji kepada masyarakat ditepati. Survei kepuasan diwajibkan setiap tahun
untuk setiap unit pelayanan; indikator pada Renstra menghubungkan layanan dengan kinerja instansi. Survei yang tidak
menyebut layanan tertentu dianggap mengukur semua layanan instansi atau unitnya.`,
  basis: ['uu-25-2009', 'permenpanrb-14-2017'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SS-01, indikator: [{ kode: I-01 }] }
---
jenis: standar_pelayanan
kode: SP-01
---
jenis: standar_pelayanan
kode: SP-02
indikator: I-01
---
jenis: standar_pelayanan
kode: SP-03
layanan: Legalisasi Ijazah
---
jenis: hasil_survei
kode: SKM-01
layanan: SP-01
per_layanan:
  - { layanan: Legalisasi Ijazah, nilai: 90 }
`,
      `
jenis: hasil_survei
kode: SKM-01
---
jenis: standar_pelayanan
kode: SP-01
`,
      `
jenis: standar_pelayanan
kode: SP-01
`,
      `
jenis: instansi
kode: kua-contoh
data:
  - { isi: survei, berkas: data/survei.csv }
---
jenis: renstra
kode: R
sasaran:
  - { kode: SS-01, indikator: [{ kode: I-01 }] }
---
jenis: standar_pelayanan
kode: SP-01
`,
      `
jenis: instansi
kode: kua-contoh
termuat: { tidak_termuat: [hasil_survei] }
---
jenis: renstra
kode: R
sasaran:
  - { kode: SS-01, indikator: [{ kode: I-01 }] }
---
jenis: standar_pelayanan
kode: SP-01
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kankemenag-contoh
unit:
  - { kode: phu }
  - { kode: penmad }
---
jenis: hasil_survei
kode: SKM-01
unit: phu
---
jenis: standar_pelayanan
kode: SP-01
unit: phu
---
jenis: standar_pelayanan
kode: SP-02 # ✗
unit: penmad
`,
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: survei, berkas: survei.csv }]
---
jenis: hasil_survei
kode: SKM-01
layanan: SP-01
---
jenis: standar_pelayanan
kode: SP-01
---
jenis: standar_pelayanan
kode: SP-02
layanan: Nikah
---
jenis: standar_pelayanan
kode: SP-03 # ✗
---
# berkas: survei.csv
layanan,Persyaratan
Nikah,4
`,
      `
jenis: instansi
kode: kankemenag-contoh # ✗
---
jenis: renstra
kode: R
sasaran:
  - { kode: SS-01, indikator: [{ kode: I-01 }] }
---
jenis: standar_pelayanan
kode: SP-01
---
jenis: standar_pelayanan
kode: SP-02
`,
    ],
  },
  *check(graph) {
    const { instansi } = graph
    if (!graph.has('hasil_survei') && !graph.has('indikator') && graph.fakta.survei.length === 0) return
    if (!graph.isWhole('hasil_survei', 'mengukur')) return
    const surveyed = surveyedBy(graph)
    if (!surveyed) return
    const judged = graph.inForce('standar_pelayanan').filter((one) => one.judges('indikator') && knowsAcuan(one))
    const unmeasured = judged.filter((one) => !surveyed.has(one.kode) && !isMeasured(one, graph))
    const hint =
      'adakan survei kepuasan lalu sebut layanan ini pada hasilnya, atau isi "indikator" pada standar pelayanan'
    if (instansi && judged.length > 1 && unmeasured.length === judged.length) {
      yield {
        at: instansi.locate(),
        butir: unmeasured.map((one) => ({ at: one.locate() })),
        message: `tidak satu pun dari ${judged.length} standar pelayanan "${instansi.nama}" diukur dengan survei atau indikator`,
        hint,
      }
      return
    }
    for (const standar of unmeasured) {
      yield {
        at: standar.locate(),
        message: `standar pelayanan "${standar.nama}" belum diukur dengan survei atau indikator`,
        hint,
      }
    }
  },
}

/** Kode of the services that raw answers are about; undefined where some of them are about others, or cannot be read. */
function surveyedBy({ instansi, fakta }: Graph): ReadonlySet<string> | undefined {
  const declared = (instansi?.isi.data ?? []).filter(({ isi }) => isi === 'survei')
  if (fakta.survei.length < declared.length) return undefined
  const kode = fakta.survei.flatMap(({ kelompok }) => kelompok.map((one) => one.kode))
  const known = kode.filter((one) => one !== undefined)
  return known.length === kode.length ? new Set(known) : undefined
}

function isMeasured(standar: Standar, graph: Graph): boolean {
  if ((standar.isi.indikator ?? []).length > 0) return true
  if (withAcuan(standar, graph).some((one) => graph.visibleInto(one, 'mengukur').length > 0)) return true
  const unit = unitOf(standar, graph)
  return graph.inForce('hasil_survei').some((survei) => {
    if ((survei.isi.layanan ?? []).length > 0) return false
    const surveyed = unitOf(survei, graph)
    return !unit || !surveyed || isSameLine(unit, surveyed, graph)
  })
}
