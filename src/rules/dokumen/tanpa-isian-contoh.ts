import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { datesOf, isDateHint } from './tanggal.ts'
import { documentsOf, pickTexts, type Teks } from './texts.ts'

export const tanpaIsianContoh: Rule = {
  id: 'dokumen/tanpa-isian-contoh',
  severity: 'warning',
  title: 'Tidak ada isian contoh yang belum diganti',
  why: `Titik-titik, "xxx", dan petunjuk pengisian menunjukkan bahwa templat belum selesai diisi. Dokumen seperti itu tidak
dapat dipakai sebagai dasar kerja dan sering sudah terlanjur disahkan atau diumumkan.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-XXX
nomor: 12/Kk.18/2024
nama: Pelayanan Kartu Keluarga
tanggal: { pembuatan: 2024-01-18, revisi: "-" }
dasar_hukum:
  - Pasal 20 sampai dengan Pasal 30, dst.
  - Bab XXX Peraturan Daerah
langkah:
  - nomor: a
    kegiatan: Pemohon menunggu... lalu dipanggil
    kelengkapan:
      - Formulir F-1.01 (diisi lengkap dan ditandatangani)
    keterangan: "-"
  - kegiatan: Formulir diisi oleh pemohon
catatan: TODO lengkapi nomor
---
jenis: instansi
kode: I-1
data:
  - { isi: survei, berkas: ../../survei/2024.csv }
---
jenis: lke
kode: LKE-2024
jawaban: { P6-iv.a: { jawaban: D, bukti: [../../survei/2024.csv] } }
`,
    ],
    invalid: [
      `
jenis: sop
kode: S-01
nomor: Nomor Komponen, Unit Kerja, dan Nomor Urut SOP # ✗
tanggal:
  pembuatan: tanggal penyusunan SOP
  revisi: tanggal revisi SOP (setahun setelah pemberlakuan)
`,
      `
jenis: sop
kode: S-01
nomor: SOP-xxx/2024 # ✗
---
jenis: sop
kode: S-02
nomor: .../Kk.18/2024 # ✗
---
jenis: sop
kode: S-03
dasar_hukum:
  - KMA 298 Tahun 20.. # ✗
  - Keputusan Kepala Kantor Nomor ... Tahun 2023
---
jenis: sop
kode: S-04
peringatan: Apabila ........ maka layanan terhenti # ✗
---
jenis: sop
kode: S-05
pencatatan: "[isi]" # ✗
---
jenis: sop
kode: S-06
kualifikasi_pelaksana:
  - Diisi nama jabatan pelaksana # ✗
---
jenis: sop
kode: S-07
keterkaitan: (kosong) # ✗
---
jenis: sop
kode: S-08
peringatan: TODO # ✗
---
jenis: sop
kode: S-09
peralatan:
  - komputer
  - # ✗
  - printer
---
jenis: sop
kode: S-10
nama: "-" # ✗
---
jenis: sop
kode: S-11
peringatan: ... # ✗
---
jenis: sop
kode: S-12
tanggal: { pengesahan: <tanggal pengesahan> } # ✗
`,
    ],
  },
  *check(graph) {
    for (const dokumen of documentsOf(graph)) {
      const found = [...unfilledHeads(dokumen, graph), ...graph.once(pickTexts, dokumen).isian.filter(isUnfilled)]
      const [first, ...others] = [...new Map(found.map((one) => [one.path.join('\n'), one])).values()]
      if (!first) continue
      const teks = [first, ...others].map((one) => (one.teks === '' ? 'butir kosong' : `"${one.teks}"`))
      yield {
        at: dokumen.locate(...first.path),
        message: `isian contoh belum diganti: ${joinDaftar(teks, 3)}`,
        hint: 'ganti dengan isi yang sebenarnya, atau hapus isian yang tidak diperlukan',
        related: others.map((one, index) => ({
          sama: true,
          at: dokumen.locate(...one.path),
          message: teks[index + 1] ?? '',
        })),
      }
    }
  },
}

