/** The step table of an SOP, a table a page, with the flow drawn in the pelaksana columns. */
import { type Table, TextDirection } from 'docx'
import { gambarBagan } from '../tampilan/bagan.ts'
import { baganHalaman } from '../tampilan/bagan-halaman.ts'
import { type Penghubung, penghubung } from '../tampilan/halaman-sop.ts'
import type { LembarSop } from '../tampilan/lembar-sop.ts'
import { gambarSel, sebutSimbol } from './gambar.ts'
import { butir, paragraf } from './potongan.ts'
import { type Baris, type Sel, sel, tabel } from './tabel.ts'
import { muatArial } from './teks.ts'
import { KEPALA, toPoints } from './ukuran.ts'
import {
  isDaftar,
  isiBaris,
  type KolomTeks,
  LEKUK,
  linesOf,
  TEPI_SEL,
  TINGGI_PENGHUBUNG,
  type UkuranTabel,
  ukurTabel,
} from './ukuran-sop.ts'

export interface TabelAlur {
  readonly halaman: readonly Table[]
  /** Texts that are cut in the table, whole. */
  readonly lampiran: readonly { readonly judul: string; readonly teks: readonly string[] }[]
}

export function tabelAlur(lembar: LembarSop): TabelAlur {
  const ukuran = ukurTabel(lembar)
  const ends = penghubung(lembar.panah, ukuran.halaman)
  const ids = { next: 1 }
  return {
    halaman: ukuran.halaman.map((rows, page) => {
      const here = ends.filter(({ halaman }) => halaman === page)
      return halamanAlur(lembar, ukuran, rows, here, ids)
    }),
    lampiran: lembar.baris.flatMap((baris) => {
      const isi = isiBaris(baris, lembar)
      const cut = kolomBerjudul.filter(([kolom]) => isCut(kolom, isi[kolom], ukuran, baris.urutan))
      return cut.map(([kolom, nama]) => ({ judul: `Langkah ${baris.nomor}: ${nama}`, teks: isi[kolom] }))
    }),
  }
}

const kolomBerjudul = [
  ['kegiatan', 'Uraian kegiatan'],
  ['kelengkapan', 'Kelengkapan'],
  ['waktu', 'Waktu'],
  ['keluaran', 'Output'],
  ['keterangan', 'Keterangan'],
] as const

function isCut(kolom: KolomTeks, teks: readonly string[], { lebar, baris }: UkuranTabel, urutan: number): boolean {
  const { size = 8, terbanyak = Number.POSITIVE_INFINITY } = baris[urutan] ?? {}
  return Number.isFinite(terbanyak) && linesOf(kolom, teks, lebar[kolom], size) > terbanyak
}

function halamanAlur(
  lembar: LembarSop,
  ukuran: UkuranTabel,
  rows: readonly number[],
  ends: readonly Penghubung[],
  ids: { next: number },
): Table {
  const { lebar, lebarPelaksana } = ukuran
  const banyak = Math.max(1, lembar.pelaksana.length)
  const { simpul, panah, atas, bawah } = baganHalaman(lembar, rows, ends)
  const heights = rows.map((row) => ukuran.baris[row]?.tinggi ?? 0)
  const strip = (many: number) => Array.from({ length: many }, () => TINGGI_PENGHUBUNG)
  const tinggiBaris = [...strip(atas), ...heights, ...strip(bawah)]
  const gambar = gambarBagan({ lebarKolom: lebarPelaksana, kolom: banyak, tinggiBaris, simpul, panah })
  const baris = gambar.map((cells, index): Baris => {
    const row = lembar.baris[rows[index - atas] ?? -1]
    const tinggi = tinggiBaris[index] ?? 0
    const flow = cells.map((satu, kolom) => {
      const symbol =
        satu.simbol && `${sebutSimbol(satu.simbol.bentuk)}${satu.simbol.teks ? ` ${satu.simbol.teks}` : ''}`
      const keterangan =
        symbol && row ? `${symbol}: langkah ${row.nomor}, ${lembar.pelaksana[kolom]?.nama ?? ''}` : (symbol ?? '')
      return sel([gambarSel(satu, { lebar: lebarPelaksana, tinggi, id: ids.next++, keterangan })], {
        tepi: 0,
        tepiTegak: 0,
      })
    })
    const isi = row && isiBaris(row, lembar)
    const text = (kolom: KolomTeks) => selTeks(kolom, isi?.[kolom] ?? [], ukuran, row?.urutan)
    return {
      tinggi,
      sel: [
        text('nomor'),
        text('kegiatan'),
        ...flow,
        text('kelengkapan'),
        text('waktu'),
        text('keluaran'),
        text('keterangan'),
      ],
    }
  })
  const columns = [
    lebar.nomor,
    lebar.kegiatan,
    ...Array.from({ length: banyak }, () => lebarPelaksana),
    lebar.kelengkapan,
    lebar.waktu,
    lebar.keluaran,
    lebar.keterangan,
  ]
  return tabel(columns, [...kepala(lembar, ukuran), ...baris])
}

