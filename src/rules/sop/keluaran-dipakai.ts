import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { alurSop, type Titik } from '../../hitung/alur.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { isKosong } from './langkah.ts'

/** In an SOP where fewer outputs are met, outputs and materials speak different languages: nothing can be said. */
const USUAL = 0.6
const FEWEST = 4
const WORD = /\p{L}+/gu
/** `Daftar Pemeriksaan Nikah (NB)` */
const SHORT = /\((\p{L}{2,8})\)/u
/** Words that do not tell what a thing is. */
const FILLER = new Set(
  'yang telah sudah dan atau di ke dari untuk oleh dengan pada hasil draf draft konsep rancangan asli salinan fotokopi lengkap'.split(
    ' ',
  ),
)
/** `ditandatangani`, `terverifikasi`. */
const STATE = /^(?:di|ter)\p{L}{4}/u
/** What is kept, not used. */
const KEPT =
  /\b(?:arsip|tanda terima|bukti|laporan|register|notulen|notula|daftar hadir|dokumentasi|ekspedisi|tersimpan|terarsip\w*)\b/i

export const keluaranDipakai: Rule = {
  id: 'sop/keluaran-dipakai',
  severity: 'info',
  title: 'Keluaran sebuah langkah dipakai langkah sesudahnya',
  why: `Keluaran sebuah langkah biasanya menjadi bahan langkah berikutnya. Keluaran yang tidak disebut lagi mungkin tidak
diperlukan, atau langkah yang memakainya belum ditulis. Aturan ini hanya bersuara bila sebagian besar keluaran lain pada
SOP itu memang disebut lagi; keluaran akhir, laporan, dan arsip tidak dinilai.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
langkah:
  - { keluaran: Berkas permohonan }
  - { kelengkapan: Berkas permohonan, keluaran: Lembar verifikasi }
  - { kelengkapan: Lembar verifikasi, keluaran: Draf surat rekomendasi }
  - { kegiatan: Menandatangani surat rekomendasi, keluaran: Surat rekomendasi yang ditandatangani }
  - { kelengkapan: Surat rekomendasi, keluaran: Daftar Hasil Pemeriksaan (DHP) }
  - { kelengkapan: DHP, keluaran: Buku ekspedisi }
  - { keluaran: Survei }
`,
      `
jenis: sop
kode: A
langkah:
  - { keluaran: Berkas permohonan }
  - { keluaran: Lembar verifikasi }
  - { keluaran: Draf surat }
  - { keluaran: Surat }
  - { keluaran: Arsip }
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
langkah:
  - { keluaran: Berkas permohonan }
  - { kelengkapan: Berkas permohonan, keluaran: Lembar verifikasi }
  - { kelengkapan: Lembar verifikasi, keluaran: [Draf surat rekomendasi, Peta lokasi] } # ✗
  - { kegiatan: Menandatangani surat rekomendasi, keluaran: Surat rekomendasi }
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      if (!sop.isi.langkah?.some(({ keluaran }) => keluaran !== undefined)) continue
      const { unused, total } = unusedOutputs(sop, graph)
      const [first, ...others] = unused
      if (!first || total < FEWEST || (total - unused.length) / total < USUAL) continue
      const told = unused.map(({ nomor, teks }) => `"${teks}" (langkah ${nomor})`)
      yield {
        at: sop.locate(...first.path),
        message: `keluaran pada SOP "${sop.nama}" tidak dipakai langkah sesudahnya: ${joinDaftar(told, 6)}`,
        hint: 'sebutkan keluaran itu pada kelengkapan langkah yang memakainya, atau hapus bila tidak diperlukan',
        related: others.map(({ path }) => ({
          sama: true,
          at: sop.locate(...path),
          message: 'keluaran ini juga tidak dipakai',
        })),
      }
    }
  },
}

interface Output {
  readonly nomor: string
  readonly teks: string
  readonly path: readonly (string | number)[]
}

/** Outputs whose first two telling words no later step mentions, of all that a later step could use. */
function unusedOutputs(sop: Node<'sop'>, graph: Graph): { unused: readonly Output[]; total: number } {
  const { titik, urut } = graph.once(alurSop, sop)
  const later: string[] = []
  const unused: Output[] = []
  for (let index = urut.length - 1; index >= 0; index--) {
    const satu = titik[urut[index] ?? 0]
    if (!satu) continue
    const { kelengkapan = [], kegiatan = '' } = satu.langkah
    for (const [nth, teks] of usable(satu).entries()) {
      // Most outputs are materials word for word.
      if (later.includes(teks) || !isTelling(teks) || isMentioned(teks, later)) continue
      unused.push({ nomor: satu.nomor, teks: teks.trim(), path: ['langkah', satu.urutan, 'keluaran', nth] })
    }
    for (const teks of kelengkapan) later.push(teks)
    later.push(kegiatan)
  }
  if (unused.length === 0) return { unused, total: 0 }
  const total = urut.reduce((sum, urutan) => sum + usable(titik[urutan]).filter(isTelling).length, 0)
  return { unused: unused.sort((a, b) => Number(a.path[1]) - Number(b.path[1])), total }
}

/** What a later step could use: nothing where the procedure may end. */
function usable(titik: Titik | undefined): readonly string[] {
  const { keluaran } = titik?.langkah ?? {}
  if (!keluaran || titik?.panah.some(({ ke }) => typeof ke !== 'number')) return []
  return keluaran
}

function isTelling(teks: string): boolean {
  return !isKosong(teks) && !KEPT.test(teks) && tellingWords(teks.toLowerCase()).length > 0
}

function isMentioned(output: string, later: readonly string[]): boolean {
  const teks = output.toLowerCase()
  const said = later.map((one) => one.toLowerCase())
  if (said.includes(teks)) return true
  const [, short] = SHORT.exec(teks) ?? []
  if (short && said.some((one) => hasWord(one, short))) return true
  const telling = tellingWords(teks).slice(0, 2)
  return telling.every((kata) => said.some((one) => hasWord(one, kata)))
}

function tellingWords(teks: string): readonly string[] {
  return wordsOf(teks).filter((kata) => !FILLER.has(kata) && !STATE.test(kata))
}

function hasWord(teks: string, kata: string): boolean {
  return teks.includes(kata) && wordsOf(teks).includes(kata)
}

function wordsOf(teks: string): readonly string[] {
  return teks.match(WORD) ?? []
}
