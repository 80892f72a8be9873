import { type Komponen, komponenKosong, nilaiPekppp } from '../../hitung/komponen.ts'
import type { Rule } from '../rule.ts'

const kelompok = [
  ['penyampaian', 'penyampaian pelayanan (service delivery)'],
  ['pengelolaan', 'pengelolaan pelayanan (manufacturing)'],
] as const

const lengkap = `
jenis: standar_pelayanan
kode: SP-01
dasar_hukum: [UU Nomor 25 Tahun 2009]
persyaratan: []
prosedur: [Pemohon bertanya di loket, Petugas menjawab]
jangka_waktu: 10 menit
biaya: 0
produk: Informasi layanan
sarana_prasarana: [loket]
kompetensi_pelaksana: [SLTA]
pengawasan_internal: Kepala Seksi
pengaduan: { kanal: [{ jenis: SP4N-LAPOR! }] }
jumlah_pelaksana: { rincian: { Petugas PTSP: 2 } }
jaminan_pelayanan: Dilayani sesuai standar
jaminan_keamanan: Berkas disimpan di lemari terkunci
evaluasi_kinerja: Setiap bulan
`

export const komponenLengkap: Rule = {
  id: 'standar/komponen-lengkap',
  severity: 'error',
  title: 'Standar pelayanan memuat 14 komponen',
  why: `Undang-Undang Pelayanan Publik mewajibkan 14 komponen: enam yang dilihat masyarakat (penyampaian pelayanan) dan
delapan tentang pengelolaannya di dalam instansi. Komponen yang kosong tidak dapat dijanjikan maupun ditagih; biaya
yang kosong bukan berarti gratis. Standar tanpa 14 komponen paling tinggi bernilai 1 dari 5 pada butir pertama
PEKPPP F-02. Tanda hubung, "n/a", dan "belum ada" bukan isi; "tidak ada" hanya menjawab persyaratan dan biaya. Persyaratan
boleh pula dinyatakan tidak ada dengan [].`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014', 'permenpanrb-29-2022'],
  examples: {
    valid: [
      lengkap,
      lengkap.replace('biaya: 0', 'biaya: Tidak ada').replace('persyaratan: []', 'persyaratan: [Tidak ada]'),
      `
jenis: standar_pelayanan
kode: SP-02
persyaratan: [Fotokopi KTP]
termuat:
  lengkap: false
  tidak_termuat: [dasar_hukum, prosedur, jangka_waktu, biaya, produk, sarana_prasarana, kompetensi_pelaksana,
    pengawasan_internal, pengaduan, jumlah_pelaksana, jaminan_pelayanan, jaminan_keamanan, evaluasi_kinerja]
`,
    ],
    invalid: [
      lengkap.replace('kode: SP-01', 'kode: SP-01 # ✗').replace('biaya: 0', "biaya: ''"),
      lengkap
        .replace('kode: SP-01', 'kode: SP-01 # ✗')
        .replace('[UU Nomor 25 Tahun 2009]', '[]')
        .replace('[loket]', "['-']"),
      lengkap
        .replace('kode: SP-01', 'kode: SP-01 # ✗')
        .replace('biaya: 0', 'biaya: n/a')
        .replace('[SLTA]', '[Tidak ada]'),
      lengkap.replace('kode: SP-01', 'kode: SP-01 # ✗').replace('produk: Informasi layanan', ''),
    ],
  },
  *check(graph) {
    for (const standar of graph.all('standar_pelayanan')) {
      const kosong = graph.once(komponenKosong, standar)
      if (kosong.length === 0) continue
      const nilai = nilaiPekppp(standar, graph)
      const score = nilai === undefined ? '' : `; nilai PEKPPP F-02 butir 1: ${nilai} dari 5`
      yield {
        at: standar.locate(),
        butir: kosong.map(({ field }) => ({ at: standar.locate(), apa: field })),
        message: `standar pelayanan "${standar.nama}" belum memuat ${kosong.length} dari 14 komponen — ${tellGroups(kosong)}${score}`,
        hint: `isi ${kosong.map(({ field }) => `"${field}"`).join(', ')}; layanan tanpa biaya ditulis "gratis" atau 0`,
        related: kosong.flatMap(({ field, nama }) => {
          const written = Object.hasOwn(standar.isi, field)
          return written ? [{ at: standar.locateKey(field), message: `${nama} ditulis, tetapi tidak ada isinya` }] : []
        }),
      }
    }
  },
}

function tellGroups(kosong: readonly Komponen[]): string {
  const groups = kelompok.flatMap(([satu, sebutan]) => {
    const names = kosong.filter((one) => one.kelompok === satu).map(({ nama }) => nama)
    return names.length > 0 ? [`${sebutan}: ${names.join('; ')}`] : []
  })
  return groups.join(' — ')
}
