/** Peta relasi: who gives a process its inputs, and who gets its outputs; parties inside and outside the office. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { Proses } from '../../hitung/rantai.ts'
import { type Alinea, type Bagan, gambarBagan, type Simpul, tumpuk } from './bagan.ts'
import type { SvgOptions } from './gaya.ts'
import { alineaProses, dipasok, isianOf, type Pasokan, pemasokOf } from './nama.ts'
import { susunKolom } from './susun.ts'

/** Absent where nothing is said of suppliers, inputs, outputs, users and relations. */
export function petaRelasi(proses: Proses, graph: Graph, options: SvgOptions = {}): string | undefined {
  const bagan = susunRelasi(proses, graph)
  return bagan && gambarBagan(bagan, options)
}

interface Pihak {
  readonly kolom: number
  readonly kelas: string
  readonly alinea: readonly Alinea[]
  readonly node?: Node
  readonly bulat: boolean
}

const columns = ['Pemasok', 'Masukan', 'Proses', 'Keluaran', 'Pengguna'] as const
const WIDTH = 172
const HEAD = 24
const MARGIN = 12
const NAME = { size: 11 }
const SMALL = { size: 9 }

export function susunRelasi(proses: Proses, graph: Graph): Bagan | undefined {
  const { masukan, keluaran, pemasok, pelanggan } = proses.isi
  const from = pemasokOf(proses, graph).filter(({ dari }) => dari !== proses)
  const to = dipasok(proses).filter(({ ke }) => ke !== proses)
  const givers = [...isianOf(pemasok).map((nama) => pihakLuar(nama, 0)), ...merge(from, ({ dari }) => dari, 0)]
  const takers = [...isianOf(pelanggan).map((nama) => pihakLuar(nama, 4)), ...merge(to, ({ ke }) => ke, 4)]
  const inputs = daftar(isianOf(masukan), 1)
  const outputs = daftar(isianOf(keluaran), 3)
  const centre: Pihak = { kolom: 2, kelas: 'dg-proses', alinea: alineaProses(proses), node: proses, bulat: true }
  const pihak = [...givers, ...inputs, centre, ...outputs, ...takers]
  if (pihak.length === 1) return undefined
  const boxes = pihak.map((one, index) => ({ ...one, id: String(index), isi: tumpuk(one.alinea, WIDTH) }))
  const idsIn = (kolom: number) => boxes.flatMap((one) => (one.kolom === kolom ? [one.id] : []))
  const steps = [idsIn(0), idsIn(1), idsIn(2), idsIn(3), idsIn(4)].filter((ids) => ids.length > 0)
  const hubungan = steps.flatMap((ids, at) => ids.flatMap((dari) => (steps[at + 1] ?? []).map((ke) => ({ dari, ke }))))
  const laid = susunKolom(
    boxes.map(({ id, kolom, isi }) => ({ id, kolom, lebar: WIDTH, tinggi: isi.tinggi })),
    hubungan,
    { kolom: 46, simpul: 12, menyatu: true },
  )
  const dy = MARGIN + HEAD + 10
  const simpul = boxes.flatMap((one): Simpul[] => {
    const box = laid.kotak.get(one.id)
    if (!box) return []
    const x = box.x + MARGIN
    const y = box.y + dy
    const { id, kelas, isi, node, bulat } = one
    return [
      {
        ...box,
        x,
        y,
        id,
        kelas,
        baris: isi.at(x, y),
        ...(bulat && { rx: 5 }),
        ...(node && { node }),
        ...(isi.terpotong && { utuh: one.alinea.map(({ teks }) => teks).join(' ') }),
      },
    ]
  })
  const heads = columns.flatMap((nama, kolom) => {
    const [first] = simpul.filter(({ id }) => boxes[Number(id)]?.kolom === kolom)
    if (!first) return []
    const kepala = { x: first.x, y: MARGIN, lebar: WIDTH, tinggi: HEAD }
    const text = { teks: nama, x: first.x + WIDTH / 2, y: MARGIN + 16, font: { size: 11, bold: true }, tengah: true }
    return [{ kotak: kepala, kepala, kelas: 'dg-isi', baris: [text] }]
  })
  return {
    kelas: 'dg-relasi',
    judul: `Peta relasi ${proses.kode} ${proses.nama}`,
    uraian: columns
      .flatMap((nama, kolom) =>
        describe(
          nama,
          boxes.filter((one) => one.kolom === kolom),
        ),
      )
      .join('. '),
    lebar: laid.lebar + 2 * MARGIN,
    tinggi: laid.tinggi + dy + MARGIN,
    pita: heads,
    simpul,
    sisi: laid.garis.map(({ dari, ke, titik }) => ({
      dari,
      ke,
      titik: titik.map(({ x, y }) => ({ x: x + MARGIN, y: y + dy })),
      lengkung: true,
      panah: true,
    })),
    baris: [],
  }
}

function describe(nama: string, pihak: readonly Pihak[]): string[] {
  return pihak.length > 0
    ? [`${nama}: ${pihak.map(({ alinea }) => alinea.map(({ teks }) => teks).join(' ')).join('; ')}`]
    : []
}

function pihakLuar(nama: string, kolom: number): Pihak {
  return { kolom, kelas: 'dg-luar', alinea: [{ teks: nama, font: NAME }], bulat: false }
}

/** All that goes one way between two processes in one box. */
function merge(pasokan: readonly Pasokan[], other: (one: Pasokan) => Proses | undefined, kolom: number): Pihak[] {
  const boxes = new Map<Proses | string, { proses: Proses | undefined; teks: string; berupa: string[] }>()
  for (const one of pasokan) {
    const proses = other(one)
    const key = proses ?? one.teks
    const box = boxes.get(key) ?? { proses, teks: one.teks, berupa: [] }
    boxes.set(key, box)
    for (const teks of one.berupa) if (!box.berupa.includes(teks)) box.berupa.push(teks)
  }
  return [...boxes.values()].map(({ proses, teks, berupa }): Pihak => {
    const goods = berupa.map((satu): Alinea => ({ teks: `• ${satu}`, font: SMALL }))
    if (proses)
      return {
        kolom,
        kelas: 'dg-proses',
        alinea: [...alineaProses(proses, false), ...goods],
        node: proses,
        bulat: true,
      }
    const lost: Alinea = { teks: '✗ proses ini tidak ditemukan', font: { size: 9, bold: true }, kelas: 'dg-teks-salah' }
    return { kolom, kelas: 'dg-luar dg-putus', alinea: [{ teks, font: NAME }, lost, ...goods], bulat: false }
  })
}

/** A list as one box. */
function daftar(isi: readonly string[], kolom: number): Pihak[] {
  if (isi.length === 0) return []
  return [
    {
      kolom,
      kelas: 'dg-isi',
      alinea: isi.map((teks) => ({ teks: `• ${teks}`, font: { size: 10 } })),
      bulat: false,
    },
  ]
}
