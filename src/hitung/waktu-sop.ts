/** How long an SOP lasts, with the SOPs that it calls, and what of that is promised to applicants. */
import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { type Durasi, formatDurasi, type Lama, lama, nolLama, type Ukuran } from '../text/waktu.ts'
import { type Alur, alurSop, isAlurUtuh, type Titik } from './alur.ts'
import { type Beban, type Bobot, findJalan, type Jalan, type SemuaJalan } from './jalan.ts'
import { pelaksanaSop } from './pelaksana.ts'
import { sesudahPenyerahan } from './penyerahan.ts'

export interface PilihanWaktu {
  readonly ukuran: Ukuran
  /** Only what the office promises: without steps of the applicant, nor those after the product is handed over. */
  readonly dalamJanji?: boolean
}

export interface WaktuSop extends SemuaJalan {
  /** Steps whose time is missing, unreadable, several, or a date: what they last is not in the sums, which are lower bounds. */
  readonly kurang: readonly Titik[]
  /** Steps that do not count in a promise. */
  readonly dilewati: readonly Titik[]
}

/** Calls within calls; nobody writes more than three. */
const MAX_DEPTH = 20
const noBeban: Beban = { lama: nolLama, durasi: [] }
const unknownBobot: Bobot = { pendek: noBeban, panjang: noBeban, kurang: true }
const noBobot: Bobot = { pendek: noBeban, panjang: noBeban }

/**
 * Gives the function that computes the time of an SOP, each once a graph. A step that calls another SOP lasts as long as is
 * written at it, else as long as that SOP. Gives nothing for an SOP without steps or without an end.
 */
export function hitungWaktu(
  graph: Graph,
  { ukuran, dalamJanji = false }: PilihanWaktu,
): (sop: Node<'sop'>) => WaktuSop | undefined {
  const name = `waktu ${dalamJanji} ${JSON.stringify(ukuran)}`
  return graph.keep(name, () => makeHitung(graph, ukuran, dalamJanji))
}

function makeHitung(graph: Graph, ukuran: Ukuran, dalamJanji: boolean): (sop: Node<'sop'>) => WaktuSop | undefined {
  const known = new Map<Node<'sop'>, WaktuSop | undefined>()
  const onWay = new Set<Node<'sop'>>()
  const bobotOf = new Map<string, Bobot>()

  function compute(sop: Node<'sop'>): WaktuSop | undefined {
    if (known.has(sop)) return known.get(sop)
    onWay.add(sop)
    const alur = graph.once(alurSop, sop)
    const dilewati = new Set(dalamJanji ? outsidePromise(graph, sop, alur) : [])
    const bobot = alur.titik.map((titik) => (dilewati.has(titik) ? noBobot : weigh(sop, titik)))
    const jalan = isRead(sop) ? findJalan(alur, bobot) : undefined
    const kurang = alur.titik.filter(({ urutan }) => alur.terjangkau.has(urutan) && bobot[urutan]?.kurang)
    const hasil = jalan && { kurang, dilewati: [...dilewati], ...jalan }
    onWay.delete(sop)
    known.set(sop, hasil)
    return hasil
  }

  /** Who acts says what is promised. */
  function isRead(sop: Node<'sop'>): boolean {
    if (!isAlurUtuh(sop)) return false
    return (
      !dalamJanji || !['pelaksana', 'langkah.pelaksana', 'langkah.di_luar_janji'].some((field) => sop.isLost(field))
    )
  }

  function weigh(sop: Node<'sop'>, { urutan, langkah }: Titik): Bobot {
    const own = langkah.waktu ? weighTeks(langkah.waktu) : undefined
    if (own) return own
    const called = graph.once(panggilanSop, sop).get(urutan)
    if (!called || onWay.has(called) || onWay.size >= MAX_DEPTH) return unknownBobot
    const waktu = compute(called)
    if (!waktu) return unknownBobot
    const { terpendek, terpanjang, kurang } = waktu
    // The texts of calls within calls would double at each level.
    const beban = ({ lama, durasi }: Jalan): Beban => ({ lama, durasi: [{ ...durasi, teks: formatDurasi(durasi) }] })
    const bobot: Bobot = { pendek: beban(terpendek), panjang: beban(terpanjang) }
    return kurang.length > 0 ? { kurang: true, ...bobot } : bobot
  }

  function weighTeks(teks: string): Bobot | undefined {
    const known = bobotOf.get(teks)
    if (known) return known
    const waktu = graph.waktu(teks)
    if (waktu.jenis !== 'durasi') return undefined
    const beban: Beban = { lama: lamaLangkah(waktu.durasi, ukuran), durasi: [waktu.durasi] }
    const bobot = { pendek: beban, panjang: beban }
    bobotOf.set(teks, bobot)
    return bobot
  }

  return compute
}

/** How long a step lasts: a bare `hari` in it is a working day. */
export function lamaLangkah(durasi: Durasi, ukuran: Ukuran): Lama {
  const bagian = durasi.bagian.map((satu) =>
    satu.satuan === 'hari' && satu.sifat === 'tak_disebut' ? { ...satu, sifat: 'kerja' as const } : satu,
  )
  return lama({ ...durasi, bagian }, ukuran)
}

/** Row of a step -> the SOP that it calls, by `sop` or by "Lihat SOP …" in its keterangan. */
export function panggilanSop(sop: Node<'sop'>): ReadonlyMap<number, Node<'sop'>> {
  const calls = new Map<number, Node<'sop'>>()
  for (const { verb, path, to } of sop.links) {
    const urutan = path[1]
    if (verb === 'memanggil' && typeof urutan === 'number' && to && !calls.has(urutan))
      calls.set(urutan, to as Node<'sop'>)
  }
  return calls
}

/** Steps of the applicant, and those after the product is handed over, unless they say themselves what they are. */
function outsidePromise(graph: Graph, sop: Node<'sop'>, alur: Alur): readonly Titik[] {
  const pelaksana = graph.once(pelaksanaSop, sop)
  const sesudah = sesudahPenyerahan(alur, pelaksana)
  return alur.titik.filter(
    ({ urutan, langkah }) => langkah.di_luar_janji ?? (sesudah.has(urutan) || pelaksana.pihakOf(langkah) === 'pemohon'),
  )
}
