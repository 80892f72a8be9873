import type { Graph } from '../graph/graph.ts'
import { findRupiah, parseBiaya } from '../text/rupiah.ts'
import { costs, requirements, type Standar, steps } from './layanan.ts'
import { type Sop, sopsOfStandar } from './rantai.ts'

/** An amount that an SOP lets people pay. */
export interface BiayaSop {
  readonly sop: Sop
  /** For `sop.locate(...path)`. */
  readonly path: readonly (string | number)[]
  readonly jumlah: number
}

const MONEY = /rp|rupiah|idr/i
const FEE = /\b(?:biaya|tarif|(?:di|mem|pem)?bayar(?:an|kan)?|retribusi|pnbp)\b/i
/** Beside these words an amount is no fee of the service, or a limit. */
const OTHER =
  /\bm[ea]terai\b|\bsetoran\b|\bb(?:ip|p)ih\b|denda\b|\bpajak\b|\bhonor|\banggaran\b|\bpagu\b|\btransport|\bdinas\b|\bupah\b|\bnilai\b|\bharga\b|\btabungan\b|\bsaldo\b|\b(?:di ?atas|lebih dari|kurang dari|di ?bawah|hingga|sampai|paling|maksimal|minimal)\b|[<>≤≥]/i
/** How far before and after an amount the word stands that says what it is, in characters. */
const BEFORE = 45
const AFTER = 25
/** More items than this are no list whose parts one adds up. */
const MAX_PARTS = 8

/** Amounts that the SOPs name and the standar does not; none where the standar names no amount or leaves it to a rule. */
export function bedaBiaya(standar: Standar, graph: Graph): readonly BiayaSop[] {
  const named = graph.once(sopsOfStandar, standar).flatMap((sop) => (mayNameFees(sop) ? [...feesOf(sop)] : []))
  if (named.length === 0) return []
  const known = standar.isLost('biaya') ? undefined : amountsOf(standar)
  return known ? named.filter(({ jumlah }) => !known.has(jumlah)) : []
}

/** Most SOPs speak of no money. */
function mayNameFees({ isi: { langkah = [], peringatan = [] } }: Sop): boolean {
  const isOfMoney = (teks: string) => MONEY.test(teks)
  return (
    peringatan.some(isOfMoney) ||
    langkah.some(
      ({ biaya, kegiatan = '', keterangan = '', kelengkapan = [], keluaran = [] }) =>
        biaya !== undefined ||
        isOfMoney(kegiatan) ||
        isOfMoney(keterangan) ||
        kelengkapan.some(isOfMoney) ||
        keluaran.some(isOfMoney),
    )
  )
}

function* feesOf(sop: Sop): Iterable<BiayaSop> {
  for (const [index, langkah] of (sop.isi.langkah ?? []).entries()) {
    const { biaya, kegiatan, keterangan, kelengkapan = [], keluaran = [] } = langkah
    if (biaya !== undefined) {
      const path = ['langkah', index, 'biaya']
      const read = parseBiaya(biaya)
      if (read.jenis === 'rupiah') yield { sop, path, jumlah: read.jumlah }
      else for (const { jumlah } of findRupiah(String(biaya))) if (jumlah > 0) yield { sop, path, jumlah }
    }
    yield* feesIn(sop, kegiatan, 'langkah', index, 'kegiatan')
    yield* feesIn(sop, keterangan, 'langkah', index, 'keterangan')
    for (const [item, teks] of kelengkapan.entries()) yield* feesIn(sop, teks, 'langkah', index, 'kelengkapan', item)
    for (const [item, teks] of keluaran.entries()) yield* feesIn(sop, teks, 'langkah', index, 'keluaran', item)
  }
  for (const [item, teks] of (sop.isi.peringatan ?? []).entries()) yield* feesIn(sop, teks, 'peringatan', item)
}

function* feesIn(sop: Sop, teks: string | undefined, ...path: (string | number)[]): Iterable<BiayaSop> {
  if (teks === undefined || !MONEY.test(teks)) return
  for (const { jumlah, mulai, akhir } of findRupiah(teks)) {
    const around = `${teks.slice(Math.max(0, mulai - BEFORE), mulai)} ${teks.slice(akhir, akhir + AFTER)}`
    if (jumlah > 0 && FEE.test(around) && !OTHER.test(around)) yield { sop, path, jumlah }
  }
}

/** Every amount that the standar may mean, its items added up in any way; undefined where it cannot be told. */
function amountsOf(standar: Standar): { has: (jumlah: number) => boolean } | undefined {
  const items = costs(standar)
  if (items.length === 0) return undefined
  const amounts = new Set<number>()
  const perUnit: number[] = []
  for (const { tarif, teks, uraian = '', bila = '', satuan } of items) {
    if (tarif.jenis === 'menurut' || tarif.jenis === 'rumus') return undefined
    const written = findRupiah(`${teks}\n${uraian}\n${bila}`).map(({ jumlah }) => jumlah)
    if (tarif.jenis === 'rupiah') written.push(tarif.jumlah)
    else if (tarif.jenis === 'tak_terbaca' && written.length === 0) return undefined
    const isPerUnit = satuan !== undefined || /\bper\b|\/\s?[a-z]/i.test(`${teks} ${uraian}`)
    for (const jumlah of new Set(written)) {
      amounts.add(jumlah)
      if (isPerUnit) perUnit.push(jumlah)
    }
  }
  const sums = amounts.size > MAX_PARTS ? amounts : sumsOf(amounts)
  const elsewhere = [...requirements(standar), ...steps(standar)].flatMap(({ teks }) => findRupiah(teks))
  for (const { jumlah } of elsewhere) sums.add(jumlah)
  return { has: (jumlah) => sums.has(jumlah) || perUnit.some((one) => one > 0 && jumlah % one === 0) }
}

function sumsOf(amounts: Iterable<number>): Set<number> {
  const sums = new Set<number>([0])
  for (const jumlah of amounts) for (const before of [...sums]) sums.add(before + jumlah)
  return sums
}
