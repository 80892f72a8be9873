import { batasCapaian, toleransiCapaian } from '../../data/kinerja.ts'
import type { Draft } from '../../finding.ts'
import type { Node } from '../../graph/node.ts'
import { capCapaian } from '../../hitung/capaian.ts'
import { desimal, type LaporanSasaran, readAngka, sebutPersen } from '../../hitung/kinerja.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'

export const jumlahDihitungUlang: Rule = {
  id: 'kinerja/jumlah-dihitung-ulang',
  severity: 'error',
  title: 'Jumlah, sisa, dan capaian sasaran dalam laporan kinerja mengikuti barisnya',
  why: `Pembaca laporan memeriksa baris jumlah lebih dulu. Jumlah yang tidak cocok dengan barisnya membuat seluruh tabel
diragukan. Capaian sasaran dihitung menurut "cara"; bila cara itu tidak disebut, angka yang cocok dengan salah satu cara
yang lazim diterima.`,
  basis: ['permenpanrb-53-2014'],
  examples: {
    valid: [
      `
jenis: laporan_kinerja
kode: LKJ-2024
sasaran:
  - sasaran: Meningkatnya mutu guru
    cara: rasio_jumlah
    capaian: 90
    jumlah: { target: 300, realisasi: 270, sisa: 30 }
    indikator:
      - { indikator: Guru madrasah, target: 100, realisasi: 110, capaian: 110 }
      - { indikator: Guru agama, target: 200, realisasi: 160, capaian: 80 }
  - sasaran: Meningkatnya layanan
    cara: rata_rata
    capaian: '102,5 %'
    indikator:
      - { indikator: A, capaian: 105 }
      - { indikator: B, capaian: 100 }
  - sasaran: Menguatnya kerukunan
    capaian: 100
    indikator:
      - { indikator: A, capaian: 130 }
      - { indikator: B, capaian: 100 }
  - sasaran: Tertibnya arsip
    cara: tertimbang
    capaian: 99
    indikator:
      - { indikator: A, capaian: 90 }
      - { indikator: B, capaian: 100 }
  - sasaran: Sebagian tidak dilaporkan
    capaian: 12
    jumlah: { target: 12 }
    indikator:
      - { indikator: A, capaian: 90, target: 5 }
      - { indikator: B, target: banyak }
`,
    ],
    invalid: [
      `
jenis: laporan_kinerja
kode: LKJ-2024
sasaran:
  - sasaran: Meningkatnya mutu guru
    jumlah:
      target: 320 # ✗
      realisasi: 270
      sisa: 30
    indikator:
      - { indikator: Guru madrasah, target: 100, realisasi: 110 }
      - { indikator: Guru agama, target: 200, realisasi: 160 }
`,
      `
jenis: laporan_kinerja
kode: LKJ-2024
sasaran:
  - sasaran: Meningkatnya layanan
    cara: rata_rata
    capaian: 105 # ✗
    indikator:
      - { indikator: A, capaian: 105 }
      - { indikator: B, capaian: 100 }
  - sasaran: Menguatnya kerukunan
    capaian: 85 # ✗
    indikator:
      - { indikator: A, capaian: 130 }
      - { indikator: B, capaian: 100 }
  - sasaran: Tertibnya arsip
    cara: tertimbang
    capaian: 101 # ✗
    indikator:
      - { indikator: A, capaian: 90 }
      - { indikator: B, capaian: 100 }
`,
    ],
  },
  *check(graph) {
    for (const laporan of graph.all('laporan_kinerja')) {
      for (const [index, sasaran] of (laporan.isi.sasaran ?? []).entries()) {
        yield* judgeJumlah(laporan, sasaran, index)
        yield* judgeCapaian(laporan, sasaran, index)
      }
    }
  },
}

type Laporan = Node<'laporan_kinerja'>
const fields = ['target', 'realisasi', 'sisa'] as const

