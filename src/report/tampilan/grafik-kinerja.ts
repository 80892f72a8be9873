/** What the plot of an indicator shows: the years before, the quarters with their targets, and where the Renstra ends. */
import type { RentangNilai } from '../../dokumen.ts'
import { readNilai, sebutNilai } from '../../hitung/nilai.ts'
import type { KinerjaIndikator } from '../../hitung/ringkasan-kinerja.ts'
import { ROMAWI } from '../../rules/kinerja/triwulan.ts'
import type { GrafikGaris, NilaiGrafik, TitikGrafik } from '../svg/grafik-garis.ts'

const MOST_YEARS = 4

/** Undefined where there are not two figures that can be drawn. */
export function grafikKinerja(one: KinerjaIndikator, tahun: number): GrafikGaris | undefined {
  const { indikator, nama, tren, triwulan, target, targetAkhir } = one
  const read = (nilai: RentangNilai | undefined) => nilaiOf(nilai, indikator?.isi.skala)
  const years = tren
    .filter((point) => point.tahun < tahun)
    .slice(-MOST_YEARS)
    .map((point) =>
      titik(String(point.tahun), '', read(point.nilai), read(indikator?.isi.target?.[String(point.tahun)])),
    )
  const quarters = triwulan.map((row) =>
    titik(ROMAWI[row.triwulan] ?? '', `triwulan ${tahun}`, read(row.realisasi), read(row.target)),
  )
  const own = quarters.length > 0 ? quarters : [titik(String(tahun), '', undefined, read(target))]
  const end =
    targetAkhir && targetAkhir.tahun > tahun
      ? [titik(String(targetAkhir.tahun), 'Renstra', undefined, read(targetAkhir.nilai))]
      : []
  const all = [...years, ...own, ...end].filter(({ realisasi, target: wanted }) => realisasi ?? wanted)
  const figures = all.flatMap(({ realisasi, target: wanted }) => [realisasi, wanted].filter(Boolean))
  if (figures.length < 2 || !all.some(({ realisasi }) => realisasi)) return undefined
  return { judul: nama, uraian: uraianOf(all), titik: all }
}

function titik(
  sumbu: string,
  kelompok: string,
  realisasi: NilaiGrafik | undefined,
  target: NilaiGrafik | undefined,
): TitikGrafik {
  return { sumbu, kelompok, ...(realisasi && { realisasi }), ...(target && { target }) }
}

/** Of a range its middle. */
function nilaiOf(nilai: RentangNilai | undefined, skala: Parameters<typeof readNilai>[1]): NilaiGrafik | undefined {
  const read = readNilai(nilai, skala)
  if (nilai === undefined || !read || !Number.isFinite(read.min + read.maks)) return undefined
  return {
    nilai: (read.min + read.maks) / 2,
    label: sebutNilai(nilai),
  }
}

function uraianOf(all: readonly TitikGrafik[]): string {
  return all
    .map(({ sumbu, kelompok, realisasi, target }) => {
      const when = kelompok.startsWith('triwulan') ? `triwulan ${sumbu}` : sumbu
      return `${when}: ${[realisasi?.label, target && `target ${target.label}`].filter(Boolean).join(', ')}`
    })
    .join('; ')
}
