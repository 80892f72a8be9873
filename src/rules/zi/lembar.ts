/** The LKE of an office as the rules of this folder look at them. */
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { type BacaanLke, bacaLke } from '../../hitung/lke/jawaban.ts'

/** Those whose instrument is known; zi/jawaban-sah tells of the others. */
export function lembarKerja(lke: readonly Node<'lke'>[], graph: Graph): readonly BacaanLke[] {
  return lke.flatMap((one) => graph.once(bacaLke, one) ?? [])
}

/** An instrument of three items that the examples of this folder answer. */
export const instrumenContoh = `
jenis: instrumen_lke
kode: contoh
nilai_jawaban:
  Ya/Tidak: { Ya: 1, Tidak: 0 }
  A/B/C: { A: 1, B: 0.5, C: 0 }
komponen:
  - { kode: total, bobot: 10, minimal: { wbk: 7.5, wbbm: 8.5 } }
subkomponen:
  - { kode: S1, nama: Tim kerja, komponen: total, bobot: 6 }
  - { kode: S2, nama: Sasaran, komponen: total, bobot: 4 }
butir:
  - { kode: S1.a, subkomponen: S1, jenis_jawaban: Ya/Tidak }
  - { kode: S1.b, subkomponen: S1, jenis_jawaban: A/B/C }
  - kode: S2.a
    subkomponen: S2
    jenis_jawaban: '%'
    masukan: [sasaran, tercapai]
    rumus: { pembilang: tercapai, penyebut: sasaran }
---`
