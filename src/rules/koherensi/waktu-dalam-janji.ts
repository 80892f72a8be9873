import type { Draft } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import { type BedaWaktu, compareWaktu } from '../../hitung/kesesuaian.ts'
import type { Standar } from '../../hitung/layanan.ts'
import { type Sop, sopsOfStandar } from '../../hitung/rantai.ts'
import { hitungWaktu } from '../../hitung/waktu-sop.ts'
import { formatDurasi, sumDurasi } from '../../text/waktu.ts'
import { butirPada } from '../bagian.ts'
import type { Rule } from '../rule.ts'

/** Steps whose time is shown. */
const MAX_PLACES = 12

export const waktuDalamJanji: Rule = {
  id: 'koherensi/waktu-dalam-janji',
  severity: 'error',
  title: 'SOP selesai dalam jangka waktu yang dijanjikan standar pelayanan',
  why: `Jangka waktu pada standar pelayanan adalah janji kepada masyarakat. Bila jalan terpanjang melalui SOP, tanpa
pengembalian berkas, pasti lebih lama, janji itu dilanggar meskipun semua petugas bekerja tepat menurut SOP. Langkah
pemohon dan langkah sesudah produk diserahkan tidak dihitung. Beda yang bergantung pada cara membaca hari kerja dan hari
kalender tidak dipersoalkan; kelebihan yang kurang dari sepersepuluh janji berhitungan hari hanya menjadi saran; dari beberapa SOP masing-masing harus muat.`,
  basis: ['permenpanrb-15-2014', 'permenpanrb-35-2012', 'uu-25-2009'],
  examples: {
    valid: [
      `
jenis: sop
kode: S-01
pelaksana: [Pemohon, Petugas, Kepala]
langkah:
  - { nomor: 1, kegiatan: Melengkapi berkas, pelaksana: Pemohon, waktu: 3 hari }
  - { nomor: 2, kegiatan: Memeriksa berkas, pelaksana: Petugas, waktu: 10 menit, keputusan: { ya: 3, tidak: 1 } }
  - { nomor: 3, kegiatan: Menandatangani, pelaksana: Kepala, waktu: 1 hari }
  - { nomor: 4, kegiatan: Menyerahkan surat kepada pemohon, pelaksana: Petugas, waktu: 5 menit }
  - { nomor: 5, kegiatan: Mengarsipkan, pelaksana: Petugas, waktu: 2 hari }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
jangka_waktu: 2 hari kerja
---
jenis: standar_pelayanan
kode: SP-02
sop: S-01
jangka_waktu: 8 jam 30 menit
---
jenis: standar_pelayanan
kode: SP-03
sop: S-01
jangka_waktu: Senin-Jumat pukul 08.00-16.00
---
jenis: standar_pelayanan
kode: SP-04
sop: S-01
---
jenis: standar_pelayanan
kode: SP-05
sop: S-01
jangka_waktu:
  - { untuk: baru, waktu: 2 hari kerja }
  - { bila: pejabat tidak di tempat, waktu: 3 hari kerja }
`,
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Menerima berkas, waktu: 1 hari kerja }
  - { kegiatan: Menyusun surat, waktu: 2 hari kerja }
---
jenis: sop
kode: S-02
langkah:
  - { nomor: 1, kegiatan: Memilah permohonan baru dan hilang, waktu: 5 menit, keputusan: { tanya: Permohonan baru?, ya: 2, tidak: 3 } }
  - { nomor: 2, kegiatan: Mencetak kartu, waktu: 3 hari kerja, selesai: true }
  - { nomor: 3, kegiatan: Mencetak ulang, waktu: 10 menit }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
jangka_waktu: 2 hari kerja sejak berkas diterima lengkap
---
jenis: standar_pelayanan
kode: SP-02
sop: S-01
jangka_waktu: 1 hari kerja setelah pembayaran
---
jenis: standar_pelayanan
kode: SP-03
sop: S-02
varian: [{ kode: baru }, { kode: hilang }]
jangka_waktu:
  - { untuk: baru, waktu: 4 hari kerja }
  - { untuk: hilang, waktu: 1 hari kerja }
`,
    ],
    invalid: [
      `
jenis: sop
kode: S-01
langkah:
  - { nomor: 1, kegiatan: Memeriksa berkas, waktu: 10 menit, keputusan: { ya: 2, tidak: selesai } }
  - { nomor: 2, kegiatan: Menandatangani, waktu: 4 jam }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
jangka_waktu: 3 jam # ✗
`,
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Mencetak, waktu: 2 hari kerja }
---
jenis: sop
kode: S-02
langkah:
  - { kegiatan: Memproses, sop: S-01 }
  - { kegiatan: Menyusun surat, waktu: 30 menit }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-02
varian: [{ kode: baru }, { kode: hilang, nama: Penggantian karena hilang }]
jangka_waktu:
  - { untuk: baru, waktu: 3 hari kerja }
  - { untuk: hilang, waktu: 1 hari kerja } # ✗
---
jenis: standar_pelayanan
kode: SP-02
sop: [S-01, S-02]
jangka_waktu: 1 hari kerja sejak berkas lengkap # ✗
`,
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Memproses, waktu: 3 hari kerja }
  - { kegiatan: Menandatangani, waktu: 30 menit }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
jangka_waktu: 3 hari kerja # ✗
---
jenis: standar_pelayanan
kode: SP-02
sop: S-01
jangka_waktu: 2 hari kerja # ✗
`,
    ],
  },
  *check(graph, { setelan: { ukuran } }) {
    const bedaWaktu = compareWaktu(graph, ukuran)
    const sumOf = sumShower(graph, hitungWaktu(graph, { ukuran, dalamJanji: true }))
    for (const standar of graph.inForce('standar_pelayanan')) {
      const all = bedaWaktu(standar)
      const surely = all.filter(({ sedikit }) => sedikit === undefined)
      const beda = surely.length > 0 ? surely : all
      const [first] = beda
      if (first) yield tell(standar, first, beda, sumOf(standar))
    }
  },
}

function tell(standar: Standar, first: BedaWaktu, beda: readonly BedaWaktu[], jumlah: string): Draft {
  const { sop, waktu, janji, varian, sedikit } = first
  const { terpendek, terpanjang, sekaliKembali, kurang } = waktu
  const least = kurang.some(({ urutan }) => terpanjang.langkah.includes(urutan)) ? 'paling sedikit ' : ''
  const kasus = varian ? ` untuk "${varian.nama ?? varian.kode}"` : ''
  const others = [
    ...(terpendek.langkah.join() === terpanjang.langkah.join() ? [] : [`terpendek ${formatDurasi(terpendek.durasi)}`]),
    ...(sekaliKembali ? [`dengan satu kali pengembalian ${formatDurasi(sekaliKembali.durasi)}`] : []),
  ]
  return {
    at: standar.locate(...janji.path),
    message: `standar pelayanan "${standar.nama}" menjanjikan "${janji.teks}"${kasus}, tetapi jalan terpanjang SOP "${sop.nama}" ${least}${formatDurasi(terpanjang.durasi)}${others.length > 0 ? ` (${others.join(', ')})` : ''}${sedikit === undefined ? '' : `, lebih ${formatMenit(sedikit)}`}`,
    hint:
      sedikit === undefined
        ? `percepat langkah yang terlama atau perbaiki "jangka_waktu"; langkah yang tidak termasuk janji ditandai "di_luar_janji: true"${jumlah}`
        : 'samakan keduanya, atau tulis pada "sejak" dari kapan harinya dihitung; bila dihitung dari hari berikutnya, janji itu masih dapat ditepati',
    ...(sedikit !== undefined && { severity: 'info' as const }),
    butir: beda.flatMap((one) => {
      const { kode } = one.sop
      return butirPada(standar.locate(...one.janji.path), one.sedikit === undefined ? [kode, `${kode} jauh`] : [kode])
    }),
    related: [...restOf(standar, beda.slice(1)), ...placesOf(sop, first)],
  }
}

function formatMenit(menit: number): string {
  const bagian = [{ min: menit, maks: menit, satuan: 'menit' as const, sifat: 'tak_disebut' as const }]
  return formatDurasi({ bagian, teks: '', batasAtas: false })
}

function restOf(standar: Standar, beda: readonly BedaWaktu[]) {
  return beda.map(({ sop, waktu, janji, varian }) => ({
    at: standar.locate(...janji.path),
    message: `janji "${janji.teks}"${varian ? ` untuk "${varian.nama ?? varian.kode}"` : ''} juga terlampaui SOP "${sop.nama}": ${formatDurasi(waktu.terpanjang.durasi)}`,
  }))
}

/** The times of the steps on the longest way. */
function placesOf(sop: Sop, { waktu: { terpanjang, dilewati, kurang } }: BedaWaktu) {
  const skipped = new Set(dilewati.map(({ urutan }) => urutan))
  const uncounted = new Set(kurang.map(({ urutan }) => urutan))
  const counted = terpanjang.langkah.filter((urutan) => !skipped.has(urutan))
  return counted.slice(0, MAX_PLACES).map((urutan) => {
    const { nomor = String(urutan + 1), waktu, kegiatan = '', sop: called } = sop.isi.langkah?.[urutan] ?? {}
    const written = waktu ?? (uncounted.has(urutan) ? 'tanpa waktu' : 'waktu SOP yang dipanggil')
    return {
      at: sop.locate('langkah', urutan, ...(waktu !== undefined ? ['waktu'] : called !== undefined ? ['sop'] : [])),
      message: `langkah ${nomor}${kegiatan === '' ? '' : ` "${kegiatan}"`}: ${written}${uncounted.has(urutan) ? ', tidak ikut dihitung' : ''}`,
    }
  })
}

/** Of several SOPs what they last together, for the hint. */
function sumShower(graph: Graph, waktuOf: ReturnType<typeof hitungWaktu>): (standar: Standar) => string {
  return (standar) => {
    const sops = graph.once(sopsOfStandar, standar)
    const called = new Set(sops.flatMap((sop) => graph.out(sop, 'memanggil')))
    const durasi = sops.filter((sop) => !called.has(sop)).flatMap((sop) => waktuOf(sop)?.terpanjang.durasi ?? [])
    return durasi.length > 1
      ? `; ${durasi.length} SOP layanan ini bila berurutan memakan ${formatDurasi(sumDurasi(durasi))}`
      : ''
  }
}
