import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { Rule } from '../rule.ts'
import type { Teks } from './texts.ts'

/**
 * Head noun of a product -> what may follow it, one line for words that mean the same. Cards and books that every service
 * asks for as identity are not here: naming them says nothing.
 */
const products: Readonly<Record<string, readonly string[]>> = {
  akta: [
    'kelahiran|lahir',
    'kematian',
    'perkawinan|nikah',
    'perceraian|cerai',
    'pengakuan anak',
    'pengesahan anak',
    'pengangkatan anak',
    'ikrar wakaf',
  ],
  'surat keterangan': [
    'tidak mampu',
    'usaha',
    'domisili',
    'kelahiran|lahir',
    'kematian',
    'pindah',
    'ahli waris',
    'belum (?:pernah )?(?:me)?nikah|belum kawin',
    'kehilangan',
    'penghasilan',
    'pengganti ijazah',
    'bersih diri',
    'kelakuan baik',
  ],
  rekomendasi: [
    'paspor',
    'nikah|dispensasi nikah',
    'pindah|mutasi',
    'penelitian',
    'pendirian rumah ibadat',
    'pembukaan cabang',
    'izin operasional',
    'pengumpulan (?:uang|sumbangan)',
  ],
  'izin operasional': [
    'madrasah(?! diniyah)',
    'madrasah diniyah|madin',
    'pondok pesantren|pesantren',
    'tpq|tpa|taman pendidikan',
    'majelis taklim',
    'kbihu?',
    'ppiu',
    'pihk',
  ],
  legalisasi: ['ijazah', 'rapor', 'buku nikah', 'sertifikat akreditasi|akreditasi', 'akta'],
}

/** A product, and what tells it from others of its head noun. */
interface Product {
  readonly whole: RegExp
  readonly qualifier: RegExp
}

const spelt: Readonly<Record<string, string>> = { akta: 'akt[ae]', legalisasi: 'legalis(?:asi|ir)' }
const heads = Object.entries(products).map(([noun, qualifiers]) => {
  const head = spelt[noun] ?? noun
  return {
    anywhere: new RegExp(`\\b${head}\\b`, 'i'),
    products: qualifiers.map(
      (words): Product => ({
        whole: new RegExp(`\\b${head}\\s+(?:${words})\\b`, 'i'),
        qualifier: new RegExp(`\\b(?:${words})\\b`, 'i'),
      }),
    ),
  }
})

