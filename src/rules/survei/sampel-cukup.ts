import { sampelMinimal, sampelTanpaPopulasi } from '../../data/survei.ts'
import { skmMenurut } from '../../hitung/skm.ts'
import type { Rule } from '../rule.ts'

export const sampelCukup: Rule = {
  id: 'survei/sampel-cukup',
  severity: 'warning',
  title: 'Responden survei cukup untuk jumlah penerima layanannya',
  why: `Nilai dari beberapa responden saja tidak mewakili siapa pun, berapa pun tingginya. Jumlah terkecil mengikuti tabel
Krejcie dan Morgan dalam lampiran PermenPANRB 14/2017; bila jumlah penerima layanan tidak disebut, sedikitnya tiga puluh.
Sensus, yaitu semua penerima layanan disurvei, selalu cukup.`,
  basis: ['permenpanrb-14-2017'],
  examples: {
    valid: [
      `
jenis: hasil_survei
kode: SKM-1
populasi: 300
responden: 169
---
jenis: hasil_survei
kode: SKM-2
populasi: 12
responden: 11
sensus: true
---
jenis: hasil_survei
kode: SKM-3
responden: 45
---
jenis: hasil_survei
kode: SKM-4
per_layanan:
  - { layanan: Haji, responden: 39 }
  - { layanan: Tukin, responden: 2 }
---
jenis: hasil_survei
kode: SKM-5
nilai: 87.28
`,
    ],
    invalid: [
      `
jenis: hasil_survei
kode: SKM-1
populasi: 300
responden: 100 # ✗
---
jenis: hasil_survei
kode: SKM-2
responden: 1 # ✗
---
jenis: hasil_survei
kode: SKM-3 # ✗
per_layanan:
  - { layanan: Haji, responden: 9 }
  - { layanan: Tukin, responden: 2 }
`,
      `
jenis: instansi
kode: kua-contoh
data:
  - isi: survei
    berkas: survei.csv # ✗
---
# berkas: survei.csv
tanggal,layanan,Persyaratan,Waktu
2024-01-03,Nikah,4,3
2024-01-04,Nikah,4,3
`,
    ],
  },
  *check(graph) {
    for (const survei of graph.all('hasil_survei')) {
      const { populasi, responden = sumOf(survei.isi.per_layanan), sensus } = survei.isi
      if (responden === undefined || responden === 0 || sensus === true) continue
      const lack = lackOf(responden, populasi)
      if (!lack) continue
      yield {
        at: survei.isi.responden === undefined ? survei.locate() : survei.locate('responden'),
        message: `survei "${survei.nama}" memiliki ${responden} responden, kurang dari ${lack}`,
        hint: 'tambah respondennya, isi "populasi" dengan jumlah penerima layanan, atau "sensus: true" bila semuanya disurvei',
      }
    }
    const { instansi } = graph
    for (const { berkas, urutan, kelompok } of instansi ? graph.fakta.survei : []) {
      for (const [tahun, { responden }] of skmMenurut(kelompok, ({ bulan }) => bulan.slice(0, 4))) {
        const lack = lackOf(responden, undefined)
        if (!instansi || !lack) continue
        yield {
          at: instansi.locate('data', urutan, 'berkas'),
          butir: [{ at: instansi.locate('data', urutan, 'berkas'), apa: tahun }],
          message: `"${berkas}" memuat ${responden} responden${tahun ? ` pada tahun ${tahun}` : ''}, kurang dari ${lack}`,
          hint: 'tambah respondennya, atau tunggu sampai jumlahnya cukup sebelum mengumumkan hasilnya',
        }
      }
    }
  },
}

function sumOf(services: readonly { responden?: number }[] = []): number | undefined {
  const known = services.flatMap(({ responden }) => responden ?? [])
  return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) : undefined
}

/** What there should be, in words; undefined where there are enough. */
function lackOf(responden: number, populasi: number | undefined): string | undefined {
  if (populasi === undefined) {
    return responden < sampelTanpaPopulasi
      ? `${sampelTanpaPopulasi}, yang terkecil bila jumlah penerima layanan tidak disebut`
      : undefined
  }
  const least = sampelMinimal(populasi)
  return responden < least ? `${least} untuk ${populasi} penerima layanan menurut tabel Krejcie–Morgan` : undefined
}
