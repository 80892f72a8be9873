/** Names in tables that nothing of the office bears, told in one finding a table. */
import type { Draft } from '../finding.ts'
import { tempatBaris } from '../graph/fakta.ts'
import { groupBy, joinDaftar } from '../text/daftar.ts'
import { normaliseNama } from '../text/nama.ts'
import { onlyNear } from '../text/terdekat.ts'

/** One name, where it first stands, and how many rows have it. */
export interface NamaAsing {
  readonly nama: string
  readonly line: number
  readonly baris: number
}

export interface TabelAsing {
  readonly berkas: string
  /** Our name of the column, which is also what its names are of: `layanan`. */
  readonly kolom: string
  /** Rows of one name may come apart, in any order. */
  readonly asing: readonly NamaAsing[]
  /** Names that might be meant. */
  readonly dikenal: readonly string[]
}

/** Where they stand, how a message names them with their rows, and what the first that is near a known name likely means. */
export interface Asing extends Required<Pick<Draft, 'at' | 'butir' | 'related'>> {
  readonly sebutan: string
  /** `"Legalisasi Dokument" mungkin maksudnya "Legalisasi Dokumen"` */
  readonly dugaan?: string
}

const MOST_NAMED = 20
const MOST_SAID = 3

/** Undefined where there are none. */
export function sebutAsing({ berkas, kolom, asing, dikenal }: TabelAsing): Asing | undefined {
  const inOrder = [...asing].sort((left, right) => left.line - right.line)
  // Letter case, blanks and signs make no other name; as the first row spells it.
  const byName = [...groupBy(inOrder, ({ nama }) => normaliseNama(nama) || nama).values()].map((rows) => {
    const [{ nama = '', line = 1 } = {}] = rows
    const baris = rows.reduce((sum, row) => sum + row.baris, 0)
    return { nama, sebut: nama === '' ? `${kolom} kosong` : `${kolom} "${nama}"`, line, baris }
  })
  const place = ({ line, nama }: (typeof byName)[number]) => tempatBaris(berkas, line, kolom, nama)
  const told = byName.slice(0, MOST_NAMED + 1).map((one) => {
    const mungkin = one.nama === '' ? undefined : onlyNear(one.nama, dikenal)
    return {
      at: place(one),
      sebut: one.sebut,
      ...(mungkin !== undefined && { dugaan: `"${one.nama}" mungkin maksudnya "${mungkin}"` }),
    }
  })
  const [first, ...others] = told
  if (!first) return undefined
  const dugaan = told.find((one) => one.dugaan !== undefined)?.dugaan
  return {
    at: first.at,
    butir: byName.map((one) => ({ at: place(one) })),
    sebutan: joinDaftar(
      byName.map((one) => `${one.sebut} (${one.baris} baris)`),
      MOST_SAID,
    ),
    related: others.map((one) => ({ sama: true, at: one.at, message: one.dugaan ?? one.sebut })),
    ...(dugaan !== undefined && { dugaan }),
  }
}
