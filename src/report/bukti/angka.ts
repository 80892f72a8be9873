/** Figures as pages and sheets of the package say them. */
import type { Bagian } from '../../hitung/lke/instrumen.ts'
import {
  type Ambang,
  EPSILON,
  type Rentang,
  sebutRentang as sebutKisaran,
  sebutKurang,
} from '../../hitung/lke/nilai.ts'
import { type Penilaian, sebutTertinggi, sebutUsulan } from '../../hitung/lke/penilaian.ts'
import type { Usulan } from '../../hitung/lke/usulan.ts'

/** A score, or its range where part of it is not known yet. */
export function sebutRentang(nilai: Rentang | undefined): string {
  return nilai ? sebutKisaran(nilai) : '–'
}

/** `terpenuhi, lebih 1,20`; `kurang 0,35`; `masih terbuka`. */
export function sebutJarak({ keadaan, nilai, minimal, kurang }: Ambang): string {
  if (keadaan === 'belum') return `kurang ${sebutKurang(kurang)}`
  if (keadaan === 'terbuka') return 'masih terbuka'
  const lebih = nilai.min - minimal
  return lebih <= EPSILON ? 'terpenuhi, tepat' : `terpenuhi, lebih ${sebutKurang(lebih)}`
}

/** Whether the law says so is not certain: the text of it was not read. */
export function isTakPasti({ kepastian }: Ambang): boolean {
  return kepastian === 'M' || kepastian === 'M?'
}

/** What the asterisk behind a threshold means; nothing where none has one. */
export function catatanAmbang({ wbk, wbbm }: Penilaian['ambang']): string | undefined {
  const isUnsure = [...wbk, ...wbbm].some(isTakPasti)
  return isUnsure ? '* Ambang ini belum dicocokkan dengan naskah resmi peraturannya.' : undefined
}

/** What answers that are not known yet may still add. */
export function terbuka(nilai: Rentang | undefined): number {
  return nilai ? nilai.maks - nilai.min : 0
}

/** The highest answer that the documents allow, where that is not the proposed one itself. */
export function tertinggi(usulan: Usulan): string | undefined {
  const most = sebutTertinggi(usulan)
  return usulan.jawaban !== undefined && most !== sebutUsulan(usulan) ? most : undefined
}

/** What people call a part: `Nilai total`, `Area II Penataan Tatalaksana`. */
export function sebutBagian({ jenis, kode, nama }: Bagian): string {
  if (jenis === 'area') return `${kode} ${nama}`
  if (jenis === 'komponen') return nama
  // Some are called by a word.
  return jenis === 'subkomponen' && /\d/.test(kode) ? `${kode} ${nama}` : nama
}

/** An answer with the names of its counts as people write them: `sasaran tercapai 5`. */
export function sebutJawaban(teks: string): string {
  return teks.replaceAll('_', ' ')
}
