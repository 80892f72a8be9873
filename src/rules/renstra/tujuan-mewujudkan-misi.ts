import { isUtuh, names, partsOf, sebut, tempatLain } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { isNamed } from './bagian.ts'

export const tujuanMewujudkanMisi: Rule = {
  id: 'renstra/tujuan-mewujudkan-misi',
  severity: 'error',
  title: 'Setiap tujuan mewujudkan misi, dan setiap misi memiliki tujuan',
  why: `Tujuan menjabarkan misi menjadi apa yang ingin dicapai sampai akhir periode Renstra. Tujuan tanpa misi tidak jelas
asalnya; misi tanpa tujuan tidak pernah dikerjakan. Renstra satuan kerja yang memakai visi dan misi kementeriannya tidak
perlu memuat misi sendiri; tanpa misi, aturan ini diam.`,
  basis: ['pp-40-2006', 'permenppn-10-2023'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
misi: [{ kode: M1 }, { kode: M2 }]
tujuan:
  - { kode: T1, misi: [M1, M2] }
`,
      `
jenis: renstra
kode: R
tujuan: [{ kode: T1 }]
`,
      `
jenis: renstra
kode: R
misi: [{ kode: M1 }, { kode: M2 }]
tujuan:
  - { kode: T1, misi: M9 }
`,
      `
jenis: renstra
kode: R
misi: [{ kode: M1 }]
termuat: { lengkap: false, tidak_termuat: [tujuan] }
`,
      `
jenis: renstra
kode: R
misi: [{ kode: M1 }, { kode: M2 }]
tujuan: [{ kode: T1, misi: M1 }, { kode: T2 }]
termuat: { lengkap: false }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
misi:
  - { kode: M1 }
  - { kode: M2 } # ✗
  - { kode: M3 }
tujuan:
  - { kode: T1, misi: M1 }
  - kode: T2 # ✗
    uraian: Meningkatnya kerukunan umat beragama
`,
    ],
  },
  *check(graph) {
    for (const renstra of graph.all('renstra')) {
      const misi = partsOf(renstra, 'misi')
      if (misi.length === 0) continue
      const tujuan = partsOf(renstra, 'tujuan')
      const adrift = tujuan.filter((one) => !names(one, 'mewujudkan') && one.judges('misi'))
      if (adrift[0]) {
        yield {
          at: adrift[0].locate(),
          message: `tujuan ${sebut(adrift)} tidak mewujudkan misi mana pun`,
          hint: 'isi "misi" pada tujuan dengan kode misi yang diwujudkannya',
          ...tempatLain(adrift, ({ nama }) => `tujuan "${nama}" juga tanpa misi`),
        }
      }
      const unserved = isUtuh(renstra, 'tujuan.misi')
        ? misi.filter((one) => !isNamed(one, 'mewujudkan', tujuan, graph))
        : []
      if (unserved[0]) {
        yield {
          at: unserved[0].locate(),
          message: `misi ${sebut(unserved)} tidak memiliki tujuan`,
          hint: 'tambahkan tujuan yang mewujudkannya, atau sebut misi ini pada "misi" tujuan yang sudah ada',
          ...tempatLain(unserved, ({ nama }) => `misi "${nama}" juga tanpa tujuan`),
        }
      }
    }
  },
}
