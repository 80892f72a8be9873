/** The symbols and arrows of one page of an SOP; arrows from and to other pages end in connectors above or below its rows. */
import type { Penghubung } from './halaman-sop.ts'
import type { PanahBagan, Simpul } from './jalur.ts'
import type { LembarSop } from './lembar-sop.ts'

export interface BaganHalaman {
  /** By rows of the page, connectors in rows of their own. */
  readonly simpul: readonly Simpul[]
  readonly panah: readonly PanahBagan[]
  /** Rows of connectors above the steps and below them. */
  readonly atas: number
  readonly bawah: number
}

interface Ditempatkan {
  readonly penghubung: Penghubung
  /** From 0, counted from the steps outwards. */
  readonly lajur: number
  readonly kolom: number
}

/**
 * @param rows of the page
 * @param ends the connectors of the page
 */
export function baganHalaman(lembar: LembarSop, rows: readonly number[], ends: readonly Penghubung[]): BaganHalaman {
  const kolom = Math.max(1, lembar.pelaksana.length)
  const above = ends.filter(isAbove).sort((left, right) => left.baris - right.baris)
  const below = ends.filter((one) => !isAbove(one)).sort((left, right) => right.baris - left.baris)
  const top = placeConnectors(above, lembar, kolom)
  const bottom = placeConnectors(below, lembar, kolom)
  const rowOf = new Map(rows.map((row, index) => [row, index + top.lajur]))
  const simpul: Simpul[] = []
  const main = new Map<number, Simpul>()
  const panah: PanahBagan[] = []
  for (const row of rows) {
    const { kolom: columns, bentuk } = lembar.baris[row] ?? { kolom: [0] as const, bentuk: 'proses' as const }
    const symbols = columns.map((satu): Simpul => ({ baris: rowOf.get(row) ?? 0, kolom: satu, bentuk }))
    const [first] = symbols
    if (first) main.set(row, first)
    simpul.push(...symbols)
    panah.push(...joined(symbols))
  }
  const under = top.lajur + rows.length
  const endings: Simpul[] = []
  for (const { dari, ke, label } of lembar.panah) {
    const from = main.get(dari)
    const to = ke === 'selesai' ? from && endBeside(from, simpul, kolom, under + bottom.lajur) : main.get(ke)
    if (!from || !to) continue
    if (ke === 'selesai') {
      simpul.push(to)
      endings.push(to)
    }
    panah.push({ dari: from, ke: to, label })
  }
  const connect = ({ penghubung, kolom: at }: Ditempatkan, baris: number) => {
    const step = main.get(penghubung.baris)
    const end: Simpul = { baris, kolom: at, bentuk: 'penghubung', teks: penghubung.huruf }
    simpul.push(end)
    if (!step) return
    const comes = penghubung.arah === 'masuk'
    panah.push(comes ? { dari: end, ke: step } : { dari: step, ke: end, label: penghubung.panah.label })
  }
  for (const one of top.placed) connect(one, top.lajur - 1 - one.lajur)
  for (const one of bottom.placed) connect(one, under + one.lajur)
  const extra = endings.some(({ baris }) => baris >= under) ? 1 : 0
  return { simpul, panah, atas: top.lajur, bawah: bottom.lajur + extra }
}

/** Lines between the symbols of those who act together, from left to right. */
function joined(symbols: readonly Simpul[]): readonly PanahBagan[] {
  const inOrder = symbols.toSorted((left, right) => left.kolom - right.kolom)
  return inOrder.flatMap((dari, index) => {
    const ke = inOrder[index + 1]
    return ke ? [{ dari, ke, bersama: true }] : []
  })
}

/** What goes on down a page enters it above, and leaves it below; what goes back the other way round. */
function isAbove({ arah, panah: { dari, ke } }: Penghubung): boolean {
  const back = ke !== 'selesai' && ke <= dari
  return back === (arah === 'keluar')
}

/** A terminator in the next column, outside of all symbols of its row; else below all rows. */
function endBeside({ baris, kolom }: Simpul, simpul: readonly Simpul[], banyak: number, below: number): Simpul {
  const row = simpul.filter((one) => one.baris === baris)
  const isFree = (at: number) => row.every((one) => (at > kolom ? one.kolom < at : one.kolom > at))
  const beside = [kolom + 1, kolom - 1].find((at) => at >= 0 && at < banyak && isFree(at))
  if (beside !== undefined) return { baris, kolom: beside, bentuk: 'terminator', teks: 'Selesai' }
  const free = Array.from({ length: banyak }, (_, at) => at).filter(
    (at) => !simpul.some((one) => one.baris === below && one.kolom === at),
  )
  return {
    baris: below,
    kolom: free.includes(kolom) ? kolom : (free[0] ?? kolom),
    bentuk: 'terminator',
    teks: 'Selesai',
  }
}

/** Each in the column of its step, else in the nearest free one; when all are taken, in a further row. */
function placeConnectors(ends: readonly Penghubung[], { baris }: LembarSop, banyak: number) {
  const taken = new Set<string>()
  const placed = ends.map((penghubung): Ditempatkan => {
    const own = baris[penghubung.baris]?.kolom[0] ?? 0
    const near = Array.from({ length: banyak }, (_, kolom) => kolom).sort(
      (left, right) => Math.abs(left - own) - Math.abs(right - own) || left - right,
    )
    const lajur = Math.floor(taken.size / banyak)
    const kolom = near.find((satu) => !taken.has(`${lajur},${satu}`)) ?? own
    taken.add(`${lajur},${kolom}`)
    return { penghubung, lajur, kolom }
  })
  return { placed, lajur: Math.ceil(placed.length / banyak) }
}
