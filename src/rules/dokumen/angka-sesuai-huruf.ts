import { angkaHurufMismatches } from '../../text/bilangan.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { documentsOf, pickTexts } from './texts.ts'

export const angkaSesuaiHuruf: Rule = {
  id: 'dokumen/angka-sesuai-huruf',
  severity: 'warning',
  title: 'Angka dan huruf di belakangnya menyebut bilangan yang sama',
  why: `Bilangan ditulis dua kali, dengan angka dan dengan huruf, supaya tidak diragukan. Bila keduanya berbeda, pemohon dan
petugas dapat membaca janji atau tarif yang berlainan. Rentang memerlukan huruf untuk kedua ujungnya.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
jangka_waktu: 14 (empat belas) hari kerja
persyaratan:
  - Fotokopi KTP 2 (dua lembar)
  - Pasfoto 4 (warna)
  - 3 - 5 (tiga sampai lima) berkas
  - Kuitansi 1.500 (seribu lima ratus)
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
jangka_waktu: 1 - 5 (lima) hari kerja # ✗
---
jenis: sop
kode: S-01
langkah:
  - kegiatan: Memeriksa berkas paling lama 7 (tujuh) hari
    waktu: 3 (dua) hari # ✗
  - kegiatan: Menyimpan berkas selama 10 (lima) tahun
`,
    ],
  },
  *check(graph) {
    for (const dokumen of documentsOf(graph)) {
      const found = graph.once(pickTexts, dokumen).angkaHuruf.flatMap(({ teks, path }) =>
        angkaHurufMismatches(teks).map(({ mulai, akhir, angka, seharusnya }) => {
          return { at: dokumen.locate(...path), tertulis: teks.slice(mulai, akhir), angka, seharusnya }
        }),
      )
      const [first, ...others] = found
      if (!first) continue
      const tertulis = found.map((one) => `"${one.tertulis}"`)
      yield {
        at: first.at,
        message: `angka dan huruf tidak sama: ${joinDaftar(tertulis, 3)}`,
        hint: `cocokkan keduanya; huruf untuk "${first.angka}" adalah "${first.seharusnya}"`,
        related: others.map(({ at, tertulis: teks, seharusnya }) => ({
          sama: true,
          at,
          message: `"${teks}": hurufnya "${seharusnya}"`,
        })),
      }
    }
  },
}
