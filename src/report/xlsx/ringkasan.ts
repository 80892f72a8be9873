import type { Workbook, Worksheet } from 'exceljs'
import { severities } from '../../finding.ts'
import { sebutJenis } from '../../rules/sebut-jenis.ts'
import type { Audit } from '../../run.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import type { FormerReport } from '../index.ts'
import { formatCount } from '../layout.ts'
import { bandinganOf } from '../tampilan/bandingan.ts'
import { kalimatPutus } from '../tampilan/kalimat-celah.ts'
import { namaKantor, sebutKantor } from '../tampilan/kantor.ts'
import { kalimatKelengkapan } from '../tampilan/kelengkapan.ts'
import type { Kelompok, Ringkasan } from '../tampilan/ringkasan.ts'
import { formatIndeks, severityWord } from '../words.ts'
import type { Alamat } from './daftar.ts'
import { FONT, type Isi, kepala, kosong, tambahBaris, warnai } from './lembar.ts'

const WIDTHS = [34, 62, 14, 14, 14, 40]
/** Columns that hold numbers. */
const NUMBERS = [3, 4, 5]
const MOST_BROKEN = 200

/** The first page: what a head of office reads. */
export function lembarRingkasan(
  book: Workbook,
  audit: Audit,
  ringkasan: Ringkasan,
  alamat: Alamat,
  version: string,
  compare: FormerReport | undefined,
): void {
  const sheet = kosong(book, 'Ringkasan')
  sheet.columns = WIDTHS.map((width) => ({ width }))
  sheet.views = [{ state: 'frozen', ySplit: 2, showGridLines: false }]
  opening(sheet, audit, ringkasan, version)
  if (compare) changes(sheet, audit, compare)
  steps(sheet, ringkasan)
  urgent(sheet, ringkasan, alamat)
  offices(sheet, ringkasan)
  groups(sheet, audit, 'Temuan menurut unit', 'Unit', ringkasan.perUnit, (one) => one.nama || 'tanpa unit')
  groups(sheet, audit, 'Temuan menurut jenis dokumen', 'Jenis dokumen', ringkasan.perJenis, ({ nama }) =>
    sebutJenis(nama as 'sop'),
  )
  broken(sheet, audit, ringkasan)
  waivers(sheet, ringkasan, alamat)
  completeness(sheet, audit, ringkasan)
}

function opening(sheet: Worksheet, audit: Audit, { kelengkapan, hitungan }: Ringkasan, version: string): void {
  const title = audit.scope === 'audit' ? 'Laporan koherensi dokumen' : 'Laporan bentuk dokumen'
  const row = tambah(sheet, [title])
  sheet.getCell(row, 1).font = { ...FONT, bold: true, size: 18 }
  sheet.getRow(row).height = 28
  sheet.getCell(row, 1).alignment = { wrapText: false }
  tambah(sheet, [
    sebutKantor(audit) ?? '',
    `${formatCount(kelengkapan.documents)} dokumen dalam ${formatCount(kelengkapan.files)} berkas, dinilai per ${formatTanggal(audit.tanggal)} dengan ${formatCount(kelengkapan.rules)} aturan (koheren ${version})`,
  ])
  section(sheet, ['Temuan', '', 'Banyaknya'])
  for (const severity of severities) {
    const count = tambah(sheet, [severityWord[severity], meaning[severity], hitungan[severity]])
    warnai(sheet.getCell(count, 1), severity)
  }
}

const meaning = {
  error: 'pasti bertentangan dengan peraturan atau dengan dokumen lain',
  warning: 'perlu diperiksa',
  info: 'boleh diabaikan',
} as const

function changes(sheet: Worksheet, audit: Audit, compare: FormerReport): void {
  const { baru, selesai, tetap, dikecualikan, baruDinilai, takDinilai } = bandinganOf(audit, compare)
  section(sheet, ['Perubahan', `sejak ${compare.berkas} (per ${formatTanggal(compare.tanggal)})`, 'Banyaknya'])
  const rows = [
    ['baru', baru],
    ['selesai', selesai],
    ['tetap', tetap],
    ['kini dikecualikan', dikecualikan],
    ['ditemukan aturan yang dahulu tidak menilai', baruDinilai],
    ['kini tidak dinilai', takDinilai],
  ] as const
  for (const [word, { length }] of rows) tambah(sheet, [word, '', length])
  for (const { message, at, rule } of selesai.slice(0, MOST_BROKEN)) {
    tambah(sheet, ['selesai', message, '', '', '', `${at.berkas}:${at.start.line} ${rule}`])
  }
}