export const layananLain: Rule = {
  id: 'dokumen/layanan-lain',
  severity: 'warning',
  title: 'Dokumen sebuah layanan tidak menyebut produk layanan lain',
  why: `Standar pelayanan sering disalin dari layanan yang mirip. Bila prosedur akta kematian menyerahkan akta kelahiran,
sebagian isinya masih milik layanan lain dan pemohon dapat menerima dokumen yang salah. Hanya produk dengan kata pokok
yang sama yang dilaporkan, dan hanya bila tidak diminta sebagai persyaratan.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
layanan: Akta Kematian
persyaratan:
  - Fotokopi akta kelahiran almarhum
prosedur:
  - Pemohon menyerahkan akta kelahiran almarhum
  - Petugas menerbitkan kutipan akta kematian
`,
      `
jenis: standar_pelayanan
kode: SP-02
layanan: Akta Kelahiran dan Akta Kematian
produk: [Kutipan Akta Kelahiran, Kutipan Akta Kematian]
---
jenis: sop
kode: S-01
nama: Penerbitan Akta Kematian
bagian_lain:
  Pengertian: [Akta pencatatan sipil ialah akta kelahiran dan akta perkawinan]
---
jenis: standar_pelayanan
kode: SP-03
layanan: Pengakuan Anak
prosedur: [Petugas membuat catatan pinggir pada akta kelahiran]
---
jenis: standar_pelayanan
kode: SP-04
layanan: Akta Pengakuan Anak
prosedur:
  - Petugas membuat catatan pinggir pada register akta kelahiran
  - Pemohon menunjukkan akta perkawinan
  - Petugas mengembalikan akta perkawinan kepada pemohon
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
layanan: Akta kematian
persyaratan: [Surat kematian dari kelurahan, KK asli]
prosedur:
  - Petugas menerima dan meneliti berkas
  - "Verifikasi; serahkan dokumen akta kelahiran untuk disertifikasi" # ✗
  - kegiatan: Pencetakan
    keluaran: Kutipan Akta Kelahiran
`,
      `
jenis: standar_pelayanan
kode: SP-02
layanan: Surat Keterangan Usaha
produk:
  - Surat Keterangan Domisili # ✗
---
jenis: standar_pelayanan
kode: SP-03
layanan: Akta Perkawinan
prosedur:
  - Petugas menyerahkan akta kelahiran kepada pemohon # ✗
---
jenis: sop
kode: S-01
nama: Penerbitan Surat Keterangan Tidak Mampu
peringatan:
  - Bila terlambat, surat keterangan usaha tidak terbit # ✗
---
jenis: sop
kode: S-02
nama: Penerbitan Rekomendasi Paspor
bagian_lain:
  Ruang Lingkup:
    - SOP ini mengatur penerbitan rekomendasi penelitian # ✗
`,
    ],
  },
  *check(graph) {
    for (const dokumen of titled(graph)) {
      const title = dokumen.nama
      const head = heads.find(({ anywhere }) => anywhere.test(title))
      const own = head?.products.filter(({ whole }) => whole.test(title)) ?? []
      if (!head || own.length === 0) continue
      const asked = textsIn(dokumen, ['persyaratan', 'kualifikasi_pelaksana', 'keterkaitan', 'dasar_hukum'])
      // People write `surat lahir` for what is an akta kelahiran.
      const isAsked = ({ qualifier }: Product) => asked.some(({ teks }) => qualifier.test(teks))
      const others = head.products.filter((one) => !own.includes(one) && !isAsked(one))
      const found = textsIn(dokumen, ['prosedur', 'produk', 'peringatan', 'bagian_lain']).flatMap((teks) => {
        const disebut = otherProduct(teks.teks, own, others)
        return disebut === undefined ? [] : [{ ...teks, disebut }]
      })
      const [first, ...more] = found
      if (!first) continue
      yield {
        at: dokumen.locate(...first.path),
        message: `layanan "${title}" menyebut produk layanan lain: "${first.disebut}"`,
        hint: 'periksa apakah bagian ini tersalin dari layanan itu; bila memang diperlukan, tulis juga dalam persyaratan',
        related: more.map(({ path, disebut }) => ({
          at: dokumen.locate(...path),
          message: `juga menyebut "${disebut}"`,
        })),
      }
    }
  },
}

function* titled(graph: Graph): Iterable<Node> {
  for (const standar of graph.all('standar_pelayanan')) if (standar.isi.layanan) yield standar
  for (const sop of graph.all('sop')) if (sop.isi.nama) yield sop
}

/** What the applicant brings, or what is only noted on, is no product; what is handed over to the applicant is one. */
const BROUGHT =
  /\b(?:(?:f|ph)oto ?[ck]op[iy]|salinan|scan|pindaian|fc|melampirkan|dilampiri|lampiran|membawa|menunjukkan|memperlihatkan|menyertakan|berdasarkan|catatan pinggir|(?:me|di)?minta|(?:me|di)?(?:ngembalikan|kembalikan|lengkapi)|(?<!\b(?:kepada|ke)\s{1,3})(?:pemohon|pelapor)|persyaratan|syarat)\b/i

/** The product of another service that a text names; one that names several, or its own too, lists or compares them. */
function otherProduct(teks: string, own: readonly Product[], others: readonly Product[]): string | undefined {
  const named = others.flatMap(({ whole }) => whole.exec(teks)?.[0] ?? [])
  if (named.length !== 1 || BROUGHT.test(teks) || own.some(({ whole }) => whole.test(teks))) return undefined
  return named[0]
}

function textsIn(dokumen: Node, fields: readonly string[]): Teks[] {
  const texts: Teks[] = []
  const visit = (value: unknown, path: Teks['path']) => {
    if (typeof value === 'string') texts.push({ teks: value, path })
    else if (typeof value === 'object' && value !== null) {
      const isList = Array.isArray(value)
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, isList ? Number(key) : key])
    }
  }
  for (const field of fields) visit(dokumen.field(field), [field])
  return texts
}
