import { bedaBiaya } from '../../hitung/kesesuaian.ts'
import { costs } from '../../hitung/layanan.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { formatRupiah } from '../../text/rupiah.ts'
import type { Rule } from '../rule.ts'

export const biayaSama: Rule = {
  id: 'koherensi/biaya-sama',
  severity: 'error',
  title: 'Biaya yang disebut SOP sama dengan biaya pada standar pelayanan',
  why: `Masyarakat hanya wajib membayar biaya yang tertulis pada standar pelayanan. Jumlah lain di dalam SOP adalah celah
pungutan, atau tanda bahwa salah satu dokumen memakai tarif lama. Yang dibandingkan adalah kolom biaya dan rupiah di dekat
kata biaya, tarif, bayar, atau retribusi; meterai, denda, pajak, dan setoran ke bank bukan biaya layanan.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: sop
kode: S-01
peringatan: Biaya nikah Rp600.000 dibayar langsung ke bank
langkah:
  - { kegiatan: Membayar di bank, biaya: 600000 }
  - { kegiatan: Membayar setoran awal Rp25.000.000 dan biaya meterai Rp10.000 }
  - { kegiatan: Menyerahkan buku nikah, biaya: 0 }
  - { kegiatan: Mencatat anggaran Rp3.000.000 }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
biaya:
  - { uraian: Nikah di KUA, tarif: gratis }
  - { uraian: Nikah di luar KUA, tarif: 600000 }
---
jenis: standar_pelayanan
kode: SP-02
sop: S-01
biaya: Rp0 di kantor; Rp600.000 di luar kantor
---
jenis: standar_pelayanan
kode: SP-03
sop: S-01
biaya: Sesuai Perda Nomor 4 Tahun 2023
---
jenis: standar_pelayanan
kode: SP-04
sop: S-01
`,
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Pemohon membayar tarif Rp15.000 untuk 3 lembar }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
biaya:
  - { uraian: Salinan, tarif: 5000, satuan: per lembar }
---
jenis: standar_pelayanan
kode: SP-02
sop: S-01
biaya:
  - { uraian: Pendaftaran, tarif: 10000 }
  - { uraian: Kartu, tarif: 5000 }
`,
    ],
    invalid: [
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Membayar biaya administrasi Rp50.000 di loket }
---
jenis: standar_pelayanan
kode: SP-01
biaya: Tidak dipungut biaya # ✗
sop: S-01
`,
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Menerima pembayaran, biaya: 30000 }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
biaya: # ✗
  - { uraian: Izin baru, tarif: 600000 }
  - { uraian: Perpanjangan, tarif: 300000 }
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.inForce('standar_pelayanan')) {
      const beda = graph.once(bedaBiaya, standar)
      if (beda.length === 0) continue
      const jumlah = [...new Set(beda.map((one) => formatRupiah(one.jumlah)))]
      const written = costs(standar).map(
        ({ teks, uraian }) => `"${uraian && uraian !== teks ? `${uraian}: ${teks}` : teks}"`,
      )
      yield {
        at: Array.isArray(standar.isi.biaya) ? standar.locateKey('biaya') : standar.locate('biaya'),
        message: `SOP untuk "${standar.nama}" menyebut biaya ${joinDaftar(jumlah)}, padahal standar pelayanannya menyebut ${joinDaftar(written, 4)}`,
        hint: 'hapus biaya itu dari SOP bila tidak berdasar; bila memang berlaku, tulis pada standar pelayanan beserta dasar hukumnya',
        related: beda.map((one) => ({
          at: one.sop.locate(...one.path),
          message: `SOP "${one.sop.nama}" menyebut ${formatRupiah(one.jumlah)}`,
        })),
      }
    }
  },
}
