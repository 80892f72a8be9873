import type { Graph } from '../../graph/graph.ts'
import { isDraft } from '../../graph/graph.ts'
import { yearsOf } from '../../hitung/tahun-renstra.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import type { Renstra } from './bagian.ts'
import { tingkatOf } from './tingkat.ts'

export const periodeSelaras: Rule = {
  id: 'renstra/periode-selaras',
  severity: 'warning',
  title: 'Renstra berlaku lima tahun, dengan periode yang sama seperti Renstra instansi di atasnya',
  why: `Renstra kementerian mengikuti RPJMN yang berlaku lima tahun, dan Renstra satuan kerja vertikal menjabarkannya dalam
periode yang sama. Periode yang berbeda membuat target tahunan tidak dapat dijumlahkan ke atas, dan ada tahun yang tidak
tercakup. Aturan ini diam bagi instansi daerah dan lainnya.`,
  basis: ['uu-25-2004', 'pp-40-2006', 'permenppn-10-2023'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kanwil-contoh
tingkat: kanwil
---
jenis: renstra
kode: R-2020
periode: { mulai: 2020, selesai: 2024 }
---
jenis: renstra
kode: R-2025
periode: { mulai: 2025, selesai: 2029 }
---
jenis: instansi
kode: kua-contoh
tingkat: kua
induk: kanwil-contoh
---
jenis: renstra
kode: R-KUA
periode: { mulai: 2020, selesai: 2024 }
---
jenis: renstra
kode: R-LAMA
periode: { mulai: 2015, selesai: 2019 }
`,
      `
jenis: instansi
kode: dinas-contoh
tingkat: daerah
---
jenis: renstra
kode: R
periode: { mulai: 2021, selesai: 2026 }
`,
      `
jenis: instansi
kode: kanwil-contoh
tingkat: kanwil
---
jenis: renstra
kode: R
termuat: { tidak_termuat: [periode] }
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kanwil-contoh
tingkat: kanwil
---
jenis: renstra
kode: R-1
periode: { mulai: 2020, selesai: 2024 }
---
jenis: renstra
kode: R-2
periode: { mulai: 2025, selesai: 2030 } # ✗
---
jenis: renstra
kode: R-3 # ✗
---
jenis: instansi
kode: kua-contoh
tingkat: kua
induk: kanwil-contoh
---
jenis: renstra
kode: R-KUA
periode: # ✗
  mulai: 2021
  selesai: 2025
`,
    ],
  },
  *check(graph) {
    if (!tingkatOf(graph)) return
    for (const renstra of graph.all('renstra')) {
      const { mulai, selesai } = renstra.isi.periode ?? {}
      if (mulai === undefined || selesai === undefined) {
        if (!renstra.judges('periode')) continue
        yield {
          at: renstra.locate(),
          message: `Renstra "${renstra.nama}" belum menyebut tahun mulai dan selesainya`,
          hint: 'isi "periode", misalnya { mulai: 2025, selesai: 2029 }',
        }
        continue
      }
      const years = yearsOf(renstra).length
      if (years !== FIVE) {
        yield {
          at: renstra.locateKey('periode'),
          butir: [{ at: renstra.locateKey('periode'), apa: 'lama' }],
          message: `Renstra "${renstra.nama}" berperiode ${sebutPeriode(renstra)}${years > 0 ? `, ${years} tahun` : ''}; Renstra berlaku lima tahun`,
          hint: 'perbaiki "mulai" dan "selesai" agar mencakup lima tahun, sama dengan RPJMN',
        }
        continue
      }
      const others = overlappingAbove(renstra, graph)
      if (others.length === 0 || others.some((one) => sebutPeriode(one) === sebutPeriode(renstra))) continue
      yield {
        at: renstra.locateKey('periode'),
        message: `Renstra "${renstra.nama}" berperiode ${sebutPeriode(renstra)}, sedangkan Renstra instansi di atasnya ${joinDaftar(others.map(sebutPeriode))}`,
        hint: 'samakan "periode" dengan Renstra instansi di atas',
        related: others.map((one) => ({ at: one.locateKey('periode'), message: `Renstra "${one.nama}"` })),
      }
    }
  },
}

const FIVE = 5

function sebutPeriode({ isi: { periode } }: Renstra): string {
  return `${periode?.mulai}–${periode?.selesai}`
}

/** Renstra of the nearest office above that has any, as far as they share a year with this one. */
function overlappingAbove(renstra: Renstra, { parent }: Graph): readonly Renstra[] {
  for (let level = parent; level; level = level.parent) {
    const above = level.all('renstra').filter((one) => !isDraft(one))
    const years = new Set(yearsOf(renstra))
    if (above.length > 0) return above.filter((one) => yearsOf(one).some((tahun) => years.has(tahun)))
  }
  return []
}
