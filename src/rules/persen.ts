/** Shares as rules tell them. */

/** One decimal, rounded down: 94,96% does not read as 95%. */
export function sebutBagian(persen: number): string {
  return `${String(Math.floor(persen * 10 + 1e-9) / 10).replace('.', ',')}%`
}

/** One decimal at most. */
export function sebutAngka(angka: number): string {
  return String(Math.round(angka * 10) / 10).replace('.', ',')
}
