import type { Langkah, LangkahProsedur } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import { readAlur } from '../../hitung/alur.ts'
import { type Bobot, findJalan, type Jalan } from '../../hitung/jalan.ts'
import { type Janji, promises } from '../../hitung/layanan.ts'
import { beginsWithPemohon, namePihak, type Pelaksana } from '../../hitung/pelaksana.ts'
import { sesudahPenyerahan } from '../../hitung/penyerahan.ts'
import {
  barelyLonger,
  type Durasi,
  formatDurasi,
  type Lama,
  lama,
  nolLama,
  sumLama,
  surelyLonger,
  type Ukuran,
} from '../../text/waktu.ts'
import { butirPada } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const langkahDalamJanji: Rule = {
  id: 'standar/langkah-dalam-janji',
  severity: 'error',
  title: 'Waktu langkah pada prosedur muat dalam jangka waktu yang dijanjikan',
  why: `Prosedur dan jangka waktu dibaca berdampingan oleh masyarakat. Bila waktu langkah-langkahnya sudah melebihi
janjinya, salah satunya tidak benar. Yang dihitung adalah jalan terpanjang tanpa kembali; langkah pemohon sendiri,
langkah sesudah produk diserahkan, dan langkah bersyarat tidak dihitung. Dilaporkan hanya bila pasti lebih lama menurut
cara baca mana pun.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
jangka_waktu: 30 menit
prosedur:
  - { kegiatan: Pemohon mengisi formulir, waktu: 20 menit }
  - { kegiatan: Petugas memeriksa berkas, waktu: 10 menit, keputusan: { ya: '3', tidak: selesai } }
  - { nomor: 3, kegiatan: Kepala Seksi menandatangani, waktu: 15 menit }
  - { kegiatan: Mencari arsip, waktu: 1 hari, bila: data tidak ditemukan }
  - Petugas menyerahkan surat kepada pemohon
  - { kegiatan: Petugas mengarsipkan berkas, waktu: 30 menit }
---
jenis: standar_pelayanan
kode: SP-02
varian: [{ kode: baru }, { kode: hilang }]
jangka_waktu:
  - { untuk: baru, waktu: 3 hari kerja }
  - { untuk: hilang, waktu: 10 menit, sejak: surat ditandatangani }
prosedur:
  - { kegiatan: Petugas memeriksa berkas, waktu: 2 hari }
  - { kegiatan: Petugas memeriksa lapangan, waktu: 5 hari kerja, untuk: hilang }
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
jangka_waktu: 30 menit # ✗
prosedur:
  - { kegiatan: Pemohon mengisi formulir, waktu: 20 menit }
  - { kegiatan: Petugas memeriksa berkas, waktu: 20 menit }
  - { kegiatan: Kepala Seksi menandatangani, waktu: 15 menit }
---
jenis: standar_pelayanan
kode: SP-03
jangka_waktu: 10 menit # ✗
prosedur: [Pemohon antre (30 menit), Petugas memeriksa berkas (5 menit), Camat menandatangani (10 menit)]
---
jenis: standar_pelayanan
kode: SP-02
varian: [{ kode: baru }, { kode: hilang }]
jangka_waktu:
  - { untuk: baru, waktu: 3 hari kerja }
  - untuk: hilang
    waktu: 1 hari kerja # ✗
prosedur:
  - { kegiatan: Petugas memeriksa berkas, waktu: 2 hari kerja }
`,
    ],
  },
  *check(graph, { setelan: { ukuran } }) {
    for (const standar of graph.all('standar_pelayanan')) {
      const { prosedur = [] } = standar.isi
      if (!prosedur.some(waktuOf) || !standar.judges('jangka_waktu') || !standar.judges('prosedur')) continue
      const langkah = prosedur.map(toLangkah)
      for (const janji of graph.once(promises, standar)) {
        if (janji.waktu.jenis !== 'durasi' || startsLate(janji)) continue
        const promised = lama(janji.waktu.durasi, ukuran)
        // No way is longer than all steps: most procedures need no closer look.
        if (!surelyLonger(sumOf(langkah, graph, ukuran), promised)) continue
        const jalan = longestWay(langkah, janji, graph, ukuran)
        if (!jalan || !surelyLonger(jalan.lama, promised)) continue
        const sedikit = barelyLonger(jalan.lama, [janji.waktu.durasi], promised, ukuran) !== undefined
        yield {
          at: standar.locate(...janji.path),
          butir: butirPada(standar.locate(...janji.path), sedikit ? ['lewat'] : ['lewat', 'jauh']),
          ...(sedikit && { severity: 'info' as const }),
          message: `langkah prosedur standar pelayanan "${standar.nama}" berjumlah ${formatDurasi(jalan.durasi)}, melebihi jangka waktu "${janji.teks}"`,
          hint: 'sesuaikan jangka waktu atau waktu langkah; tandai "di_luar_janji: true" pada langkah yang memang tidak dijanjikan',
          related: jalan.langkah.flatMap((urutan) => {
            const waktu = langkah[urutan]?.waktu
            if (!waktu) return []
            return [{ at: standar.locate('prosedur', urutan, 'waktu'), message: `langkah ${urutan + 1}: "${waktu}"` }]
          }),
        }
      }
    }
  },
}

