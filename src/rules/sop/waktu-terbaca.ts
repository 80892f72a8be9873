import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { alurSop } from '../../hitung/alur.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { formatDurasi, isRentangDuaSatuan } from '../../text/waktu.ts'
import type { Rule } from '../rule.ts'
import { isKosong } from './langkah.ts'

export const waktuTerbaca: Rule = {
  id: 'sop/waktu-terbaca',
  severity: 'error',
  title: 'Waktu pada SOP adalah satu lama waktu dengan satuan yang dikenal',
  why: `Waktu yang tidak terbaca, tanpa satuan, atau berisi dua nilai tidak dapat dijumlahkan, sehingga tidak ada yang tahu
berapa lama prosedur berlangsung dan apakah janji kepada pemohon dapat ditepati.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
waktu_total: 1 hari kerja
langkah:
  - { waktu: 10 menit }
  - { waktu: 1x24 jam }
  - { waktu: 3 hari s.d. 1 minggu }
  - { waktu: '-' }
  - { jadwal: minggu pertama Januari }
---
jenis: sop
kode: B
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
langkah:
  - waktu: 120 Menit / 3 Hari # ✗
  - waktu: secepatnya
  - waktu: 08.00-16.00 WIB
  - waktu: 10 menit
`,
      `
jenis: sop
kode: A
waktu_total: dua puluhan # ✗
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      const [first, ...others] = unreadable(sop, graph)
      if (!first) continue
      yield {
        at: sop.locate(...first.path),
        message: `pada SOP "${sop.nama}" ${joinDaftar(
          [first, ...others].map(({ tell }) => tell),
          8,
        )}`,
        hint: 'tulis satu bilangan dan satuannya, misalnya "10 menit" atau "2 hari kerja"; pakai "jadwal" untuk waktu menurut kalender, dan langkah terpisah untuk waktu yang berbeda',
        related: others.map(({ path, tell }) => ({ sama: true, at: sop.locate(...path), message: tell })),
      }
    }
  },
}

interface Unreadable {
  readonly path: readonly (string | number)[]
  readonly tell: string
}

function unreadable(sop: Node<'sop'>, graph: Graph): Unreadable[] {
  const found: Unreadable[] = []
  const judge = (teks: string | undefined, whose: string, ...path: (string | number)[]) => {
    if (teks === undefined || isKosong(teks)) return
    const fault = faultOf(teks, graph)
    if (fault) found.push({ path, tell: `${whose} "${teks.trim()}" ${fault}` })
  }
  if (sop.isi.langkah?.some(({ waktu }) => waktu !== undefined)) {
    for (const { urutan, nomor, langkah } of graph.once(alurSop, sop).titik) {
      judge(langkah.waktu, `waktu langkah ${nomor}`, 'langkah', urutan, 'waktu')
    }
  }
  judge(sop.isi.waktu_total, 'waktu total', 'waktu_total')
  return found
}

function faultOf(teks: string, graph: Graph): string | undefined {
  const waktu = graph.waktu(teks)
  switch (waktu.jenis) {
    case 'durasi':
      return undefined
    case 'banyak':
      // Judged by sop/waktu-baku-tunggal.
      if (isRentangDuaSatuan(waktu)) return undefined
      return `memuat ${waktu.durasi.length} lama waktu (${joinDaftar(waktu.durasi.map(formatDurasi), 4)})`
    case 'jam_layanan':
      return 'adalah jam, bukan lama waktu'
    case 'tak_terbaca':
      return `tidak terbaca karena ${waktu.sebab}`
  }
}
