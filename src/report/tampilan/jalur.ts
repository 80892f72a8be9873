/** Where the arrows of an SOP run in the pelaksana columns: along bands of rows and lanes of columns, never through a symbol. */
import type { BentukSop } from './lembar-sop.ts'

/** A symbol in the middle of a cell. */
export interface Simpul {
  readonly baris: number
  readonly kolom: number
  readonly bentuk: BentukSop | 'penghubung'
  readonly teks?: string
}

export interface PanahBagan {
  readonly dari: Simpul
  readonly ke: Simpul
  readonly label?: string | undefined
  /** A line without a tip: both symbols are one step, done together. */
  readonly bersama?: boolean
}

/** Where an arrow leaves or enters a symbol. */
export type Sisi = 'atas' | 'bawah' | 'kiri' | 'kanan'

/** A column's middle, or a lane between its symbols and its edge. */
export interface PosisiX {
  readonly kolom: number
  readonly jalur: 'kiri' | 'tengah' | 'kanan'
}

/** A row's middle, or a band between its symbols and its edge. */
export interface PosisiY {
  readonly baris: number
  readonly pita: 'atas' | 'tengah' | 'bawah'
}

/** A stretch along one band (`datar`) or one lane (`tegak`). */
export type Ruas =
  | { readonly arah: 'datar'; readonly y: PosisiY; readonly dari: PosisiX; readonly ke: PosisiX }
  | { readonly arah: 'tegak'; readonly x: PosisiX; readonly dari: PosisiY; readonly ke: PosisiY }

export interface Rute {
  readonly panah: PanahBagan
  readonly keluar: Sisi
  readonly masuk: Sisi
  readonly ruas: readonly Ruas[]
}

const ORDER = { kiri: 0, atas: 0, tengah: 1, kanan: 2, bawah: 2 } as const

export function orderX({ kolom, jalur }: PosisiX): number {
  return kolom * 3 + ORDER[jalur]
}

export function orderY({ baris, pita }: PosisiY): number {
  return baris * 3 + ORDER[pita]
}

/** Routes for all arrows, those of one symbol in the order given. */
export function rutekan(simpul: readonly Simpul[], panah: readonly PanahBagan[]): readonly Rute[] {
  const taken = new Set(simpul.map(({ baris, kolom }) => `${baris},${kolom}`))
  const middles: { kolom: number; from: number; to: number; ke: Simpul }[] = []
  const exits = new Map<Simpul, Set<Sisi>>()
  const sides = pickSides(panah)
  for (const { panah: satu, sisi } of sides) exits.set(satu.dari, (exits.get(satu.dari) ?? new Set()).add(sisi))

  /** Whether the middle of a column is free from below one row to the top of another, and takes it if so. */
  const takeMiddle = (kolom: number, from: PosisiY, ke: Simpul): boolean => {
    const start = orderY(from)
    const end = orderY({ baris: ke.baris, pita: 'atas' })
    for (let baris = from.baris + 1; baris < ke.baris; baris++) if (taken.has(`${baris},${kolom}`)) return false
    if (from.pita === 'tengah' && taken.has(`${from.baris},${kolom}`)) return false
    if (middles.some((one) => one.kolom === kolom && one.ke !== ke && one.from <= end && start <= one.to)) return false
    middles.push({ kolom, from: start, to: end, ke })
    return true
  }

  return sides.map(({ panah: satu, sisi }) => {
    const { dari, ke } = satu
    const start: PosisiY = { baris: dari.baris, pita: sisi === 'bawah' ? 'bawah' : 'tengah' }
    if (dari.baris === ke.baris && dari !== ke) return aside(satu, sisi)
    const ahead = sisi === 'bawah' || (sisi === 'kanan' ? ke.kolom > dari.kolom : ke.kolom < dari.kolom)
    const clear = ahead && !crossesSymbol(taken, dari, ke.kolom, sisi)
    const lane = clear ? laneFor(satu) : { kolom: dari.kolom, jalur: sisi === 'kiri' ? sisi : ('kanan' as const) }
    if (ke.baris <= dari.baris) return backward(satu, sisi, lane, exits.get(ke))
    return forward(satu, sisi, clear && takeMiddle(ke.kolom, start, ke) ? undefined : lane)
  })
}

/** Whether a symbol of the same row stands between an exit at the side and that column. */
function crossesSymbol(taken: ReadonlySet<string>, { baris, kolom }: Simpul, until: number, sisi: Sisi): boolean {
  if (sisi === 'bawah') return false
  const step = sisi === 'kanan' ? 1 : -1
  for (let at = kolom + step; at !== until && at >= 0 && at < 1000; at += step)
    if (taken.has(`${baris},${at}`)) return true
  return false
}