function* judgeJumlah(laporan: Laporan, { sasaran, jumlah, indikator = [] }: LaporanSasaran, index: number) {
  if (!jumlah || indikator.length < 2) return
  const target = sum(indikator.map((row) => readAngka(row.target)))
  const realisasi = sum(indikator.map((row) => readAngka(row.realisasi)))
  const sisa = target === undefined || realisasi === undefined ? undefined : target - realisasi
  const computed = { target, realisasi, sisa }
  const wrong = fields.flatMap((field) => {
    const written = readAngka(jumlah[field])
    const right = computed[field]
    if (written === undefined || right === undefined) return []
    const room = 0.5 * 10 ** -desimal(jumlah[field]) + 1e-6
    const isRight = Math.abs(written - right) <= room || (field === 'sisa' && written === 0 && right < 0)
    return isRight ? [] : [{ field, written: sebutNilai(jumlah[field] ?? ''), right: sebutNilai(round(right)) }]
  })
  const [first, ...others] = wrong
  if (!first) return
  const draft: Draft = {
    at: laporan.locate('sasaran', index, 'jumlah', first.field),
    message: `baris jumlah sasaran "${nameOf(sasaran, index)}" tidak mengikuti barisnya: ${joinDaftar(wrong.map(({ field, written, right }) => `${field} ${written}, seharusnya ${right}`))}`,
    hint: 'hitung ulang jumlah target, jumlah realisasi, dan sisanya (target dikurangi realisasi)',
    related: others.map(({ field, right }) => ({
      sama: true,
      at: laporan.locate('sasaran', index, 'jumlah', field),
      message: `${field} seharusnya ${right}`,
    })),
  }
  yield draft
}

function* judgeCapaian(laporan: Laporan, isi: LaporanSasaran, index: number): Iterable<Draft> {
  const written = readAngka(isi.capaian)
  const all = (isi.indikator ?? []).map((row) => readAngka(row.capaian))
  const capaian = all.filter((one) => one !== undefined)
  if (written === undefined || capaian.length < 2 || capaian.length < all.length) return
  const room = Math.max(toleransiCapaian, 0.5 * 10 ** -desimal(isi.capaian)) + 1e-9
  const ways = waysOf(isi, capaian)
  const asked = isi.cara ? [ways[isi.cara]] : [ways.rata_rata, ways.rasio_jumlah]
  if (asked.some((one) => one?.fits(written, room) ?? isi.cara !== undefined)) return
  yield {
    at: laporan.locate('sasaran', index, 'capaian'),
    message: `capaian sasaran "${nameOf(isi.sasaran, index)}" dilaporkan ${sebutPersen(written)}, padahal dari indikatornya ${joinDaftar(asked.flatMap((one) => one?.told ?? []))}`,
    hint: 'hitung ulang capaian sasaran, atau isi "cara" dengan cara menghitungnya',
  }
}

/** A way to compute the achievement of a sasaran: what it gives, in words, and whether a reported one may be that. */
interface Way {
  readonly told: string
  readonly fits: (written: number, room: number) => boolean
}

/** `rasio_jumlah` is absent where targets and realisations are not all known; the weights of `tertimbang` never are. */
function waysOf(isi: LaporanSasaran, capaian: readonly number[]) {
  const capped = (value: number) => [value, ...batasCapaian.map((batas) => capCapaian(value, batas))]
  const near = (values: readonly number[]) => (written: number, room: number) =>
    values.some((one) => Math.abs(one - written) <= room)
  const mean = meanOf(capaian)
  const meansOfCapped = batasCapaian.map((batas) => meanOf(capaian.map((one) => capCapaian(one, batas))))
  const ratio = ratioOf(isi)
  const low = Math.min(...capaian)
  const high = Math.max(...capaian)
  const ways: Partial<Record<NonNullable<LaporanSasaran['cara']>, Way>> = {
    rata_rata: { told: `${sebutPersen(mean)} sebagai rata-rata`, fits: near([...capped(mean), ...meansOfCapped]) },
    tertimbang: {
      told: `antara ${sebutPersen(low)} dan ${sebutPersen(high)}`,
      fits: (written, room) => low - room <= written && written <= high + room,
    },
    ...(ratio !== undefined && {
      rasio_jumlah: { told: `${sebutPersen(ratio)} sebagai rasio jumlah`, fits: near(capped(ratio)) },
    }),
  }
  return ways
}

function meanOf(values: readonly number[]): number {
  return (sum(values) ?? 0) / values.length
}

function ratioOf({ indikator = [] }: LaporanSasaran): number | undefined {
  const target = sum(indikator.map((row) => readAngka(row.target)))
  const realisasi = sum(indikator.map((row) => readAngka(row.realisasi)))
  return target === undefined || realisasi === undefined || target === 0 ? undefined : (realisasi / target) * 100
}

/** Undefined where one of them is not known. */
function sum(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce((total, one) => (total === undefined || one === undefined ? undefined : total + one), 0)
}

function round(angka: number): number {
  return Math.round(angka * 1e6) / 1e6
}

function nameOf(sasaran: string | undefined, index: number): string {
  return sasaran?.trim() || `ke-${index + 1}`
}
