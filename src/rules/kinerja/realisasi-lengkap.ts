import type { TabelRealisasi } from '../../graph/fakta.ts'
import type { Node } from '../../graph/node.ts'
import { type BarisTarget, barisTarget } from '../../hitung/kinerja.ts'
import { type SeriRealisasi, seriRealisasi } from '../../hitung/realisasi.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { butirPada } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { ROMAWI } from './triwulan.ts'

export const realisasiLengkap: Rule = {
  id: 'kinerja/realisasi-lengkap',
  severity: 'warning',
  title: 'Realisasi setiap indikator perjanjian kinerja dicatat sampai triwulan terakhir yang dilaporkan',
  why: `Triwulan yang kosong di antara dua triwulan yang terisi, atau indikator yang tidak pernah dilaporkan, membuat kemajuan
tidak dapat dipantau. Indikator yang diukur setahun sekali hanya dinilai pada triwulan IV, yang diukur tiap semester pada
triwulan II dan IV.`,
  basis: ['perpres-29-2014', 'permenpanrb-53-2014'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target:
  - { indikator: Guru dibina, pengukuran: triwulanan }
  - { indikator: Nilai SAKIP, pengukuran: tahunan }
  - { indikator: Tanpa pengukuran }
  - { nilai: 4 }
---
jenis: perjanjian_kinerja
kode: PK-2023
tahun: 2023
target:
  - { indikator: Indikator lama, pengukuran: triwulanan }
---
# berkas: realisasi.csv
indikator,tahun,triwulan,realisasi
Guru dibina,2024,1,20
Guru dibina,2024,2,20
Tanpa pengukuran,2024,2,7
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua-contoh
data:
  - isi: realisasi
    berkas: realisasi.csv # ✗
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target:
  - { indikator: Guru dibina, pengukuran: triwulanan }
  - { indikator: Siswa dibina, pengukuran: triwulanan }
  - { indikator: Nilai SAKIP, pengukuran: tahunan }
  - { indikator: Tanpa pengukuran }
  - { indikator: Semesteran, pengukuran: semesteran }
---
# berkas: realisasi.csv
indikator,tahun,triwulan,realisasi
Guru dibina,2024,1,20
Guru dibina,2024,4,40
Tanpa pengukuran,2024,1,7
Tanpa pengukuran,2024,3,7
`,
    ],
  },
  *check(graph) {
    const { instansi } = graph
    if (!instansi || graph.fakta.realisasi.length === 0) return
    const series = seriRealisasi(graph)
    for (const perjanjian of graph.all('perjanjian_kinerja')) {
      const { tahun, konsep } = perjanjian.isi
      const own = series.filter((one) => one.tahun === tahun)
      const last = Math.max(0, ...own.flatMap(({ rows }) => rows.map(({ triwulan }) => triwulan)))
      const tabel = own[0]?.tabel
      if (konsep === true || !tabel || last === 0) continue
      const lacking = graph.once(barisTarget, perjanjian).flatMap((target) => lackingOf(target, own, last))
      if (lacking.length === 0) continue
      yield {
        at: instansi.locate('data', tabel.urutan, 'berkas'),
        message: `realisasi ${tahun} pada "${tabel.berkas}" belum lengkap sampai triwulan ${ROMAWI[last]}: ${joinDaftar(lacking.map(say), 3)}`,
        hint: 'lengkapi triwulan yang kosong, atau isi "pengukuran" pada perjanjian kinerja bila memang tidak diukur tiap triwulan',
        butir: lacking.flatMap(({ target, triwulan }) =>
          butirPada(perjanjian.locate(...target.path, 'indikator'), triwulan.map(String)),
        ),
        related: lacking.map((one) => relate(perjanjian, one, tabel)),
      }
    }
  },
}

interface Lack {
  readonly target: BarisTarget
  readonly triwulan: readonly number[]
}

const due = { tahunan: [4], semesteran: [2, 4], triwulanan: [1, 2, 3, 4], bulanan: [1, 2, 3, 4] } as const

function lackingOf(target: BarisTarget, series: readonly SeriRealisasi[], last: number): readonly Lack[] {
  if (!target.isi.indikator?.trim()) return []
  const reported = new Set(
    series.flatMap((one) => (one.target === target ? one.rows.map(({ triwulan }) => triwulan) : [])),
  )
  const pengukuran = target.isi.pengukuran ?? target.indikator?.isi.pengukuran
  const all = pengukuran ? due[pengukuran].filter((one) => one <= last) : betweenOf(reported)
  const triwulan = all.filter((one) => !reported.has(one))
  return triwulan.length > 0 ? [{ target, triwulan }] : []
}

/** Where nobody says how often an indicator is measured, only a hole between two quarters is one. */
function betweenOf(reported: ReadonlySet<number>): readonly number[] {
  const first = Math.min(...reported)
  const last = Math.max(...reported)
  return due.triwulanan.filter((one) => first < one && one < last)
}

function say({ target, triwulan }: Lack): string {
  return `"${target.nama}" triwulan ${joinDaftar(triwulan.map((one) => ROMAWI[one] ?? ''))}`
}

function relate(perjanjian: Node<'perjanjian_kinerja'>, lack: Lack, { berkas }: TabelRealisasi) {
  return {
    at: perjanjian.locate(...lack.target.path, 'indikator'),
    message: `${say(lack)} tidak ada pada "${berkas}"`,
  }
}
