/** `12500` as readers write it: `12.500`. */
export function formatCount(count: number): string {
  return pisahRibuan(String(count))
}

/** A number that is written with a decimal comma, `12345,50`, with its thousands set apart: `12.345,50`. */
export function pisahRibuan(angka: string): string {
  return angka.replace(/^[-+]?\d{4,}/, (bulat) => bulat.replaceAll(/\B(?=(?:\d{3})+$)/g, '.'))
}
