import type { Draft, Place } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import { costs, promises, type Standar } from '../../hitung/layanan.ts'
import { groupBy } from '../../text/daftar.ts'
import { normaliseNama } from '../../text/nama.ts'
import { formatRupiah } from '../../text/rupiah.ts'
import { type Lama, lama, surelyDifferent, surelyLonger, type Ukuran } from '../../text/waktu.ts'
import type { CrossRule, Rule } from '../rule.ts'

/** What one office says of a service. */
interface Layanan {
  /** Same for the same service. */
  readonly kelompok: string
  /** Kode of the office: names may be the same in two places. */
  readonly kode: string
  readonly kantor: string
  readonly nama: string
  readonly waktu?: { readonly teks: string; readonly lama: Lama; readonly at: Place }
  readonly biaya?: { readonly jumlah: number; readonly at: Place }
}

/** Times are told from twice as long on. */
const TOLERANCE = 1

const rule: CrossRule<Layanan> = {
  id: 'koherensi/antar-kantor',
  severity: 'info',
  title: 'Layanan yang sama di kantor yang setingkat dijanjikan dengan waktu dan biaya yang sepadan',
  why: `Masyarakat berhak atas layanan yang sama di mana pun ia tinggal. Bila satu kantor menjanjikan jauh lebih cepat atau
lebih murah daripada kantor lain, yang lain dapat belajar darinya, atau salah satu janji tidak masuk akal. Yang
dibandingkan adalah layanan dengan "acuan" yang sama, selain itu yang bernama sama di kantor setingkat; waktu disebut
bila pasti lebih dari dua kali.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua-a
tingkat: kua
---
jenis: standar_pelayanan
kode: SP-01
layanan: Legalisasi Buku Nikah
jangka_waktu: 15 menit
biaya: gratis
---
jenis: standar_pelayanan
kode: SP-02
layanan: Pendaftaran Nikah
jangka_waktu: 15 menit
biaya: sesuai PP 59 Tahun 2018
---
jenis: instansi
kode: kua-b
tingkat: kua
---
jenis: standar_pelayanan
kode: SP-01
layanan: legalisasi buku nikah
jangka_waktu: 30 menit
biaya: 0
---
jenis: standar_pelayanan
kode: SP-02
layanan: Pendaftaran Nikah
jangka_waktu: [{ bila: di luar kantor, waktu: 3 hari kerja }]
biaya: 600000
---
jenis: instansi
kode: madrasah-c
tingkat: madrasah
---
jenis: standar_pelayanan
kode: SP-01
layanan: Legalisasi Buku Nikah
jangka_waktu: 3 hari kerja
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua-a
nama: KUA Kecamatan Kota
tingkat: kua
---
jenis: standar_pelayanan
kode: SP-01
layanan: Legalisasi Buku Nikah
jangka_waktu: 15 menit
---
jenis: instansi
kode: kua-b
nama: KUA Kecamatan Kota
tingkat: kua
---
jenis: standar_pelayanan
kode: SP-01
layanan: Legalisasi Buku Nikah
jangka_waktu: 2 hari kerja # ✗
`,
      `
jenis: instansi
kode: kankemenag
---
jenis: standar_pelayanan
kode: SP-01
---
jenis: instansi
kode: kua-a
induk: kankemenag
---
jenis: standar_pelayanan
kode: SP-A
acuan: SP-01
biaya: gratis
---
jenis: instansi
kode: kua-b
induk: kankemenag
---
jenis: standar_pelayanan
kode: SP-B
acuan: SP-01
biaya: Rp50.000 # ✗
`,
    ],
  },
  *facts(graph, { setelan: { ukuran } }) {
    if (!graph.instansi) return
    for (const standar of graph.inForce('standar_pelayanan')) {
      const fact = factOf(standar, graph, ukuran)
      if (fact) yield fact
    }
  },
  *judge(facts) {
    for (const same of groupBy(facts, ({ kelompok }) => kelompok).values()) {
      const kantor = new Set(same.map((one) => one.kode)).size
      if (kantor < 2) continue
      yield* tellWaktu(same, kantor)
      yield* tellBiaya(same, kantor)
    }
  },
}

export const antarKantor: Rule = rule as Rule

