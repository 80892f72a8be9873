/** The chain as a table: what serves each sasaran, and what hangs on nothing. */
import type { Paragraph, Table } from 'docx'
import type { Celah } from '../../hitung/celah.ts'
import { kalimatCelah } from '../tampilan/kalimat-celah.ts'
import type { Rantai, RantaiSimpul } from '../tampilan/rantai.ts'
import { kapital } from './bagian-ringkasan.ts'
import { judul, paragraf } from './potongan.ts'
import { type Baris, type Sel, sel, tabel } from './tabel.ts'
import { KEPALA, LEBAR_REBAH } from './ukuran.ts'

const SIZE = 9
const MERAH = '9C1C1C'

/** A process, if any, with what hangs on it. */
interface Deretan {
  readonly proses?: RantaiSimpul
  readonly sop: readonly RantaiSimpul[]
  readonly standar: readonly RantaiSimpul[]
}

/** @param sebab why no sasaran is in it, where none is */
export function bagianRantai(rantai: Rantai, sebab: string): (Paragraph | Table)[] {
  const bawah = childrenOf(rantai)
  const sasaran = rantai.simpul.filter(({ lapisan }) => lapisan === 'sasaran')
  const served = reachedFrom(sasaran, bawah)
  const beside = rantai.simpul.filter((satu) => isProses(satu) && !served.has(satu))
  const loose = rantai.simpul.filter((satu) => !isAtas(satu.lapisan) && satu.celah.some(({ sisi }) => sisi === 'atas'))
  const width = LEBAR_REBAH / 5
  const rows = [
    ...sasaran.flatMap((satu) => rowsOf(satu, tujuanOf(satu, rantai), bawah)),
    ...tanpaSasaran(rantai, bawah),
    ...[...deretanOf(beside, bawah, served), ...tanpaProses(rantai, bawah)].map(barisDeretan),
  ]
  return [
    judul('2. Rantai dari tujuan sampai layanan', 1),
    ...(sasaran.length === 0 ? [paragraf(`${kapital(sebab)} dalam dokumen yang diperiksa.`, { after: 6 })] : []),
    ...(rows.length > 0
      ? [
          tabel(
            [width, width, width, width, width],
            [{ kepala: true, sel: ['Tujuan', 'Sasaran', 'Proses', 'SOP', 'Standar pelayanan'].map(head) }, ...rows],
          ),
        ]
      : []),
    ...(loose.length > 0
      ? [
          judul('Yang belum terhubung ke atas', 2),
          tabel(
            [45, LEBAR_REBAH - 45],
            [
              { kepala: true, sel: [head('Jenis'), head('Kode dan nama')] },
              ...loose.map((satu): Baris => ({ sel: [sel([teks(sebutan[satu.lapisan])]), cell([satu])] })),
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

function tanpaSasaran({ simpul }: Rantai, bawah: Bawah): readonly Baris[] {
  return simpul
    .filter(({ lapisan, id }) => lapisan === 'tujuan' && (bawah.get(id) ?? []).length === 0)
    .map((satu) => ({ sel: [cell([satu]), ...[1, 2, 3, 4].map(() => cell([]))] }))
}

/** The sasaran stands once, with its tujuan, beside all its processes. */
function rowsOf(sasaran: RantaiSimpul, tujuan: readonly RantaiSimpul[], bawah: Bawah): readonly Baris[] {
  const proses = (bawah.get(sasaran.id) ?? []).filter(isProses)
  const rows = deretanOf(proses, bawah).map(selDeretan)
  const lead = [cell(tujuan), cell([sasaran])]
  if (rows.length === 0) return [{ sel: [...lead, cell([]), cell([]), cell([])] }]
  return rows.map((cells, index): Baris => {
    return { sel: index === 0 ? [...lead.map((satu) => ({ ...satu, baris: rows.length })), ...cells] : cells }
  })
}

/** SOPs that no process leads to, with their standar, then the standar that nothing leads to. */
function tanpaProses({ simpul }: Rantai, bawah: Bawah): readonly Deretan[] {
  const proses = reachedFrom(
    simpul.filter((satu) => isAtas(satu.lapisan) || isProses(satu)),
    bawah,
  )
  const sop = simpul.filter((satu) => satu.lapisan === 'sop' && !proses.has(satu))
  const known = reachedFrom([...proses, ...sop], bawah)
  return [
    ...sop.map((satu): Deretan => ({ sop: [satu], standar: (bawah.get(satu.id) ?? []).filter(isStandar) })),
    ...simpul
      .filter((satu) => isStandar(satu) && !known.has(satu))
      .map((satu): Deretan => ({ sop: [], standar: [satu] })),
  ]
}

/** Of what serves no sasaran. */
function barisDeretan(satu: Deretan): Baris {
  return { sel: [cell([]), cell([]), ...selDeretan(satu)] }
}

function reachedFrom(simpul: readonly RantaiSimpul[], bawah: Bawah): ReadonlySet<RantaiSimpul> {
  const found = new Set(simpul)
  for (const satu of found) for (const next of bawah.get(satu.id) ?? []) found.add(next)
  return found
}

function selDeretan({ proses, sop, standar }: Deretan): readonly Sel[] {
  return [cell(proses ? [proses] : []), cell(sop), cell(standar)]
}

/** The processes and those below them that hold something or have no parts, but for those seen before. */
function deretanOf(
  proses: readonly RantaiSimpul[],
  bawah: Bawah,
  before: ReadonlySet<RantaiSimpul> = new Set(),
): readonly Deretan[] {
  const found: Deretan[] = []
  const seen = new Set(before)
  const visit = (node: RantaiSimpul) => {
    if (seen.has(node)) return
    seen.add(node)
    const children = bawah.get(node.id) ?? []
    const parts = children.filter(isProses)
    const sop = children.filter(({ lapisan }) => lapisan === 'sop')
    const own = children.filter(({ lapisan }) => lapisan === 'standar_pelayanan')
    const standar = [...own, ...sop.flatMap(({ id }) => (bawah.get(id) ?? []).filter(isStandar))]
    if (sop.length > 0 || standar.length > 0 || parts.length === 0)
      found.push({ proses: node, sop, standar: [...new Set(standar)] })
    for (const part of parts) visit(part)
  }
  for (const satu of proses) visit(satu)
  return found
}

function isAtas(lapisan: RantaiSimpul['lapisan']): boolean {
  return lapisan === 'tujuan' || lapisan === 'sasaran'
}

function isProses({ lapisan }: RantaiSimpul): boolean {
  return lapisan === 'proses'
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

/** Each with what it lacks below it. */
function cell(simpul: readonly RantaiSimpul[]): Sel {
  if (simpul.length === 0) return sel([paragraf('–', { size: SIZE, align: 'tengah' })])
  return sel(simpul.flatMap((satu) => [teks(sebut(satu)), ...satu.celah.map((celah) => putus(satu, celah))]))
}

function teks(isi: string): Paragraph {
  return paragraf(isi, { size: SIZE, after: 1 })
}

function putus({ lapisan }: RantaiSimpul, celah: Celah): Paragraph {
  return paragraf(`Putus: ${kalimatCelah(lapisan, celah)}`, { size: 8, bold: true, color: MERAH, after: 1 })
}
