/** Peta lintas fungsi: what is done in a process, from left to right, each in the lane of the unit or party that does it. */
import type { Graph } from '../../graph/graph.ts'
import type { Proses } from '../../hitung/rantai.ts'
import { formatCount } from '../../text/banyak.ts'
import { rutekan, type Simpul as SimpulJalur } from '../tampilan/jalur.ts'
import { type Bagan, gambarBagan, PAD, type Pita, type Simpul, type Sisi, type Tumpukan, tumpuk } from './bagan.ts'
import type { SvgOptions } from './gaya.ts'
import { widthOf } from './huruf.ts'
import { type Kegiatan, kegiatanOf, type Lintasan } from './kegiatan.ts'
import type { Baris, Kotak, Titik } from './lukis.ts'
import { type Kisi, type Lajur, titikRute } from './rute.ts'

/** Absent where one party does all of it, or nothing is said of what is done. */
export function lintasFungsi(proses: Proses, graph: Graph, options: SvgOptions = {}): string | undefined {
  const bagan = susunLintasFungsi(proses, graph)
  return bagan && gambarBagan(bagan, options)
}

const HEAD = 128
const BOX = 150
/** Of a rhombus, and of the texts within it. */
const DECISION = 216
const WITHIN = 118
/** Beside boxes, for the lines between them. */
const BAND = 20
const LEAST = 40
const LABEL = { size: 9 }

export function susunLintasFungsi(proses: Proses, graph: Graph): Bagan | undefined {
  const lintasan = kegiatanOf(proses, graph)
  if (lintasan.lajur.length < 2 || lintasan.kegiatan.length === 0) return undefined
  const boxes = lintasan.kegiatan.map(bentukKegiatan)
  let width = HEAD
  const columns = boxes.map(({ lebar }): Lajur => {
    const column = { mulai: width, ukuran: lebar + 2 * BAND, tepi: BAND }
    width += column.ukuran
    return column
  })
  const groups = kelompokOf(lintasan, columns)
  const rows = susunLajur(
    lintasan,
    boxes.map(({ tinggi }) => tinggi),
    Math.max(0, ...groups.map(({ kotak }) => kotak.tinggi)),
  )
  const height = Math.max(...rows.map(({ mulai, ukuran }) => mulai + ukuran))
  const boxAt: Tempat = (baris, kolom, { lebar, tinggi }) => {
    const column = columns[baris] ?? { mulai: 0, ukuran: 0 }
    const row = rows[kolom] ?? { mulai: 0, ukuran: 0 }
    return { x: column.mulai + (column.ukuran - lebar) / 2, y: row.mulai + (row.ukuran - tinggi) / 2, lebar, tinggi }
  }
  const simpul = lintasan.kegiatan.flatMap((one, index): Simpul[] => {
    const box = boxes[index]
    if (!box) return []
    const kotak = boxAt(index, one.lajur, box)
    const main: Simpul = {
      ...kotak,
      id: String(index),
      ...(one.memutus ? { memutus: true } : { rx: 5 }),
      kelas: one.node?.jenis === 'proses' ? 'dg-proses' : 'dg-sop',
      baris: box.at(kotak.x, kotak.y),
      ...(one.node && { node: one.node }),
      ...(box.terpotong && { utuh: one.alinea.map(({ teks }) => teks).join(' ') }),
    }
    const others = one.terlibat.map((lajur) => terlibat(boxAt(index, lajur, TAKING_PART), `${index}-${lajur}`))
    return [main, ...others]
  })
  const idle = lintasan.tanpaKegiatan.map((lajur) => terlibat(boxAt(0, lajur, UNTOLD), `terlibat-${lajur}`, UNTOLD))
  return {
    kelas: 'dg-lintas',
    judul: `Peta lintas fungsi ${proses.kode} ${proses.nama}`,
    uraian: `${formatCount(lintasan.kegiatan.length)} kegiatan pada ${formatCount(lintasan.lajur.length)} pihak: ${lintasan.lajur.join('; ')}`,
    lebar: width + 1,
    tinggi: height + 1,
    pita: [...rows.map((row, index) => pitaLajur(row, lintasan.lajur[index] ?? '', width)), ...groups],
    simpul: [...simpul, ...idle],
    sisi: panahOf(lintasan, boxes, { rows, columns }, boxAt),
    baris: [],
  }
}

/** Where a box of that size stands, by its activity and its lane. */
type Tempat = (baris: number, kolom: number, ukuran: Pick<Kotak, 'lebar' | 'tinggi'>) => Kotak

type Bentuk = Pick<Tumpukan, 'tinggi' | 'lebar' | 'terpotong'> & { readonly at: (x: number, y: number) => Baris[] }

/** A box with its texts; of a decision a rhombus around them. */
function bentukKegiatan({ alinea, memutus }: Kegiatan): Bentuk {
  if (!memutus) return { ...tumpuk(alinea, BOX), lebar: BOX }
  const texts = tumpuk(
    alinea.map((one) => ({ ...one, tengah: true })),
    WITHIN,
  )
  const tinggi = Math.ceil(texts.tinggi / (1 - WITHIN / DECISION))
  const [dx, dy] = [(DECISION - WITHIN) / 2, (tinggi - texts.tinggi) / 2]
  return { tinggi, lebar: DECISION, terpotong: texts.terpotong, at: (x, y) => texts.at(x + dx, y + dy) }
}

