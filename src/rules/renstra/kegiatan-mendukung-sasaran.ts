import type { Node } from '../../graph/node.ts'
import { isJenis, names, partsOf, sebut, tempatLain } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const kegiatanMendukungSasaran: Rule = {
  id: 'renstra/kegiatan-mendukung-sasaran',
  severity: 'warning',
  title: 'Setiap program dan kegiatan mendukung sasaran',
  why: `Anggaran mengikuti program dan kegiatan. Kegiatan yang tidak mendukung sasaran mana pun menghabiskan anggaran tanpa
menyumbang kinerja, dan inilah yang pertama dicari evaluasi akuntabilitas kinerja. Program mendukung sasaran pula lewat
kegiatannya; kegiatan mengikuti programnya bila program itu hanya mendukung satu sasaran.`,
  basis: ['pp-17-2017', 'permenpanrb-88-2021', 'permenppn-10-2023'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }, { kode: SK-2 }]
program:
  - kode: PG-1
    kegiatan: [{ kode: KG-1, sasaran: SK-1 }]
  - kode: PG-2
    sasaran: SK-2
    kegiatan: [{ kode: KG-2 }]
  - { kode: PG-3, sasaran: SK-9 }
`,
      `
jenis: renstra
kode: R
program: [{ kode: PG-1 }]
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }]
program: [{ kode: PG-1 }]
termuat: { lengkap: false }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran: [{ kode: SK-1 }, { kode: SK-2 }]
program:
  - kode: PG-1
    sasaran: [SK-1, SK-2]
    kegiatan:
      - { kode: KG-1, sasaran: SK-1 }
      - kode: KG-2 # ✗
        nama: Pembinaan Kerukunan
  - { kode: PG-2 }
`,
    ],
  },
  *check(graph) {
    if (!graph.has('sasaran') && graph.all('sasaran').length === 0) return
    for (const renstra of graph.all('renstra')) {
      const adrift = partsOf(renstra, 'program', 'kegiatan').filter(
        (one) => !isSupporting(one) && one.judges('sasaran') && !isBesideLost(one),
      )
      if (!adrift[0]) continue
      yield {
        at: adrift[0].locate(),
        message: `${apaSaja(adrift)} ${sebut(adrift)} tidak mendukung sasaran mana pun`,
        hint: 'isi "sasaran" pada program atau kegiatan itu dengan kode sasaran yang didukungnya',
        ...tempatLain(adrift, ({ jenis, nama }) => `${jenis} "${nama}" juga tanpa sasaran`),
      }
    }
  },
}

function isSupporting(one: Node<'program'> | Node<'kegiatan'>): boolean {
  if (names(one, 'mendukung')) return true
  if (one.jenis === 'program') return one.bagian.some((part) => names(part, 'mendukung'))
  return isJenis(one.wadah, 'program') && one.wadah.links.filter(({ verb }) => verb === 'mendukung').length === 1
}

/** The program around it, or a kegiatan in it, may have named one. */
function isBesideLost(one: Node<'program'> | Node<'kegiatan'>): boolean {
  return one.isLost('kegiatan.sasaran') || (one.wadah?.isLost('sasaran') ?? false)
}

function apaSaja(parts: readonly Node[]): string {
  return [...new Set(parts.map(({ jenis }) => jenis))].join(' dan ')
}
