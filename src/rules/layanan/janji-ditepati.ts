import type { KelompokRiwayat, TabelRiwayat } from '../../graph/fakta.ts'
import type { Graph } from '../../graph/graph.ts'
import { lamaTerbaca, type RingkasanKasus, ringkasKasus, tahunTerakhir } from '../../hitung/kasus.ts'
import { groupBy } from '../../text/daftar.ts'
import { sebutAngka, sebutBagian } from '../persen.ts'
import type { Rule } from '../rule.ts'

export const janjiDitepati: Rule = {
  id: 'layanan/janji-ditepati',
  severity: 'warning',
  title: 'Layanan selesai dalam jangka waktu yang dijanjikan standarnya',
  why: `Jangka waktu dalam standar pelayanan adalah janji. Riwayat layanan menunjukkan apakah janji itu ditepati: dihitung per
layanan, dalam hari kerja menurut SKB 3 Menteri, pada tahun terakhir yang tercatat. Sedikitnya 95 persen harus tepat waktu,
kecuali setelan menyebut bagian lain. Permohonan yang belum selesai padahal sudah lewat ikut dihitung.`,
  basis: ['uu-25-2009', 'pp-96-2012', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: riwayat_layanan, berkas: riwayat.csv }]
---
jenis: standar_pelayanan
kode: SP-01
layanan: Legalisasi
jangka_waktu: 2 hari kerja
---
jenis: standar_pelayanan
kode: SP-02
layanan: Konsultasi
jangka_waktu: 1 jam
---
jenis: standar_pelayanan
kode: SP-03
layanan: Rekomendasi
jangka_waktu: secepatnya
---
# berkas: riwayat.csv
layanan,masuk,selesai,status
Legalisasi,2024-05-08,2024-05-14,selesai
Legalisasi,2024-12-27,,proses
Legalisasi,2023-01-02,2023-03-02,selesai
Legalisasi,2024-01-02,,dibatalkan
Konsultasi,2024-05-08 15:30,2024-05-13 08:00,selesai
Konsultasi,2024-05-14,2024-05-15,selesai
Rekomendasi,2024-01-02,2024-06-03,selesai
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: riwayat_layanan, berkas: riwayat.csv }]
---
jenis: standar_pelayanan
kode: SP-01
layanan: Legalisasi
jangka_waktu: 2 hari kerja # ✗
---
jenis: standar_pelayanan
kode: SP-02
layanan: Konsultasi
jangka_waktu: 1 jam # ✗
---
# berkas: riwayat.csv
layanan,masuk,selesai,status
Legalisasi,2024-05-13,2024-05-16,selesai
Legalisasi,2024-05-13,2024-05-15,selesai
SP-01,2024-07-01,,proses
Konsultasi,2024-05-13 08:00,2024-05-13 10:00,selesai
`,
    ],
  },
  *check(graph, { setelan: { janjiDitepati: ambang } }) {
    for (const tabel of graph.fakta.riwayat) {
      const { tahun, kelompok } = tahunTerakhir(tabel.kelompok)
      const known = kelompok.filter(({ kode }) => kode !== undefined)
      for (const [kode, groups] of groupBy(known, (one) => one.kode ?? '')) {
        const hasil = ringkasKasus(groups)
        if (hasil.persen === undefined || hasil.persen >= ambang) continue
        yield tell(kode, tabel, tahun, hasil, groups, ambang, graph)
      }
    }
  },
}

function tell(
  kode: string,
  { berkas, urutan, perkiraan }: TabelRiwayat,
  tahun: string,
  hasil: RingkasanKasus,
  groups: readonly KelompokRiwayat[],
  ambang: number,
  graph: Graph,
) {
  const standar = graph.find('standar_pelayanan', kode)
  const { instansi } = graph
  const lama = hasil.selesai > 0 ? `; ${sebutLama(hasil)}` : ''
  const lewat = hasil.lewat > 0 ? `, ${hasil.lewat} di antaranya belum selesai dan sudah lewat` : ''
  const data = instansi?.locate('data', urutan, 'berkas')
  // A standar of an office above is not this office's to change.
  const own = standar && graph.owns(standar) ? standar.locate('jangka_waktu') : undefined
  const at = own ?? data ?? { berkas, urutan: 0, pointer: '', start: { line: groups[0]?.line ?? 1, column: 1 } }
  return {
    at,
    butir: [{ at, apa: `${kode} ${tahun}` }],
    message: `${sebutBagian(hasil.persen ?? 0)} permohonan "${standar?.nama ?? kode}" tahun ${tahun} selesai dalam jangka waktunya (${hasil.tepat} dari ${hasil.dinilai}${lewat}), kurang dari ${sebutAngka(ambang)}%${lama}${perkiraan ? ' (perkiraan: hari libur sebagian tahun belum ditetapkan di sini)' : ''}`,
    hint: 'cari langkah yang paling lama dan perbaiki, atau ubah jangka waktu pada standar menjadi yang sanggup ditepati',
    ...(own && data && { related: [{ at: data, message: `dihitung dari "${berkas}"` }] }),
  }
}

function sebutLama(hasil: RingkasanKasus): string {
  const { median = 0, persentil90 = 0, satuan } = lamaTerbaca(hasil)
  return `median ${sebutAngka(median)}, persentil ke-90 ${sebutAngka(persentil90)} ${satuan} kerja`
}
