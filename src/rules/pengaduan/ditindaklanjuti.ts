import type { Draft } from '../../finding.ts'
import type { KelompokPengaduan, TabelPengaduan } from '../../graph/fakta.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Rule } from '../rule.ts'
import { menurutLayanan, sebutMenurutLayanan } from './menurut-layanan.ts'

export const ditindaklanjuti: Rule = {
  id: 'pengaduan/ditindaklanjuti',
  severity: 'warning',
  title: 'Pengaduan yang ditutup mencatat tindak lanjutnya',
  why: `Menutup pengaduan tanpa mencatat apa yang dilakukan berarti tidak ada yang belajar darinya. Tindak lanjut menjadi bahan
peninjauan standar pelayanan dan bukti pada penilaian Zona Integritas. Apakah standar benar ditinjau dengan memakai pengaduan
dinilai aturan standar/direviu.`,
  basis: ['uu-25-2009', 'perpres-76-2013', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: pengaduan, berkas: pengaduan.csv }]
---
# berkas: pengaduan.csv
tanggal,layanan,selesai,isi,tindak lanjut
2024-01-03,Legalisasi,2024-01-08,antre lama,loket ditambah
2024-01-04,Legalisasi,,antre lama,
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua-contoh
data:
  - isi: pengaduan
    berkas: pengaduan.csv # ✗
  - isi: pengaduan
    berkas: lapor.csv # ✗
---
# berkas: pengaduan.csv
tanggal,layanan,selesai,tindak_lanjut
2024-01-03,Legalisasi,2024-01-08,loket ditambah
2024-01-03,Legalisasi,2024-01-08,-
2024-01-03,,2024-01-08,belum ada
---
# berkas: lapor.csv
tanggal,selesai
2024-01-03,2024-01-08
`,
    ],
  },
  *check(graph) {
    for (const tabel of graph.fakta.pengaduan) yield* judge(tabel, graph)
  },
}

function* judge(tabel: TabelPengaduan, graph: Graph): Iterable<Draft> {
  const { instansi } = graph
  const selesai = tabel.kelompok.reduce((sum, one) => sum + one.selesai, 0)
  const kurang = tanpaTindakLanjut(tabel.kelompok)
  if (!instansi || kurang === 0) return
  const at = instansi.locate('data', tabel.urutan, 'berkas')
  if (!tabel.berkolomTindakLanjut) {
    yield {
      at,
      message: `"${tabel.berkas}" tidak memiliki kolom tindak lanjut, padahal ${selesai} pengaduan sudah ditutup`,
      hint: 'tambahkan kolom "tindak_lanjut", atau isi "kolom" dengan nama kolomnya',
    }
    return
  }
  yield {
    at,
    butir: menurutLayanan(tabel.kelompok).flatMap(({ layanan, groups }) => {
      const kali = tanpaTindakLanjut(groups)
      return kali > 0 ? [{ at, apa: layanan, kali }] : []
    }),
    message: `${kurang} dari ${selesai} pengaduan pada "${tabel.berkas}" ditutup tanpa catatan tindak lanjut: ${sebutMenurutLayanan(tabel.kelompok, tanpaTindakLanjut, graph)}`,
    hint: 'isi kolom tindak lanjut dengan apa yang dilakukan, lalu pakai sebagai bahan peninjauan standar pelayanan',
  }
}

function tanpaTindakLanjut(kelompok: readonly KelompokPengaduan[]): number {
  return kelompok.reduce((sum, one) => sum + one.selesai - one.ditindaklanjuti, 0)
}
