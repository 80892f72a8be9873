/** The first sheet of the workbook: every component and area with its thresholds, as formulas. */
import type { Workbook, Worksheet } from 'exceljs'
import type { Bagian, Predikat } from '../../hitung/lke/instrumen.ts'
import { weightLeft } from '../../hitung/lke/nilai.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import { FONT, kepala, kosong, tulis } from '../xlsx/lembar.ts'
import { catatanAmbang, isTakPasti, sebutBagian, terbuka } from './angka.ts'
import { SKOR, TANPA_NOL, tandaiKelompok, tulisAngka, tulisRumus, warnaiKeadaan } from './buku-sel.ts'
import type { IsiBukti } from './isi.ts'
import type { Letak } from './letak.ts'
import { jumlah, rumusKeadaan, rumusKurang } from './rumus.ts'

const columns = [
  { judul: 'Bagian', lebar: 62 },
  { judul: 'Bobot', lebar: 10 },
  { judul: 'Nilai', lebar: 11 },
  { judul: 'Belum diketahui', lebar: 12 },
  { judul: 'Ambang WBK', lebar: 11 },
  { judul: 'Keadaan', lebar: 12 },
  { judul: 'Kurang', lebar: 10 },
  { judul: 'Ambang WBBM', lebar: 11 },
  { judul: 'Keadaan', lebar: 12 },
  { judul: 'Kurang', lebar: 10 },
]
const thresholds: readonly (readonly [Predikat, string, string, string])[] = [
  ['wbk', 'E', 'F', 'G'],
  ['wbbm', 'H', 'I', 'J'],
]
const HEAD = 6
const FIRST = HEAD + 1

export function lembarRingkasanLke(book: Workbook, isi: IsiBukti, letak: Letak): void {
  const { penilaian } = isi
  const sheet = kosong(book, 'Ringkasan')
  sheet.columns = columns.map(({ lebar }) => ({ width: lebar }))
  opening(sheet, isi)
  for (const [index, { judul }] of columns.entries()) kepala(sheet.getCell(HEAD, index + 1), judul)
  sheet.getRow(HEAD).height = 32
  sheet.views = [{ state: 'frozen', ySplit: HEAD, xSplit: 1, showGridLines: false }]
  const parts = barisRingkasan(penilaian.bacaan.instrumen)
  const rows = new Map(parts.map(({ bagian }, index) => [bagian, index + FIRST]))
  for (const { bagian, dalam } of parts) satuBaris(sheet, bagian, dalam, rows, isi, letak)
  const last = FIRST + parts.length - 1
  for (const [predikat, , keadaan] of thresholds) conclusion(sheet, predikat, keadaan, last, isi)
  for (const [, , keadaan] of thresholds) warnaiKeadaan(sheet, `${keadaan}${FIRST}:${keadaan}${last}`)
  warnaiKeadaan(sheet, `C${last + 2}:C${last + 3}`)
  notes(sheet, last + 5, isi)
}

function opening(sheet: Worksheet, { penilaian, audit, version }: IsiBukti): void {
  const { graph, tahun, predikat, bacaan, adaLke } = penilaian
  const { instrumen, lke } = bacaan
  const lines = [
    `Lembar kerja evaluasi Zona Integritas ${tahun}`,
    graph.instansi?.nama ?? '',
    `${adaLke ? `Lembar kerja ${lke.kode}` : 'Belum ada lembar kerja; jawaban kosong'}; predikat yang dituju ${predikat.toUpperCase()}; ${instrumen.isi.nama ?? instrumen.isi.kode}; dokumen per ${formatTanggal(audit.tanggal)}; koheren ${version}`,
    'Nilai dihitung dari jawaban kantor sendiri dan bukan nilai Tim Penilai Internal. Sel kuning dapat diisi; nilai, jumlah, dan ambang menghitung ulang.',
  ]
  for (const [index, teks] of lines.entries()) {
    const cell = sheet.getCell(index + 1, 1)
    tulis(cell, teks)
    cell.border = {}
    cell.alignment = { wrapText: false, vertical: 'middle' }
    if (index < 2) cell.font = { ...FONT, bold: true, size: index === 0 ? 16 : 13 }
  }
  sheet.getRow(1).height = 24
}

interface BarisRingkasan {
  readonly bagian: Bagian
  readonly dalam: number
}

