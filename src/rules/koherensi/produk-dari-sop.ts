import { bedaProduk } from '../../hitung/kesesuaian.ts'
import { sopsOfStandar } from '../../hitung/rantai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'

export const produkDariSop: Rule = {
  id: 'koherensi/produk-dari-sop',
  severity: 'warning',
  title: 'Produk layanan keluar dari langkah-langkah akhir SOP',
  why: `Standar pelayanan menyebut apa yang diterima pemohon; SOP yang menjalankannya harus menghasilkannya. Bila tidak ada
langkah akhir yang keluarannya menyebut produk itu, SOP disalin dari layanan lain atau berhenti sebelum selesai. Yang
dinilai hanya produk berupa surat, kartu, akta, sertifikat, dan sejenisnya; aturan ini diam bila keluaran SOP ditulis
umum ("surat ditandatangani"). Akta, kartu, sertifikat, izin, dan sejenisnya dikenali dari kata sesudahnya: kutipan akta
kematian bukan kutipan akta kelahiran.`,
  basis: ['permenpanrb-15-2014', 'permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Menerima berkas, keluaran: [berkas lengkap] }
  - { kegiatan: Menyusun konsep, keluaran: [konsep rekomendasi] }
  - { kegiatan: Menandatangani, keluaran: [rekomendasi ditandatangani] }
  - { kegiatan: Mengarsipkan, keluaran: [arsip surat] }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
produk: Surat Rekomendasi Paspor Haji
---
jenis: standar_pelayanan
kode: SP-02
sop: S-01
produk: [Konsultasi keagamaan, Surat keterangan]
---
jenis: standar_pelayanan
kode: SP-03
sop: S-01
produk:
  - { nama: Akta Kelahiran, bila: bila diminta }
---
jenis: standar_pelayanan
kode: SP-04
sop: S-01
`,
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Menyerahkan SPH kepada jemaah, keluaran: [tanda terima] }
---
jenis: sop
kode: S-02
langkah:
  - { kegiatan: Menandatangani, keluaran: [surat yang sudah ditandatangani] }
---
jenis: sop
kode: S-03
langkah:
  - { kegiatan: Memproses, sop: S-04 }
---
jenis: sop
kode: S-04
langkah:
  - { kegiatan: Mencetak, keluaran: [KTP elektronik] }
---
jenis: sop
kode: S-05
langkah:
  - { kegiatan: Mencetak }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
produk: Surat Pendaftaran Haji
---
jenis: standar_pelayanan
kode: SP-02
sop: S-02
produk: Surat Rekomendasi Paspor Haji
---
jenis: standar_pelayanan
kode: SP-03
sop: S-03
produk: Kartu Tanda Penduduk
---
jenis: standar_pelayanan
kode: SP-04
sop: S-05
produk: Kartu Tanda Penduduk
`,
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Mencetak akta kematian, keluaran: [Kutipan akta kematian] }
  - { kegiatan: Menandatangani akta, keluaran: [Akta ditandatangani] }
---
jenis: sop
kode: S-02
langkah:
  - { kegiatan: Mencetak, keluaran: [Kartu KIA] }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
produk: Kutipan Akta Kelahiran
---
jenis: standar_pelayanan
kode: SP-02
sop: S-02
produk: Kartu Identitas Anak
`,
    ],
    invalid: [
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Menerima berkas, keluaran: [berkas lengkap] }
  - { kegiatan: Memeriksa, keluaran: [hasil pemeriksaan ijazah] }
  - { kegiatan: Mencatat kehadiran, keluaran: [daftar hadir] }
  - { kegiatan: Menyusun ringkasan, keluaran: [notula] }
  - { kegiatan: Mengarsipkan, keluaran: [arsip surat] }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
produk: Surat Rekomendasi Paspor Haji # ✗
---
jenis: standar_pelayanan
kode: SP-02
sop: S-01
produk:
  - Notula rapat
  - nama: Kutipan Akta Kelahiran # ✗
  - Kartu Identitas Anak
`,
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Mencetak kutipan akta kematian, keluaran: [Kutipan Akta Kematian] }
  - { kegiatan: Menyerahkan kutipan akta kematian, keluaran: [Tanda terima] }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
produk: Kutipan Akta Kelahiran # ✗
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.inForce('standar_pelayanan')) {
      const beda = graph.once(bedaProduk, standar)
      const [first] = beda
      if (!first) continue
      const sops = graph.once(sopsOfStandar, standar)
      yield {
        at: standar.locate(...first.path),
        butir: beda.map(({ path }) => ({ at: standar.locate(...path) })),
        message: `produk ${joinDaftar(beda.map(({ teks }) => `"${teks}"`))} dari standar pelayanan "${standar.nama}" tidak disebut pada langkah-langkah akhir SOP ${joinDaftar(sops.map(({ nama }) => `"${nama}"`))}`,
        hint: 'sebutkan produk itu pada "keluaran" langkah yang menghasilkan atau menyerahkannya, atau perbaiki "sop" standar ini',
        related: sops.map((sop) => ({
          at: sop.locateKey('langkah'),
          message: `langkah SOP "${sop.nama}"`,
        })),
      }
    }
  },
}
