import { alurSop, isAlurUtuh } from '../../hitung/alur.ts'
import type { Rule } from '../rule.ts'
import { sebutLangkah, tempatLain } from './langkah.ts'

export const langkahBerujung: Rule = {
  id: 'sop/langkah-berujung',
  severity: 'error',
  title: 'Dari setiap langkah prosedur dapat berakhir',
  why: `Pekerjaan yang masuk ke putaran tanpa jalan keluar tidak pernah selesai bagi pemohon. Putaran boleh ada, misalnya
berkas yang dikembalikan untuk dilengkapi, asalkan salah satu langkahnya bercabang ke luar.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
langkah:
  - { nomor: 1 }
  - { nomor: 2, keputusan: { ya: 3, tidak: 1 } }
  - { nomor: 3 }
`,
      `
jenis: sop
kode: A
langkah:
  - { nomor: 1, ke: 2 }
  - { nomor: 2, ke: 1 }
---
jenis: sop
kode: B
termuat: { tidak_termuat: [langkah] }
langkah:
  - { nomor: 1, keputusan: { ya: selesai, tidak: 2 } }
  - { nomor: 2, ke: 2 }
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
langkah:
  - { nomor: 1, keputusan: { ya: 4, tidak: 2 } }
  - { nomor: 2 } # ✗
  - { nomor: 3, ke: 2 }
  - { nomor: 4 }
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      if (sop.isi.langkah === undefined || sop.isCut('langkah') || !isAlurUtuh(sop)) continue
      const { titik, terjangkau, berujung } = graph.once(alurSop, sop)
      if (berujung.size === 0 || berujung.size === titik.length) continue
      const stuck = titik.filter(({ urutan }) => terjangkau.has(urutan) && !berujung.has(urutan))
      const [first] = stuck
      if (!first) continue
      yield {
        at: sop.locate('langkah', first.urutan),
        message: `pada SOP "${sop.nama}" dari ${sebutLangkah(stuck)} tidak ada jalan menuju akhir prosedur`,
        hint: 'beri putaran itu jalan keluar: cabang keputusan ke langkah di luarnya, atau "selesai"',
        ...tempatLain(sop, stuck, 'langkah ini juga tidak berujung'),
      }
    }
  },
}