function kepala({ pelaksana }: LembarSop, { kepala: ukuran, lebar, lebarPelaksana }: UkuranTabel): readonly Baris[] {
  const { tegak, size, tinggi, terbanyak } = ukuran
  const line = toPoints(tegak ? tinggi - 3 : lebarPelaksana - 2 * TEPI_SEL)
  // The narrowest column with a long head.
  const small = lebar.keterangan < 20 ? 7 : 8
  const head = (teks: string, options: Omit<Sel, 'isi'> = {}) =>
    sel([paragraf(teks, { size: small, bold: true, align: 'tengah' })], { tegak: 'tengah', latar: KEPALA, ...options })
  const names =
    pelaksana.length > 0 ? pelaksana.map(({ nama }) => muatArial(nama ?? '', line, terbanyak, size, true)) : ['']
  return [
    {
      kepala: true,
      tinggi: 6,
      sel: [
        head('No', { baris: 2 }),
        head('Kegiatan', { baris: 2 }),
        head('Pelaksana', { kolom: names.length }),
        head('Mutu Baku', { kolom: 3 }),
        head('Keterangan', { baris: 2 }),
      ],
    },
    {
      kepala: true,
      tinggi,
      sel: [
        ...names.map((nama) => ({
          ...sel([paragraf(nama, { size, bold: true, align: 'tengah' })], { tegak: 'tengah', latar: KEPALA }),
          ...(tegak && { arah: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }),
        })),
        head('Kelengkapan'),
        head('Waktu'),
        head('Output'),
      ],
    },
  ]
}

function selTeks(kolom: KolomTeks, teks: readonly string[], ukuran: UkuranTabel, urutan: number | undefined): Sel {
  const { size = 8, terbanyak = 0 } = ukuran.baris[urutan ?? -1] ?? {}
  const centred = kolom === 'nomor' || kolom === 'waktu'
  if (urutan !== undefined && isCut(kolom, teks, ukuran, urutan)) {
    const width = toPoints(ukuran.lebar[kolom] - 2 * TEPI_SEL)
    const rest = paragraf('(selengkapnya pada lampiran)', { size, italics: true })
    return sel([paragraf(muatArial(teks.join('; '), width, terbanyak - 1, size), { size, before: 3 }), rest], {
      tepiTegak: 0,
    })
  }
  const body = isDaftar(kolom, teks)
    ? teks.map((satu, index) => butir(`${index + 1}.`, satu, { size, ...around(index, teks) }, LEKUK))
    : teks.map((satu, index) => {
        const italics = kolom === 'kegiatan' && index > 0
        return paragraf(satu, { size, ...(centred && { align: 'tengah' }), italics, ...around(index, teks) })
      })
  return sel(body, { tepiTegak: 0 })
}

/** A margin of the cell would stand above and below the drawings beside it too. */
function around(index: number, { length }: readonly string[]) {
  return { ...(index === 0 && { before: 3 }), ...(index === length - 1 && { after: 3 }) }
}
