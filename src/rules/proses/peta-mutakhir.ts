import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { surelyBefore, type Tanggal } from '../../text/tanggal.ts'
import { butirPada, isKosong } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const petaMutakhir: Rule = {
  id: 'proses/peta-mutakhir',
  severity: 'warning',
  title: 'Peta proses bisnis ditetapkan dengan keputusan, dan tidak lebih tua daripada Renstra yang dijabarkannya',
  why: `Peta proses bisnis diturunkan dari visi, misi, dan sasaran dalam Renstra. Peta yang lebih tua daripada Renstranya
mungkin masih menggambarkan strategi lama. Peta ditetapkan pimpinan instansi; tanpa nomor dan tanggal penetapan tidak dapat
dibuktikan peta mana yang berlaku.`,
  basis: ['permenpanrb-19-2018', 'permenpanrb-90-2021'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
ditetapkan: { nomor: 512 Tahun 2020, tanggal: 2020-09-28 }
---
jenis: peta_proses
kode: P
renstra: R
ditetapkan: { nomor: 20 Tahun 2020, tanggal: September 2020 }
---
jenis: peta_proses
kode: P-2
konsep: true
`,
      `
jenis: renstra
kode: R
periode: { mulai: 2020, selesai: 2024 }
---
jenis: peta_proses
kode: P
ditetapkan: { nomor: 20 Tahun 2019, tanggal: 2 Desember 2019 }
`,
      `
jenis: peta_proses
kode: P
termuat: { lengkap: false }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
ditetapkan: { nomor: 512 Tahun 2020, tanggal: 2020-09-28 }
---
jenis: peta_proses
kode: P
renstra: R
ditetapkan:
  nomor: 20 Tahun 2018
  tanggal: 2018-05-02 # ✗
`,
      `
jenis: renstra
kode: R
periode: { mulai: 2020, selesai: 2024 }
---
jenis: peta_proses
kode: P
ditetapkan: { nomor: 20 Tahun 2017, tanggal: 2017-05-02 } # ✗
`,
      `
jenis: peta_proses
kode: P # ✗
`,
      `
jenis: peta_proses
kode: P
ditetapkan: # ✗
  nomor: 20 Tahun 2020
  tanggal: '-'
`,
    ],
  },
  *check(graph) {
    for (const peta of graph.inForce('peta_proses')) {
      const { nomor, tanggal } = peta.isi.ditetapkan ?? {}
      const lacking = [
        ...(isKosong(nomor) && peta.judges('ditetapkan.nomor') ? ['nomor'] : []),
        ...(isKosong(tanggal) && peta.judges('ditetapkan.tanggal') ? ['tanggal'] : []),
      ]
      if (lacking.length > 0) {
        yield {
          at: peta.isi.ditetapkan ? peta.locateKey('ditetapkan') : peta.locate(),
          butir: butirPada(peta.locate(), lacking),
          message: `peta proses "${peta.nama}" tidak menyebut ${joinDaftar(lacking)} keputusan yang menetapkannya`,
          hint: 'isi "ditetapkan" dengan nomor dan tanggal keputusan; bila belum ditetapkan, isi "konsep: true"',
        }
      }
      const ditetapkan = tanggal === undefined ? undefined : graph.hari(tanggal)
      const renstra = renstraOf(peta, graph)
      if (!ditetapkan || !renstra || !isOlder(ditetapkan, renstra, graph)) continue
      yield {
        at: peta.locate('ditetapkan', 'tanggal'),
        message: `peta proses "${peta.nama}" ditetapkan ${ditetapkan.teks}, sebelum Renstra "${renstra.nama}" yang dijabarkannya`,
        hint: 'tinjau peta terhadap sasaran Renstra itu, lalu tetapkan kembali',
        related: [{ at: renstra.locate(), message: `Renstra "${renstra.nama}"` }],
      }
    }
  },
}

/** The one that it names, else the only one in force of the office. */
function renstraOf(peta: Node<'peta_proses'>, graph: Graph): Node<'renstra'> | undefined {
  const [named] = graph.out(peta, 'menjabarkan')
  if (named) return named as Node<'renstra'>
  const inForce = graph.inForce('renstra')
  return inForce.length === 1 && graph.isWhole('renstra') && !peta.isLost('renstra') ? inForce[0] : undefined
}

/** Older than its decree; without one, older than the year in which it was at the earliest drawn up. */
function isOlder(
  ditetapkan: Tanggal,
  { isi: { ditetapkan: decree, periode } }: Node<'renstra'>,
  graph: Graph,
): boolean {
  const renstra = decree?.tanggal === undefined ? undefined : graph.hari(decree.tanggal)
  if (renstra) return surelyBefore(ditetapkan, renstra)
  return periode?.mulai !== undefined && Number(ditetapkan.akhir.slice(0, 4)) < periode.mulai - 1
}
