import type { Indeks, Tahap } from '../hitung/indeks.ts'
import type { Audit } from '../run.ts'
import { formatCount, paragraph, some, widthOf } from './layout.ts'
import type { Style } from './style.ts'
import { kalimatPutus } from './tampilan/kalimat-celah.ts'
import { kalimatRenstra, sebabTanpaRantai } from './tampilan/renstra-lewat.ts'
import { formatIndeks } from './words.ts'

const MOST_BROKEN = 20
const MOST_OFFICES = 20

/** K1 to K6 as bars, the index, and where chains break; nothing when no rule asked the graph. */
export function chainSection(audit: Audit, style: Style): string[] {
  const { indeks, offices } = audit
  if (!indeks) return []
  const renstra = kalimatRenstra(audit)
  return [
    ...paragraph(style, 'Rantai koherensi: dari sasaran sampai layanan', { tone: 'strong' }),
    ...indeks.tahap.flatMap((tahap) => stepLines(tahap, countWidth(indeks), style)),
    ...(renstra === undefined
      ? []
      : paragraph(style, renstra, { lead: `  ${style.signs.warning} `, leadTone: 'warning' })),
    '',
    ...indexLines(indeks, style),
    ...(offices.length > 1 ? officeLines(offices, style) : []),
    ...chainLines(audit, indeks, renstra, style),
  ]
}

function stepLines({ kode, uraian, terpenuhi, dari }: Tahap, counts: number, style: Style): string[] {
  const { full, empty } = style.signs
  const size = style.width >= 80 ? 20 : style.width >= 60 ? 14 : 10
  const filled = dari === 0 ? 0 : terpenuhi === dari ? size : Math.min(size - 1, Math.round((terpenuhi / dari) * size))
  const tone = terpenuhi === dari ? 'good' : terpenuhi === 0 ? 'error' : 'warning'
  const bar =
    dari === 0
      ? ' '.repeat(size)
      : `${style.paint(tone, full.repeat(filled))}${style.paint('faint', empty.repeat(size - filled))}`
  const count = (dari === 0 ? 'tidak berlaku' : countOf(terpenuhi, dari)).padEnd(counts)
  const head = `  ${style.paint('strong', kode)}  ${bar}  ${dari === 0 ? style.paint('faint', count) : count}`
  const headWidth = 2 + widthOf(kode) + 2 + size + 2 + counts + 2
  if (style.width - headWidth < 30)
    return [head.trimEnd(), ...paragraph(style, uraian, { lead: '      ', tone: 'faint' })]
  const [first = '', ...rest] = paragraph(style, uraian, { lead: ' '.repeat(headWidth) })
  return [`${head}  ${first.trimStart()}`, ...rest]
}

function countOf(part: number, of: number): string {
  return `${formatCount(part)} dari ${formatCount(of)}`
}

function countWidth({ tahap }: Indeks): number {
  return Math.max(...tahap.map(({ terpenuhi, dari }) => (dari === 0 ? 13 : countOf(terpenuhi, dari).length)))
}

function indexLines({ nilai }: Indeks, style: Style): string[] {
  const value = nilai === undefined ? 'belum dapat dihitung' : formatIndeks(nilai)
  return [
    ...paragraph(style, `Indeks Koherensi ${value}`, { lead: '  ', tone: 'strong' }),
    ...paragraph(style, 'rerata K1–K6 yang berlaku, dikali 100; ukuran alat ini sendiri, tidak ditetapkan peraturan', {
      lead: '  ',
      tone: 'faint',
    }),
  ]
}

/** In their order; of very many, the lowest. */
function officeLines(offices: Audit['offices'], style: Style): string[] {
  const isLong = offices.length > MOST_OFFICES + 1
  const low = (one: Audit['offices'][number]) => one.indeks?.nilai ?? Number.POSITIVE_INFINITY
  const { first, more } = some(isLong ? offices.toSorted((a, b) => compare(low(a), low(b))) : offices, MOST_OFFICES)
  const lead = `    ${style.signs.bullet} `
  const lines = first.flatMap(({ office, indeks }) => {
    const value = indeks?.nilai === undefined ? 'belum dapat dihitung' : formatIndeks(indeks.nilai)
    const name = office.graph.instansi?.nama ?? 'berkas di luar instansi'
    return paragraph(style, `${name}: ${value}`, { lead })
  })
  return more > 0
    ? [...lines, ...paragraph(style, `dan ${formatCount(more)} instansi yang lebih tinggi`, { lead })]
    : lines
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function chainLines(audit: Audit, { rantai }: Indeks, renstra: string | undefined, style: Style): string[] {
  const { utuh, putus } = rantai
  const all = utuh + putus.length
  if (all === 0) {
    return paragraph(style, `Rantai belum dapat dihitung: ${sebabTanpaRantai(audit, renstra)}`, { lead: '  ' })
  }
  const { first, more } = some(putus, MOST_BROKEN)
  return [
    ...paragraph(style, `Rantai utuh: ${countOf(utuh, all)} sasaran`, { lead: '  ', tone: 'strong' }),
    ...first.flatMap(({ kode, nama, putusDi }) => {
      const name = nama === kode ? kode : `${kode} ${nama}`
      return paragraph(style, `${name}: ${kalimatPutus[putusDi]}`, {
        lead: `    ${style.signs.error} `,
        leadTone: 'error',
      })
    }),
    ...(more > 0 ? paragraph(style, `dan ${formatCount(more)} sasaran lain`, { lead: '      ' }) : []),
  ]
}
