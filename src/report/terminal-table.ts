/** Tables for people at a screen: the first column takes what room the others leave. */
import { widthOf, wrap } from './layout.ts'
import type { Style, Tone } from './style.ts'

export interface Kolom {
  readonly judul: string
  /** Numbers stand to the right. */
  readonly kanan?: boolean
}

/** Cells in the order of the columns; a tone colours the whole row. */
export interface BarisTabel {
  readonly sel: readonly string[]
  readonly tone?: Tone
}

const GAP = 2
/** Narrower than this no name can be read: each row becomes lines of their own. */
const NARROWEST = 16

export function tableLines(kolom: readonly Kolom[], baris: readonly BarisTabel[], style: Style): string[] {
  const rows = baris.map(({ sel, tone }) => ({ sel: sel.map(style.text), tone }))
  const heads = kolom.map(({ judul }) => style.text(judul))
  const widths = heads.map((judul, index) =>
    Math.max(widthOf(judul), ...rows.map(({ sel }) => widthOf(sel[index] ?? ''))),
  )
  const others = widths.slice(1).reduce((sum, width) => sum + width + GAP, 0)
  const room = style.width - others
  if (room < NARROWEST && widths.length > 1) return stacked(heads, rows, style)
  const first = Math.min(widths[0] ?? 0, room)
  const lineOf = (sel: readonly string[]): string[] =>
    wrap(sel[0] ?? '', first).map((teks, index) => {
      if (index > 0) return teks
      const rest = sel.slice(1).map((one, at) => {
        const space = ' '.repeat((widths[at + 1] ?? 0) - widthOf(one))
        return ' '.repeat(GAP) + (kolom[at + 1]?.kanan ? space + one : one + space)
      })
      return (teks + ' '.repeat(first - widthOf(teks)) + rest.join('')).trimEnd()
    })
  return [
    ...lineOf(heads).map((line) => style.paint('faint', line)),
    ...rows.flatMap(({ sel, tone }) => lineOf(sel).map((line) => (tone ? style.paint(tone, line) : line))),
  ]
}

interface Row {
  readonly sel: readonly string[]
  readonly tone: Tone | undefined
}

function stacked(heads: readonly string[], rows: readonly Row[], style: Style): string[] {
  const size = Math.max(...heads.slice(1).map(widthOf))
  const lines = rows.flatMap(({ sel, tone }) => [
    ...wrap(sel[0] ?? '', style.width).map((line) => style.paint(tone ?? 'strong', line)),
    ...sel.slice(1).flatMap((teks, index) => {
      const lead = `  ${(heads[index + 1] ?? '').padEnd(size)}  `
      if (teks === '') return []
      return wrap(teks, Math.max(style.width - widthOf(lead), 10)).map(
        (line, at) => (at === 0 ? style.paint('faint', lead) : ' '.repeat(widthOf(lead))) + line,
      )
    }),
  ])
  return [style.paint('faint', heads[0] ?? ''), ...lines]
}
