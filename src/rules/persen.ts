/** Shares as rules tell them. */
import { sebutNilai } from '../hitung/nilai.ts'

/** One decimal, rounded down: 94,96% does not read as 95%. */
export function sebutBagian(persen: number): string {
  return `${sebutNilai(Math.floor(persen * 10 + 1e-9) / 10)}%`
}

/** One decimal at most. */
export function sebutAngka(angka: number): string {
  return sebutNilai(Math.round(angka * 10) / 10)
}
