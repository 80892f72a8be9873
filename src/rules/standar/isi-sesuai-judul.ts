import { splitKata } from '../../text/nama.ts'
import type { Rule } from '../rule.ts'
import { serviceTexts, type TeksBagian } from './isi.ts'
import { qualifiedHeads } from './kata-kepala.ts'

/** How often the other service must be named, outside the requirements, where many papers are. */
const TIMES = 3
/** Parts that must have text before anything is said. */
const ENOUGH = 3

export const isiSesuaiJudul: Rule = {
  id: 'standar/isi-sesuai-judul',
  severity: 'warning',
  title: 'Isi standar pelayanan membahas layanan pada judulnya',
  why: `Standar yang disalin dari layanan lain sering hanya berganti judul. Dilaporkan bila tidak satu pun kata pokok
judul muncul di dua komponen, sedangkan layanan lain disebut tiga kali atau lebih di luar persyaratan. Judul yang
memakai singkatan tidak dinilai, karena isinya boleh menulis kepanjangannya.`,
  basis: ['permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
layanan: Dispensasi nikah
persyaratan: [surat pengantar nikah, akta kelahiran]
prosedur: [Camat menandatangani dispensasi, Petugas menyerahkan akta kelahiran]
produk: Surat dispensasi
---
jenis: standar_pelayanan
kode: SP-02
layanan: Penerbitan SKTM
persyaratan: [fotokopi KTP]
prosedur: [Petugas mengetik surat keterangan miskin, Lurah menandatangani surat keterangan miskin]
produk: Surat keterangan miskin
---
jenis: standar_pelayanan
kode: SP-03
layanan: Mutasi siswa
persyaratan: [rapor siswa]
prosedur: [Petugas mengetik surat keterangan pindah, Kepala menandatangani surat keterangan pindah, Siswa menerima surat]
produk: Surat keterangan pindah
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
layanan: Izin Keramaian # ✗
persyaratan: [fotokopi KTP, fotokopi KK]
prosedur:
  - Petugas memeriksa berkas akta kelahiran
  - Petugas mencetak akta kelahiran
  - Petugas menyerahkan akta kelahiran
produk: Kutipan akta kelahiran
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.all('standar_pelayanan')) {
      const { layanan } = standar.isi
      const words = layanan === undefined ? [] : contentWords(layanan)
      if (words.length === 0) continue
      const other = otherService(graph.once(serviceTexts, standar), words)
      if (other === undefined) continue
      yield {
        at: standar.locate('layanan'),
        butir: [{ at: standar.locate('layanan'), apa: other.nama }],
        message: `isi standar pelayanan "${standar.nama}" hampir tidak menyebut layanan itu, tetapi menyebut "${other.nama}" ${other.paths.length} kali`,
        hint: 'periksa apakah isinya tersalin dari standar layanan lain, lalu sesuaikan',
        related: other.paths
          .slice(1)
          .map((path) => ({ at: standar.locate(...path), message: `menyebut "${other.nama}"` })),
      }
    }
  },
}

const EMPTY =
  /^(?:pelayanan|layanan|standar|surat|permohonan|penerbitan|pembuatan|pengurusan|pengajuan|proses|jenis|baru|dan|atau|dari|untuk|bagi|yang|dengan|pada|non|kepada|dalam|atas|oleh|karena)$/

/** Roots of the words that say what a service is about; none where an abbreviation may stand for them. */
function contentWords(layanan: string): readonly string[] {
  if (/\b[A-Z]{2,}\b/.test(layanan)) return []
  return splitKata(layanan)
    .filter((kata) => kata.length > 3 && !EMPTY.test(kata))
    .map(rootOf)
}

/** `Pendaftaran` and `mendaftar` share `daftar`: enough to be found within a text. */
function rootOf(kata: string): string {
  const bare = kata
    .replace(/^(?:pen[gy]?|pem|per|pe|men[gy]?|mem|ber|di|ter|ke|se)(?=[a-z]{5})/, '')
    .replace(/(?:an|kan)$/, '')
  return bare.length >= 4 ? bare : kata
}

interface Lain {
  readonly nama: string
  /** Where it is named. */
  readonly paths: readonly TeksBagian['path'][]
}

function otherService(texts: readonly TeksBagian[], words: readonly string[]): Lain | undefined {
  const named = new Map<string, string>()
  for (const { bagian, teks } of texts) {
    const rapi = teks.toLowerCase()
    for (const word of words) {
      if (!rapi.includes(word)) continue
      // In two parts: the standar is about its title.
      if ((named.get(word) ?? bagian) !== bagian) return undefined
      named.set(word, bagian)
    }
  }
  if (new Set(texts.map(({ bagian }) => bagian)).size < ENOUGH) return undefined
  const places = new Map<string, TeksBagian['path'][]>()
  for (const { bagian, teks, path } of texts) {
    if (bagian === 'persyaratan') continue
    for (const head of qualifiedHeads(teks)) places.set(head, [...(places.get(head) ?? []), path])
  }
  for (const [nama, paths] of places) if (paths.length >= TIMES) return { nama, paths }
  return undefined
}
