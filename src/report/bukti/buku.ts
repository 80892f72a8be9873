/** LKE.xlsx: the workbook as reviewers know it, which computes its own scores. */

import type { Workbook as Book } from 'exceljs'
import Workbook from 'exceljs/lib/doc/workbook.js'
import type { Bagian } from '../../hitung/lke/instrumen.ts'
import { pilihanOf } from '../../hitung/lke/jawaban.ts'
import { sebutTertinggi, sebutUsulan } from '../../hitung/lke/penilaian.ts'
import type { Hal } from '../../hitung/lke/usulan.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { kapital } from '../html/kata.ts'
import { kemasBuku } from '../xlsx/kemas-buku.ts'
import { buatLembar, tambahBaris } from '../xlsx/lembar.ts'
import { tulisLembar } from './buku-lembar.ts'
import { lembarRingkasanLke } from './buku-ringkasan.ts'
import { tulisAngka, tulisBuka } from './buku-sel.ts'
import { buktiTampil, type IsiBukti } from './isi.ts'
import { letakBuku } from './letak.ts'
import type { Tangga } from './rumus.ts'

export async function bukuLke(isi: IsiBukti): Promise<Uint8Array> {
  const { penilaian, audit, version } = isi
  const book = new Workbook()
  book.title = `Lembar kerja evaluasi Zona Integritas ${penilaian.tahun}`
  book.creator = `koheren ${version}`
  book.lastModifiedBy = book.creator
  book.calcProperties.fullCalcOnLoad = true
  const letak = letakBuku(penilaian)
  lembarRingkasanLke(book, isi, letak)
  const latar = { isi, letak, tangga: letakTangga(isi), pembagi: pembagiOf(penilaian.bacaan.instrumen.bagian) }
  for (const one of letak.lembar) tulisLembar(book, one, latar)
  lembarUsulan(book, isi)
  lembarKenaikan(book, isi)
  lembarBukti(book, isi)
  lembarPilihan(book, isi)
  return kemasBuku(book, audit.tanggal)
}

/** The items whose weight is a share of their sub-component's. */
function pembagiOf(bagian: readonly Bagian[]): ReadonlyMap<Bagian, { bagian: Bagian; banyak: number }> {
  return new Map(
    bagian.flatMap((one) => {
      if (one.jenis !== 'subkomponen') return []
      const sharing = one.anak.filter(({ butir }) => butir?.bobot === undefined)
      return sharing.map((butir) => [butir, { bagian: one, banyak: sharing.length }] as const)
    }),
  )
}

const PILIHAN = 'Pilihan'

interface BlokTangga {
  readonly jenis: string
  readonly pilihan: readonly (readonly [string, number])[]
}

function blokTangga({ penilaian }: IsiBukti): readonly BlokTangga[] {
  const { instrumen } = penilaian.bacaan
  const kinds = Object.keys(instrumen.isi.nilai_jawaban ?? {})
  return kinds
    .map((jenis) => ({ jenis, pilihan: pilihanOf({ kode: '', jenis_jawaban: jenis as 'Ya/Tidak' }, instrumen) }))
    .filter(({ pilihan }) => pilihan.length > 0)
}

function letakTangga(isi: IsiBukti): ReadonlyMap<string, Tangga> {
  let row = 2
  return new Map(
    blokTangga(isi).map(({ jenis, pilihan }) => {
      const last = row + pilihan.length - 1
      const at = { jawaban: `${PILIHAN}!$B$${row}:$B$${last}`, nilai: `${PILIHAN}!$C$${row}:$C$${last}` }
      row = last + 1
      return [jenis, at]
    }),
  )
}

function lembarPilihan(book: Book, isi: IsiBukti): void {
  const sheet = buatLembar(book, PILIHAN, [
    { judul: 'Jenis jawaban', lebar: 18 },
    { judul: 'Jawaban', lebar: 14 },
    { judul: 'Nilai', lebar: 10 },
  ])
  for (const { jenis, pilihan } of blokTangga(isi))
    for (const [nama, nilai] of pilihan) {
      const row = tambahBaris(sheet, [jenis, nama, nilai])
      tulisAngka(sheet.getCell(row, 3), nilai, '0.00')
    }
}

const MOST_NAMED = 20

function lembarUsulan(book: Book, { penilaian }: IsiBukti): void {
  const sheet = buatLembar(
    book,
    'Usulan',
    [
      { judul: 'Butir', lebar: 10 },
      { judul: 'Pertanyaan', lebar: 40 },
      { judul: 'Jawaban kantor', lebar: 12 },
      { judul: 'Usulan (bukan nilai TPI)', lebar: 14 },
      { judul: 'Paling tinggi', lebar: 10 },
      { judul: 'Hitungan', lebar: 34 },
      { judul: 'Cara menghitung', lebar: 48 },
      { judul: 'Memenuhi', lebar: 44 },
      { judul: 'Belum memenuhi', lebar: 44 },
    ],
    1,
  )
  for (const [butir, usulan] of penilaian.usulan)
    tambahBaris(sheet, [
      butir.kode,
      butir.nama,
      penilaian.bacaan.jawaban.get(butir)?.teks,
      sebutUsulan(usulan),
      sebutTertinggi(usulan),
      usulan.hitungan.map(({ memenuhi, dari, apa }) => `${memenuhi} dari ${dari} ${apa}`).join('\n'),
      kapital(usulan.cara),
      sebutHal(usulan.memenuhi),
      sebutHal(usulan.tidak),
    ])
}

function sebutHal(all: readonly Hal[]): string {
  return joinDaftar(
    all.map(({ nama, node }) => (node && node.kode !== nama ? `${node.kode} ${nama}` : nama)),
    MOST_NAMED,
  )
}

function lembarKenaikan(book: Book, { penilaian }: IsiBukti): void {
  const { rencana, predikat, adaLke } = penilaian
  if (!adaLke || rencana.naik.length === 0) return
  const sheet = buatLembar(
    book,
    'Saran kenaikan',
    [
      { judul: 'Butir', lebar: 12 },
      { judul: `Pertanyaan (saran menuju ${predikat.toUpperCase()})`, lebar: 60 },
      { judul: 'Dari', lebar: 16 },
      { judul: 'Ke', lebar: 12 },
      { judul: 'Tambahan skor', lebar: 12 },
      { judul: 'Keadaan yang harus dicapai', lebar: 60 },
    ],
    1,
  )
  for (const { butir, dari, ke, tambah } of rencana.naik) {
    const criteria = butir.butir?.opsi?.[ke] ?? butir.butir?.kriteria
    const row = tambahBaris(sheet, [butir.kode, butir.nama, dari ?? 'belum dijawab', ke, tambah, criteria])
    tulisAngka(sheet.getCell(row, 5), tambah)
  }
}

function lembarBukti(book: Book, isi: IsiBukti): void {
  const sheet = buatLembar(
    book,
    'Bukti',
    [
      { judul: 'Butir', lebar: 11 },
      { judul: 'Bukti', lebar: 60 },
      { judul: 'Buka', lebar: 9 },
      { judul: 'Tanggal', lebar: 24 },
      { judul: 'Keadaan', lebar: 44 },
      { judul: 'SHA-256', lebar: 68 },
    ],
    1,
  )
  for (const [butir, all] of isi.penilaian.bukti)
    for (const one of all) {
      const { nama, ke, tanggal, keadaan, sha256 } = buktiTampil(one, isi)
      const row = tambahBaris(sheet, [butir.kode, nama, undefined, tanggal, keadaan, sha256])
      if (ke !== undefined) tulisBuka(sheet.getCell(row, 3), ke)
    }
}
