/** The chain tujuan → sasaran → proses → SOP → standar pelayanan as one picture. */
import { severities } from '../../finding.ts'
import { formatCount } from '../../text/banyak.ts'
import type { Hitungan } from '../tampilan/hitungan.ts'
import { kalimatCelah } from '../tampilan/kalimat-celah.ts'
import { isPutus, type Lapisan, lapisan, type Rantai, type RantaiSimpul } from '../tampilan/rantai.ts'
import { severityWord } from '../words.ts'
import { type Alinea, type Bagan, gambarBagan, type Pita, type Simpul, STUMP, tumpuk } from './bagan.ts'
import type { SvgOptions } from './gaya.ts'
import type { Kotak } from './lukis.ts'
import { susun, type Ukuran } from './susun.ts'

/** Of a large chain hand in a folded one: nothing is left out here. */
export function rantaiSvg(rantai: Rantai, options: SvgOptions = {}): string {
  return gambarBagan(susunRantai(rantai), options)
}

const WIDTH = 176
const LEAST = 480
const HEAD = 26
const MARGIN = 16
/** Beside a box of a column: room for marks of broken chains and for lines to bend. */
const GAP = 64

export function susunRantai(rantai: Rantai): Bagan {
  const nomor = new Map(rantai.simpul.map(({ id }, index) => [id, String(index + 1)]))
  const kolom = columnsOf(rantai)
  const boxes = rantai.simpul.map((simpul) => ({ simpul, tumpukan: tumpuk(alineaOf(simpul), WIDTH) }))
  const ukuran = boxes.map(({ simpul, tumpukan }): Ukuran => {
    const { id, lapisan: layer, kedalaman } = simpul
    return { id, lebar: WIDTH, tinggi: tumpukan.tinggi, kolom: (kolom.get(layer) ?? 0) + kedalaman }
  })
  const folds = new Map(rantai.simpul.flatMap((one) => (one.isi ? [[one.id, one.lapisan] as const] : [])))
  const hubungan = rantai.sisi
    // What units share of one layer, such as a process of one with parts of another, would hide the chain.
    .filter(({ atas, bawah }) => !folds.has(atas) || folds.get(atas) !== folds.get(bawah))
    .map(({ atas, bawah }) => ({ dari: atas, ke: bawah }))
  const { kotak, garis, lebar, tinggi } = susun(ukuran, hubungan, { kolom: GAP, simpul: 10 })
  const dx = MARGIN + STUMP
  const dy = MARGIN + HEAD + 10
  const chains = chainsOf(rantai, nomor)
  const simpul = boxes.flatMap(({ simpul: one, tumpukan }): Simpul[] => {
    const box = kotak.get(one.id)
    if (!box) return []
    const x = box.x + dx
    const y = box.y + dy
    const id = nomor.get(one.id) ?? ''
    return [
      {
        id,
        x,
        y,
        lebar: box.lebar,
        tinggi: box.tinggi,
        rx: one.isi ? 0 : 5,
        kelas: `dg-${one.lapisan}${isPutus(one) ? ' dg-putus' : ''}`,
        baris: tumpukan.at(x, y),
        ...(tumpukan.terpotong && { utuh: `${one.kode} ${one.nama}`.trim() }),
        ...(one.view ? { node: one.view.node } : { lipatan: one.id }),
        putus: endsOf(one, rantai),
        data: { 'data-id': id, 'data-chain': chains.get(one.id), 'data-lapisan': one.lapisan },
      },
    ]
  })
  const bottom = tinggi + dy + MARGIN
  return {
    kelas: 'dg-rantai',
    judul: 'Rantai tujuan, sasaran, proses, SOP, dan standar pelayanan',
    uraian: uraianOf(rantai),
    lebar: Math.max(lebar + 2 * dx, LEAST),
    tinggi: bottom,
    pita: headsOf(simpul, rantai, bottom),
    simpul,
    sisi: garis.map(({ dari, ke, titik }) => ({
      dari: nomor.get(dari) ?? '',
      ke: nomor.get(ke) ?? '',
      titik: titik.map(({ x, y }) => ({ x: x + dx, y: y + dy })),
      lengkung: true,
      panah: false,
    })),
    baris: rantai.simpul.length > 0 ? [] : [{ teks: KOSONG, x: MARGIN, y: MARGIN + 14, font: { size: 12 } }],
  }
}

const KOSONG = 'Belum ada tujuan, sasaran, proses, SOP, atau standar pelayanan'

/** First column of each layer: as many as its deepest node asks for. */
function columnsOf({ simpul }: Rantai): ReadonlyMap<Lapisan, number> {
  const first = new Map<Lapisan, number>()
  let next = 0
  for (const layer of lapisan) {
    first.set(layer, next)
    next += 1 + Math.max(-1, ...simpul.filter((one) => one.lapisan === layer).map(({ kedalaman }) => kedalaman))
  }
  return first
}

const namaLapisan: Readonly<Record<Lapisan, string>> = {
  tujuan: 'Tujuan',
  sasaran: 'Sasaran',
  proses: 'Proses',
  sop: 'SOP',
  standar_pelayanan: 'Standar Pelayanan',
}

