import type { Draft } from '../../finding.ts'
import type { TabelPengaduan } from '../../graph/fakta.ts'
import type { Graph } from '../../graph/graph.ts'
import { groupBy, joinDaftar } from '../../text/daftar.ts'
import { samarkan } from '../../text/samar.ts'
import type { Rule } from '../rule.ts'

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
  const kurang = selesai - tabel.kelompok.reduce((sum, one) => sum + one.ditindaklanjuti, 0)
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
  const services = [...groupBy(tabel.kelompok, ({ kode, layanan }) => kode ?? layanan)].flatMap(([kode, groups]) => {
    const banyak = groups.reduce((sum, one) => sum + one.selesai - one.ditindaklanjuti, 0)
    const nama = graph.find('standar_pelayanan', kode)?.nama ?? samarkan(kode).teks
    return banyak > 0 ? [{ banyak, nama: nama === '' ? 'tanpa layanan' : `"${nama}"` }] : []
  })
  services.sort((left, right) => right.banyak - left.banyak)
  yield {
    at,
    message: `${kurang} dari ${selesai} pengaduan pada "${tabel.berkas}" ditutup tanpa catatan tindak lanjut: ${joinDaftar(
      services.map(({ nama, banyak }) => `${nama} ${banyak}`),
      3,
    )}`,
    hint: 'isi kolom tindak lanjut dengan apa yang dilakukan, lalu pakai sebagai bahan peninjauan standar pelayanan',
  }
}
