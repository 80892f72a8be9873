import { alurSop, isAlurUtuh } from '../../hitung/alur.ts'
import type { Rule } from '../rule.ts'
import { sebutLangkah, tempatLain } from './langkah.ts'

export const langkahTerjangkau: Rule = {
  id: 'sop/langkah-terjangkau',
  severity: 'error',
  title: 'Setiap langkah dapat dicapai dari langkah pertama',
  why: `Langkah yang tidak dituju dari mana pun tidak akan pernah dikerjakan, padahal waktunya ikut dihitung pembaca.
Biasanya sebuah panah hilang, atau langkah sebelumnya terlanjur ditandai selesai. Selama masih ada tujuan yang tidak
dikenal atau nomor yang berulang (sop/nomor-langkah), aturan ini diam.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
langkah:
  - { nomor: 1, keputusan: { ya: 3, tidak: 2 } }
  - { nomor: 2, selesai: ditolak }
  - { nomor: 3 }
`,
      `
jenis: sop
kode: A
langkah:
  - { nomor: 1, ke: 4 }
  - { nomor: 2 }
  - { nomor: 3 }
---
jenis: sop
kode: B
---
jenis: sop
kode: C
termuat: { tidak_termuat: [langkah] }
langkah:
  - { nomor: 1, selesai: true }
  - { nomor: 5 }
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
langkah:
  - { nomor: 1, ke: 4 }
  - { nomor: 2 } # ✗
  - { nomor: 3, ke: 2 }
  - { nomor: 4, selesai: true }
  - { nomor: 5 }
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      if (sop.isi.langkah === undefined || sop.isCut('langkah') || !isAlurUtuh(sop)) continue
      const { titik, kembar, takDikenal, terjangkau } = graph.once(alurSop, sop)
      if (terjangkau.size === titik.length || kembar.length > 0 || takDikenal.length > 0) continue
      const lost = titik.filter(({ urutan }) => !terjangkau.has(urutan))
      const [first] = lost
      if (!first) continue
      yield {
        at: sop.locate('langkah', first.urutan),
        message: `pada SOP "${sop.nama}" ${sebutLangkah(lost)} tidak dicapai dari langkah pertama`,
        hint: 'arahkan "ke" atau salah satu cabang keputusan ke langkah itu, atau hapus langkah yang tidak dipakai',
        ...tempatLain(sop, lost, 'langkah ini juga tidak dicapai'),
      }
    }
  },
}
