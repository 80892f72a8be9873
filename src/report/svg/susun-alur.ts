/** The pages of an SOP AP as data: where cells, symbols, arrows and their labels are. */
import { penghubung } from '../tampilan/halaman-sop.ts'
import { type PanahBagan, type Rute, rutekan, type Simpul } from '../tampilan/jalur.ts'
import type { LembarSop } from '../tampilan/lembar-sop.ts'
import { type KepalaTabel, kepalaTabel } from './kepala-alur.ts'
import type { Kotak, Titik } from './lukis.ts'
import { type Kisi, type Lajur, titikRute } from './rute.ts'
import {
  type BagianBaris,
  bagiTabel,
  type Cabang,
  cabangOf,
  kolomTabel,
  PAGE,
  STRIP,
  type Tabel,
  TITLE,
} from './tabel-alur.ts'

export interface SimbolAlur extends Kotak {
  readonly bentuk: Simpul['bentuk']
  /** Row of the step that it stands for; none for connectors and the terminators of branches. */
  readonly urutan?: number
  /** In a further column of its row: who acts along. */
  readonly ikut?: boolean
  /** In the symbol, and beside it. */
  readonly teks?: string
  readonly samping?: string
}

export interface PanahAlur {
  readonly dari: SimbolAlur
  readonly ke: SimbolAlur
  readonly titik: readonly Titik[]
  readonly label: string | undefined
  readonly keluar: Rute['keluar']
}

export interface HalamanAlur {
  readonly tabel: Tabel
  readonly kepala: KepalaTabel
  readonly tinggi: number
  /** Upper edges of the rows that are ruled off, and the lower edge of the last. */
  readonly garis: readonly number[]
  readonly bagian: readonly (BagianBaris & { readonly y: number })[]
  readonly simbol: readonly SimbolAlur[]
  readonly panah: readonly PanahAlur[]
}

const SYMBOL = { tinggi: 28, lebar: 60 }
const heights: Readonly<Record<Simpul['bentuk'], number>> = {
  terminator: 22,
  proses: 24,
  keputusan: 28,
  penghubung: 22,
}
const CONNECTOR = 22
/** Lines between rows keep at least that near to the edge of their row. */
const BAND = 12

export function susunAlur(lembar: LembarSop): readonly HalamanAlur[] {
  if (lembar.baris.length === 0) return []
  const { cabang, catatan } = cabangOf(lembar)
  const tabel = kolomTabel(lembar.pelaksana.length)
  const kepala = kepalaTabel(lembar, tabel)
  const height = (PAGE.tinggi * tabel.lebar) / PAGE.lebar
  const room = height - TITLE - kepala.tinggi
  let halaman: readonly HalamanAlur[] = []
  // Arrows that leave a page may be more than one strip has room for.
  for (let strips = 2; strips <= MOST_STRIPS; strips++) {
    const pages = bagiTabel(lembar, tabel, catatan, room, strips)
    halaman = susunSemua(tabel, kepala, pages, cabang)
    if (halaman.every(({ tinggi }) => tinggi <= height + 1)) break
  }
  return halaman
}

const MOST_STRIPS = 8

function susunSemua(
  tabel: Tabel,
  kepala: KepalaTabel,
  pages: readonly (readonly BagianBaris[])[],
  cabang: readonly Cabang[],
): readonly HalamanAlur[] {
  const rows = pages.map((bagian) => bagian.flatMap(({ baris, pertama }) => (pertama ? [baris.urutan] : [])))
  const ends = penghubung(
    cabang.map(({ dari, ke, label }) => ({ dari, ke, label, mundur: false })),
    rows,
  )
  const pageOf = (huruf: string, arah: string) =>
    (ends.find((one) => one.huruf === huruf && one.arah === arah)?.halaman ?? 0) + 1
  return pages.map((page, index) => {
    const here = ends.filter(({ halaman }) => halaman === index)
    const lepas = (arah: 'keluar' | 'masuk', sebut: (huruf: string) => string) =>
      here.flatMap((one): Lepas[] => {
        const { huruf, baris, panah } = one
        if (one.arah !== arah) return []
        return [{ huruf, baris, label: arah === 'keluar' ? panah.label : undefined, samping: sebut(huruf) }]
      })
    return susunHalaman(tabel, kepala, page, {
      cabang,
      keluar: lepas('keluar', (huruf) => `ke hal. ${pageOf(huruf, 'masuk')}`),
      masuk: lepas('masuk', (huruf) => `dari hal. ${pageOf(huruf, 'keluar')}`),
    })
  })
}

interface Lepas {
  readonly huruf: string
  readonly baris: number
  readonly label: string | undefined
  readonly samping: string
}

interface Arus {
  readonly cabang: readonly Cabang[]
  readonly keluar: readonly Lepas[]
  readonly masuk: readonly Lepas[]
}

