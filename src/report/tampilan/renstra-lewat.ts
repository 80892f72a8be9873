/** Why there are no sasaran to count, though a Renstra is there: none of its periods holds the day of the audit. */
import { type Graph, isDraft } from '../../graph/graph.ts'
import { yearOf } from '../../graph/masa.ts'
import type { Indeks } from '../../hitung/indeks.ts'
import type { Audit } from '../../run.ts'
import { groupBy, joinDaftar } from '../../text/daftar.ts'
import { formatTanggal } from '../../text/tanggal.ts'

const MOST_OFFICES = 5

/** Sentence without a full stop; undefined where every office that has Renstra has one in force. */
export function kalimatRenstra({ offices, indeks, tanggal }: Audit): string | undefined {
  const lacking = offices.flatMap(({ office: { graph } }) => {
    const ada = renstraLain(graph)
    return ada === undefined ? [] : [{ ada, nama: graph.instansi?.nama }]
  })
  if (!indeks || lacking.length === 0) return undefined
  const isAll = lacking.length === offices.length
  const kinds = [...groupBy(lacking, ({ ada }) => ada)].map(([ada, some]) => {
    const names = isAll ? [] : some.flatMap(({ nama }) => nama ?? [])
    return names.length > 0 ? `${ada} pada ${joinDaftar(names, MOST_OFFICES)}` : ada
  })
  const rest = tahapTersisa(indeks)
  const hence =
    rest === undefined
      ? 'K1, K2, dan rantainya di sana tidak dihitung'
      : `sasarannya tidak dihitung, dan indeks ini rerata ${joinDaftar(rest)}`
  return `Renstra yang berlaku pada ${formatTanggal(tanggal)} tidak ada; ${kinds.join('; ')}: ${hence}`
}

/** Why no chain is counted, where the index tells of none; without a full stop. */
export function sebabTanpaRantai({ offices }: Audit, renstraLewat: string | undefined): string {
  const ada = offices.some(({ office }) => office.graph.inForce('sasaran').length > 0)
  if (ada) return 'kelanjutan sasaran tidak termuat di folder ini'
  return renstraLewat === undefined ? 'tidak ada sasaran' : 'tidak ada Renstra yang berlaku'
}

/** Steps that the index is made of, where none of the sasaran is. */
function tahapTersisa({ tahap }: Indeks): readonly string[] | undefined {
  const counted = tahap.filter(({ dari }) => dari > 0).map(({ kode }) => kode)
  return counted.length === 0 || counted.includes('K1') || counted.includes('K2') ? undefined : counted
}

/** `yang terakhir 2020–2024`; of one that is still to come `yang ada 2027–2031`. */
function renstraLain(graph: Graph): string | undefined {
  if (graph.inForce('renstra').length > 0) return undefined
  const year = Number(graph.tanggal.slice(0, 4))
  const periods = graph
    .all('renstra')
    .filter((one) => !isDraft(one))
    .map(({ isi: { periode } }) => ({ mulai: yearOf(periode?.mulai), selesai: yearOf(periode?.selesai) }))
  const past = periods.filter(({ selesai = year }) => selesai < year)
  const last = past.sort((left, right) => (right.selesai ?? 0) - (left.selesai ?? 0))[0]
  if (last) return `yang terakhir ${periodeText(last)}`
  const next = periods.sort((left, right) => (left.mulai ?? 0) - (right.mulai ?? 0))[0]
  return next && `yang ada ${periodeText(next)}`
}

function periodeText({ mulai, selesai }: { readonly mulai: number | undefined; readonly selesai: number | undefined }) {
  if (mulai === undefined) return `sampai ${selesai}`
  return selesai === undefined ? `mulai ${mulai}` : `${mulai}–${selesai}`
}