function alineaOf(simpul: RantaiSimpul): Alinea[] {
  const { kode, nama, lapisan: layer, celah, hitungan, konsep, isi, instansi } = simpul
  const small = { size: 9 }
  const alinea: Alinea[] = []
  if (isi) alinea.push({ teks: `${formatCount(isi.length)} ${namaLapisan[layer]}`, font: { size: 10, bold: true } })
  else if (nama !== kode) alinea.push({ teks: kode, font: { size: 9, bold: true } })
  alinea.push({ teks: nama, font: { size: 11 } })
  if (isi && instansi !== undefined) alinea.push({ teks: instansi, font: small, kelas: 'dg-redup' })
  for (const broken of isi ? brokenIn(isi) : celah.map((one) => kalimatCelah(layer, one)))
    alinea.push({ teks: `✗ ${broken}`, font: { size: 9, bold: true }, kelas: 'dg-teks-salah' })
  if (konsep) alinea.push({ teks: 'konsep', font: small, kelas: 'dg-redup' })
  const found = sebutHitungan(hitungan)
  if (found) alinea.push({ teks: found, font: small, kelas: 'dg-redup' })
  return alinea
}

function sebutHitungan(hitungan: Hitungan): string {
  const counts = severities.filter((one) => hitungan[one] > 0)
  return counts.map((one) => `${formatCount(hitungan[one])} ${severityWord[one]}`).join(', ')
}

function brokenIn(isi: readonly RantaiSimpul[]): string[] {
  const broken = isi.filter(isPutus).length
  return broken > 0 ? [`${formatCount(broken)} terputus`] : []
}

/** Sides at which the chain ends though it should go on; where lines go on, the box alone tells of the gap. */
function endsOf({ id, celah }: RantaiSimpul, { sisi }: Rantai): readonly ('kiri' | 'kanan')[] {
  const ends = new Set(celah.map((one) => one.sisi))
  for (const { atas, bawah } of sisi) {
    if (atas === id) ends.delete('bawah')
    if (bawah === id) ends.delete('atas')
  }
  return [...ends].map((one) => (one === 'atas' ? 'kiri' : 'kanan'))
}

/** Names over the columns, one a layer. */
function headsOf(simpul: readonly (Simpul & Kotak)[], rantai: Rantai, bottom: number): Pita[] {
  const layerOf = new Map(rantai.simpul.map(({ lapisan: layer }, index) => [String(index + 1), layer]))
  return lapisan.flatMap((layer): Pita[] => {
    const boxes = simpul.filter(({ id }) => layerOf.get(id) === layer)
    if (boxes.length === 0) return []
    const left = Math.min(...boxes.map(({ x }) => x)) - STUMP - 4
    const right = Math.max(...boxes.map(({ x, lebar }) => x + lebar)) + STUMP + 4
    const kepala = { x: left, y: MARGIN, lebar: right - left, tinggi: HEAD }
    const count = rantai.simpul
      .filter((one) => one.lapisan === layer)
      .reduce((sum, one) => sum + (one.isi?.length ?? 1), 0)
    return [
      {
        kotak: { x: left, y: MARGIN, lebar: right - left, tinggi: bottom - 1.5 * MARGIN },
        kepala,
        kelas: 'dg-isi',
        baris: [
          {
            teks: `${namaLapisan[layer]} (${formatCount(count)})`,
            x: left + kepala.lebar / 2,
            y: MARGIN + 17,
            font: { size: 12, bold: true },
            tengah: true,
          },
        ],
      },
    ]
  })
}

function uraianOf({ simpul }: Rantai): string {
  const counts = lapisan.flatMap((layer) => {
    const count = simpul.filter((one) => one.lapisan === layer).reduce((sum, one) => sum + (one.isi?.length ?? 1), 0)
    return count > 0 ? [`${formatCount(count)} ${namaLapisan[layer]}`] : []
  })
  const broken = simpul.flatMap((one) => one.isi ?? [one]).filter(isPutus).length
  const end = broken > 0 ? `; ${formatCount(broken)} di antaranya terputus` : '; tidak ada yang terputus'
  return counts.length > 0 ? `${counts.join(', ')}${end}` : KOSONG
}

/** Of each node, the numbers of all that lie on a chain through it: what it leads up to, and what hangs on it. */
function chainsOf({ simpul, sisi }: Rantai, nomor: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const up = new Map<string, string[]>()
  const down = new Map<string, string[]>()
  for (const { atas, bawah } of sisi) {
    up.set(bawah, [...(up.get(bawah) ?? []), atas])
    down.set(atas, [...(down.get(atas) ?? []), bawah])
  }
  const all = (id: string, next: ReadonlyMap<string, readonly string[]>): Set<string> => {
    const found = new Set([id])
    for (const one of found) for (const other of next.get(one) ?? []) found.add(other)
    return found
  }
  return new Map(
    simpul.map(({ id }) => {
      const chain = new Set([...all(id, up), ...all(id, down)])
      return [id, simpul.flatMap((one) => (chain.has(one.id) ? (nomor.get(one.id) ?? []) : [])).join(' ')]
    }),
  )
}