/** A number without any digit, or a date that is none: words of the template. */
function* unfilledHeads(dokumen: Node, graph: Graph): Iterable<Teks> {
  const nomor = dokumen.field('nomor')
  if (isNomorHint(nomor)) yield { teks: nomor, path: ['nomor'] }
  const ditetapkan = dokumen.field('ditetapkan') as { nomor?: unknown } | undefined
  if (isNomorHint(ditetapkan?.nomor)) yield { teks: ditetapkan.nomor, path: ['ditetapkan', 'nomor'] }
  for (const date of graph.once(datesOf, dokumen)) if (isDateHint(date.teks)) yield date
}

/** Bare words for "none" are for the rules on missing numbers to judge. */
function isNomorHint(nomor: unknown): nomor is string {
  return typeof nomor === 'string' && !/\d/.test(nomor) && !/^(?:tidak|belum|tanpa) /i.test(nomor)
}

const NAMING: ReadonlySet<string | number> = new Set(['nama', 'layanan', 'judul', 'nomor', 'uraian'])
/** Dots stand in them for folders. */
const ADDRESSES: ReadonlySet<string | number> = new Set(['url', 'berkas'])
const ADDRESS = /^\s*\.{1,2}\//
const WHAT =
  '(?:nama|nomor|no\\.?|tanggal|tgl|tahun|bulan|jabatan|unit|kode|uraian|judul|isi|sebutkan|tulis|tuliskan|contoh)'

/** Blanks and brackets are counted, so that no text without end takes time without end. */
const PLACEHOLDERS = [
  /\.{4,}|…{2,}|\.{3}…|_{4,}/,
  /^\W{0,10}(?:\.{3}|…)\W{0,10}$/,
  /^(?:\.{3}|…)\s{0,3}[/-]|[/-]\s{0,3}(?:\.{2,3}|…)\s{0,3}(?:[/-]|$)/,
  /(?:[Nn]omor|NOMOR|\b[Nn]o\.|\bNO\.|\bTahun|\bTAHUN|\b[Tt]anggal|\bTANGGAL)\s{0,3}(?::\s{0,3})?(?:\.{3}|…)/,
  /(?:[Tt]ahun|TAHUN|[/-]|^)\s{0,3}(?:19|20)\s?(?:\.{2,}|…)(?!\d)/,
  /x{3,}|X{4,}|(?:[/.-]|[Nn]omor |\b[Nn]o\.? ?)XXX\b|\bXXX(?=[/.-])|^XXX$/,
  /\b[xX]{2}[-/.][xX]{2}\b/,
  new RegExp(`\\[\\s{0,3}(?:${WHAT}\\b[^\\]]{0,80}|\\.{2,}|…)\\s{0,3}\\]`, 'i'),
  new RegExp(`<\\s{0,3}(?:${WHAT}\\b[^>]{0,80}|\\.{2,}|…)\\s{0,3}>`, 'i'),
  /\{\{[^{}]{0,60}\}\}/,
  new RegExp(
    `(?:^\\W{0,10}|\\()diisi\\s{1,3}(?:dengan\\s{1,3}|oleh\\s{1,3})?(?:${WHAT}(?![a-z])|sesuai|\\.{2,}|…)`,
    'i',
  ),
  /\(\s{0,3}(?:kosong|belum di ?isi|isi di sini)\s{0,3}\)/i,
  /\b(?:TODO|TBD)\b/,
]

function isUnfilled({ teks, path }: Teks): boolean {
  const field = path.at(-1)
  if (teks.trim() === '') return typeof field === 'number'
  if (/^[-–—]+$/.test(teks.trim())) return NAMING.has(field ?? '')
  return !ADDRESSES.has(field ?? '') && !ADDRESS.test(teks) && PLACEHOLDERS.some((pattern) => pattern.test(teks))
}
