import { alurSop, isAlurUtuh, type Panah } from '../../hitung/alur.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { sebutLangkah, tempatLain } from './langkah.ts'

export const nomorLangkah: Rule = {
  id: 'sop/nomor-langkah',
  severity: 'error',
  title: 'Nomor langkah tidak berulang, tujuannya ada, dan ada jalan yang berakhir',
  why: `Panah pada diagram alir ditulis sebagai nomor langkah tujuan. Bila nomor itu dipakai dua langkah atau tidak
dimiliki langkah mana pun, pelaksana tidak tahu ke mana pekerjaan berlanjut. Bila tidak ada jalan yang berakhir,
prosedur tidak pernah selesai.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
langkah:
  - { nomor: 1, keputusan: { ya: 2, tidak: selesai } }
  - { nomor: 2, ke: [3a, 3b] }
  - { nomor: 3a, ke: langkah 4 }
  - { nomor: 3b. }
  - { nomor: 4, ke: 3B, selesai: false }
  - { kegiatan: Mengarsipkan }
---
jenis: sop
kode: B
termuat: { tidak_termuat: [langkah] }
langkah:
  - { nomor: 1, ke: 12 }
`,
      `
jenis: sop
kode: A
langkah:
  - { kegiatan: Memeriksa berkas, keputusan: { ya: 2, tidak: 1 } }
  - { kegiatan: Mencetak surat }
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
langkah:
  - nomor: 1
  - nomor: 2
  - nomor: 2 # ✗
  - nomor: 1
`,
      `
jenis: sop
kode: A
langkah:
  - nomor: 1
    keputusan:
      ya: 2
      tidak: 7 # ✗
  - nomor: 2
    ke: [3, 9]
  - nomor: 3
`,
      `
jenis: sop
kode: A
langkah: # ✗
  - { nomor: 1 }
  - { nomor: 2, ke: 1 }
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      if (sop.isi.langkah === undefined || sop.isCut('langkah') || !isAlurUtuh(sop)) continue
      const { titik, kembar, takDikenal, berujung } = graph.once(alurSop, sop)
      const [again] = kembar
      if (again) {
        const nomor = joinDaftar([...new Set(kembar.map((satu) => `"${satu.nomor}"`))])
        yield {
          at: sop.locate('langkah', again.urutan, 'nomor'),
          message: `pada SOP "${sop.nama}" nomor langkah ${nomor} dipakai lebih dari satu kali`,
          hint: 'beri setiap langkah nomor sendiri, lalu sesuaikan tujuan pada "ke", "ya", dan "tidak"',
          ...tempatLain(sop, kembar, 'nomor ini juga sudah dipakai', 'nomor'),
        }
      }
      const [unknown, ...others] = takDikenal
      if (unknown) {
        const tell = ({ dari, teks }: Panah) => `${sebutLangkah(titik.slice(dari, dari + 1))} menuju "${teks}"`
        yield {
          at: sop.locate('langkah', unknown.dari, ...unknown.path),
          message: `pada SOP "${sop.nama}" ${joinDaftar(takDikenal.map(tell), 12)}, tetapi tidak ada langkah bernomor itu`,
          hint: 'tulis nomor langkah yang ada, atau "selesai" bila prosedur berakhir di situ',
          related: others.map((panah) => ({
            sama: true,
            at: sop.locate('langkah', panah.dari, ...panah.path),
            message: `tidak ada langkah "${panah.teks}"`,
          })),
        }
      }
      if (titik.length > 0 && berujung.size === 0) {
        yield {
          at: sop.locateKey('langkah'),
          message: `pada SOP "${sop.nama}" tidak ada jalan yang berakhir: setiap langkah menuju langkah lain`,
          hint: 'tandai langkah terakhir dengan "selesai: true", atau arahkan salah satu cabang ke "selesai"',
        }
      }
    }
  },
}
