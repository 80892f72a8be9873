import type { JenisDokumen } from '../../dokumen.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'

const asked: readonly (readonly [JenisDokumen, string])[] = [
  ['renstra', 'Renstra'],
  ['peta_proses', 'peta proses bisnis'],
  ['sop', 'SOP'],
  ['standar_pelayanan', 'standar pelayanan'],
]

export const dokumenAda: Rule = {
  id: 'koherensi/dokumen-ada',
  severity: 'warning',
  title: 'Instansi memiliki Renstra, peta proses bisnis, SOP, dan standar pelayanan',
  why: `Keempat dokumen membentuk satu rantai: Renstra menetapkan sasaran, peta proses bisnis menunjukkan pekerjaan yang
mewujudkannya, SOP merinci cara kerjanya, dan standar pelayanan menjanjikan hasilnya kepada masyarakat. Bila satu tidak
ada, rantai itu tidak dapat diperiksa; aturan yang memerlukannya diam.`,
  basis: ['permenpanrb-19-2018', 'permenpanrb-35-2012', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua-contoh
---
jenis: renstra
kode: R
---
jenis: peta_proses
kode: P
---
jenis: sop
kode: S-01
---
jenis: standar_pelayanan
kode: SP-01
`,
      `
jenis: instansi
kode: kua-contoh
termuat: { lengkap: false, tidak_termuat: [renstra, peta_proses, standar_pelayanan] }
---
jenis: sop
kode: S-01
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua-contoh # ✗
---
jenis: sop
kode: S-01
`,
      `
jenis: instansi
kode: kua-contoh # ✗
---
jenis: renstra
kode: R
periode: { mulai: 2015, selesai: 2019 }
---
jenis: peta_proses
kode: P
---
jenis: sop
kode: S-01
---
jenis: standar_pelayanan
kode: SP-01
`,
      `
jenis: instansi
kode: kua-contoh # ✗
---
jenis: renstra
kode: R
periode: { mulai: 2015, selesai: 2019 }
---
jenis: peta_proses
kode: P
---
jenis: sop
kode: S-01
---
jenis: standar_pelayanan
kode: SP-01
`,
    ],
  },
  *check(graph) {
    const { instansi } = graph
    if (!instansi) return
    const lacking = asked.filter(([jenis]) => !graph.has(jenis) && graph.isWhole(jenis))
    if (lacking.length === 0) return
    const told = lacking.map(([jenis, nama]) =>
      jenis === 'renstra' && graph.all(jenis).length > 0 ? `Renstra untuk tahun ${graph.tanggal.slice(0, 4)}` : nama,
    )
    yield {
      at: instansi.locate(),
      butir: lacking.map(([jenis]) => ({ at: instansi.locate(), apa: jenis })),
      message: `instansi "${instansi.nama}" belum memiliki ${joinDaftar(told)} di folder ini`,
      hint: 'tulis dokumen yang belum ada, atau pakai dokumen instansi induk dengan mengisi "induk"; sebelum itu, aturan tentang dokumen tersebut tidak diperiksa',
    }
  },
}
