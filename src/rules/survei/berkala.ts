import { bulanAntarSurvei } from '../../data/survei.ts'
import type { Place } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import { bulanMasa } from '../../hitung/data/masa.ts'
import { jenisSurvei } from '../../hitung/survei.ts'
import { addMonths, formatTanggal } from '../../text/tanggal.ts'
import type { Rule } from '../rule.ts'

export const berkala: Rule = {
  id: 'survei/berkala',
  severity: 'warning',
  title: 'Survei kepuasan masyarakat diadakan sedikitnya sekali setahun',
  why: `PermenPANRB 14/2017 mewajibkan survei kepuasan sekurang-kurangnya sekali setahun; nilai penuh pada LKE Zona Integritas
mensyaratkan empat kali. Tanpa survei baru, instansi tidak tahu apakah perbaikannya terasa. Bila masa salah satu survei
tidak terbaca, aturan ini diam.`,
  basis: ['permenpanrb-14-2017'],
  examples: {
    valid: [
      `
jenis: hasil_survei
kode: SKM-2023
periode: { mulai: Januari 2023, selesai: Desember 2023 }
---
jenis: hasil_survei
kode: SKM-2020
periode: { mulai: 2020-01-01, selesai: 2020-12-31 }
`,
      `
jenis: hasil_survei
kode: SKM-2020
periode: { mulai: 2020-01-01, selesai: 2020-12-31 }
---
jenis: hasil_survei
kode: SKM-LAIN
`,
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: survei, berkas: survei.csv }]
---
jenis: hasil_survei
kode: SKM-2020
periode: { mulai: 2020-01-01, selesai: 2020-12-31 }
---
# berkas: survei.csv
tanggal,Persyaratan
2024-06-03,4
`,
      `
jenis: instansi
kode: kua-contoh
termuat: { tidak_termuat: [hasil_survei] }
---
jenis: hasil_survei
kode: SKM-2020
periode: { mulai: 2020-01-01, selesai: 2020-12-31 }
---
jenis: hasil_survei
kode: IPAK-2020
survei: ipak
periode: { mulai: 2020-01-01, selesai: 2020-12-31 }
`,
    ],
    invalid: [
      `
jenis: hasil_survei
kode: SKM-2021
periode: { mulai: 2021-01-04, selesai: 2021-12-10 }
---
jenis: hasil_survei
kode: SKM-2022
periode:
  mulai: 2022-01-03
  selesai: 2022-12-09 # ✗
`,
      `
jenis: instansi
kode: kua-contoh
data:
  - isi: survei
    berkas: survei.csv # ✗
---
# berkas: survei.csv
tanggal,Persyaratan
2022-06-03,4
`,
    ],
  },
  *check(graph) {
    if (graph.instansi?.judges('hasil_survei') === false) return
    const ends = endsOf(graph)
    const last = ends?.reduce<End | undefined>((late, one) => (late && late.hari >= one.hari ? late : one), undefined)
    if (!last || addMonths(last.hari, bulanAntarSurvei) >= graph.tanggal) return
    yield {
      at: last.at,
      message: `survei kepuasan terakhir berakhir ${formatTanggal(last.hari)}, lebih dari setahun sebelum ${formatTanggal(graph.tanggal)}`,
      hint: 'adakan survei kepuasan tahun ini, atau tambahkan hasilnya bila sudah ada',
    }
  },
}

interface End {
  readonly hari: string
  readonly at: Place
}

/** When the surveys ended; undefined where one of them does not tell. */
function endsOf(graph: Graph): readonly End[] | undefined {
  const { instansi } = graph
  const ends: End[] = []
  for (const survei of graph.inForce('hasil_survei')) {
    if (jenisSurvei(survei) !== 'skm') continue
    const { mulai, selesai } = survei.isi.periode ?? {}
    const hari = selesai ? graph.hari(selesai)?.akhir : mulai ? graph.hari(mulai)?.akhir : undefined
    if (hari === undefined) return undefined
    ends.push({ hari, at: survei.locate('periode', selesai ? 'selesai' : 'mulai') })
  }
  for (const { urutan, survei, kelompok } of graph.fakta.survei) {
    const bulan = kelompok.flatMap((one) => bulanMasa(one.bulan)?.akhir ?? []).sort()
    const hari = graph.hari(bulan.at(-1) ?? '')?.akhir
    if (survei === 'skm' && instansi && hari !== undefined)
      ends.push({ hari, at: instansi.locate('data', urutan, 'berkas') })
  }
  return ends
}
