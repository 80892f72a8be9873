import { relasiWilayah, type Wilayah, type WilayahInstansi, wilayahDisebut } from '../../data/wilayah.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { documentsOf, pickTexts, type Teks } from './texts.ts'

export const wilayahSendiri: Rule = {
  id: 'dokumen/wilayah-sendiri',
  severity: 'warning',
  title: 'Dokumen tidak menyebut daerah di luar provinsi instansinya',
  why: `Dokumen sering disalin dari instansi lain. Nama kabupaten atau kota yang tertinggal menunjukkan bahwa isinya belum
disesuaikan: persyaratan, peraturan daerah, dan pejabatnya milik daerah lain. Daerah di dalam provinsi sendiri, alamat,
kanal, dan judul undang-undang tidak dilaporkan; instansi tanpa "wilayah" tidak diperiksa.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: instansi
kode: disdukcapil-way-kanan
nama: Disdukcapil Kabupaten Way Kanan
wilayah: { provinsi: Lampung, kabupaten_kota: Kabupaten Way Kanan }
---
jenis: standar_pelayanan
kode: SP-01
persyaratan:
  - Surat belum menikah bagi mempelai dari luar Kabupaten Way Kanan
  - Surat pindah dari Kota Bandar Lampung
pengaduan:
  - "Alamat: Jalan Jenderal Sudirman, Kota Bandung"
dasar_hukum:
  - UU Nomor 53 Tahun 1999 tentang Pembentukan Kabupaten Pelalawan, Kabupaten Karimun, dan Kota Batam
  - Perda Kabupaten Way Kanan Nomor 5 Tahun 2016
catatan: disalin dari dokumen Kabupaten Kulon Progo
`,
      `
jenis: instansi
kode: tanpa-wilayah
---
jenis: sop
kode: S-01
peringatan: Berkas dikirim ke Kota Mataram
`,
      `
jenis: instansi
kode: kementerian
wilayah: { nasional: true }
---
jenis: sop
kode: S-01
peringatan: Berkas dikirim ke Kota Mataram
`,
    ],
    invalid: [
      `
jenis: instansi
kode: disdukcapil-way-kanan
wilayah: { provinsi: Lampung, kabupaten_kota: Kabupaten Way Kanan }
---
jenis: standar_pelayanan
kode: SP-01
persyaratan:
  - KTP
  - Surat belum menikah bagi mempelai luar Kab. Kulon Progo # ✗
`,
      `
jenis: instansi
kode: kecamatan-galang
wilayah: { provinsi: Kepulauan Riau, kabupaten_kota: Kota Batam, kecamatan: Galang }
---
jenis: sop
kode: S-01
dasar_hukum:
  - UU Nomor 25 Tahun 2004
  - Perda Kota Mataram Nomor 5 Tahun 2008 # ✗
kualifikasi_pelaksana:
  - Memahami Renstra dan Renja Kota Mataram
`,
    ],
  },
  *check(graph) {
    const wilayah = graph.instansi?.isi.wilayah
    if (!wilayah) return
    const isElsewhere = elsewhereFrom(wilayah)
    for (const dokumen of documentsOf(graph)) {
      const [first, ...others] = graph.once(pickTexts, dokumen).wilayah.flatMap((one) => {
        if (!isJudged(one)) return []
        return wilayahDisebut(one.teks)
          .filter(isElsewhere)
          .map(({ mulai, akhir }) => ({ at: dokumen.locate(...one.path), disebut: one.teks.slice(mulai, akhir) }))
      })
      if (!first) continue
      const names = [...new Set([first, ...others].map(({ disebut }) => `"${disebut}"`))]
      yield {
        at: first.at,
        message: `${joinDaftar(names, 3)} disebut, padahal wilayah instansi ini ${sebutWilayah(wilayah)}`,
        hint: 'periksa apakah bagian ini tersalin dari dokumen instansi lain, lalu sesuaikan',
        related: others.map(({ at, disebut }) => ({ sama: true, at, message: `juga menyebut "${disebut}"` })),
      }
    }
  },
}

/** Fields that hold addresses, and what an office says of itself and its people. */
const UNJUDGED: ReadonlySet<string> = new Set(['alamat', 'url', 'kanal', 'pengaduan', 'wilayah', 'induk', 'publikasi'])
const ADDRESS = /\b(?:alamat|jalan|jl|jln)\b/i
/** Institutions that serve several provinces from one of them. */
const SEAT =
  /\b(?:embarkasi|asrama haji|bandara|pelabuhan|rumah sakit|rsup?d?|balai|bdk|pengadilan|universitas|institut)\b/i
const REGIONAL =
  /\b(?:perda|peraturan daerah|per(?:bup|wal|gub|wako)\w*|(?:peraturan|keputusan|instruksi|surat edaran) (?:bupati|wali ?kota|gubernur)|qanun)\b/i
const NATIONAL =
  /\b(?:uu|undang[- ]?undang|pp|peraturan (?:pemerintah|presiden|menteri)|perpres|permen\w*|keppres|kepmen\w*)\b/i

function isJudged({ teks, path }: Teks): boolean {
  if (path.some((key) => typeof key === 'string' && UNJUDGED.has(key))) return false
  if (ADDRESS.test(teks) || SEAT.test(teks)) return false
  // The title of a law on the forming of regions names many of them.
  return REGIONAL.test(teks) || !(path.includes('dasar_hukum') || NATIONAL.test(teks))
}

/** Whether a region lies in another provinsi; each is looked up once. */
function elsewhereFrom(wilayah: WilayahInstansi): (other: Wilayah) => boolean {
  const known = new Map<string, boolean>()
  return (other) => {
    const before = known.get(other.kode)
    if (before !== undefined) return before
    const isElsewhere = relasiWilayah(wilayah, other) === 'elsewhere'
    known.set(other.kode, isElsewhere)
    return isElsewhere
  }
}

function sebutWilayah({ kabupaten_kota, provinsi }: WilayahInstansi): string {
  return [kabupaten_kota, provinsi].filter((one) => one !== undefined).join(', ')
}
