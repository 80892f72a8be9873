import { products } from '../../hitung/layanan.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { normaliseNama, splitKata } from '../../text/nama.ts'
import type { Rule } from '../rule.ts'

/** Acts that end in a thing; of advice, training or care the act itself is the product. */
const ACTION =
  /^(?:pengesahan|legalisasi|legalisir|penerbitan|pembuatan|pencetakan|pencatatan|pendaftaran|perpanjangan|pengurusan|penandatanganan|verifikasi|validasi|perekaman|pengajuan|permohonan|penerimaan|perubahan|penggantian|pelayanan|layanan|proses|pemrosesan|penyelesaian|mutasi|registrasi)$/
/** A word by which the reader knows what he gets. */
const THING =
  /\b(?:surat|kartu|akt[ae]|sertipikat|sertifikat|izin|ijin|rekomendasi|dokumen|buku|kutipan|salinan|fotokopi|foto ?copy|bukti|tanda|nomor|piagam|plakat|berita acara|data|informasi|laporan|keputusan|sk\w*|duplikat|paspor|kk|ktp|kia|nib|jasa|konsultasi|barang|uang|dana|rekening|akun|naskah|peta|hasil)\b/

export const produkBukanLayanan: Rule = {
  id: 'standar/produk-bukan-layanan',
  severity: 'info',
  title: 'Produk menyebut hasil yang diterima pemohon, bukan kegiatannya',
  why: `"Pendaftaran" atau "Pengesahan legalisasi" adalah pekerjaan petugas; yang diterima pemohon adalah bukti
pendaftaran atau salinan yang sudah dilegalisasi. Produk yang jelas membuat pemohon tahu apa yang dibawanya pulang. Yang
dilaporkan hanya produk yang seluruhnya kata kegiatan, atau yang mengulang nama layanan tanpa menyebut bendanya.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
layanan: Penerbitan Akta Kelahiran
produk: [Penerbitan Akta Kelahiran, Fotokopi ijazah yang sudah dilegalisasi]
---
jenis: standar_pelayanan
kode: SP-02
layanan: Bimbingan perkawinan
produk: Bimbingan perkawinan
---
jenis: standar_pelayanan
kode: SP-03
layanan: Mutasi siswa
produk: Pendaftaran siswa yang pindah
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
layanan: Pengesahan Legalisasi Ijazah/STTB
produk: Pengesahan legalisasi ijazah/STTB # ✗
---
jenis: standar_pelayanan
kode: SP-02
layanan: Haji reguler
produk:
  - nama: Pelayanan pendaftaran dan verifikasi # ✗
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.all('standar_pelayanan')) {
      if (!standar.judges('produk')) continue
      const title = normaliseNama(standar.nama)
      const acts = graph.once(products, standar).filter(({ teks }) => isAct(teks, title))
      const [first, ...others] = acts
      if (!first) continue
      yield {
        at: standar.locate(...first.path),
        message: `produk standar pelayanan "${standar.nama}" hanya menyebut kegiatan: ${joinDaftar(acts.map(({ teks }) => `"${teks}"`))}`,
        hint: 'tulis hasil yang diterima pemohon, misalnya "bukti pendaftaran" atau "salinan yang sudah dilegalisasi"',
        related: others.map(({ path, teks }) => ({
          sama: true,
          at: standar.locate(...path),
          message: `produk "${teks}"`,
        })),
      }
    }
  },
}

function isAct(teks: string, title: string): boolean {
  const kata = splitKata(teks)
  if (!ACTION.test(kata[0] ?? '')) return false
  if (kata.every((satu) => ACTION.test(satu) || satu === 'dan' || satu === 'atau')) return true
  const rapi = kata.join(' ')
  return rapi === title && !THING.test(rapi)
}
