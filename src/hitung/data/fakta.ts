/** What each kind of table is read with. */

import type { KalenderKantor } from '../../data/kalender.ts'
import { hariKe, makeKalender } from '../../data/kalender.ts'
import { hariPengaduan } from '../../data/pengaduan.ts'
import type { DataInstansi } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Ukuran } from '../../text/waktu.ts'
import type { Standar } from '../layanan.ts'
import { readNilai } from '../nilai.ts'
import { cariIndikator, targetOf } from '../realisasi.ts'
import { type Batas, batasJanji, toBatas } from './janji.ts'
import type { LatarKasus } from './kasus.ts'
import { makeCariStandar } from './layanan.ts'
import { bacaPengaduan } from './pengaduan.ts'
import { bacaRealisasi, type IsBilangan } from './realisasi.ts'
import { bacaRiwayat } from './riwayat.ts'
import { bacaSurvei } from './survei.ts'

export type { Pembaca } from './kasus.ts'

/** What the settings say of time. */
export interface Jam {
  readonly kalender: KalenderKantor
  readonly ukuran: Ukuran
}

/** Readers of the tables of one office, each for one table. */
export function makePembaca(graph: Graph, { kalender: kantor, ukuran }: Jam) {
  const cariStandar = makeCariStandar(graph)
  const kalender = makeKalender({
    ...kantor,
    hariKerjaPerMinggu: ukuran.hariKerjaPerMinggu,
    menitPerHariKerja: ukuran.menitPerHariKerja,
  })
  const kasus = (deklarasi: DataInstansi, batasOf: LatarKasus['batasOf']): LatarKasus => ({
    deklarasi,
    kalender,
    ukuran,
    hariIni: hariKe(graph.tanggal) ?? 0,
    cariStandar,
    batasOf,
  })
  const batasLayanan = (standar: Standar | undefined) => standar && batasJanji(standar, graph, ukuran)
  const batasPengaduan = (standar: Standar | undefined): readonly Batas[] => {
    const { pengaduan } = standar?.isi ?? {}
    const tanggapan = Array.isArray(pengaduan) || pengaduan === undefined ? undefined : pengaduan.waktu_tanggapan
    const promised = tanggapan ? toBatas([graph.waktu(tanggapan)], ukuran) : undefined
    return promised ?? [{ hari: { banyak: hariPengaduan, sifat: 'tak_disebut' } }]
  }
  const isBilangan: IsBilangan = (teks, tahun, own) => {
    const { skala = [], target = {} } = cariIndikator(teks, graph)?.isi ?? {}
    if (skala.length > 0) return false
    if (own !== '') return readNilai(own) !== undefined
    return readNilai(target[String(tahun)] ?? targetOf(teks, tahun, graph)?.isi.nilai) !== undefined
  }
  return {
    realisasi: (deklarasi: DataInstansi) => bacaRealisasi(deklarasi, isBilangan),
    survei: (deklarasi: DataInstansi) => bacaSurvei({ deklarasi, cariStandar, hariIni: graph.tanggal }),
    riwayat_layanan: (deklarasi: DataInstansi) => bacaRiwayat(kasus(deklarasi, batasLayanan)),
    pengaduan: (deklarasi: DataInstansi) => bacaPengaduan(kasus(deklarasi, batasPengaduan)),
  }
}
