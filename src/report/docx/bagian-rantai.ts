/** The chain as a table: what serves each sasaran, and what hangs on nothing. */
import type { Paragraph, Table } from 'docx'
import { kalimatPutus } from '../tampilan/kelengkapan.ts'
import type { Rantai, RantaiSimpul } from '../tampilan/rantai.ts'
import { judul, paragraf } from './potongan.ts'
import { type Baris, type Sel, sel, tabel } from './tabel.ts'
import { KEPALA, LEBAR_REBAH } from './ukuran.ts'

const SIZE = 9
const MERAH = '9C1C1C'

/** A process with what hangs on it. */
interface Deretan {
  readonly proses: RantaiSimpul
  readonly sop: readonly RantaiSimpul[]
  readonly standar: readonly RantaiSimpul[]
}

export function bagianRantai(rantai: Rantai): (Paragraph | Table)[] {
  const bawah = childrenOf(rantai)
  const sasaran = rantai.simpul.filter(({ lapisan }) => lapisan === 'sasaran')
  const loose = rantai.simpul.filter(
    ({ lapisan, putus }) => putus === 'atas' && lapisan !== 'tujuan' && lapisan !== 'sasaran',
  )
  const width = LEBAR_REBAH / 5
  return [
    judul('2. Rantai dari tujuan sampai layanan', 1),
    sasaran.length === 0
      ? paragraf('Tidak ada sasaran dalam dokumen yang diperiksa.')
      : tabel(
          [width, width, width, width, width],
          [
            { kepala: true, sel: ['Tujuan', 'Sasaran', 'Proses', 'SOP', 'Standar pelayanan'].map(head) },
            ...sasaran.flatMap((satu) => rowsOf(satu, tujuanOf(satu, rantai), bawah)),
          ],
        ),
    ...(loose.length > 0
      ? [
          judul('Yang belum terhubung ke atas', 2),
          tabel(
            [45, LEBAR_REBAH - 45],
            [
              { kepala: true, sel: [head('Jenis'), head('Kode dan nama')] },
              ...loose.map((satu): Baris => ({ sel: [cell([sebutan[satu.lapisan]]), cell([sebut(satu)])] })),
            ],
          ),
        ]
      : []),
  ]
}

const sebutan: Readonly<Record<RantaiSimpul['lapisan'], string>> = {
  tujuan: 'Tujuan',
  sasaran: 'Sasaran',
  proses: 'Proses',
  sop: 'SOP',
  standar_pelayanan: 'Standar pelayanan',
}

function childrenOf({ simpul, sisi }: Rantai): ReadonlyMap<string, readonly RantaiSimpul[]> {
  const byId = new Map(simpul.map((satu) => [satu.id, satu]))
  const bawah = new Map<string, RantaiSimpul[]>()
  for (const { atas, bawah: id } of sisi) {
    const child = byId.get(id)
    const list = bawah.get(atas) ?? []
    bawah.set(atas, list)
    if (child) list.push(child)
  }
  return bawah
}

type Bawah = ReadonlyMap<string, readonly RantaiSimpul[]>

/** Those that the sasaran itself serves. */
function tujuanOf({ id }: RantaiSimpul, { simpul, sisi }: Rantai): readonly RantaiSimpul[] {
  const above = new Set(sisi.flatMap(({ atas, bawah }) => (bawah === id ? [atas] : [])))
  return simpul.filter((satu) => satu.lapisan === 'tujuan' && above.has(satu.id))
}

/** The sasaran stands once, with its tujuan, beside all its processes. */
function rowsOf(sasaran: RantaiSimpul, tujuan: readonly RantaiSimpul[], bawah: Bawah): readonly Baris[] {
  const rows = deretanOf(sasaran, bawah)
  const { putusDi } = sasaran
  const lead = [cell(tujuan.map(sebut)), cell([sebut(sasaran)], putusDi && kalimatPutus[putusDi])]
  if (rows.length === 0) return [{ sel: [...lead, cell([]), cell([]), cell([])] }]
  return rows.map(({ proses, sop, standar }, index): Baris => {
    const cells = [cell([sebut(proses)]), cell(sop.map(sebut)), cell(standar.map(sebut))]
    return { sel: index === 0 ? [...lead.map((satu) => ({ ...satu, baris: rows.length })), ...cells] : cells }
  })
}

/** Processes below a sasaran, those of other sasaran left out, that hold something or have no parts. */
function deretanOf(sasaran: RantaiSimpul, bawah: Bawah): readonly Deretan[] {
  const found: Deretan[] = []
  const seen = new Set<string>()
  const visit = (node: RantaiSimpul) => {
    if (seen.has(node.id)) return
    seen.add(node.id)
    const children = bawah.get(node.id) ?? []
    const parts = children.filter(({ lapisan }) => lapisan === 'proses')
    const sop = children.filter(({ lapisan }) => lapisan === 'sop')
    const own = children.filter(({ lapisan }) => lapisan === 'standar_pelayanan')
    const standar = [...own, ...sop.flatMap(({ id }) => (bawah.get(id) ?? []).filter(isStandar))]
    if (sop.length > 0 || standar.length > 0 || parts.length === 0)
      found.push({ proses: node, sop, standar: [...new Set(standar)] })
    for (const part of parts) visit(part)
  }
  for (const child of bawah.get(sasaran.id) ?? []) if (child.lapisan === 'proses') visit(child)
  return found
}

function isStandar({ lapisan }: RantaiSimpul): boolean {
  return lapisan === 'standar_pelayanan'
}

function sebut({ kode, nama, konsep }: RantaiSimpul): string {
  const named = nama === '' || nama === kode ? kode : `${kode} ${nama}`
  return konsep ? `${named} (konsep)` : named
}

function head(teks: string): Sel {
  return sel([paragraf(teks, { bold: true, size: SIZE, align: 'tengah' })], { latar: KEPALA })
}

/** @param putus where the chain breaks, told below */
function cell(teks: readonly string[], putus?: string): Sel {
  return sel([
    ...(teks.length === 0
      ? [paragraf('–', { size: SIZE, align: 'tengah' })]
      : teks.map((satu) => paragraf(satu, { size: SIZE, after: 1 }))),
    ...(putus ? [paragraf(`Putus: ${putus}`, { size: 8, bold: true, color: MERAH })] : []),
  ])
}
