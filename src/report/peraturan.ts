/** The law that a rule rests on, as readers know it; the kode of what the registry does not hold. */
import { findPeraturan } from '../data/peraturan.ts'
import { sebutLengkap, sebutSingkat } from '../data/sebutan.ts'

/** `UU 25/2009` */
export function namaSingkat(kode: string): string {
  const peraturan = findPeraturan(kode)
  return peraturan ? sebutSingkat(peraturan) : kode
}

/** `Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik` */
export function namaLengkap(kode: string): string {
  const peraturan = findPeraturan(kode)
  return peraturan ? sebutLengkap(peraturan) : kode
}
