/** The papers that applicants bring, recognised in what offices write: "Fotokopi KTP dan KK 1 lembar". */

import { foldAksara } from './aksara.ts'
import { normaliseNama } from './nama.ts'

export interface BerkasTerbaca {
  /** Common names, each once, in order: `ktp`, `kartu keluarga`, `surat keterangan domisili`. */
  readonly nama: readonly string[]
  /** Any of them will do: `akta/ijazah/buku nikah`. */
  readonly pilihan: boolean
  /** Speaks of papers that it does not name: `berkas permohonan`, `KTP, KK, dll.` */
  readonly umum: boolean
}

/** Common name -> how offices write it, in lower case without punctuation. What stands earlier wins at one place. */
const TABLE: readonly (readonly [string, string])[] = [
  ['ktp', 'ktp|kartu tanda penduduk'],
  ['kartu keluarga', 'kk|kartu keluarga'],
  ['kartu identitas anak', 'kia|kartu identitas anak'],
  ['identitas', '(?:kartu |bukti |surat )?identitas|jati ?diri'],
  ['paspor', 'paspor|passport'],
  ['ijazah', 'ija[zs]ah|sttb'],
  ['transkrip', 'transkrip'],
  ['rapor', 'raport?'],
  ['buku nikah', 'buku nikah|(?:kutipan )?akt[ae] (?:nikah|perkawinan)|surat nikah'],
  ['akta kelahiran', '(?:kutipan )?akt[ae] (?:ke)?lahir(?:an)?'],
  ['akta kematian', '(?:kutipan )?akt[ae] kematian'],
  ['akta cerai', '(?:kutipan )?akt[ae] (?:per)?cerai(?:an)?|surat (?:keterangan )?cerai'],
  ['akta pendirian', 'akt[ae] (?:pendirian|notaris)'],
  ['akta ikrar wakaf', 'akt[ae] ikrar wakaf|aiw'],
  ['akta', '(?:kutipan )?akt[ae]'],
  ['pasfoto', 'pas ?(?:foto|photo)|(?:foto|photo) (?:berwarna|ukuran|diri|terbaru|\\d)'],
  ['formulir permohonan', 'formulir|form|blang?ko|surat permohonan|permohonan tertulis'],
  ['surat pernyataan tanggung jawab mutlak', 'sptjm|(?:surat )?pernyataan tanggung ?jawab mutlak'],
  ['surat pernyataan', '(?:surat )?pernyataan'],
  ['surat kuasa', 'surat kuasa'],
  ['surat pengantar', '(?:surat )?pengantar|(?:model )?n1'],
  ['surat rekomendasi', '(?:surat )?rekomendasi'],
  ['surat izin', 'surat i[zj]in'],
  ['surat keterangan tidak mampu', 'sktm|(?:surat )?keterangan tidak mampu'],
  ['surat keterangan kehilangan', 'surat (?:(?:tanda )?(?:keterangan|laporan) )?kehilangan'],
  ['surat keterangan sehat', 'surat (?:keterangan )?(?:sehat|kesehatan)'],
  ['surat keterangan domisili', '(?:surat )?keterangan domisili'],
  ['surat keterangan pindah', 'surat (?:keterangan )?pindah|skpwni'],
  ['surat keterangan kelahiran', 'surat (?:keterangan )?(?:ke)?lahir(?:an)?'],
  ['surat keterangan kematian', 'surat (?:keterangan )?kematian'],
  ['surat keterangan ahli waris', 'surat (?:keterangan )?(?:ahli )?waris'],
  ['surat keterangan catatan kepolisian', 'skck'],
  ['surat keterangan', 'surat keterangan'],
  ['meterai', 'm[ea]terai'],
  ['npwp', 'npwp'],
  ['buku rekening', 'buku (?:rekening|tabungan)'],
  ['bukti pembayaran', 'bukti (?:setor(?:an)?|pembayaran|bayar|pelunasan|transfer)'],
  ['sertifikat', 'sertifikat'],
  ['proposal', 'proposal'],
]
const BERKAS = new RegExp(`\\b(?:${TABLE.map(([, tulisan]) => tulisan).join('|')})\\b`, 'g')
const NAMES = TABLE.map(([nama, tulisan]) => ({ nama, whole: new RegExp(`^(?:${tulisan})$`) }))
const UMUM = /\b(?:berkas|dokumen|data|(?:per)?syarat(?:an)?|kelengkapan|lampiran)\b/
const OPEN = /\b(?:dll|dsb|dst|lain lain|lainnya)\b/
const CHOICE = /\/|\batau\b|\bsalah satu\b/i
/** A card that shows who one is. */
const IDENTITAS = ['ktp', 'kartu keluarga', 'kartu identitas anak', 'paspor']

export function readBerkas(teks: string): BerkasTerbaca {
  const plain = foldAksara(teks)
  const rapi = normaliseNama(plain)
  const nama = new Set<string>()
  for (const [found] of rapi.matchAll(BERKAS)) {
    const named = NAMES.find(({ whole }) => whole.test(found))
    if (named) nama.add(named.nama)
  }
  return {
    nama: [...nama],
    pilihan: nama.size > 1 && CHOICE.test(plain),
    umum: (nama.size === 0 && UMUM.test(rapi)) || OPEN.test(rapi),
  }
}

/** Whether two common names may mean one paper: `akta` may be an `akta kelahiran`, an `identitas` a `ktp`. */
export function isSameBerkas(a: string, b: string): boolean {
  if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)) return true
  return (a === 'identitas' && IDENTITAS.includes(b)) || (b === 'identitas' && IDENTITAS.includes(a))
}
