/** `12500` as readers write it: `12.500`. */
export function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, '.')
}
