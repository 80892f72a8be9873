import type { Graph } from '../../graph/graph.ts'
import { products, requirements, type Standar, steps } from '../../hitung/layanan.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { serviceTexts } from './isi.ts'
import { namesOffice, pihakOf } from './pelaku.ts'

/** What applicants are made to bring; a requirement that fits `dipenuhi` asks for it under any name. */
const things = [
  {
    nama: 'SPTJM',
    pola: /\bsptjm\b|pernyataan tanggung ?jawab mutlak/i,
    dipenuhi: /\bsptjm\b|tanggung ?jawab|pernyataan/i,
  },
  {
    nama: 'surat pernyataan',
    pola: /\b(?:surat|lembar|form(?:ulir)?) pernyataan\b/i,
    dipenuhi: /pernyataan|\bsptjm\b|tanggung ?jawab/i,
  },
  { nama: 'surat kuasa', pola: /\bsurat kuasa\b/i, dipenuhi: /kuasa|diwakil/i },
  { nama: 'meterai', pola: /\b(?:e-?|ber)?m[ae]te?rai\b/i, dipenuhi: /m[ae]te?rai/i },
  {
    nama: 'pasfoto',
    pola: /\bpas ?-?(?:foto|photo)\b|\bfoto\b.{0,20}\d ?[x×] ?\d/i,
    dipenuhi: /\b(?:pas ?-?)?(?:foto|photo)\b(?! ?-?(?:kopi|copy))|pasfoto/i,
  },
] as const
/** Filling in a form at the counter is told only beside something that is really hidden. */
const form = {
  nama: 'formulir',
  pola: /\b(?:formulir|blank?g?ko)\b/i,
  dipenuhi: /formulir|\bform\b|blank?g?ko|isian/i,
} as const
type Thing = (typeof things)[number] | typeof form