function steps(sheet: Worksheet, { indeks, renstraLewat }: Ringkasan): void {
  if (!indeks) return
  section(sheet, [
    'Indeks Koherensi',
    'rerata K1–K6 yang berlaku, dikali 100; ukuran alat ini sendiri',
    'Terpenuhi',
    'Dari',
  ])
  tambah(sheet, ['Indeks', indeks.nilai === undefined ? 'belum dapat dihitung' : formatIndeks(indeks.nilai)])
  if (renstraLewat !== undefined) tambah(sheet, ['Catatan', renstraLewat])
  for (const { kode, uraian, terpenuhi, dari } of indeks.tahap) {
    const row = tambah(sheet, [kode, uraian, dari === 0 ? 'tidak berlaku' : terpenuhi, dari === 0 ? '' : dari])
    if (terpenuhi < dari) warnai(sheet.getCell(row, 3), 'warning')
  }
  const { utuh, putus } = indeks.rantai
  const all = utuh + putus.length
  const counts = all === 0 ? ['tidak berlaku'] : [utuh, all]
  tambah(sheet, ['Rantai utuh', 'sasaran yang rantainya sampai pada layanan', ...counts])
}

function urgent(sheet: Worksheet, { mendesak }: Ringkasan, alamat: Alamat): void {
  if (mendesak.length === 0) return
  section(sheet, [
    'Yang paling mendesak',
    'Temuan',
    'Rantai putus di sini',
    'Mengenai rantai',
    'No temuan',
    'Perbaikan',
  ])
  for (const { finding, putus, rantai } of mendesak) {
    const ke = alamat.temuan(finding)
    const nomor = ke && { teks: String(ke.baris - 1), ke }
    const row = tambah(sheet, [severityWord[finding.severity], finding.message, putus, rantai, nomor, finding.hint])
    warnai(sheet.getCell(row, 1), finding.severity)
  }
}

function offices(sheet: Worksheet, { instansi }: Ringkasan): void {
  if (instansi.length < 2) return
  section(sheet, ['Instansi', 'Nama', 'Kesalahan', 'Peringatan', 'Saran', 'Indeks Koherensi'])
  for (const { kode, nama, hitungan, indeks } of instansi) {
    const nilai = indeks?.nilai === undefined ? 'belum dapat dihitung' : formatIndeks(indeks.nilai)
    tambah(sheet, [kode, nama, hitungan.error, hitungan.warning, hitungan.info, nilai])
  }
}

function groups(
  sheet: Worksheet,
  audit: Audit,
  title: string,
  name: string,
  all: readonly Kelompok[],
  nameOf: (one: Kelompok) => string,
): void {
  if (all.length === 0) return
  const kantor = namaKantor(audit)
  section(sheet, [title, name, 'Kesalahan', 'Peringatan', 'Saran'])
  for (const one of all) {
    const { error, warning, info } = one.hitungan
    tambah(sheet, [kantor(one.instansi), nameOf(one), error, warning, info])
  }
}

function broken(sheet: Worksheet, audit: Audit, { indeks }: Ringkasan): void {
  const kantor = namaKantor(audit)
  const putus = indeks?.rantai.putus ?? []
  if (putus.length === 0) return
  section(sheet, ['Rantai yang putus', 'Sasaran', '', '', '', 'Putus karena'])
  for (const { instansi, kode, nama, putusDi } of putus.slice(0, MOST_BROKEN)) {
    tambah(sheet, [kantor(instansi), nama === kode ? kode : `${kode} ${nama}`, '', '', '', kalimatPutus[putusDi]])
  }
  if (putus.length > MOST_BROKEN) tambah(sheet, ['', `dan ${formatCount(putus.length - MOST_BROKEN)} sasaran lain`])
}

function waivers(sheet: Worksheet, { pengecualian }: Ringkasan, alamat: Alamat): void {
  if (pengecualian.length === 0) return
  section(sheet, ['Pengecualian', 'Alasan', 'Temuan', 'Sampai', '', 'Oleh'])
  for (const { rule, waived, temuan } of pengecualian) {
    const aturan = { teks: rule, ke: alamat.aturan(rule) }
    tambah(sheet, [aturan, waived.alasan, temuan.length, waived.sampai ?? 'tanpa batas', '', waived.oleh])
  }
}

function completeness(sheet: Worksheet, audit: Audit, { kelengkapan }: Ringkasan): void {
  const { kurang, catatan } = kalimatKelengkapan(audit, kelengkapan)
  if (kurang.length > 0) section(sheet, ['Pemeriksaan ini tidak utuh'])
  for (const text of kurang) tambah(sheet, ['', text])
  if (catatan.length > 0) section(sheet, ['Catatan'])
  for (const text of catatan) tambah(sheet, ['', text])
}

/** A heading across all columns, after an empty row. */
function section(sheet: Worksheet, titles: readonly string[]): void {
  sheet.addRow([])
  const row = tambah(sheet, titles)
  for (let column = 1; column <= WIDTHS.length; column++)
    kepala(sheet.getCell(row, column), titles[column - 1] ?? '', NUMBERS.includes(column))
}

/** Of all columns, so that the lines between rows go through. */
function tambah(sheet: Worksheet, isi: readonly Isi[]): number {
  return tambahBaris(
    sheet,
    WIDTHS.map((_, index) => isi[index]),
  )
}
