import { names, sebut, tempatLain } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { tingkatOf } from './tingkat.ts'

export const sasaranMenjabarkanInduk: Rule = {
  id: 'renstra/sasaran-menjabarkan-induk',
  severity: 'warning',
  title: 'Sasaran instansi vertikal menjabarkan sasaran instansi di atasnya',
  why: `Kinerja kantor wilayah, kantor kabupaten/kota, KUA, dan madrasah menyumbang kepada kinerja di atasnya. Sasaran yang
tidak menjabarkan apa pun tidak ikut dalam penjenjangan kinerja: ia dapat tercapai tanpa membantu siapa pun di atasnya.
Aturan ini diam bagi kementerian dan instansi daerah, dan bila sasaran instansi induk tidak ada di sini.`,
  basis: ['permenpanrb-89-2021', 'permenppn-10-2023'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kanwil-contoh
tingkat: kanwil
---
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }]
---
jenis: instansi
kode: kankemenag-contoh
tingkat: kankemenag
induk: kanwil-contoh
---
jenis: renstra
kode: R
sasaran:
  - { kode: SK-1, menjabarkan: kanwil-contoh/SK-1 }
  - { kode: SK-2, menjabarkan: SK-1 }
`,
      `
jenis: instansi
kode: pemkab-contoh
tingkat: daerah
---
jenis: renstra
kode: R
sasaran: [{ kode: S-1 }]
---
jenis: instansi
kode: dinas-contoh
tingkat: daerah
induk: pemkab-contoh
---
jenis: renstra
kode: R
sasaran: [{ kode: S-1 }]
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kanwil-contoh
tingkat: kanwil
---
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }]
---
jenis: instansi
kode: kua-contoh
tingkat: kua
induk: kanwil-contoh
---
jenis: renstra
kode: R
sasaran:
  - { kode: SK-1, menjabarkan: kanwil-contoh/SK-1 }
  - { kode: SK-2 } # ✗
  - { kode: SK-3 }
`,
    ],
  },
  *check(graph) {
    const tingkat = tingkatOf(graph)
    if (!tingkat || tingkat === 'kementerian' || !graph.parent?.has('sasaran')) return
    const adrift = graph.inForce('sasaran').filter((one) => !names(one, 'menjabarkan') && one.judges('menjabarkan'))
    if (!adrift[0]) return
    const [above] = graph.parent.visible('sasaran')
    const atasan = graph.parent.instansi?.kode ?? 'kode-instansi'
    const contoh = above?.kode ?? 'SK-01'
    yield {
      at: adrift[0].locate(),
      message: `sasaran ${sebut(adrift)} tidak menjabarkan sasaran instansi di atasnya`,
      hint: `isi "menjabarkan" dengan kode sasaran yang didukungnya, misalnya ${atasan}/${contoh}`,
      ...tempatLain(adrift, ({ nama }) => `sasaran "${nama}" juga tidak menjabarkan apa pun`),
    }
  },
}
