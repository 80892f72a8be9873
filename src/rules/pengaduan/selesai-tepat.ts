import type { Draft } from '../../finding.ts'
import type { KelompokPengaduan, TabelPengaduan } from '../../graph/fakta.ts'
import type { Graph } from '../../graph/graph.ts'
import { ringkasKasus, tahunTerakhir } from '../../hitung/kasus.ts'
import { sebutAngka, sebutBagian } from '../persen.ts'
import type { Rule } from '../rule.ts'
import { sebutMenurutLayanan } from './menurut-layanan.ts'

export const selesaiTepat: Rule = {
  id: 'pengaduan/selesai-tepat',
  severity: 'warning',
  title: 'Pengaduan ditutup dalam waktu yang dijanjikan',
  why: `Waktu tanggapan dalam standar pelayanan adalah janji kepada pengadu; bila standarnya tidak menyebutkan, keputusan atas
pengaduan paling lambat 60 hari. Pengaduan yang dibiarkan berpindah ke Ombudsman atau media sosial. Sedikitnya 95 persen harus
tepat waktu, kecuali setelan menyebut bagian lain; yang masih terbuka dan sudah lewat ikut dihitung.`,
  basis: ['uu-25-2009', 'perpres-76-2013'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: pengaduan, berkas: pengaduan.csv }]
---
jenis: standar_pelayanan
kode: SP-01
layanan: Legalisasi
pengaduan: { waktu_tanggapan: paling lama 3 hari kerja }
---
# berkas: pengaduan.csv
tanggal,layanan,selesai
2024-01-03,Legalisasi,2024-01-08
2024-01-03,,2024-02-08
2024-12-30,Legalisasi,
2023-01-03,Legalisasi,2023-11-08
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua-contoh
data:
  - isi: pengaduan
    berkas: pengaduan.csv # ✗
---
jenis: standar_pelayanan
kode: SP-01
layanan: Legalisasi
pengaduan: { waktu_tanggapan: 3 hari kerja }
---
# berkas: pengaduan.csv
tanggal,layanan,selesai
2024-01-03,Legalisasi,2024-01-09
2024-01-03,Legalisasi,2024-01-08
2024-03-01,,
`,
    ],
  },
  *check(graph, { setelan: { janjiDitepati: ambang } }) {
    for (const tabel of graph.fakta.pengaduan) yield* judge(tabel, ambang, graph)
  },
}

function* judge(
  { berkas, urutan, kelompok, perkiraan }: TabelPengaduan,
  ambang: number,
  graph: Graph,
): Iterable<Draft> {
  const { instansi } = graph
  const last = tahunTerakhir(kelompok)
  const hasil = ringkasKasus(last.kelompok)
  if (!instansi || hasil.persen === undefined || hasil.persen >= ambang) return
  const terlambat = (groups: readonly KelompokPengaduan[]) => {
    const { dinilai, tepat } = ringkasKasus(groups)
    return dinilai - tepat
  }
  const lewat = hasil.lewat > 0 ? `, ${hasil.lewat} di antaranya masih terbuka` : ''
  const at = instansi.locate('data', urutan, 'berkas')
  yield {
    at,
    butir: [{ at, apa: last.tahun }],
    message: `${sebutBagian(hasil.persen)} pengaduan tahun ${last.tahun} pada "${berkas}" ditutup tepat waktu, kurang dari ${sebutAngka(ambang)}%; ${hasil.dinilai - hasil.tepat} terlambat${lewat}: ${sebutMenurutLayanan(last.kelompok, terlambat, graph)}${perkiraan ? ' (perkiraan: hari libur sebagian tahun belum ditetapkan di sini)' : ''}`,
    hint: 'selesaikan pengaduan yang masih terbuka, dan tetapkan siapa yang menjawab pengaduan tiap layanan',
  }
}
