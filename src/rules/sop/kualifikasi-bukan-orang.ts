import type { Node } from '../../graph/node.ts'
import { foldAksara } from '../../text/aksara.ts'
import type { Rule } from '../rule.ts'

const NIP = /(?<!\d)(?:19|20)\d{6}[ .]?(?:19|20)\d{4}[ .]?[12][ .]?\d{3}(?!\d)/
/** Neither a title nor a NIP does without. */
const MAY_NAME = /\.|\d{6}/
const KATA_NAMA = String.raw`\p{Lu}[\p{L}'.]+`
const GELAR = String.raw`(?:[SM]\. ?(?:Ag|Pd|Kom|Sos|Hum|Ak|E|H|HI|IP|AP|Si|T|Kes|Psi|Farm|Stat|M|A|AB|Th|Fil|Kn)|Lc\.|A\. ?Md|Ph\. ?D)(?!\p{L})`
const NAMA_BERGELAR = new RegExp(`((?:${KATA_NAMA} ){1,4}${KATA_NAMA}), ?${GELAR}`, 'gu')
const BERGELAR_NAMA = new RegExp(
  String.raw`(?<!\p{L}|(?:RS\p{Lu}*|Sakit|Jl\.|Jalan|Universitas) )(?:Drs|Dra|Ir|Prof|Dr|KH)\. (?:H\. |Hj\. )?(${KATA_NAMA}(?: ${KATA_NAMA})*)`,
  'gu',
)
const NOT_A_NAME =
  /(?<!\p{L})(?:sarjana|magister|doktor|diploma|strata|pendidikan|lulusan|minimal|minimum|ijazah|gelar|jurusan|madrasah|surat|standar|program|studi|bidang|ilmu|hukum|agama|islam|ekonomi|teknik|komputer|informatika|sosial|politik|administrasi|manajemen|akuntansi|keperawatan|kesehatan|statistik|statistika|psikologi|pemerintahan|keguruan|komunikasi|bahasa|kepala|ketua|kasi|kasubbag|staf|pegawai|petugas|operator|penghulu|penyuluh|guru|pengawas|arsiparis|analis|pranata)(?!\p{L})/iu

export const kualifikasiBukanOrang: Rule = {
  id: 'sop/kualifikasi-bukan-orang',
  severity: 'warning',
  title: 'Kualifikasi dan pelaksana SOP berupa jabatan dan kecakapan, bukan orang',
  why: `SOP berlaku bagi siapa pun yang menduduki jabatan. Bila nama atau NIP seseorang ditulis di dalamnya, SOP menjadi
usang saat orangnya pindah, dan data pribadinya ikut tersebar. Yang ditunjuk adalah NIP (18 angka) dan nama yang diikuti
atau didahului gelar.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
kualifikasi_pelaksana: [Sarjana Hukum (S.H.), 'Sarjana Pendidikan, S.Pd', 'Minimal S1/S.Ag', Memahami SIMKAH]
pelaksana: [Kepala KUA, RSUD Dr. Fulan, { kode: penghulu, nama: 'Penghulu Ahli Muda, S.Ag' }]
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
kualifikasi_pelaksana:
  - Memahami SIMKAH
  - Fulan Abdullah, S.Ag # ✗
  - Drs. H. Fulan
`,
      `
jenis: sop
kode: B
kualifikasi_pelaksana: NIP 19000101 190001 1 001 # ✗
`,
      `
jenis: sop
kode: C
pelaksana:
  - Pemohon
  - { kode: verifikator, nama: 'Fulanah Abdullah, S.E.' } # ✗
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      const [first, ...others] = placesOfPersons(sop)
      if (!first) continue
      yield {
        at: sop.locate(...first),
        message: `SOP "${sop.nama}" memuat nama orang atau NIP di tempat jabatan dan kecakapan`,
        hint: 'ganti dengan nama jabatan, pendidikan, atau kecakapan yang diperlukan',
        related: others.map((path) => ({ sama: true, at: sop.locate(...path), message: 'nama orang atau NIP' })),
      }
    }
  },
}

function placesOfPersons(sop: Node<'sop'>): (string | number)[][] {
  const places: (string | number)[][] = []
  for (const [index, teks] of (sop.isi.kualifikasi_pelaksana ?? []).entries())
    if (namesPerson(teks)) places.push(['kualifikasi_pelaksana', index])
  for (const [index, satu] of (sop.isi.pelaksana ?? []).entries()) {
    if (typeof satu === 'string' ? namesPerson(satu) : satu.nama !== undefined && namesPerson(satu.nama))
      places.push(typeof satu === 'string' ? ['pelaksana', index] : ['pelaksana', index, 'nama'])
  }
  return places
}

function namesPerson(teks: string): boolean {
  if (!MAY_NAME.test(teks)) return false
  const rapi = foldAksara(teks)
  if (NIP.test(rapi)) return true
  for (const pola of [NAMA_BERGELAR, BERGELAR_NAMA])
    for (const [, nama = ''] of rapi.matchAll(pola)) if (!NOT_A_NAME.test(nama)) return true
  return false
}
