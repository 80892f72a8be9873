/** Peta subproses: the parts of a process, what they give one another, and the processes outside that they deal with. */
import type { Graph } from '../../graph/graph.ts'
import { isProses, type Proses } from '../../hitung/rantai.ts'
import { formatCount } from '../../text/banyak.ts'
import { type Bagan, gambarBagan, type Simpul, type Sisi, tumpuk } from './bagan.ts'
import type { Hubungan } from './garis.ts'
import type { SvgOptions } from './gaya.ts'
import type { Kotak } from './lukis.ts'
import { alineaProses, dipasok, type Pasokan, pemasokOf } from './nama.ts'
import { susun, type Ukuran } from './susun.ts'

/** Absent where the process has no parts. */
export function petaSubproses(proses: Proses, graph: Graph, options: SvgOptions = {}): string | undefined {
  const bagan = susunSubproses(proses, graph)
  return bagan && gambarBagan(bagan, options)
}

const WIDTH = 190
const LABEL = 118
const MARGIN = 14
const GAP = 16
const MOST_ACROSS = 4
const LABEL_FONT = { size: 9 }

export function susunSubproses(proses: Proses, graph: Graph): Bagan | undefined {
  const parts = proses.bagian.filter(isProses)
  if (parts.length === 0) return undefined
  const ways = relationsOf(parts, graph)
  const linked = new Set(ways.flatMap(({ dari, ke }) => [dari, ke]))
  const outside = [...linked].filter((one) => !parts.includes(one))
  const ids = new Map([...parts, ...outside].map((one, index) => [one, String(index)]))
  const box = new Map([...parts, ...outside].map((one) => [one, tumpuk(alineaProses(one, parts.includes(one)), WIDTH)]))
  const sizeOf = (one: Proses): Ukuran => ({ id: ids.get(one) ?? '', lebar: WIDTH, tinggi: box.get(one)?.tinggi ?? 0 })
  const labels = ways.map(({ berupa }) =>
    berupa.length > 0 ? tumpuk([{ teks: berupa.join('; '), font: LABEL_FONT, tengah: true }], LABEL) : undefined,
  )
  const hubungan = ways.map(({ dari, ke }, index): Hubungan => {
    const label = labels[index]
    return {
      dari: ids.get(dari) ?? '',
      ke: ids.get(ke) ?? '',
      ...(label && { label: { lebar: label.lebar, tinggi: label.tinggi } }),
    }
  })
  const laid = susun(
    [...linked].sort((one, two) => Number(ids.get(one)) - Number(ids.get(two))).map(sizeOf),
    hubungan,
    { kolom: 44, simpul: GAP },
  )
  const loose = parts.filter((one) => !linked.has(one))
  const packed = pack(loose.map(sizeOf), laid.tinggi > 0 ? laid.tinggi + 2 * GAP : 0)
  const place = (kotak: Kotak): Kotak => ({ ...kotak, x: kotak.x + MARGIN, y: kotak.y + MARGIN })
  const simpul = [...parts, ...outside].flatMap((one): Simpul[] => {
    const id = ids.get(one) ?? ''
    const at = laid.kotak.get(id) ?? packed.get(id)
    const isi = box.get(one)
    if (!at || !isi) return []
    const kotak = place(at)
    const isOwn = parts.includes(one)
    return [
      {
        ...kotak,
        id,
        rx: isOwn ? 5 : 0,
        kelas: isOwn ? 'dg-proses' : 'dg-luar',
        baris: isi.at(kotak.x, kotak.y),
        node: one,
        ...(isi.terpotong && { utuh: `${one.kode} ${one.nama}` }),
      },
    ]
  })
  const sisi = laid.garis.map(({ dari, ke, titik, label }, index): Sisi => {
    const at = label && place(label)
    return {
      dari,
      ke,
      titik: titik.map(({ x, y }) => ({ x: x + MARGIN, y: y + MARGIN })),
      lengkung: true,
      panah: true,
      ...(at && { label: { kotak: at, baris: labels[index]?.at(at.x, at.y, at.lebar) ?? [] } }),
    }
  })
  const all: readonly Kotak[] = [...simpul, ...sisi.flatMap(({ label }) => label?.kotak ?? [])]
  return {
    kelas: 'dg-subproses',
    judul: `Peta subproses ${proses.kode} ${proses.nama}`,
    uraian: `${formatCount(parts.length)} subproses: ${parts.map(({ kode, nama }) => `${kode} ${nama}`).join('; ')}`,
    lebar: Math.max(laid.lebar + MARGIN, ...all.map(({ x, lebar }) => x + lebar)) + MARGIN,
    tinggi: Math.max(laid.tinggi + MARGIN, ...all.map(({ y, tinggi }) => y + tinggi)) + MARGIN,
    pita: [],
    simpul,
    sisi,
    baris: [],
  }
}

interface Way extends Pasokan {
  readonly ke: Proses
}

/** What the parts give and get; between two processes one line for all. */
function relationsOf(parts: readonly Proses[], graph: Graph): readonly Way[] {
  const all = parts.flatMap((one) => [
    ...dipasok(one),
    ...pemasokOf(one, graph).filter(({ dari }) => !parts.includes(dari)),
  ])
  const ways = new Map<string, Way>()
  for (const { dari, ke, teks, berupa } of all) {
    if (!ke || dari === ke) continue
    const key = `${dari.locate().pointer} ${ke.locate().pointer} ${dari.dokumen.berkas} ${ke.dokumen.berkas}`
    const before = ways.get(key)
    ways.set(key, { dari, ke, teks, berupa: [...new Set([...(before?.berupa ?? []), ...berupa])] })
  }
  return [...ways.values()]
}

/** Parts that deal with no other, side by side below the rest. */
function pack(ukuran: readonly Ukuran[], top: number): ReadonlyMap<string, Kotak> {
  const placed = new Map<string, Kotak>()
  let y = top
  for (let from = 0; from < ukuran.length; from += MOST_ACROSS) {
    const row = ukuran.slice(from, from + MOST_ACROSS)
    for (const [index, { id, lebar, tinggi }] of row.entries())
      placed.set(id, { x: index * (WIDTH + GAP), y, lebar, tinggi })
    y += Math.max(...row.map(({ tinggi }) => tinggi)) + GAP
  }
  return placed
}
