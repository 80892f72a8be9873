/** A value with fields of its own, as YAML and JSON give it. */
export type Rincian = Readonly<Record<string, unknown>>

export function isRincian(value: unknown): value is Rincian {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
