import { isJenis, partsOf, sebut } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import type { Indikator } from './bagian.ts'
import { tingkatOf } from './tingkat.ts'

export const indikatorHasil: Rule = {
  id: 'renstra/indikator-hasil',
  severity: 'info',
  title: 'Indikator pimpinan instansi mengukur hasil, bukan banyaknya dokumen atau kegiatan',
  why: `Kepala instansi bertanggung jawab atas hasil yang dirasakan: mutu layanan, kerukunan, kepatuhan. Banyaknya dokumen,
laporan, atau rapat menunjukkan kesibukan, bukan hasil; tempatnya pada keluaran kegiatan. Yang dinilai hanya indikator tujuan
dan sasaran; bagi kementerian dan unit eselon I hanya yang sejenjang dengannya.`,
  basis: ['permenpanrb-89-2021', 'permenpanrb-53-2014'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kanwil-contoh
tingkat: kanwil
---
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - { kode: IK-1, nama: Indeks kerukunan umat beragama }
      - { kode: IK-2, nama: Jumlah kegiatan ekonomi umat yang mandiri, tipe: outcome }
      - { kode: IK-3, nama: Jumlah desa sadar kerukunan }
program:
  - { kode: PG-1, kegiatan: [{ kode: KG-1, indikator: [{ kode: IK-9, nama: Jumlah laporan }] }] }
`,
      `
jenis: instansi
kode: kementerian-contoh
tingkat: kementerian
---
jenis: renstra
kode: R
sasaran:
  - { kode: SK-1, jenjang: kegiatan, indikator: [{ kode: IK-1, nama: Jumlah dokumen kebijakan }] }
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kanwil-contoh
tingkat: kanwil
---
jenis: renstra
kode: R
tujuan: [{ kode: T-1, indikator: [{ kode: IT-1, nama: Indeks kerukunan }] }]
sasaran:
  - kode: SK-1
    jenjang: kegiatan
    indikator:
      - kode: IK-1
        nama: Jumlah dokumen perencanaan yang disusun # ✗
      - { kode: IK-2, nama: Banyaknya rapat koordinasi }
`,
      `
jenis: renstra
kode: R
sasaran: [{ kode: S-1, indikator: [{ kode: I-1, nama: Jumlah laporan kinerja }] }] # ✗
`,
    ],
  },
  *check(graph) {
    const jenjang = jenjangOf[tingkatOf(graph) ?? ''] ?? []
    for (const renstra of graph.all('renstra')) {
      const outputs = partsOf(renstra, 'indikator').filter((one) => isOfHead(one, jenjang) && countsOutput(one))
      const [first, ...others] = outputs
      if (!first) continue
      yield {
        at: first.locate('nama'),
        message: `indikator ${sebut(outputs)} menghitung dokumen atau kegiatan, bukan hasil`,
        hint: 'ganti dengan ukuran hasil yang dirasakan, misalnya indeks, mutu, atau persentase yang tepat waktu; pindahkan hitungan itu ke "keluaran" kegiatan',
        ...(others.length > 0 && {
          related: others.map((one) => ({
            sama: true,
            at: one.locate('nama'),
            message: `"${one.nama}" juga menghitung keluaran`,
          })),
        }),
      }
    }
  },
}

/** The jenjang of their own heads; of all others every sasaran is the head's. */
const jenjangOf: Readonly<Record<string, readonly string[]>> = {
  kementerian: ['strategis'],
  eselon1: ['strategis', 'program'],
}

function isOfHead({ wadah }: Indikator, jenjang: readonly string[]): boolean {
  if (isJenis(wadah, 'tujuan')) return true
  if (!isJenis(wadah, 'sasaran')) return false
  return jenjang.length === 0 || wadah.isi.jenjang === undefined || jenjang.includes(wadah.isi.jenjang)
}

const OUTPUT =
  /^\W*(?:jumlah|banyaknya|terlaksananya|tersusunnya) (?:dokumen|naskah|laporan|kegiatan|rapat|pertemuan|sosialisasi|bimbingan teknis|bimtek|workshop)\b/i

function countsOutput({ isi: { nama, tipe } }: Indikator): boolean {
  return tipe !== 'outcome' && nama !== undefined && OUTPUT.test(nama)
}