/** Only one plain promise and one plain cost can be compared: of several it is not known which meets which. */
function factOf(standar: Standar, graph: Graph, ukuran: Ukuran): Layanan | undefined {
  const kelompok = groupOf(standar, graph)
  const [janji, ...more] = graph.once(promises, standar)
  const [biaya, ...others] = graph.once(costs, standar)
  const waktu =
    janji?.waktu.jenis === 'durasi' && isPlain(janji) && more.length === 0
      ? { teks: janji.teks, lama: lama(janji.waktu.durasi, ukuran), at: standar.locate(...janji.path) }
      : undefined
  const jumlah = biaya && isPlain(biaya) && others.length === 0 ? amountOf(biaya.tarif) : undefined
  if (kelompok === undefined || (!waktu && jumlah === undefined)) return undefined
  return {
    kelompok,
    kode: graph.instansi?.kode ?? '',
    kantor: graph.instansi?.nama ?? '',
    nama: standar.nama,
    ...(waktu && { waktu }),
    ...(biaya && jumlah !== undefined && { biaya: { jumlah, at: standar.locate(...biaya.path) } }),
  }
}

function groupOf(standar: Standar, graph: Graph): string | undefined {
  const [acuan] = graph.out(standar, 'mengacu')
  if (acuan) return `acuan ${acuan.dokumen.berkas} ${acuan.dokumen.urutan}`
  const tingkat = graph.instansi?.isi.tingkat
  const { layanan } = standar.isi
  return tingkat && layanan ? `${tingkat} ${normaliseNama(layanan)}` : undefined
}

function isPlain({ untuk, bila }: { untuk: readonly string[]; bila?: string }): boolean {
  return untuk.length === 0 && bila === undefined
}

function amountOf(tarif: ReturnType<typeof costs>[number]['tarif']): number | undefined {
  if (tarif.jenis === 'gratis') return 0
  return tarif.jenis === 'rupiah' ? tarif.jumlah : undefined
}

function* tellWaktu(same: readonly Layanan[], kantor: number): Iterable<Draft> {
  const timed = same.flatMap((one) => (one.waktu ? [{ ...one, waktu: one.waktu }] : []))
  const [fast, slow] = ends(timed, ({ waktu }) => waktu.lama.kerja.min + waktu.lama.kerja.maks)
  if (!fast || !slow || fast.kode === slow.kode) return
  if (!surelyLonger(slow.waktu.lama, fast.waktu.lama)) return
  if (!surelyDifferent(slow.waktu.lama, fast.waktu.lama, TOLERANCE)) return
  yield {
    at: slow.waktu.at,
    message: `layanan "${slow.nama}" di ${kantor} kantor dijanjikan dari "${fast.waktu.teks}" (${fast.kantor}) sampai "${slow.waktu.teks}" (${slow.kantor})`,
    hint: `bandingkan cara kerja ${sebutKantor(kantor)}, lalu samakan janjinya atau jelaskan bedanya`,
    related: [{ at: fast.waktu.at, message: `"${fast.waktu.teks}" di ${fast.kantor}` }],
  }
}

function* tellBiaya(same: readonly Layanan[], kantor: number): Iterable<Draft> {
  const priced = same.flatMap((one) => (one.biaya ? [{ ...one, biaya: one.biaya }] : []))
  const [cheap, dear] = ends(priced, ({ biaya }) => biaya.jumlah)
  if (!cheap || !dear || cheap.biaya.jumlah === dear.biaya.jumlah) return
  yield {
    at: dear.biaya.at,
    message: `layanan "${dear.nama}" di ${kantor} kantor bertarif dari ${show(cheap.biaya.jumlah)} (${cheap.kantor}) sampai ${show(dear.biaya.jumlah)} (${dear.kantor})`,
    hint: `periksa dasar hukum tarif di ${sebutKantor(kantor)}, lalu samakan atau jelaskan bedanya`,
    related: [{ at: cheap.biaya.at, message: `${show(cheap.biaya.jumlah)} di ${cheap.kantor}` }],
  }
}

/** The least and the greatest; of equal ones the first. */
function ends<T>(all: readonly T[], measure: (one: T) => number): readonly [T?, T?] {
  let [least, greatest] = [all[0], all[0]]
  for (const one of all) {
    if (least === undefined || measure(one) < measure(least)) least = one
    if (greatest === undefined || measure(one) > measure(greatest)) greatest = one
  }
  return least === undefined || greatest === undefined ? [] : [least, greatest]
}

function sebutKantor(banyak: number): string {
  const kata: Readonly<Record<number, string>> = { 2: 'kedua', 3: 'ketiga', 4: 'keempat', 5: 'kelima' }
  return `${kata[banyak] ?? banyak} kantor itu`
}

function show(jumlah: number): string {
  return jumlah === 0 ? 'gratis' : formatRupiah(jumlah)
}
