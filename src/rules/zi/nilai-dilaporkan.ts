/** Reported scores against those that the answers give. */
import type { Draft } from '../../finding.ts'
import type { Bagian } from '../../hitung/lke/instrumen.ts'
import type { BacaanLke } from '../../hitung/lke/jawaban.ts'
import { isCocok, nilaiLke, type Rentang, readTercetak, sebutRentang, type Terbuka } from '../../hitung/lke/nilai.ts'

export interface Dilaporkan {
  readonly kunci: string
  readonly bagian: Bagian
  readonly tertulis: string | number
}

/** Scores that the sheet reports of parts that the instrument has. */
export function dilaporkan({ lke, instrumen }: BacaanLke): readonly Dilaporkan[] {
  return Object.entries(lke.isi.nilai_dilaporkan ?? {}).flatMap(([kunci, tertulis]) => {
    const bagian = instrumen.find(kunci)
    return bagian && tertulis !== '' ? [{ kunci, bagian, tertulis }] : []
  })
}

/** Whether a score depends on an item that is computed from counts, for which no certain formula is known. */
export function hasPersen(bagian: Bagian): boolean {
  return bagian.butir ? bagian.butir.jenis_jawaban === '%' : bagian.anak.some(hasPersen)
}

/**
 * Whether the answers can give what is reported: exactly, or where sub-components are rounded before they are summed. An item
 * may be reported in points or as the share or index that it was answered with.
 */
export function isMungkin({ bagian, tertulis }: Dilaporkan, bacaan: BacaanLke, terbuka: Terbuka): boolean {
  const tercetak = readTercetak(tertulis)
  if (!tercetak) return false
  return [undefined, tercetak.desimal].some((desimal) => {
    const nilai = nilaiLke(bacaan, terbuka, desimal).get(bagian)
    if (!nilai) return true
    return unitsOf(bagian).some((unit) => isCocok(tercetak, scale(nilai, unit), bagian.bobot * unit))
  })
}

/** What points may be multiplied by before they are reported. */
function unitsOf({ bobot, butir }: Bagian): readonly number[] {
  if (!butir || bobot === 0) return [1]
  return [1, 1 / bobot, ...(butir.skala === undefined ? [] : [butir.skala / bobot])]
}

function scale({ min, maks }: Rentang, unit: number): Rentang {
  return { min: min * unit, maks: maks * unit }
}

/** One finding for the sheet, at the first of these. */
export function tellBerbeda(
  berbeda: readonly Dilaporkan[],
  bacaan: BacaanLke,
  terbuka: Terbuka,
): Pick<Draft, 'at' | 'message' | 'related'> | undefined {
  const { lke } = bacaan
  const scores = nilaiLke(bacaan, terbuka)
  const told = berbeda.map(({ kunci, bagian, tertulis }) => ({
    at: lke.locate('nilai_dilaporkan', kunci),
    message: `"${kunci}" dilaporkan ${sebutTertulis(tertulis)}, sedangkan dari jawabannya ${sebut(scores.get(bagian))}`,
  }))
  const [first, ...rest] = told
  if (!first) return undefined
  const lain = rest.length > 0 ? `; demikian pula ${rest.length} nilai lain` : ''
  return { at: first.at, message: `lembar kerja "${lke.kode}": nilai ${first.message}${lain}`, related: rest }
}

/** As written, with a decimal comma. */
function sebutTertulis(tertulis: string | number): string {
  return String(tertulis).replace(/^\s*(-?\d+)\.(\d+)/, '$1,$2')
}

function sebut(nilai: Rentang | undefined): string {
  return nilai ? sebutRentang(nilai) : 'tidak dapat dihitung'
}
