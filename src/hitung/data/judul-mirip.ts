/** Columns of a survey that hold answers under a heading which is almost the name of an element. */
import { unsurMirip } from '../../data/survei.ts'
import type { JudulMirip } from '../../graph/fakta.ts'

export interface PemantauMirip {
  readonly onRow: (cells: readonly string[]) => void
  /** Those that hold answers and nothing else. */
  readonly hasil: () => readonly JudulMirip[]
}

/**
 * @param taken columns that are read already
 * @param isJawaban whether a cell is an answer; undefined for one that holds nothing
 */
export function pantauMirip(
  header: readonly string[],
  taken: ReadonlySet<number>,
  isJawaban: (teks: string) => boolean | undefined,
): PemantauMirip {
  const suspects = header.flatMap((judul, index) => {
    const mungkin = taken.has(index) ? undefined : unsurMirip(judul)
    return mungkin === undefined ? [] : [{ judul: judul.trim(), mungkin, index, berisi: false, lain: false }]
  })
  return {
    onRow: (cells) => {
      for (const one of suspects) {
        const read = one.lain ? undefined : isJawaban(cells[one.index] ?? '')
        if (read === true) one.berisi = true
        if (read === false) one.lain = true
      }
    },
    hasil: () => suspects.flatMap(({ judul, mungkin, berisi, lain }) => (berisi && !lain ? [{ judul, mungkin }] : [])),
  }
}
