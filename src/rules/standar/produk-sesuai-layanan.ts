import { products } from '../../hitung/layanan.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { headsIn } from './kata-kepala.ts'

export const produkSesuaiLayanan: Rule = {
  id: 'standar/produk-sesuai-layanan',
  severity: 'warning',
  title: 'Produk adalah yang dijanjikan nama layanan',
  why: `Layanan "Izin …" yang menghasilkan rekomendasi, atau layanan akta yang menghasilkan kartu, membuat pemohon salah
harap; biasanya produknya tersalin dari standar lain. Yang dibandingkan hanya rekomendasi, izin, akta, sertifikat, kartu,
dispensasi, surat keterangan, tanda daftar, dan legalisasi; surat, SK, dokumen, dan tanda terima dianggap netral, dan
aturan ini diam bila ada produk yang tidak dikenalnya.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
layanan: Rekomendasi paspor haji/umrah
produk: Rekomendasi Paspor Haji
---
jenis: standar_pelayanan
kode: SP-02
layanan: Legalisasi Ijazah
produk: Fotokopi ijazah yang sudah dilegalisasi
---
jenis: standar_pelayanan
kode: SP-03
layanan: Izin Operasional Madrasah
produk: [Surat Keputusan, Tanda terima]
---
jenis: standar_pelayanan
kode: SP-04
layanan: Surat Keterangan Pindah
produk: [SKPWNI, Kartu Keluarga]
---
jenis: standar_pelayanan
kode: SP-05
layanan: Pencatatan Akta Kematian
produk: [Kutipan kedua, Kartu Keluarga]
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
layanan: Izin Operasional Madrasah
produk: Surat Rekomendasi # ✗
---
jenis: standar_pelayanan
kode: SP-02
layanan: Pencatatan Akta Kematian
produk:
  - tanda terima
  - nama: Kartu Keluarga # ✗
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.all('standar_pelayanan')) {
      const wanted = headsIn(standar.nama)
      if (wanted.length === 0 || !standar.judges('produk')) continue
      const given = graph.once(products, standar).filter(({ teks }) => headsIn(teks).length > 0 || !NEUTRAL.test(teks))
      const [first, ...others] = given
      const isOther = (teks: string) => {
        const heads = headsIn(teks)
        return heads.length > 0 && !heads.some((one) => wanted.includes(one))
      }
      if (!first || !given.every(({ teks }) => isOther(teks))) continue
      yield {
        at: standar.locate(...first.path),
        message: `layanan "${standar.nama}" menghasilkan ${joinDaftar(given.map(({ teks }) => `"${teks}"`))}, bukan ${wanted.join(' atau ')}`,
        hint: 'samakan nama layanan dan produknya; periksa apakah produk tersalin dari standar lain',
        related: others.map(({ path, teks }) => ({
          sama: true,
          at: standar.locate(...path),
          message: `produk "${teks}"`,
        })),
      }
    }
  },
}

/** Names of things that any service may give. */
const NEUTRAL = /^\W*(?:surat|sk|dokumen|berkas|tanda terima|keputusan|naskah|resi)\b/i