/** @param lane along which it goes down; none where the middle of the column is free */
function forward(panah: PanahBagan, keluar: Sisi, lane: PosisiX | undefined): Rute {
  const { dari, ke } = panah
  const middleFrom: PosisiX = { kolom: dari.kolom, jalur: 'tengah' }
  const middleTo: PosisiX = { kolom: ke.kolom, jalur: 'tengah' }
  const y: PosisiY = { baris: dari.baris, pita: keluar === 'bawah' ? 'bawah' : 'tengah' }
  const top: PosisiY = { baris: ke.baris, pita: 'atas' }
  const down: Ruas = { arah: 'tegak', x: middleTo, dari: y, ke: { baris: ke.baris, pita: 'tengah' } }
  if (!lane && keluar === 'bawah' && dari.kolom === ke.kolom) return { panah, keluar, masuk: 'atas', ruas: [down] }
  const leave: readonly Ruas[] =
    keluar === 'bawah' ? [{ arah: 'tegak', x: middleFrom, dari: { baris: dari.baris, pita: 'tengah' }, ke: y }] : []
  if (!lane) {
    return {
      panah,
      keluar,
      masuk: 'atas',
      ruas: [...leave, { arah: 'datar', y, dari: middleFrom, ke: middleTo }, down],
    }
  }
  return {
    panah,
    keluar,
    masuk: 'atas',
    ruas: [
      ...leave,
      { arah: 'datar', y, dari: middleFrom, ke: lane },
      { arah: 'tegak', x: lane, dari: y, ke: top },
      { arah: 'datar', y: top, dari: lane, ke: middleTo },
      { arah: 'tegak', x: middleTo, dari: top, ke: { baris: ke.baris, pita: 'tengah' } },
    ],
  }
}

/** Beside the symbol that is reached, on the side where the arrow comes from. */
function laneFor({ dari, ke }: PanahBagan): PosisiX {
  return { kolom: ke.kolom, jalur: dari.kolom < ke.kolom ? 'kiri' : 'kanan' }
}

function backward(panah: PanahBagan, keluar: Sisi, lane: PosisiX, exitsOfTarget: ReadonlySet<Sisi> | undefined): Rute {
  const { dari, ke } = panah
  const middleTo: PosisiX = { kolom: ke.kolom, jalur: 'tengah' }
  const y: PosisiY = { baris: dari.baris, pita: 'tengah' }
  const leave: Ruas = { arah: 'datar', y, dari: { kolom: dari.kolom, jalur: 'tengah' }, ke: lane }
  const masuk = lane.jalur === 'kiri' ? 'kiri' : 'kanan'
  if (dari !== ke && lane.kolom === ke.kolom && !exitsOfTarget?.has(masuk)) {
    const level: PosisiY = { baris: ke.baris, pita: 'tengah' }
    const enter: Ruas = { arah: 'datar', y: level, dari: lane, ke: middleTo }
    return { panah, keluar, masuk, ruas: [leave, { arah: 'tegak', x: lane, dari: y, ke: level }, enter] }
  }
  const top: PosisiY = { baris: ke.baris, pita: 'atas' }
  return {
    panah,
    keluar,
    masuk: 'atas',
    ruas: [
      leave,
      { arah: 'tegak', x: lane, dari: y, ke: top },
      { arah: 'datar', y: top, dari: lane, ke: middleTo },
      { arah: 'tegak', x: middleTo, dari: top, ke: { baris: ke.baris, pita: 'tengah' } },
    ],
  }
}

/** To a symbol in the same row. */
function aside(panah: PanahBagan, keluar: Sisi): Rute {
  const { dari, ke } = panah
  const y: PosisiY = { baris: dari.baris, pita: 'tengah' }
  const across: Ruas = {
    arah: 'datar',
    y,
    dari: { kolom: dari.kolom, jalur: 'tengah' },
    ke: { kolom: ke.kolom, jalur: 'tengah' },
  }
  return { panah, keluar, masuk: keluar === 'kanan' ? 'kiri' : 'kanan', ruas: [across] }
}

/** The sides where arrows leave: what goes on below leaves below, the other branches of a decision at the sides. */
function pickSides(panah: readonly PanahBagan[]): readonly { readonly panah: PanahBagan; readonly sisi: Sisi }[] {
  const bySource = new Map<Simpul, PanahBagan[]>()
  for (const satu of panah) bySource.set(satu.dari, [...(bySource.get(satu.dari) ?? []), satu])
  const picked = new Map<PanahBagan, Sisi>()
  for (const [dari, ways] of bySource) {
    const onward = ways.filter(({ ke }) => ke.baris > dari.baris)
    const main = onward.toSorted((left, right) => left.ke.baris - right.ke.baris)[0]
    const used = new Set<Sisi>()
    for (const way of ways) {
      const { ke } = way
      const below = way === main || (dari.bentuk !== 'keputusan' && ke.baris > dari.baris)
      const sisi = below ? 'bawah' : sideTowards(dari, ke, used)
      used.add(sisi)
      picked.set(way, sisi)
    }
  }
  return panah.map((satu) => ({ panah: satu, sisi: picked.get(satu) ?? 'bawah' }))
}

function sideTowards(dari: Simpul, ke: Simpul, used: ReadonlySet<Sisi>): Sisi {
  const wanted = ke.kolom < dari.kolom ? 'kiri' : 'kanan'
  const other = wanted === 'kiri' ? 'kanan' : 'kiri'
  // To the same row there is one way only.
  if (ke.baris === dari.baris && ke !== dari) return wanted
  return used.has(wanted) && !used.has(other) ? other : wanted
}
