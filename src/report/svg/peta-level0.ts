/** Peta proses level 0: all processes of the first level on one page, in bands by category. */
import type { Node } from '../../graph/node.ts'
import { isProses, kategoriOf, type Proses } from '../../hitung/rantai.ts'
import { formatCount } from '../../text/banyak.ts'
import { type Alinea, type Bagan, gambarBagan, type Pita, type Simpul, tumpuk } from './bagan.ts'
import type { SvgOptions } from './gaya.ts'
import { alineaProses } from './nama.ts'

export function petaLevel0(peta: Node<'peta_proses'>, options: SvgOptions = {}): string {
  return gambarBagan(susunLevel0(peta), options)
}

type Golongan = ReturnType<typeof kategoriOf> | 'lain'

const bands: readonly { readonly golongan: Golongan; readonly nama: string }[] = [
  { golongan: 'manajerial', nama: 'Proses Manajerial' },
  { golongan: 'inti', nama: 'Proses Inti' },
  { golongan: 'pendukung', nama: 'Proses Pendukung' },
  { golongan: 'lain', nama: 'Tanpa Kategori' },
]

const WIDTH = 1047
const HEAD = 104
const MARGIN = 12
const GAP = 12
const ACROSS = 4
const MOST_PARTS = 8

export function susunLevel0(peta: Node<'peta_proses'>): Bagan {
  const proses = peta.bagian.filter(isProses)
  const pita: Pita[] = []
  const simpul: Simpul[] = []
  let y = 0
  for (const { golongan, nama } of bands) {
    const own = proses.filter((one) => (kategoriOf(one) ?? 'lain') === golongan)
    if (own.length === 0) continue
    const boxes = susunPita(own, simpul.length, y)
    const tinggi = Math.max(...boxes.map((box) => box.y + box.tinggi)) + MARGIN - y
    const kepala = { x: 0, y, lebar: HEAD, tinggi }
    const name = tumpuk([{ teks: nama, font: { size: 13, bold: true }, tengah: true }], HEAD)
    pita.push({
      kotak: { x: 0, y, lebar: WIDTH, tinggi },
      kepala,
      kelas: 'dg-isi',
      baris: name.at(0, y + (tinggi - name.tinggi) / 2),
    })
    simpul.push(...boxes)
    y += tinggi + GAP
  }
  const counts = bands.flatMap(({ golongan, nama }) => {
    const count = proses.filter((one) => (kategoriOf(one) ?? 'lain') === golongan).length
    return count > 0 ? [`${nama}: ${formatCount(count)}`] : []
  })
  return {
    kelas: 'dg-level0',
    judul: peta.nama,
    uraian: counts.join('; ') || 'Peta tanpa proses',
    lebar: WIDTH,
    tinggi: Math.max(y - GAP, 1),
    pita,
    simpul,
    sisi: [],
    baris: [],
  }
}

/** Rows of boxes, those of a row equally high; few boxes share the whole width. */
function susunPita(proses: readonly Proses[], first: number, top: number): Simpul[] {
  const across = Math.min(ACROSS, proses.length)
  const room = WIDTH - HEAD - MARGIN
  const lebar = room / across - MARGIN
  const simpul: Simpul[] = []
  let y = top + MARGIN
  for (let from = 0; from < proses.length; from += across) {
    const row = proses.slice(from, from + across).map((one) => ({ one, isi: tumpuk(alineaOf(one), lebar) }))
    const tinggi = Math.max(...row.map(({ isi }) => isi.tinggi))
    for (const [index, { one, isi }] of row.entries()) {
      const x = HEAD + MARGIN + index * (lebar + MARGIN)
      simpul.push({
        id: String(first + simpul.length),
        x,
        y,
        lebar,
        tinggi,
        rx: 5,
        kelas: 'dg-proses',
        baris: isi.at(x, y),
        node: one,
        ...(isi.terpotong && { utuh: `${one.kode} ${one.nama}` }),
      })
    }
    y += tinggi + MARGIN
  }
  return simpul
}

function alineaOf(proses: Proses): Alinea[] {
  const parts = proses.bagian.filter(isProses)
  const shown = parts.length > MOST_PARTS + 1 ? parts.slice(0, MOST_PARTS) : parts
  const lines = shown.map(({ kode, nama }): Alinea => {
    return { teks: `• ${nama === kode ? kode : `${kode} ${nama}`}`, font: { size: 10 } }
  })
  const more = parts.length - shown.length
  if (more > 0) lines.push({ teks: `• dan ${formatCount(more)} lainnya`, font: { size: 10 } })
  return [...alineaProses(proses), ...lines]
}
