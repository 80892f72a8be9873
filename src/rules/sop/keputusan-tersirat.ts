import { type Alur, alurSop, type Titik } from '../../hitung/alur.ts'
import type { Rule } from '../rule.ts'
import { isPemeriksaan } from './kata-kerja.ts'
import { sebutLangkah, tempatLain } from './langkah.ts'

const WITHIN = 2

export const keputusanTersirat: Rule = {
  id: 'sop/keputusan-tersirat',
  severity: 'info',
  title: 'Pemeriksaan atau persetujuan diikuti titik keputusan',
  why: `Memeriksa atau menyetujui berarti hasilnya bisa dua: lengkap atau tidak, setuju atau tidak. Bila jalan "tidak" tidak
digambarkan, pelaksana menentukan sendiri apa yang terjadi dengan berkas yang kurang, dan pemohon tidak tahu ke mana ia
harus kembali.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
langkah:
  - { nomor: 1, kegiatan: Menerima berkas }
  - { nomor: 2, kegiatan: Memeriksa berkas }
  - { nomor: 3, kegiatan: Menyampaikan hasil pemeriksaan }
  - { nomor: 4, kegiatan: Lengkap?, keputusan: { ya: 5, tidak: 1 } }
  - { nomor: 5, kegiatan: Menyetujui berkas, keputusan: { ya: 6, tidak: 1 } }
  - { nomor: 6, kegiatan: Menerima hasil verifikasi }
  - { nomor: 7, kegiatan: Pemeriksaan kesehatan jemaah }
---
jenis: sop
kode: B
termuat: { tidak_termuat: [langkah.keputusan] }
langkah:
  - { kegiatan: Memeriksa berkas }
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
langkah:
  - { kegiatan: Pemohon membawa berkas }
  - kegiatan: Verifikasi dokumen pemohon # ✗
  - { kegiatan: Paraf dan tanda tangan dokumen }
`,
      `
jenis: sop
kode: A
langkah:
  - kegiatan: Petugas loket menerima dan memeriksa berkas # ✗
  - { kegiatan: Mencatat }
  - { kegiatan: Mencetak }
  - { kegiatan: Melakukan validasi data, keputusan: { ya: 5, tidak: 1 } }
  - { kegiatan: Melaksanakan verifikasi data }
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      if (sop.isi.langkah === undefined || !sop.judges('langkah.keputusan')) continue
      const alur = graph.once(alurSop, sop)
      const implied = alur.titik.filter(
        (titik) =>
          titik.langkah.keputusan === undefined &&
          isPemeriksaan(titik.langkah.kegiatan ?? '') &&
          !decidesWithin(titik, alur),
      )
      const [first] = implied
      if (!first) continue
      yield {
        at: sop.locate('langkah', first.urutan, 'kegiatan'),
        message: `pada SOP "${sop.nama}" tidak ada titik keputusan di atau segera sesudah ${sebutLangkah(implied)} ("${first.langkah.kegiatan?.trim()}")`,
        hint: 'isi "keputusan" pada langkah itu: ke mana bila ya, dan ke mana bila tidak',
        ...tempatLain(sop, implied, 'di sini juga tidak ada titik keputusan', 'kegiatan'),
      }
    }
  },
}

function decidesWithin(titik: Titik, alur: Alur): boolean {
  let level = [titik]
  for (let step = 0; step <= WITHIN; step++) {
    if (level.some(({ langkah }) => langkah.keputusan !== undefined)) return true
    level = level.flatMap(({ panah }) =>
      panah.flatMap(({ ke }) => (typeof ke === 'number' ? (alur.titik[ke] ?? []) : [])),
    )
  }
  return false
}
