/** The stage that looks for the files that an LKE cites: whether they are there, never what is in them. */
import { buktiOf } from './hitung/lke/bukti.ts'
import { bacaLke } from './hitung/lke/jawaban.ts'
import type { Office } from './run.ts'

/** Whether a file of the workspace is there, by its path from it. */
export type AdaBerkas = (berkas: string) => boolean

/** The office, which now knows what files are there of those that its LKE cite. */
export function withBukti(office: Office, ada: AdaBerkas): Office {
  const { graph } = office
  const found = new Set<string>()
  for (const lke of graph.all('lke')) {
    const bacaan = graph.once(bacaLke, lke)
    if (!bacaan) continue
    for (const jawaban of bacaan.jawaban.values()) {
      for (const { jalur } of buktiOf(jawaban, bacaan)) for (const path of jalur) if (ada(path)) found.add(path)
    }
  }
  graph.berkasAda = found
  return office
}
