import { splitKata } from '../../text/nama.ts'
import { partsOf, sebut } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const sasaranKondisi: Rule = {
  id: 'renstra/sasaran-kondisi',
  severity: 'warning',
  title: 'Sasaran menyebut keadaan yang ingin dicapai, bukan kegiatan',
  why: `Sasaran menjawab "apa yang berubah", bukan "apa yang dikerjakan". Kegiatan dapat selesai seluruhnya tanpa ada yang
berubah bagi masyarakat. Pedoman penjenjangan kinerja meminta hasil dirumuskan lebih dahulu, misalnya "Meningkatnya …" atau
"Terwujudnya …", baru kemudian kegiatannya. Rumusan yang meragukan tidak dipersoalkan.`,
  basis: ['permenpanrb-89-2021', 'permenpanrb-53-2014'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SK-1, uraian: Meningkatnya kualitas pelayanan haji }
  - { kode: SK-2, uraian: Tata kelola kantor yang akuntabel }
  - { kode: SK-3, uraian: Memiliki sumber daya manusia yang profesional }
  - { kode: SK-4, uraian: Pengembangan madrasah yang bermutu dan merata }
  - { kode: SK-5 }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    uraian: Melaksanakan pembinaan penyuluh agama # ✗
  - { kode: SK-2, uraian: 2. Membina kerukunan umat beragama }
`,
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    uraian: Peningkatan kualitas pelayanan haji # ✗
`,
    ],
  },
  *check(graph) {
    for (const renstra of graph.all('renstra')) {
      const activities = partsOf(renstra, 'sasaran').filter(({ isi: { uraian } }) => uraian && isActivity(uraian))
      const [first, ...others] = activities
      if (!first) continue
      yield {
        at: first.locate('uraian'),
        message: `sasaran ${sebut(activities)} menyebut kegiatan, bukan keadaan yang ingin dicapai`,
        hint: 'rumuskan keadaannya, misalnya "Meningkatnya …", "Terwujudnya …", atau "Menguatnya …"; kegiatannya ditulis pada "kegiatan"',
        ...(others.length > 0 && {
          related: others.map((one) => ({
            sama: true,
            at: one.locate('uraian'),
            message: 'sasaran ini juga menyebut kegiatan',
          })),
        }),
      }
    }
  },
}

const NUMBERING = /^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]\s*)+/i
const DOING = /^me\p{L}{3,}(?:kan|i)$/u
/** Verbs of a state, or of what a state meets. */
const NOT_DOING = new Set([
  'memiliki',
  'memenuhi',
  'melebihi',
  'melampaui',
  'mencukupi',
  'memuaskan',
  'menjadi',
  'mandiri',
])
const MORE_DOING = new Set(
  `membangun membina membuat memperkuat mempercepat memperluas memperbaiki mendorong mendukung menjaga menjamin mengelola
  menyusun menggali mengawal membentuk mencetak merawat menata menambah mengurangi melatih`.split(/\s+/),
)
const NOUN_OF_DOING = new Set(
  `pelaksanaan peningkatan penyelenggaraan penyusunan penyediaan pengadaan pemberian pembuatan pembinaan pengembangan
  penguatan pengelolaan`.split(/\s+/),
)

/** `Pembinaan yang merata` tells how something is; without `yang` the noun tells what is done. */
function isActivity(uraian: string): boolean {
  const kata = splitKata(uraian.replace(NUMBERING, ''))
  const [first = ''] = kata
  if (NOUN_OF_DOING.has(first)) return !kata.includes('yang')
  return MORE_DOING.has(first) || (DOING.test(first) && !NOT_DOING.has(first))
}
