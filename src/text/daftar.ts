/** Lists as a sentence holds them. */

/** `a`, `a dan b`, `a, b, dan c`; more than `terbanyak` end in `dan 7 lainnya`. */
export function joinDaftar(butir: readonly string[], terbanyak = Number.POSITIVE_INFINITY): string {
  const sisa = butir.length - terbanyak
  const semua = sisa > 0 ? [...butir.slice(0, terbanyak), `${sisa} lainnya`] : butir
  const [pertama = '', kedua] = semua
  if (semua.length <= 2) return kedua === undefined ? pertama : `${pertama} dan ${kedua}`
  return `${semua.slice(0, -1).join(', ')}, dan ${semua[semua.length - 1]}`
}
