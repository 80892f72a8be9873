/** Where symbols, labels and the corners of arrows lie on the grid of an SOP. */
import type { Bagan, Kotak, Titik } from './bagan.ts'
import { orderX, orderY, type PosisiX, type PosisiY, type Ruas, type Rute, type Simpul } from './jalur.ts'

const TINGGI_SIMBOL = 7
/** Lines lie no further from a symbol than its band is high, and no further than this. */
const PITA_TERLEBAR = 9

export interface Ukuran {
  /** Upper left corner of the cell of a symbol. */
  readonly sudut: (simpul: Pick<Simpul, 'baris' | 'kolom'>) => { readonly x: number; readonly y: number }
  /** Of the symbol within its cell. */
  readonly kotak: (simpul: Simpul) => Kotak
  readonly label: (rute: Rute) => Kotak & { readonly rata: 'kiri' | 'kanan' }
  /** Corners of a route, its ends on the symbols. */
  readonly titik: (rute: Rute) => readonly Titik[]
  readonly tepiX: readonly number[]
  readonly tepiY: readonly number[]
}

export function makeUkuran({ lebarKolom, kolom, tinggiBaris }: Bagan, rute: readonly Rute[]): Ukuran {
  const tepiX = Array.from({ length: kolom + 1 }, (_, index) => index * lebarKolom)
  const tepiY = [0]
  for (const height of tinggiBaris) tepiY.push((tepiY.at(-1) ?? 0) + height)
  const lebarSimbol = Math.min(11, lebarKolom * 0.6)
  const gutter = (lebarKolom - lebarSimbol) / 2
  const slots = assignSlots(rute)
  const share = ({ slot, of }: Slot) => (slot + 1) / (of + 1)
  const xOf = ({ kolom: at, jalur }: PosisiX, slot: Slot): number => {
    const left = at * lebarKolom
    if (jalur === 'kiri') return left + gutter * share(slot)
    return jalur === 'kanan' ? left + lebarKolom - gutter * share(slot) : left + lebarKolom / 2
  }
  const yOf = ({ baris, pita }: PosisiY, slot: Slot): number => {
    const top = tepiY[baris] ?? 0
    const height = tinggiBaris[baris] ?? 0
    const band = (height - TINGGI_SIMBOL) / 2
    if (pita === 'atas') return top + Math.max(0, band - PITA_TERLEBAR) + Math.min(band, PITA_TERLEBAR) * share(slot)
    return pita === 'bawah'
      ? top + height - Math.max(0, band - PITA_TERLEBAR) - Math.min(band, PITA_TERLEBAR) * share(slot)
      : top + height / 2
  }
  const sudut: Ukuran['sudut'] = ({ baris, kolom: at }) => ({ x: at * lebarKolom, y: tepiY[baris] ?? 0 })
  const kotak: Ukuran['kotak'] = ({ baris, bentuk }) => {
    const lebar = bentuk === 'penghubung' ? Math.min(6, lebarSimbol) : lebarSimbol
    const tinggi = bentuk === 'penghubung' ? 6 : TINGGI_SIMBOL
    return { x: (lebarKolom - lebar) / 2, y: ((tinggiBaris[baris] ?? 0) - tinggi) / 2, lebar, tinggi }
  }
  /** Middle of a side of a symbol. */
  const dock = (simpul: Simpul, sisi: Rute['keluar']): Titik => {
    const { x, y } = sudut(simpul)
    const box = kotak(simpul)
    const middle: Titik = [x + box.x + box.lebar / 2, y + box.y + box.tinggi / 2]
    if (sisi === 'atas') return [middle[0], y + box.y]
    if (sisi === 'bawah') return [middle[0], y + box.y + box.tinggi]
    return [sisi === 'kiri' ? x + box.x : x + box.x + box.lebar, middle[1]]
  }
  /** Where a stretch turns into the next; only the coordinate along it counts. */
  const cornerAt = (ruas: Ruas, next: Ruas | undefined): Titik | undefined => {
    if (!next || next.arah === ruas.arah) return undefined
    const slot = slots.get(next) ?? single
    return next.arah === 'datar' ? [0, yOf(next.y, slot)] : [xOf(next.x, slot), 0]
  }
  return {
    tepiX,
    tepiY,
    sudut,
    kotak,
    label: ({ panah: { dari, ke }, keluar }) => {
      const box = kotak(dari)
      const middle = box.x + box.lebar / 2
      if (keluar === 'bawah') {
        // On the side where the arrow does not go.
        const rata = ke.kolom > dari.kolom ? 'kanan' : 'kiri'
        const lebar = lebarKolom - middle - 0.8
        return {
          x: rata === 'kiri' ? middle + 0.5 : middle - 0.5 - lebar,
          y: box.y + box.tinggi,
          lebar,
          tinggi: 3,
          rata,
        }
      }
      const lebar = box.lebar * 0.34 + Math.min(gutter - 0.2, 5)
      const x = keluar === 'kiri' ? middle - box.lebar * 0.16 - lebar : middle + box.lebar * 0.16
      return { x, y: box.y - 0.6, lebar, tinggi: 3, rata: keluar === 'kiri' ? 'kiri' : 'kanan' }
    },
    titik: ({ panah, keluar, masuk, ruas }) => {
      const start = dock(panah.dari, keluar)
      const end = dock(panah.ke, masuk)
      const points: Titik[] = [start]
      for (const [index, stretch] of ruas.entries()) {
        const [x, y] = points.at(-1) ?? start
        const corner = cornerAt(stretch, ruas[index + 1]) ?? end
        points.push(stretch.arah === 'tegak' ? [x, corner[1]] : [corner[0], y])
      }
      return points
    },
  }
}
export interface Slot {
  readonly slot: number
  readonly of: number
}

const single: Slot = { slot: 0, of: 1 }

/** Stretches that share a band or a lane lie beside one another, unless they lead to the same symbol. */
export function assignSlots(rute: readonly Rute[]): ReadonlyMap<Ruas, Slot> {
  const channels = new Map<string, { ruas: Ruas; from: number; to: number; ke: Simpul; slot: number }[]>()
  for (const { ruas, panah } of rute) {
    for (const satu of ruas) {
      const key = satu.arah === 'datar' ? `y${orderY(satu.y)}` : `x${orderX(satu.x)}`
      const ends = satu.arah === 'datar' ? [satu.dari, satu.ke].map(orderX) : [satu.dari, satu.ke].map(orderY)
      const list = channels.get(key) ?? []
      channels.set(key, list)
      list.push({ ruas: satu, from: Math.min(...ends), to: Math.max(...ends), ke: panah.ke, slot: 0 })
    }
  }
  const slots = new Map<Ruas, Slot>()
  for (const list of channels.values()) {
    list.sort((left, right) => left.from - right.from || left.to - right.to)
    for (const [index, one] of list.entries()) {
      const beside = list.slice(0, index).filter((other) => other.to >= one.from && other.ke !== one.ke)
      while (beside.some(({ slot }) => slot === one.slot)) one.slot++
    }
    const of = Math.max(...list.map(({ slot }) => slot)) + 1
    for (const { ruas, slot } of list) slots.set(ruas, { slot, of })
  }
  return slots
}