export const syaratTersembunyi: Rule = {
  id: 'standar/syarat-tersembunyi',
  severity: 'warning',
  title: 'Yang harus ditandatangani, dibawa, atau dibayar pemohon ada di persyaratan',
  why: `Pemohon menyiapkan apa yang tertulis di persyaratan. Surat pernyataan, SPTJM, surat kuasa, meterai, atau pasfoto
yang baru muncul di prosedur membuatnya pulang dan kembali lagi, dan memberi celah bagi perantara. Formulir yang diisi di
loket hanya disebut bila ada yang lain yang tersembunyi. Aturan ini diam bila pelaku langkahnya tidak jelas.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
persyaratan: [Ijazah asli, SPTJM bermeterai Rp10.000, pasfoto 3x4]
prosedur: [isi formulir, tanda tangan SPTJM bermeterai Rp10.000, Pemohon menyerahkan pas foto]
---
jenis: standar_pelayanan
kode: SP-02
persyaratan: [fotokopi KTP]
prosedur: [pemohon isi formulir, Camat menandatangani surat pernyataan, Petugas menempel meterai]
---
jenis: standar_pelayanan
kode: SP-03
layanan: Pengesahan Surat Pernyataan Ahli Waris
persyaratan: [fotokopi KTP]
prosedur: [pemohon menyerahkan surat pernyataan]
---
jenis: standar_pelayanan
kode: SP-04
persyaratan: [syarat lain sesuai ketentuan yang berlaku]
prosedur: [pemohon membawa surat kuasa]
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
persyaratan: [Ijazah asli, Surat kuasa bermeterai Rp10.000 bila diwakilkan]
prosedur:
  - serahkan berkas ke petugas
  - isi formulir pengesahan
  - tanda tangan SPTJM bermeterai Rp10.000 # ✗
---
jenis: standar_pelayanan
kode: SP-02
persyaratan: [fotokopi KTP]
prosedur:
  - { kegiatan: Menyerahkan pasfoto kepada petugas, pelaksana: Pemohon } # ✗
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.all('standar_pelayanan')) {
      if (!standar.judges('persyaratan')) continue
      const hidden = hiddenIn(standar, graph)
      const [first, ...others] = hidden
      if (!first) continue
      const names = [...new Set(hidden.map(({ thing }) => `"${thing.nama}"`))]
      yield {
        at: standar.locate(...first.path),
        butir: hidden.map(({ path, thing }) => ({ at: standar.locate(...path), apa: thing.nama })),
        message: `prosedur standar pelayanan "${standar.nama}" meminta ${joinDaftar(names)} dari pemohon, yang tidak ada di persyaratan`,
        hint: 'tambahkan pada "persyaratan", atau hapus dari prosedur bila tidak diperlukan',
        related: others.map(({ path, thing }) => ({
          sama: true,
          at: standar.locate(...path),
          message: `meminta ${thing.nama}`,
        })),
      }
    }
  },
}

interface Tersembunyi {
  readonly thing: Thing
  readonly path: readonly (string | number)[]
}

/** Requirements that go on elsewhere. */
const OPEN_END =
  /lampir(?:an|kan)?\b.*(?:lain|ketentuan)|(?:syarat|persyaratan|dokumen|berkas|kelengkapan) (?:lain|lainnya|pendukung)|sesuai (?:dengan )?(?:ketentuan|peraturan|jenis)|terlampir|lihat|\bdll\b|dan lain/i

/** Most procedures name none of the things. */
const ANY = /sptjm|pernyataan|kuasa|m[ae]te?rai|foto|photo/i

function hiddenIn(standar: Standar, graph: Graph): readonly Tersembunyi[] {
  if (!graph.once(serviceTexts, standar).some(({ bagian, teks }) => bagian === 'prosedur' && ANY.test(teks))) return []
  const required = graph.once(requirements, standar)
  if (required.length === 0 || required.some(({ teks }) => OPEN_END.test(teks))) return []
  const given = required.map(({ teks, bentuk = '' }) => `${teks} ${bentuk}`).join('\n')
  const made = [standar.nama, ...graph.once(products, standar).map(({ teks }) => teks)].join('\n')
  const asked = [...things, form].filter(({ pola, dipenuhi }) => !dipenuhi.test(given) && !pola.test(made))
  if (asked.length === 0 || asked[0] === form) return []
  const hidden: Tersembunyi[] = []
  const forms: Tersembunyi[] = []
  for (const langkah of graph.once(steps, standar)) {
    const named = asked.filter(({ pola }) => pola.test(langkah.teks))
    if (named.length === 0) continue
    const pihak = pihakOf(langkah, graph)
    if (pihak !== undefined && pihak !== 'pemohon') continue
    for (const thing of named) {
      if (!asksFor(langkah.teks, thing.pola, pihak === 'pemohon')) continue
      const found = { thing, path: langkah.path }
      if (thing === form) forms.push(found)
      else hidden.push(found)
    }
  }
  return hidden.length > 0 ? [...hidden, ...forms] : []
}

const VERB =
  /\b(?:tanda ?tangan(?:i)?|menanda ?tangani|(?:mem)?bawa|(?:me)?nyerahkan|serahkan|(?:me)?lampirkan|(?:me)?lengkapi|(?:mem)?bubuhkan|(?:me)?nempel(?:kan)?|tempel(?:kan)?|(?:meng)?isi|(?:mem)?buat|(?:mem)?bayar|(?:me)?nyiapkan|siapkan|(?:me)?nunjukkan|tunjukkan|(?:me)?nyertakan|sertakan|(?:mem)?beri(?:kan)?|(?:me)?ngumpulkan|kumpulkan|beli|membeli)\b/i

/** The verb comes before the thing, and nobody of the office before the verb. */
function asksFor(teks: string, pola: RegExp, byPemohon: boolean): boolean {
  const thing = pola.exec(teks)
  if (!thing) return false
  const verb = VERB.exec(teks)
  if (!verb || verb.index >= thing.index) return false
  const between = teks.slice(verb.index, thing.index)
  return !/[;.]\s/.test(between) && (byPemohon || !namesOffice(teks.slice(0, verb.index)))
}
