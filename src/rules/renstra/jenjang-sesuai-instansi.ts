import { joinDaftar } from '../../text/daftar.ts'
import { isUtuh, partsOf, sebut, tempatLain } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import type { Sasaran } from './bagian.ts'
import { tingkatOf } from './tingkat.ts'

export const jenjangSesuaiInstansi: Rule = {
  id: 'renstra/jenjang-sesuai-instansi',
  severity: 'warning',
  title: 'Jenjang sasaran sesuai dengan tingkat instansi',
  why: `Kementerian bertanggung jawab atas sasaran strategis, unit eselon I atas sasaran program, serta kantor wilayah dan
satuan kerja di bawahnya atas sasaran kegiatan. Jenjang yang lebih tinggi daripada tingkat instansinya menjanjikan hasil di
luar kewenangannya. Sasaran di atasnya boleh dikutip bila sasaran sendiri menjabarkannya. Aturan ini diam bagi instansi
daerah dan lainnya.`,
  basis: ['permenpanrb-89-2021', 'permenppn-10-2023'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kementerian-contoh
tingkat: kementerian
---
jenis: renstra
kode: R
sasaran:
  - { kode: SS-1, jenjang: strategis }
  - { kode: SP-1, jenjang: program }
`,
      `
jenis: instansi
kode: kanwil-contoh
tingkat: kanwil
---
jenis: renstra
kode: R
sasaran:
  - { kode: SP-1, jenjang: program }
  - { kode: SK-1, jenjang: kegiatan, menjabarkan: SP-1 }
  - { kode: SK-2 }
`,
      `
jenis: instansi
kode: dinas-contoh
tingkat: daerah
---
jenis: renstra
kode: R
sasaran: [{ kode: S-1, jenjang: strategis }]
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
sasaran:
  - { kode: SK-1, jenjang: kegiatan }
  - kode: SS-1
    jenjang: strategis # ✗
  - { kode: SP-1, jenjang: program }
`,
      `
jenis: instansi
kode: kementerian-contoh
tingkat: kementerian
---
jenis: renstra
kode: R # ✗
sasaran: [{ kode: SK-1, jenjang: kegiatan }]
`,
    ],
  },
  *check(graph) {
    const tingkat = tingkatOf(graph)
    if (!tingkat) return
    const own = jenjangOf[tingkat] ?? 'kegiatan'
    for (const renstra of graph.all('renstra')) {
      const stated = partsOf(renstra, 'sasaran').filter(({ isi }) => isi.jenjang !== undefined)
      const isAbove = ({ isi: { jenjang } }: Sasaran) => jenjang !== undefined && rank[jenjang] > rank[own]
      const isQuoted = (one: Sasaran) => graph.backlinks(one).some(({ verb }) => verb === 'menjabarkan')
      const [first, ...others] = stated.filter((one) => isAbove(one) && !isQuoted(one))
      if (first) {
        const jenjang = [...new Set([first, ...others].map(({ isi }) => `"${isi.jenjang}"`))]
        yield {
          at: first.locate('jenjang'),
          butir: [first, ...others].map((one) => ({ at: one.locate('jenjang') })),
          message: `sasaran ${sebut([first, ...others])} berjenjang ${joinDaftar(jenjang)}, lebih tinggi daripada jenjang ${sebutTingkat[tingkat]}, yaitu "${own}"`,
          hint: `isi "jenjang: ${own}"; bila sasaran ini dikutip dari instansi di atas, isi "menjabarkan" pada sasaran sendiri yang mendukungnya`,
          ...tempatLain([first, ...others], ({ nama }) => `sasaran "${nama}" juga lebih tinggi`),
        }
      } else if (stated.length > 0 && isUtuh(renstra, 'sasaran.jenjang') && stated.every((one) => isBelow(one, own))) {
        yield {
          at: renstra.locate(),
          message: `Renstra "${renstra.nama}" tidak memuat sasaran berjenjang "${own}", jenjang ${sebutTingkat[tingkat]}`,
          hint: `tulis sasaran ${own}, lalu isi "menjabarkan" pada sasaran di bawahnya`,
        }
      }
    }
  },
}

const rank = { kegiatan: 0, program: 1, strategis: 2 } as const

function isBelow({ isi: { jenjang = 'kegiatan' } }: Sasaran, own: keyof typeof rank): boolean {
  return rank[jenjang] < rank[own]
}

/** All others stand below: kegiatan. */
const jenjangOf: Readonly<Record<string, keyof typeof rank>> = { kementerian: 'strategis', eselon1: 'program' }

const sebutTingkat = {
  kementerian: 'kementerian',
  eselon1: 'unit eselon I',
  kanwil: 'kantor wilayah',
  kankemenag: 'kantor kementerian agama',
  kua: 'KUA',
  madrasah: 'madrasah',
} as const