/** Components, areas, and whatever has a threshold, in the order in which they hold one another. */
function barisRingkasan({ akar, lintas }: { akar: readonly Bagian[]; lintas: readonly Bagian[] }): BarisRingkasan[] {
  const walk = (bagian: Bagian, dalam: number): BarisRingkasan[] => {
    const isShown = bagian.jenis === 'komponen' || bagian.jenis === 'area' || bagian.minimal !== undefined
    const below = bagian.anak.flatMap((one) => walk(one, isShown ? dalam + 1 : dalam))
    return isShown ? [{ bagian, dalam }, ...below] : below
  }
  return [...akar.flatMap((one) => walk(one, 0)), ...lintas.map((bagian) => ({ bagian, dalam: 1 }))]
}

function satuBaris(
  sheet: Worksheet,
  bagian: Bagian,
  dalam: number,
  rows: ReadonlyMap<Bagian, number>,
  { penilaian }: IsiBukti,
  letak: Letak,
): void {
  const row = rows.get(bagian) ?? 0
  const nilai = penilaian.skor.get(bagian)
  for (let column = 1; column <= columns.length; column++) tulis(sheet.getCell(row, column), undefined)
  const name = sheet.getCell(row, 1)
  tulis(name, sebutBagian(bagian))
  name.alignment = { vertical: 'top', horizontal: 'left', wrapText: true, indent: 2 * dalam }
  tulisAngka(sheet.getCell(`B${row}`), bagian.bobot)
  const formula = (column: 'skor' | 'terbuka', own: string) =>
    letak.sel(bagian, column) ??
    jumlah(
      bagian.anak.flatMap((one) => {
        const at = rows.get(one)
        return at === undefined ? (letak.sel(one, column) ?? []) : `${own}${at}`
      }),
    )
  const left = letak.sel(bagian, 'skor') === undefined ? weightLeft(bagian) : 0
  tulisRumus(sheet.getCell(`C${row}`), { formula: formula('skor', 'C'), result: nilai?.min ?? 0 })
  const open = `${formula('terbuka', 'D')}${left > 0 ? `+${left}` : ''}`
  tulisRumus(sheet.getCell(`D${row}`), { formula: open, result: terbuka(nilai) }, TANPA_NOL)
  for (const [predikat, minimal, keadaan, kurang] of thresholds) {
    const ambang = penilaian.ambang[predikat].find((one) => one.bagian === bagian)
    if (!ambang) continue
    const at = [`C${row}`, `D${row}`, `${minimal}${row}`] as const
    tulisAngka(sheet.getCell(`${minimal}${row}`), ambang.minimal, isTakPasti(ambang) ? `${SKOR}"*"` : SKOR)
    tulisRumus(sheet.getCell(`${keadaan}${row}`), { formula: rumusKeadaan(...at), result: ambang.keadaan })
    tulisRumus(sheet.getCell(`${kurang}${row}`), rumusKurang(...at, ambang.kurang), TANPA_NOL)
  }
  if (bagian.jenis === 'komponen') tandaiKelompok(sheet, row, columns.length, dalam)
}

function conclusion(
  sheet: Worksheet,
  predikat: Predikat,
  keadaan: string,
  last: number,
  { penilaian }: IsiBukti,
): void {
  const row = last + (predikat === 'wbk' ? 2 : 3)
  const own = penilaian.ambang[predikat].map((one) => one.keadaan)
  const result = own.includes('belum') ? 'belum' : own.includes('terbuka') ? 'terbuka' : 'terpenuhi'
  const cells = `${keadaan}${FIRST}:${keadaan}${last}`
  const formula = `IF(COUNTIF(${cells},"belum")>0,"belum",IF(COUNTIF(${cells},"terbuka")>0,"terbuka","terpenuhi"))`
  tulis(sheet.getCell(`A${row}`), `Semua ambang ${predikat.toUpperCase()}`)
  tulisRumus(sheet.getCell(`C${row}`), { formula, result })
  sheet.getCell(`A${row}`).font = { ...FONT, bold: true }
}

function notes(sheet: Worksheet, from: number, { penilaian }: IsiBukti): void {
  const unsure = catatanAmbang(penilaian.ambang)
  const lines = [
    'Belum diketahui: bobot yang masih menunggu hasil survei eksternal atau tidak termuat dalam salinan; jawaban lain yang kosong dihitung nol.',
    ...(unsure === undefined ? [] : [unsure]),
    ...(penilaian.bacaan.instrumen.isi.sumber?.judul
      ? [`Sumber instrumen: ${penilaian.bacaan.instrumen.isi.sumber.judul}`]
      : []),
  ]
  for (const [index, teks] of lines.entries()) {
    const cell = sheet.getCell(from + index, 1)
    tulis(cell, teks)
    cell.border = {}
    cell.alignment = { wrapText: false }
  }
}
