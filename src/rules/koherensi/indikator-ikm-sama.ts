import type { RentangNilai } from '../../dokumen.ts'
import type { Draft } from '../../finding.ts'
import { tempatBaris } from '../../graph/fakta.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import { kutipRealisasi, type SeriRealisasi, seriRealisasi } from '../../hitung/realisasi.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { ROMAWI } from '../kinerja/triwulan.ts'
import type { Rule } from '../rule.ts'

/** An index of 1 to 4 becomes one of 25 to 100. */
const SCALE = 25
/** Any two are equal if their difference may come from rounding alone. */
const EPSILON = 1e-9

export const indikatorIkmSama: Rule = {
  id: 'koherensi/indikator-ikm-sama',
  severity: 'error',
  title: 'Realisasi indikator kepuasan dalam laporan kinerja dan data realisasi sama dengan hasil surveinya',
  why: `Bila sebuah indikator diukur dengan survei, angkanya berasal dari hasil survei yang diterbitkan. Angka lain di dalam
laporan kinerja atau data realisasi tidak dapat dipertanggungjawabkan. Angka yang hanya berbeda pembulatan atau skala (1–4
dan 25–100) sama; dari beberapa survei setahun, realisasi boleh berada di antara yang terendah dan tertinggi. Realisasi
triwulan dibandingkan dengan survei tahun itu yang sudah selesai pada akhir triwulannya.`,
  basis: ['permenpanrb-14-2017', 'permenpanrb-53-2014'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SS-01, indikator: [{ kode: I-01, nama: Indeks Kepuasan Masyarakat }] }
---
jenis: hasil_survei
kode: SKM-2023
periode: { mulai: 2023-01-01, selesai: 2023-12-31 }
indikator: I-01
nilai: 87.28
---
jenis: hasil_survei
kode: SKM-2024-1
periode: { mulai: 2024-01-01, selesai: 2024-06-30 }
indikator: I-01
nilai: 88
---
jenis: hasil_survei
kode: SKM-2024-2
periode: { mulai: 2024-07-01, selesai: 2024-12-31 }
indikator: I-01
nilai: 90
---
jenis: laporan_kinerja
kode: LKJ-2023
tahun: 2023
sasaran:
  - indikator:
      - { indikator: I-01, realisasi: '87,3' }
      - { indikator: Indeks lain, realisasi: 12 }
---
jenis: laporan_kinerja
kode: LKJ-2024
tahun: 2024
sasaran:
  - indikator:
      - { indikator: Indeks Kepuasan Masyarakat, realisasi: 3.56 }
      - { indikator: I-01 }
      - { indikator: I-01, realisasi: Sangat Baik }
---
jenis: laporan_kinerja
kode: LKJ-2022
tahun: 2022
sasaran:
  - indikator:
      - { indikator: I-01, realisasi: 70 }
`,
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
jenis: renstra
kode: R
sasaran: [{ kode: S, indikator: [{ kode: I-01, nama: Indeks Kepuasan Masyarakat }] }]
---
jenis: hasil_survei
kode: SKM-2024-1
periode: { mulai: 2024-01-01, selesai: 2024-06-30 }
indikator: I-01
nilai: 88
---
jenis: hasil_survei
kode: SKM-2024-2
periode: { mulai: 2024-07-01, selesai: 2024-12-31 }
indikator: I-01
nilai: 90
---
# berkas: realisasi.csv
indikator,tahun,triwulan,realisasi
I-01,2024,1,0
I-01,2024,2,88
I-01,2024,3,3.52
I-01,2024,4,89
I-01,2023,4,70
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
jenis: renstra
kode: R
sasaran: [{ kode: S, indikator: [{ kode: I-01, nama: Indeks Kepuasan Masyarakat }] }]
---
jenis: hasil_survei
kode: SKM-2024
periode: { mulai: 2024-01-01, selesai: 2024-06-30 }
indikator: I-01
nilai: 88
---
# berkas: realisasi.csv
indikator,tahun,triwulan,realisasi
I-01,2024,1,80
I-01,2024,2,92.5 # ✗
I-01,2024,4,92.5
`,
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SS-01, indikator: [{ kode: I-01, nama: Indeks Kepuasan Masyarakat }] }
---
jenis: hasil_survei
kode: SKM-2023
periode: { mulai: 2023-01-01, selesai: 2023-12-31 }
indikator: I-01
nilai: 87.28
---
jenis: laporan_kinerja
kode: LKJ-2023
tahun: 2023
sasaran:
  - indikator:
      - indikator: I-01
        realisasi: 92.5 # ✗
