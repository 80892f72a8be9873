/** A sheet of the workbook with the items of an area: answers to choose, scores as formulas. */
import type { Workbook, Worksheet } from 'exceljs'
import type { Bagian } from '../../hitung/lke/instrumen.ts'
import type { Jawaban } from '../../hitung/lke/jawaban.ts'
import { weightLeft } from '../../hitung/lke/nilai.ts'
import { isDiAtasDokumen, sebutUsulan } from '../../hitung/lke/penilaian.ts'
import { aturTinggi, buatLembar, tulis } from '../xlsx/lembar.ts'
import { terbuka, tertinggi } from './angka.ts'
import { isiJawaban, rumusNilai, rumusTerbuka } from './buku-jawaban.ts'
import { batasi, TANPA_NOL, tandaiIsian, tandaiKelompok, tulisAngka, tulisBuka, tulisRumus } from './buku-sel.ts'
import { type BuktiTampil, buktiTampil, celahOf, type IsiBukti } from './isi.ts'
import { FIRST_ROW, kolomLembar as k, type LembarBuku, type Letak } from './letak.ts'
import { jumlah, type Tangga } from './rumus.ts'

const kolom = [
  { judul: 'Kode', lebar: 16 },
  { judul: 'Komponen, subkomponen, butir', lebar: 44 },
  { judul: 'Pilihan jawaban', lebar: 46 },
  { judul: 'Jawaban', lebar: 11 },
  { judul: 'Nilai', lebar: 8 },
  { judul: 'Bobot', lebar: 9 },
  { judul: 'Skor', lebar: 9 },
  { judul: 'Belum diketahui', lebar: 11 },
  { judul: 'Usulan dari dokumen', lebar: 18 },
  { judul: 'Bukti', lebar: 48 },
  { judul: 'Buka', lebar: 9 },
  { judul: 'Catatan', lebar: 34 },
]

export interface LatarLembar {
  readonly isi: IsiBukti
  readonly letak: Letak
  readonly tangga: ReadonlyMap<string, Tangga>
  /** The sub-component of an item whose weight is a share of it. */
  readonly pembagi: ReadonlyMap<Bagian, { readonly bagian: Bagian; readonly banyak: number }>
}

export function tulisLembar(book: Workbook, lembar: LembarBuku, latar: LatarLembar): void {
  const sheet = buatLembar(book, lembar.nama, kolom, 2)
  for (const [index, baris] of lembar.baris.entries()) {
    const row = index + FIRST_ROW
    for (let column = 1; column <= kolom.length; column++) tulis(sheet.getCell(row, column), undefined)
    if (baris.jenis === 'lanjutan') {
      const { butir, masukan, bukti } = baris
      if (masukan) {
        tulis(sheet.getCell(`${k.uraian}${row}`), `    ${masukan.nama}`)
        isiMasukan(sheet, row, latar.isi.penilaian.bacaan.jawaban.get(butir), masukan.kode)
      }
      const shown = bukti === undefined ? undefined : latar.isi.penilaian.bukti.get(butir)?.[bukti]
      if (shown) tulisBukti(sheet, row, buktiTampil(shown, latar.isi))
    } else if (baris.jenis === 'bagian') tulisBagian(sheet, row, baris.bagian, baris.dalam, latar)
    else tulisButir(sheet, row, baris.bagian, latar)
    aturTinggi(sheet, row, kolom.length)
  }
  sheet.pageSetup.printArea = `A1:${k.bukti}${sheet.rowCount}`
}

function isiMasukan(sheet: Worksheet, row: number, jawaban: Jawaban | undefined, kode: string): void {
  const cell = sheet.getCell(`${k.jawaban}${row}`)
  const { masalah, isi } = jawaban ?? {}
  const readable = masalah === undefined || masalah.apa === 'di luar batas'
  const angka = readable ? isi?.angka?.[kode] : undefined
  if (angka !== undefined) tulisAngka(cell, angka, 'General')
  tandaiIsian(cell)
  batasi(
    cell,
    { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0] },
    'Bilangan',
    'Isi dengan bilangan 0 atau lebih.',
  )
}