function sumOf(langkah: readonly Langkah[], graph: Graph, ukuran: Ukuran): Lama {
  const durasi = langkah.flatMap(({ waktu }): Durasi[] => {
    const read = waktu ? graph.waktu(waktu) : undefined
    return read?.jenis === 'durasi' ? [read.durasi] : []
  })
  return sumLama(durasi.map((one) => lama(one, ukuran)))
}

/** The promise runs from a point within the procedure, which nobody can place. */
const FROM = /sejak|setelah|sesudah|terhitung|mulai|dari|dihitung/i
const FROM_START = /berkas|permohonan|persyaratan|dokumen|lengkap|diajukan|pendaftaran|diterima/i

function startsLate({ waktu, sejak = '' }: Janji): boolean {
  const ekor = waktu.jenis === 'durasi' ? (waktu.durasi.ekor ?? '') : ''
  const said = sejak || (FROM.test(ekor) ? ekor : '')
  return said !== '' && !FROM_START.test(said)
}

const CHECKS = /periks|teliti|verifi|lengkap|terima|daftar/i
const noBeban = { lama: nolLama, durasi: [] } as const
const noBobot: Bobot = { pendek: noBeban, panjang: noBeban }

function longestWay(langkah: readonly LangkahStandar[], janji: Janji, graph: Graph, ukuran: Ukuran): Jalan | undefined {
  const alur = readAlur(langkah)
  const pelaksana = readPelaksana(graph)
  const sesudah = sesudahPenyerahan(alur, pelaksana)
  const from = saysFrom(janji) ? firstAfterCheck(langkah) : 0
  const bobot = alur.titik.map(({ urutan, langkah: one }): Bobot => {
    const outside = urutan < from || (one.di_luar_janji ?? sesudah.has(urutan)) || pelaksana.pihakOf(one) === 'pemohon'
    if (outside || !one.waktu || !holds(langkah[urutan], janji)) return noBobot
    const waktu = graph.waktu(one.waktu)
    if (waktu.jenis !== 'durasi') return noBobot
    const beban = { lama: lama(waktu.durasi, ukuran), durasi: [waktu.durasi] }
    return { pendek: beban, panjang: beban }
  })
  return findJalan(alur, bobot)?.terpanjang
}

function saysFrom({ waktu, sejak }: Janji): boolean {
  return sejak !== undefined || (waktu.jenis === 'durasi' && FROM.test(waktu.durasi.ekor ?? ''))
}

/** "Sejak berkas lengkap": the steps up to the check are before it. */
function firstAfterCheck(langkah: readonly Langkah[]): number {
  return langkah.findIndex(({ kegiatan = '' }) => CHECKS.test(kegiatan)) + 1
}

/** A step for other varian, or under a condition, is surely in no promise but that for the same. */
function holds({ untuk = [], bila }: LangkahStandar = {}, janji: Janji): boolean {
  if (bila !== undefined && bila !== janji.bila) return false
  return untuk.length === 0 || (janji.untuk.length > 0 && janji.untuk.every((one) => untuk.includes(one)))
}

/** `Petugas loket menyerahkan surat`: who acts goes before, what is done remains. */
const SUBJECT = /^(?:[\p{L}./]+ ){1,4}?(?=(?:me[mn]|serahkan|ambil)\p{L}*)/iu

/** `Petugas memeriksa berkas (5 menit)`; days in brackets may be anything, such as how long files are kept. */
const TIME_IN_TEXT = /\((\d[^()]{0,20}menit)\)[\s.]*$/i

type LangkahStandar = Exclude<LangkahProsedur, string>

function waktuOf(step: LangkahProsedur): string | undefined {
  const { waktu, kegiatan = '' } = typeof step === 'string' ? { kegiatan: step } : step
  return waktu ?? TIME_IN_TEXT.exec(kegiatan)?.[1]
}

/** A step as an SOP writes it: pelaksana and waktu apart from kegiatan. */
function toLangkah(step: LangkahProsedur): LangkahStandar {
  const langkah = typeof step === 'string' ? { kegiatan: step } : step
  const { kegiatan = '', pelaksana = [isOfPemohon(kegiatan) ? 'Pemohon' : 'Petugas'] } = langkah
  const waktu = waktuOf(step)
  return { ...langkah, pelaksana, kegiatan: kegiatan.trim().replace(SUBJECT, ''), ...(waktu && { waktu }) }
}

const PEMOHON_DOES =
  /^(?:(?:meng?)?isi|(?:meng)?ambil|(?:men)?unggu|tunggu|antri|antre|datang|melengkapi|(?:meng)?ajukan|mendaftar|membawa|membayar|(?:me)?n(?:yiapkan|yerahkan) (?:berkas|dokumen|persyaratan|formulir)|serahkan|terima)\b/i

function isOfPemohon(kegiatan: string): boolean {
  return beginsWithPemohon(kegiatan) || PEMOHON_DOES.test(kegiatan)
}

function readPelaksana(graph: Graph): Pelaksana {
  const pihakOf = ({ pelaksana: [first = ''] = [] }: Pick<Langkah, 'pelaksana'>) =>
    graph.find('jabatan', first)?.isi.pihak ?? namePihak(first)
  return { kolom: [], find: () => [], pihakOf }
}