`,
    ],
  },
  *check(graph) {
    for (const laporan of graph.inForce('laporan_kinerja')) {
      const { tahun } = laporan.isi
      if (tahun === undefined) continue
      for (const { verb, path, to } of laporan.links) {
        if (verb !== 'melaporkan' || to?.jenis !== 'indikator') continue
        const place = path.slice(0, -1)
        const realisasi = readNilai(rowAt(laporan, path)?.realisasi)
        const surveys = realisasi === undefined ? [] : surveysOf(to, tahun, graph)
        const values = surveys.map(({ isi }) => isi.nilai ?? 0)
        if (realisasi === undefined || values.length === 0 || agrees(realisasi, values)) continue
        yield {
          at: laporan.locate(...place, 'realisasi'),
          message: `laporan kinerja ${tahun} mencatat realisasi "${to.nama}" ${realisasi.teks}, sedangkan ${sebutHasil(values)}`,
          hint,
          related: placesOf(surveys),
        }
      }
    }
    for (const seri of seriRealisasi(graph)) yield* judgeSeri(seri, graph)
  },
}

const hint =
  'pakai nilai survei yang diterbitkan, atau perbaiki "indikator" pada hasil survei bila indikatornya bukan ini'

function sebutHasil(values: readonly number[]): string {
  return `hasil surveinya ${joinDaftar([...new Set(values.map(sebutNilai))])}`
}

function placesOf(surveys: readonly Node<'hasil_survei'>[]) {
  return surveys.map((one) => ({
    at: one.locate('nilai'),
    message: `hasil survei "${one.nama}": ${sebutNilai(one.isi.nilai ?? 0)}`,
  }))
}

/** The rows of a table, each against the surveys of the year that were over at the end of its quarter. */
function* judgeSeri({ indikator, tahun, nama, rows, tabel }: SeriRealisasi, graph: Graph): Iterable<Draft> {
  const surveys = indikator ? surveysOf(indikator, tahun, graph) : []
  if (surveys.length === 0) return
  const wrong = rows.flatMap((row) => {
    const realisasi = readNilai(row.realisasi)
    const over = surveys.filter((one) => endOf(one, graph) <= `${tahun}-${QUARTER_ENDS[row.triwulan - 1]}`)
    const values = over.map(({ isi }) => isi.nilai ?? 0)
    if (realisasi === undefined || values.length === 0 || agrees(realisasi, values)) return []
    const at = tempatBaris(tabel.berkas, row.line, 'realisasi', kutipRealisasi(row))
    const told = `triwulan ${ROMAWI[row.triwulan]} ${realisasi.teks}, sedangkan ${sebutHasil(values)}`
    return [{ at, told, over }]
  })
  const [first, ...others] = wrong
  if (!first) return
  yield {
    at: first.at,
    message: `data realisasi mencatat "${nama}" ${tahun} ${joinDaftar(
      wrong.map(({ told }) => told),
      2,
    )}`,
    hint,
    related: [
      ...others.map(({ at, told }) => ({ sama: true, at, message: told })),
      ...placesOf([...new Set(wrong.flatMap(({ over }) => over))]),
    ],
  }
}

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31']

/** The last day of its period; later than any where it is not known. */
function endOf({ isi: { periode } }: Node<'hasil_survei'>, graph: Graph): string {
  const teks = periode?.selesai ?? periode?.mulai
  return (teks === undefined ? undefined : graph.hari(teks)?.akhir) ?? '9999'
}

function rowAt(laporan: Node<'laporan_kinerja'>, path: readonly (string | number)[]) {
  const [, sasaran, , indikator] = path
  return laporan.isi.sasaran?.[Number(sasaran)]?.indikator?.[Number(indikator)]
}

/** Survey results of the indicator whose period touches that year. */
function surveysOf(indikator: Node, tahun: number, graph: Graph): Node<'hasil_survei'>[] {
  return graph.visibleInto(indikator, 'mengukur').filter((node): node is Node<'hasil_survei'> => {
    if (node.jenis !== 'hasil_survei' || (node as Node<'hasil_survei'>).isi.nilai === undefined) return false
    const { mulai, selesai } = (node as Node<'hasil_survei'>).isi.periode ?? {}
    const years = [mulai, selesai].flatMap((teks) => (teks ? (graph.hari(teks)?.mulai.slice(0, 4) ?? []) : []))
    const [first] = years
    return first !== undefined && Number(first) <= tahun && tahun <= Number(years.at(-1))
  })
}

interface Nilai {
  readonly nilai: number
  /** Digits behind the point, as written. */
  readonly desimal: number
  readonly teks: string
}

const ANGKA = /^(\d{1,3})(?:[.,](\d{1,6}))?\s?%?$/

function readNilai(written: RentangNilai | undefined): Nilai | undefined {
  if (typeof written === 'object' || written === undefined) return undefined
  const teks = String(written).trim()
  const [, bulat, pecahan = ''] = ANGKA.exec(teks) ?? []
  if (bulat === undefined) return undefined
  const shown = typeof written === 'number' ? sebutNilai(written) : teks
  return { nilai: Number(`${bulat}.${pecahan || '0'}`), desimal: pecahan.length, teks: shown }
}

/** Equal to one, or between the least and the greatest of several, on either scale, rounding apart. */
function agrees({ nilai, desimal }: Nilai, values: readonly number[]): boolean {
  const half = 0.5 * 10 ** -desimal
  const other = roomOf(values) + EPSILON
  const fits = (own: number, room: number) =>
    Math.min(...values) - room - other <= own && own <= Math.max(...values) + room + other
  return fits(nilai, half) || fits(nilai * SCALE, half * SCALE) || fits(nilai / SCALE, half / SCALE)
}

/** What rounding may have taken; the last zero of 88.0 is not known. */
function roomOf(values: readonly number[]): number {
  const digits = values.map((one) => (String(one).split('.')[1] ?? '').length)
  return 0.5 * 10 ** -Math.max(1, Math.min(...digits))
}
