/** A survey summed up: as a whole, by service, unit and period, with what is lowest and whether enough people answered. */
import { sampelMinimal, sampelTanpaPopulasi, skalaNilai } from '../data/survei.ts'
import type { KelompokSurvei, TabelSurvei } from '../graph/fakta.ts'
import { normaliseNama } from '../text/nama.ts'
import { bulanMasa } from './data/masa.ts'
import { gabungSkm, type HasilSkm, type Nrr, skmMenurut, triwulanOf, unsurRendah, unsurTerendah } from './skm.ts'

/** The answers about one service, in one unit or one period. */
export interface BagianSurvei {
  readonly nama: string
  readonly hasil: HasilSkm
}

/** Whether enough of those who are served answered. */
export interface Sampel {
  /** Those who are served, where it is told. */
  readonly populasi?: number
  readonly minimal: number
  readonly cukup: boolean
}

export interface RingkasanSurvei
  extends Pick<TabelSurvei, 'survei' | 'skala' | 'unsur' | 'buruk' | 'judulMirip' | 'berkolomMasa' | 'tanpaMasa'> {
  readonly hasil: HasilSkm
  /** First and last month, as `2022-03`; absent where no row tells a day. */
  readonly masa?: { readonly mulai: string; readonly akhir: string }
  /** In the order of the table; none where it names none. */
  readonly layanan: readonly BagianSurvei[]
  readonly unit: readonly BagianSurvei[]
  /** Quarters, or months where all answers are of one quarter; the oldest first. */
  readonly periode: readonly BagianSurvei[]
  /** The first of those that are lowest; absent where all of several are alike. */
  readonly terendah?: Nrr
  /** Below grade B; only of the SKM, which has grades. */
  readonly rendah: readonly Nrr[]
  readonly sampel: Sampel
}

export function ringkasSurvei(tabel: Omit<TabelSurvei, 'berkas' | 'urutan'>, populasi?: number): RingkasanSurvei {
  const { survei, skala, unsur, buruk, judulMirip, berkolomMasa, tanpaMasa, kelompok } = tabel
  const hasil = gabungSkm(kelompok, skala)
  const [terendah] = unsurTerendah(hasil.unsur)
  const masa = kelompok.flatMap((one) => bulanMasa(one.bulan) ?? [])
  const mulai = masa.map((one) => one.mulai).sort()[0]
  const akhir = masa
    .map((one) => one.akhir)
    .sort()
    .at(-1)
  const by = (nama: (one: KelompokSurvei) => string) => menurut(kelompok, nama, skala)
  const triwulan = by((one) => triwulanOf(one.bulan))
  const periode = triwulan.length === 1 ? by((one) => one.bulan) : triwulan
  return {
    survei,
    skala,
    unsur,
    buruk,
    judulMirip,
    berkolomMasa,
    tanpaMasa,
    hasil,
    ...(mulai !== undefined && akhir !== undefined && { masa: { mulai, akhir } }),
    layanan: by(({ layanan }) => layanan),
    unit: by(({ unit = '' }) => unit),
    periode: [...periode].sort((left, right) => (left.nama < right.nama ? -1 : 1)),
    ...(terendah && { terendah }),
    rendah: survei === 'skm' ? unsurRendah(hasil.unsur, skala) : [],
    sampel: sampelOf(hasil.responden, populasi),
  }
}

/** By a name, whichever way it is spelt; rows that do not tell it count as a whole only. */
function menurut(kelompok: readonly KelompokSurvei[], namaOf: (one: KelompokSurvei) => string, skala: number) {
  const names = new Map<string, string>()
  const keyOf = (one: KelompokSurvei) => {
    const nama = namaOf(one)
    const key = normaliseNama(nama)
    if (!names.has(key)) names.set(key, nama)
    return key
  }
  return [...skmMenurut(kelompok, keyOf, skala)].flatMap(([key, hasil]): BagianSurvei[] =>
    key === '' ? [] : [{ nama: names.get(key) ?? key, hasil }],
  )
}

function sampelOf(responden: number, populasi: number | undefined): Sampel {
  const minimal = populasi === undefined ? sampelTanpaPopulasi : sampelMinimal(populasi)
  return { ...(populasi !== undefined && { populasi }), minimal, cukup: responden >= minimal }
}

/** What a survey is published by: the IKM to 100 of an SKM, the index to 4 of IPKP and IPAK; absent without respondents. */
export function nilaiSurvei({ survei }: Pick<TabelSurvei, 'survei'>, { ikm }: HasilSkm): number | undefined {
  return ikm === undefined ? undefined : (ikm / 100) * skalaNilai[survei].maks
}
