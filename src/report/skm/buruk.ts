/** Rows of a survey that do not count, in words. */
import type { KelompokBuruk } from '../../graph/fakta.ts'
import { formatCount } from '../layout.ts'

/** Digits and what stands between them in a date or a number; shorter than a number that is someone's. Or one letter. */
const HARMLESS = /^(?:[\d.,:/ -]{0,12}|\p{L})$/u

/** A cell as written, where it can be no words of a respondent's. */
export function selAman(sel: string): string | undefined {
  return HARMLESS.test(sel) ? sel : undefined
}

/** `3 baris: jawaban di luar 1 sampai 4, misalnya "9" pada kolom "Biaya/tarif", baris 17` */
export function kalimatBuruk({ sebab, jumlah, contoh }: KelompokBuruk, skala: number): string {
  const [first] = contoh
  const isTanggal = first === undefined || first.kolom === 'tanggal'
  const what = {
    di_luar_skala: `jawaban bukan bilangan 1 sampai ${skala}`,
    tak_terbaca: isTanggal ? 'tanggal tidak terbaca' : 'bilangan tidak terbaca',
    layanan_terlalu_banyak: 'kolom layanan memuat lebih banyak nama daripada layanan sebuah kantor; periksa kolomnya',
    selesai_sebelum_masuk: 'selesai sebelum masuk',
    selesai_tanpa_tanggal: 'selesai tanpa tanggal',
    ganda: 'tercatat dua kali',
    sesudah_hari_ini: 'bertanggal sesudah hari penghitungan',
  }[sebab]
  const sel = first && selAman(first.sel)
  const cell = sel === undefined ? '' : sel === '' ? 'kosong ' : `"${sel}" `
  const where = first ? `, misalnya ${cell}pada kolom "${first.kolom}", baris ${first.line}` : ''
  return `${formatCount(jumlah)} baris: ${what}${where}`
}
