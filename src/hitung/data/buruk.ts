/** Collects rows that say what cannot be: the first of each kind, and how many there are. */
import type { BarisBuruk, KelompokBuruk, SebabBuruk } from '../../graph/fakta.ts'
import { samarkan } from '../../text/samar.ts'

/** Rows that a finding names at most. */
const MOST_SHOWN = 20

export class Buruk {
  readonly #groups = new Map<string, { sebab: SebabBuruk; jumlah: number; contoh: BarisBuruk[] }>()

  /** Rows are alike if they fail in the same column for the same cause. */
  add(sebab: SebabBuruk, kolom: string, line: number, sel: string, kutipan: string): void {
    const key = `${sebab} ${kolom}`
    const group = this.#groups.get(key) ?? { sebab, jumlah: 0, contoh: [] }
    this.#groups.set(key, group)
    group.jumlah++
    if (group.contoh.length >= MOST_SHOWN) return
    // A column that holds something else than its heading says may hold a person.
    group.contoh.push({ line, kolom, sel: shorten(samarkan(sel).teks), kutipan: samarkan(kutipan).teks })
  }

  hasil(): readonly KelompokBuruk[] {
    return [...this.#groups.values()]
  }
}

const LONGEST = 60

function shorten(teks: string): string {
  return teks.length > LONGEST ? `${teks.slice(0, LONGEST)}…` : teks
}
