import { isLowest, isProses } from '../../hitung/rantai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { isKosong } from './langkah.ts'

export const melaksanakanProses: Rule = {
  id: 'sop/melaksanakan-proses',
  severity: 'error',
  title: 'Setiap SOP melaksanakan sebuah proses dalam peta proses bisnis',
  why: `SOP adalah penjabaran peta proses bisnis pada tingkat paling rinci. SOP yang tidak melaksanakan proses mana pun
tidak mendukung sasaran mana pun, dan pada Zona Integritas tidak dihitung mengacu pada peta proses bisnis. SOP
melaksanakan proses yang tidak terbagi lagi, kecuali SOP makro atau SOP yang memanggil SOP lain. Aturan ini diam bila
instansi dan induknya belum memiliki peta proses bisnis.`,
  basis: ['permenpanrb-19-2018', 'permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
    subproses: [{ kode: P1.1 }, { kode: P1.2 }]
---
jenis: sop
kode: A
proses: P1.1
---
jenis: sop
kode: B
cakupan: makro
proses: [P1]
---
jenis: sop
kode: C
proses: P1
langkah: [{ kegiatan: Melaksanakan pembinaan, sop: A }]
---
jenis: sop
kode: D
proses: P9
---
jenis: sop
kode: E
termuat: { tidak_termuat: [proses] }
`,
      `
jenis: sop
kode: A
`,
    ],
    invalid: [
      `
jenis: peta_proses
kode: P
proses: [{ kode: P1 }]
---
jenis: sop
kode: A # ✗
`,
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
    subproses: [{ kode: P1.1 }, { kode: P1.2 }]
---
jenis: sop
kode: A
cakupan: mikro
proses: P1 # ✗
`,
    ],
  },
  *check(graph) {
    if (!graph.has('proses')) return
    for (const sop of graph.all('sop')) {
      const { proses = [], cakupan } = sop.isi
      const carried = graph.out(sop, 'melaksanakan').filter(isProses)
      if (carried.length === 0) {
        if (proses.some((teks) => !isKosong(teks)) || !sop.judges('proses')) continue
        yield {
          at: sop.locate(),
          message: `SOP "${sop.nama}" tidak melaksanakan proses mana pun`,
          hint: 'isi "proses" dengan kode proses dari peta proses bisnis',
        }
        continue
      }
      const callsOthers = sop.links.some(({ verb }) => verb === 'memanggil')
      if (cakupan === 'makro' || callsOthers || carried.some(isLowest)) continue
      const named = carried.map((one) => `"${one.kode}" (${one.bagian.length} subproses)`)
      yield {
        at: sop.locate('proses'),
        message: `SOP "${sop.nama}" melaksanakan proses ${joinDaftar(named)} yang masih terbagi lagi`,
        hint: 'pilih subproses yang dilaksanakan SOP ini, atau isi "cakupan: makro" bila SOP ini memuat SOP lain',
        related: carried.map((one) => ({ at: one.locate(), message: 'proses ini memiliki subproses' })),
      }
    }
  },
}
