/** Lists: as a sentence holds them, and in groups. */

/** `a`, `a dan b`, `a, b, dan c`; more than `terbanyak` end in `dan 7 lainnya`. */
export function joinDaftar(butir: readonly string[], terbanyak = Number.POSITIVE_INFINITY): string {
  const sisa = butir.length - terbanyak
  const semua = sisa > 0 ? [...butir.slice(0, terbanyak), `${sisa} lainnya`] : butir
  const [pertama = '', kedua] = semua
  if (semua.length <= 2) return kedua === undefined ? pertama : `${pertama} dan ${kedua}`
  return `${semua.slice(0, -1).join(', ')}, dan ${semua[semua.length - 1]}`
}

/** Those of one key together, groups and what is in them in their order. */
export function groupBy<K, T>(all: Iterable<T>, keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
