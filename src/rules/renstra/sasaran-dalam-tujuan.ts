import { isUtuh, names, partsOf, sebut, tempatLain } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { isNamed } from './bagian.ts'

export const sasaranDalamTujuan: Rule = {
  id: 'renstra/sasaran-dalam-tujuan',
  severity: 'error',
  title: 'Setiap sasaran termasuk dalam sebuah tujuan, dan setiap tujuan memiliki sasaran',
  why: `Sasaran adalah keadaan terukur yang menunjukkan bahwa tujuan tercapai. Sasaran di luar tujuan tidak menyumbang apa
pun kepada misi; tujuan tanpa sasaran tidak dapat diukur. Sasaran yang menjabarkan sasaran lain mengikuti tujuan sasaran
itu. Bila Renstra tidak memuat tujuan, aturan ini diam.`,
  basis: ['pp-40-2006', 'permenppn-10-2023'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
tujuan: [{ kode: T1 }]
sasaran:
  - { kode: SS-1, jenjang: strategis, tujuan: T1 }
  - { kode: SP-1, jenjang: program, menjabarkan: SS-1 }
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }]
`,
      `
jenis: renstra
kode: R
tujuan: [{ kode: T1 }, { kode: T2 }]
sasaran: [{ kode: SK-1, tujuan: T-2 }]
`,
      `
jenis: renstra
kode: R
tujuan: [{ kode: T1 }]
termuat: { lengkap: false, tidak_termuat: [sasaran] }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
tujuan:
  - { kode: T1 }
  - { kode: T2 } # ✗
sasaran:
  - { kode: SK-1, tujuan: T1 }
  - { kode: SK-2 } # ✗
  - { kode: SK-3 }
`,
    ],
  },
  *check(graph) {
    for (const renstra of graph.all('renstra')) {
      const tujuan = partsOf(renstra, 'tujuan')
      if (tujuan.length === 0) continue
      const sasaran = partsOf(renstra, 'sasaran')
      const adrift = sasaran.filter(
        (one) =>
          !names(one, 'bagian dari') &&
          !names(one, 'menjabarkan') &&
          one.judges('tujuan') &&
          !one.isLost('menjabarkan'),
      )
      if (adrift[0]) {
        yield {
          at: adrift[0].locate(),
          message: `sasaran ${sebut(adrift)} tidak termasuk dalam tujuan mana pun`,
          hint: 'isi "tujuan" pada sasaran dengan kode tujuannya, atau "menjabarkan" dengan kode sasaran di atasnya',
          ...tempatLain(adrift, ({ nama }) => `sasaran "${nama}" juga tanpa tujuan`),
        }
      }
      const empty = isUtuh(renstra, 'sasaran.tujuan')
        ? tujuan.filter((one) => !isNamed(one, 'bagian dari', sasaran, graph))
        : []
      if (empty[0]) {
        yield {
          at: empty[0].locate(),
          message: `tujuan ${sebut(empty)} tidak memiliki sasaran`,
          hint: 'tambahkan sasaran yang menunjukkan tercapainya tujuan itu, atau isi "tujuan" pada sasaran yang sudah ada',
          ...tempatLain(empty, ({ nama }) => `tujuan "${nama}" juga tanpa sasaran`),
        }
      }
    }
  },
}