function taking(teks: string): Bentuk {
  return { ...tumpuk([{ teks, font: { size: 10 }, kelas: 'dg-redup', tengah: true }], BOX), lebar: BOX }
}

const TAKING_PART = taking('terlibat')
const UNTOLD = taking('terlibat, kegiatannya belum disebut')

function terlibat(kotak: Kotak, id: string, { at }: Bentuk = TAKING_PART): Simpul {
  return { ...kotak, id, kelas: 'dg-luar', baris: at(kotak.x, kotak.y) }
}

/** Lanes as high as the highest box in them asks for, and as their names do. */
function susunLajur({ lajur, kegiatan }: Lintasan, tinggi: readonly number[], top: number): Lajur[] {
  let y = top
  return lajur.map((nama, index) => {
    const own = kegiatan.flatMap((one, at) => (one.lajur === index ? [tinggi[at] ?? 0] : []))
    const ukuran = Math.max(LEAST, namaLajur(nama).tinggi, ...own) + 2 * BAND
    const row = { mulai: y, ukuran, tepi: BAND }
    y += ukuran
    return row
  })
}

function namaLajur(nama: string) {
  return tumpuk([{ teks: nama, font: { size: 11, bold: true }, tengah: true }], HEAD)
}

function pitaLajur({ mulai, ukuran }: Lajur, nama: string, width: number): Pita {
  const name = namaLajur(nama)
  return {
    kotak: { x: 0.5, y: mulai + 0.5, lebar: width, tinggi: ukuran },
    kepala: { x: 0.5, y: mulai + 0.5, lebar: HEAD, tinggi: ukuran },
    kelas: 'dg-isi',
    baris: name.at(0, mulai + (ukuran - name.tinggi) / 2),
  }
}

/** Names of the SOPs over their steps, all as high as the longest name asks for. */
function kelompokOf({ kelompok }: Lintasan, columns: readonly Lajur[]): Pita[] {
  const heads = kelompok.flatMap(({ nama, dari, sampai }) => {
    const first = columns[dari]
    const last = columns[sampai]
    if (!first || !last) return []
    const lebar = last.mulai + last.ukuran - first.mulai
    return [{ x: first.mulai + 0.5, lebar, name: tumpuk([{ teks: nama, font: { size: 11, bold: true } }], lebar) }]
  })
  const tinggi = Math.max(0, ...heads.map(({ name }) => name.tinggi))
  return heads.map(({ x, lebar, name }): Pita => {
    const kotak = { x, y: 0.5, lebar, tinggi }
    return { kotak, kepala: kotak, kelas: 'dg-isi', baris: name.at(x, 0) }
  })
}

/** The router goes from row to row of a table; lanes lie across: its rows are our columns. */
function panahOf(
  { kegiatan, tanpaKegiatan, panah }: Lintasan,
  boxes: readonly Bentuk[],
  { rows, columns }: { readonly rows: readonly Lajur[]; readonly columns: readonly Lajur[] },
  boxAt: Tempat,
): Sisi[] {
  const main = kegiatan.map(
    (one, baris): SimpulJalur => ({ baris, kolom: one.lajur, bentuk: one.memutus ? 'keputusan' : 'proses' }),
  )
  const others = kegiatan.flatMap((one: Kegiatan, baris) =>
    [...one.terlibat, ...(baris === 0 ? tanpaKegiatan : [])].map(
      (kolom): SimpulJalur => ({ baris, kolom, bentuk: 'proses' }),
    ),
  )
  const kisi: Kisi = {
    kolom: rows,
    baris: columns,
    kotak: ({ baris, kolom }) => {
      const { x, y, lebar, tinggi: high } = boxAt(baris, kolom, boxes[baris] ?? { lebar: BOX, tinggi: 0 })
      return { x: y, y: x, lebar: high, tinggi: lebar }
    },
  }
  const ways = panah.flatMap(({ dari, ke, label }) => {
    const [from, to] = [main[dari], main[ke]]
    return from && to ? [{ dari: from, ke: to, label }] : []
  })
  const rute = rutekan([...main, ...others], ways)
  const points = titikRute(rute, kisi)
  return rute.map(({ panah: { dari, ke, label } }, index): Sisi => {
    const titik = (points[index] ?? []).map(({ x, y }): Titik => ({ x: y, y: x }))
    const name = label === undefined ? undefined : labelOf(label, titik)
    return {
      dari: String(dari.baris),
      ke: String(ke.baris),
      titik,
      lengkung: false,
      panah: true,
      ...(name && { label: name }),
    }
  })
}

/** Beside the start of its line, where there is room for a short word only. */
function labelOf(teks: string, [start, next]: readonly Titik[]): Sisi['label'] {
  const lebar = widthOf(teks, LABEL) + 2
  if (!start || !next || lebar > BAND + PAD) return undefined
  const upright = Math.abs(next.x - start.x) < 1
  const x = start.x + 2
  const y = upright ? (next.y < start.y ? start.y - 13 : start.y + 2) : start.y - 13
  return {
    kotak: { x, y, lebar, tinggi: 11 },
    baris: [{ teks, x: x + 1, y: y + 8.5, font: LABEL, kelas: 'dg-cabang' }],
  }
}
