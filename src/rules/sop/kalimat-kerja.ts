import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { bacaAwal } from './kata-kerja.ts'
import { langkahKerja, tempatLain } from './langkah.ts'

export const kalimatKerja: Rule = {
  id: 'sop/kalimat-kerja',
  severity: 'info',
  title: 'Kegiatan dimulai dengan kata kerja aktif, pelaku dan kata kerja, atau nama pekerjaan',
  why: `Kalimat seperti "Memeriksa kelengkapan berkas" langsung menyebut apa yang dilakukan pelaksana. Benda saja ("Berkas
permohonan") atau kalimat pasif tanpa pelaku ("Berkas diperiksa") membiarkan pembaca menebak siapa berbuat apa. Kalimat
yang meragukan tidak dipersoalkan.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
langkah:
  - { kegiatan: Mulai }
  - { kegiatan: Pemohon membawa berkas }
  - { kegiatan: Verifikasi dokumen pemohon }
  - { kegiatan: Paraf dan tanda tangan dokumen }
  - { kegiatan: Stempel dokumen }
  - { kegiatan: Mengarsipkan dokumen }
  - { kegiatan: Pemeriksaan kelengkapan }
  - { kegiatan: 1. Serahkan kartu kepada pemohon }
  - { kegiatan: 'Apabila lengkap, petugas mencetak kartu' }
  - { kegiatan: Berkas diperiksa oleh Kepala Seksi }
  - { kegiatan: Camat }
  - { kegiatan: Berkas lengkap, keputusan: { ya: 13, tidak: 1 } }
  - { waktu: 5 menit }
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
langkah:
  - { kegiatan: Menerima berkas }
  - kegiatan: Surat masuk # ✗
  - { kegiatan: Berkas yang lengkap diserahkan }
`,
      `
jenis: sop
kode: A
langkah:
  - { kegiatan: Dicatat dalam buku agenda } # ✗
`,
      `
jenis: sop
kode: A
langkah:
  - { kegiatan: Tersusunnya laporan } # ✗
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      const odd = langkahKerja(graph, sop).filter(({ langkah: { kegiatan, keputusan } }) => {
        const awal = kegiatan ? bacaAwal(kegiatan) : 'ragu'
        return awal === 'pasif' || (awal === 'benda' && keputusan === undefined)
      })
      const [first] = odd
      if (!first) continue
      const told = odd.map(({ nomor, langkah }) => `langkah ${nomor} ("${langkah.kegiatan?.trim()}")`)
      yield {
        at: sop.locate('langkah', first.urutan, 'kegiatan'),
        message: `pada SOP "${sop.nama}" tidak dimulai dengan kata kerja aktif: ${joinDaftar(told, 4)}`,
        hint: 'mulai dengan kata kerja aktif, misalnya "Memeriksa …" atau "Menyerahkan …"',
        ...tempatLain(sop, odd, 'kegiatan ini juga tidak dimulai dengan kata kerja aktif', 'kegiatan'),
      }
    }
  },
}
