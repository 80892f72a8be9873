/** Where the branches of a step lead though their numbers stayed. */

type Fields = Readonly<Record<string, unknown>>

/** A step that has a number, before and after. */
interface Bernomor {
  /** Place of the same step in the new list; undefined where it is gone. */
  readonly sebelum: (nomor: string) => { readonly kini: number | undefined; readonly kegiatan: string } | undefined
  readonly sesudah: (nomor: string) => { readonly kini: number; readonly kegiatan: string } | undefined
}

/** A branch whose number stayed while the step behind it became another, which is still there elsewhere. */
export interface Beralih {
  /** `ke`, `keputusan ya`. */
  readonly cabang: string
  readonly sebelum: string
  readonly sesudah: string
}

export function beralih(was: Fields, is: Fields, steps: Bernomor): Beralih[] {
  const old = cabangOf(was)
  return [...cabangOf(is)].flatMap(([cabang, nomor]) => {
    if (old.get(cabang) !== nomor) return []
    const [from, to] = [steps.sebelum(nomor), steps.sesudah(nomor)]
    if (from?.kini === undefined || !to || from.kini === to.kini) return []
    return [{ cabang, sebelum: `${nomor} (${from.kegiatan})`, sesudah: `${nomor} (${to.kegiatan})` }]
  })
}

function cabangOf({ ke, keputusan }: Fields): Map<string, string> {
  const { ya, tidak } = (typeof keputusan === 'object' && keputusan !== null ? keputusan : {}) as Fields
  const all: [string, unknown][] = [
    ['ke', ke],
    ['keputusan ya', ya],
    ['keputusan tidak', tidak],
  ]
  return new Map(
    all.flatMap(([cabang, nomor]) =>
      typeof nomor === 'string' || typeof nomor === 'number' ? [[cabang, String(nomor)]] : [],
    ),
  )
}