function tulisBagian(sheet: Worksheet, row: number, bagian: Bagian, dalam: number, latar: LatarLembar): void {
  const { letak, isi } = latar
  const nilai = isi.penilaian.skor.get(bagian)
  const sum = (column: 'skor' | 'terbuka') =>
    jumlah(bagian.anak.flatMap((one) => (letak.baris.has(one) ? [`${k[column]}${letak.baris.get(one)}`] : [])))
  const left = weightLeft(bagian)
  // Some are called by a word, which their name says too.
  tulis(sheet.getCell(`${k.kode}${row}`), /\d|^[IVX]+$/.test(bagian.kode) ? bagian.kode : '')
  tulis(sheet.getCell(`${k.uraian}${row}`), bagian.nama)
  tulisAngka(sheet.getCell(`${k.bobot}${row}`), bagian.bobot)
  tulisRumus(sheet.getCell(`${k.skor}${row}`), { formula: sum('skor'), result: nilai?.min ?? 0 })
  const open = left > 0 ? `${sum('terbuka')}+${left}` : sum('terbuka')
  tulisRumus(sheet.getCell(`${k.terbuka}${row}`), { formula: open, result: terbuka(nilai) }, TANPA_NOL)
  tandaiKelompok(sheet, row, kolom.length, dalam)
}

/** What cannot be opened says why; what more is to be said stands on the sheet of evidence. */
function tulisBukti(sheet: Worksheet, row: number, { nama, ke, keadaan }: BuktiTampil): void {
  tulis(sheet.getCell(`${k.bukti}${row}`), ke === undefined ? `${nama} (${keadaan})` : nama)
  if (ke !== undefined) tulisBuka(sheet.getCell(`${k.buka}${row}`), ke)
}

function tulisButir(sheet: Worksheet, row: number, butir: Bagian, latar: LatarLembar): void {
  const { isi, letak, pembagi } = latar
  const { bacaan, skor, usulan, bukti, catatan } = isi.penilaian
  const jawaban = bacaan.jawaban.get(butir)
  const nilai = skor.get(butir)
  const cell = (column: keyof typeof k) => sheet.getCell(`${k[column]}${row}`)
  const share = pembagi.get(butir)
  tulis(cell('kode'), butir.kode)
  tulis(cell('uraian'), butir.nama)
  tulis(cell('pilihan'), pilihan(butir))
  isiJawaban(cell('jawaban'), butir, jawaban, latar)
  tulisRumus(cell('nilai'), { formula: rumusNilai(butir, row, latar), result: jawaban?.nilai ?? 0 })
  if (share) {
    const formula = `${k.bobot}${letak.baris.get(share.bagian)}/${share.banyak}`
    tulisRumus(cell('bobot'), { formula, result: butir.bobot })
  } else tulisAngka(cell('bobot'), butir.bobot)
  tulisRumus(cell('skor'), { formula: `${k.nilai}${row}*${k.bobot}${row}`, result: nilai?.min ?? 0 })
  const open = rumusTerbuka(butir, row, latar)
  if (open !== undefined) tulisRumus(cell('terbuka'), { formula: open, result: terbuka(nilai) }, TANPA_NOL)
  const proposed = usulan.get(butir)
  if (proposed) {
    const most = tertinggi(proposed)
    const above = isDiAtasDokumen(jawaban, proposed, bacaan)
    const beyond = most === undefined ? '' : ` (paling tinggi ${most})`
    tulis(
      cell('usulan'),
      `${sebutUsulan(proposed)}${beyond}${above ? '\njawaban di atas yang ditunjukkan dokumen' : ''}`,
    )
  }
  const [first] = bukti.get(butir) ?? []
  if (first) tulisBukti(sheet, row, buktiTampil(first, isi))
  tulis(cell('catatan'), [...celahOf(butir, isi), catatan.get(butir) ?? ''].filter((one) => one !== '').join('\n'))
}

function pilihan({ butir }: Bagian): string {
  const rungs = Object.entries(butir?.opsi ?? {}).map(([jawaban, isi]) => `${jawaban}. ${isi}`)
  return rungs.length > 0 ? rungs.join('\n') : (butir?.kriteria ?? butir?.jenis_jawaban ?? '')
}
