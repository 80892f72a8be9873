import type { Langkah } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Titik } from '../../hitung/alur.ts'
import type { Waktu } from '../../text/waktu.ts'
import { butirPada } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { isKosong, isPanggilan, isTanpaIsi, langkahKerja, sebutLangkah } from './langkah.ts'

const columns: readonly {
  readonly field: 'kelengkapan' | 'waktu' | 'keluaran'
  lacks: (langkah: Langkah) => boolean
}[] = [
  { field: 'kelengkapan', lacks: ({ kelengkapan }) => isTanpaIsi(kelengkapan) },
  { field: 'waktu', lacks: ({ waktu, jadwal }) => isKosong(waktu) && isKosong(jadwal) },
  { field: 'keluaran', lacks: ({ keluaran }) => isTanpaIsi(keluaran) },
]

export const mutuBakuLengkap: Rule = {
  id: 'sop/mutu-baku-lengkap',
  severity: 'error',
  title: 'Setiap langkah memiliki mutu baku: kelengkapan, waktu, dan keluaran',
  why: `Mutu baku menunjukkan apa yang diperlukan sebuah langkah, berapa lama, dan apa hasilnya. Tanpa itu pekerjaan tidak
dapat diukur, dan jangka waktu layanan tidak dapat dihitung. "[]" atau "-" pada kelengkapan dan keluaran berarti memang
tidak ada; "jadwal" menggantikan waktu. Langkah yang memanggil SOP lain diterangkan SOP itu.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
langkah:
  - { kegiatan: Mulai }
  - { kelengkapan: Berkas, waktu: 5 menit, keluaran: Tanda terima }
  - { kelengkapan: [], jadwal: setiap hari Senin, keluaran: '-' }
  - { kegiatan: Mengirim surat, sop: B }
  - { kegiatan: Mengirim surat, keterangan: Lihat SOP Surat Keluar }
---
jenis: sop
kode: B
---
jenis: sop
kode: C
termuat: { tidak_termuat: [langkah.kelengkapan, langkah.keluaran] }
langkah:
  - { waktu: 5 menit }
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
langkah: # ✗
  - { kelengkapan: Berkas, waktu: 5 Menit }
  - { waktu: 10 Menit }
`,
      `
jenis: sop
kode: A
langkah:
  - { kelengkapan: Berkas, waktu: 5 menit, keluaran: Tanda terima }
  - { kelengkapan: [''], waktu: 0 menit, keluaran: Surat } # ✗
  - { kelengkapan: Surat, waktu: '-', keluaran: Surat }
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      const langkah = langkahKerja(graph, sop).filter((titik) => !isPanggilan(sop, titik))
      if (langkah.length === 0) continue
      const told: string[] = []
      let everywhere = false
      const lacking = new Map<number, string[]>()
      const note = (found: readonly Titik[], what: string) => {
        if (found.length === 0) return
        told.push(`${what} pada ${sebutLangkah(found, langkah)}`)
        everywhere ||= found.length === langkah.length
        for (const { urutan } of found) lacking.set(urutan, [...(lacking.get(urutan) ?? []), what])
      }
      for (const { field, lacks } of columns) {
        if (sop.judges(`langkah.${field}`))
          note(
            langkah.filter((titik) => lacks(titik.langkah)),
            field,
          )
      }
      note(
        langkah.filter(({ langkah: { waktu } }) => isNol(waktu, graph)),
        'waktu lebih dari nol',
      )
      const [first, ...others] = [...lacking].sort(([left], [right]) => left - right)
      if (!first) continue
      yield {
        at: everywhere ? sop.locateKey('langkah') : sop.locate('langkah', first[0]),
        butir: [...lacking].flatMap(([urutan, what]) => butirPada(sop.locate('langkah', urutan), what)),
        message: `mutu baku SOP "${sop.nama}" belum lengkap: tidak ada ${told.join('; tidak ada ')}`,
        hint: 'isi "kelengkapan", "waktu", dan "keluaran" pada langkah itu; tulis [] bila memang tidak ada, dan "jadwal" bila waktunya menurut kalender',
        ...(!everywhere && {
          related: others.map(([urutan, what]) => ({
            sama: true,
            at: sop.locate('langkah', urutan),
            message: `tidak ada ${what.join(' dan ')}`,
          })),
        }),
      }
    }
  },
}

function isNol(waktu: string | undefined, graph: Graph): boolean {
  if (waktu === undefined || isKosong(waktu)) return false
  const read: Waktu = graph.waktu(waktu)
  return read.jenis === 'durasi' && read.durasi.bagian.every(({ maks }) => maks === 0)
}