function susunHalaman(tabel: Tabel, kepala: KepalaTabel, page: readonly BagianBaris[], arus: Arus): HalamanAlur {
  const top = TITLE + kepala.tinggi
  const lajur: Lajur[] = []
  const garis: number[] = []
  let y = top
  const addRow = (ukuran: number, ruled: boolean): number => {
    if (ruled) garis.push(y)
    lajur.push({ mulai: y, ukuran, tepi: Math.max(2, Math.min(BAND, (ukuran - SYMBOL.tinggi) / 2)) })
    y += ukuran
    return lajur.length - 1
  }
  const simpul: Simpul[] = []
  const about = new Map<Simpul, Omit<SimbolAlur, keyof Kotak | 'bentuk'>>()
  const add = (satu: Simpul, more: Omit<SimbolAlur, keyof Kotak | 'bentuk'>): Simpul => {
    simpul.push(satu)
    about.set(satu, more)
    return satu
  }
  const columnOf = new Map(page.map(({ baris }) => [baris.urutan, baris.kolom[0]]))
  const strips = (lepas: readonly Lepas[]): ReadonlyMap<Lepas, Simpul> => {
    const placed = new Map<Lepas, Simpul>()
    let taken = new Set<number>()
    let baris = lepas.length > 0 ? addRow(STRIP, true) : -1
    for (const one of lepas) {
      if (taken.size === tabel.pelaksana.length) {
        taken = new Set()
        baris = addRow(STRIP, true)
      }
      const kolom = nearest(columnOf.get(one.baris) ?? 0, taken, tabel.pelaksana.length)
      taken.add(kolom)
      placed.set(one, add({ baris, kolom, bentuk: 'penghubung' }, { teks: one.huruf, samping: one.samping }))
    }
    return placed
  }
  // The connector of the row that is nearest stands in the column of its step.
  const masuk = strips(arus.masuk.toSorted((one, two) => one.baris - two.baris))
  const steps = new Map<number, Simpul>()
  const endings = new Map<number, Simpul>()
  const bagian = page.map((satu) => {
    const at = y
    const row = addRow(satu.tinggi, true)
    const { urutan, bentuk, kolom } = satu.baris
    if (satu.pertama) {
      const [first, ...rest] = kolom
      steps.set(urutan, add({ baris: row, kolom: first, bentuk }, { urutan }))
      for (const other of rest) add({ baris: row, kolom: other, bentuk: 'proses' }, { ikut: true })
    }
    if (satu.penutup > 0) {
      const ending = addRow(satu.penutup, false)
      endings.set(urutan, add({ baris: ending, kolom: kolom[0], bentuk: 'terminator' }, { teks: 'Selesai' }))
    }
    return { ...satu, y: at }
  })
  const keluar = strips(arus.keluar.toSorted((one, two) => two.baris - one.baris))
  garis.push(y)
  const panah = [
    ...[...masuk].flatMap(([{ baris, label }, dari]) => arrow(dari, steps.get(baris), label)),
    ...arus.cabang.flatMap(({ dari, ke, label }) =>
      arrow(steps.get(dari), ke === 'selesai' ? endings.get(dari) : steps.get(ke), label),
    ),
    ...[...keluar].flatMap(([{ baris, label }, ke]) => arrow(steps.get(baris), ke, label)),
  ]
  const kisi = kisiOf(tabel, lajur)
  const rute = rutekan(simpul, panah)
  const titik = titikRute(rute, kisi)
  const simbol = new Map(simpul.map((satu) => [satu, { ...kisi.kotak(satu), bentuk: satu.bentuk, ...about.get(satu) }]))
  return {
    tabel,
    kepala,
    tinggi: y + 1,
    garis,
    bagian,
    simbol: [...simbol.values()],
    panah: rute.flatMap(({ panah: { dari, ke, label }, keluar: sisi }, index) => {
      const from = simbol.get(dari)
      const to = simbol.get(ke)
      return from && to ? [{ dari: from, ke: to, titik: titik[index] ?? [], label, keluar: sisi }] : []
    }),
  }
}

function arrow(dari: Simpul | undefined, ke: Simpul | undefined, label: string | undefined): PanahBagan[] {
  return dari && ke ? [{ dari, ke, label }] : []
}

function nearest(wanted: number, taken: ReadonlySet<number>, of: number): number {
  for (let distance = 0; distance < of; distance++) {
    for (const at of [wanted + distance, wanted - distance]) if (at >= 0 && at < of && !taken.has(at)) return at
  }
  return 0
}

function kisiOf({ pelaksana }: Tabel, baris: readonly Lajur[]): Kisi {
  const [first] = pelaksana
  const lebar = Math.min(SYMBOL.lebar, (first?.lebar ?? 0) - 24)
  return {
    kolom: pelaksana.map((kolom) => ({ mulai: kolom.x, ukuran: kolom.lebar, tepi: (kolom.lebar - lebar) / 2 })),
    baris,
    kotak: ({ baris: row, kolom, bentuk }) => {
      const own = pelaksana[kolom]
      const lajur = baris[row]
      const width = bentuk === 'penghubung' ? CONNECTOR : lebar
      const tinggi = heights[bentuk]
      return {
        x: (own?.x ?? 0) + ((own?.lebar ?? 0) - width) / 2,
        y: (lajur?.mulai ?? 0) + ((lajur?.ukuran ?? 0) - tinggi) / 2,
        lebar: width,
        tinggi,
      }
    },
  }
}
