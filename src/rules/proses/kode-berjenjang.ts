import type { Node } from '../../graph/node.ts'
import { isProses, type Proses } from '../../hitung/rantai.ts'
import { partsOf, sebut } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const kodeBerjenjang: Rule = {
  id: 'proses/kode-berjenjang',
  severity: 'warning',
  title: 'Kode subproses meneruskan kode proses di atasnya',
  why: `Kode menunjukkan letak proses dalam peta: P2.1 adalah bagian dari P2. Kode yang tidak meneruskan kode induknya
biasanya tertinggal ketika proses dipindahkan, dan menyesatkan orang yang mencari SOP-nya. Kode resmi yang dipakai bila ada.
Peta yang kodenya memang tidak berjenjang tidak dinilai.`,
  basis: ['permenpanrb-19-2018'],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: P
proses:
  - kode: RAB.01
    subproses:
      - { kode: RAB.01.01, subproses: [{ kode: RAB.01.01.01 }] }
  - kode: layanan
    kode_resmi: KEM-02
    subproses: [{ kode: haji, kode_resmi: KEM-02-1 }, { kode: nikah }]
`,
      `
jenis: peta_proses
kode: P
proses:
  - kode: A
    subproses: [{ kode: B1 }, { kode: B2 }, { kode: A3 }]
`,
    ],
    invalid: [
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
    subproses:
      - { kode: P1.1 }
      - { kode: P1a }
      - { kode: P1-3 }
      - { kode: P10 } # ✗
  - kode: P2
    subproses:
      - { kode: P2.1 }
      - { kode: P1.4 }
`,
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
    kode_resmi: '01'
    subproses:
      - { kode: a, kode_resmi: '01.1' }
      - { kode: b, kode_resmi: '01.2' }
      - kode: c
        kode_resmi: '02.3' # ✗
`,
    ],
  },
  *check(graph) {
    for (const peta of graph.all('peta_proses')) {
      const below = partsOf(peta, 'proses').flatMap((one) => pairOf(one) ?? [])
      const odd = below.filter(({ extendsIt }) => !extendsIt)
      const [first, ...others] = odd
      if (!first || below.length < FEWEST || odd.length * 3 > below.length) continue
      yield {
        at: first.at,
        message: `kode proses ${sebut(odd.map(({ proses }) => proses))} dalam peta "${peta.nama}" tidak meneruskan kode proses di atasnya`,
        hint: `beri kode yang diawali kode proses di atasnya, misalnya "${first.above}.${first.urutan}"; sesuaikan "proses" pada SOP yang merujuknya`,
        ...(others.length > 0 && {
          related: others.map(({ at, kode, above }) => ({
            sama: true,
            at,
            message: `"${kode}" berada di bawah "${above}"`,
          })),
        }),
      }
    }
  },
}

/** Fewer show no pattern. */
const FEWEST = 3

interface Pair {
  readonly proses: Proses
  readonly kode: string
  readonly above: string
  /** Which of the processes there, from 1. */
  readonly urutan: number
  readonly extendsIt: boolean
  readonly at: ReturnType<Node['locate']>
}

/** A process with the one above; undefined at the top, and where only one of them has an official kode. */
function pairOf(proses: Proses): Pair | undefined {
  const above = proses.wadah
  if (!above || !isProses(above)) return undefined
  const resmi = proses.isi.kode_resmi
  if ((resmi === undefined) !== (above.isi.kode_resmi === undefined)) return undefined
  const [kode, higher] = [resmi ?? proses.kode, above.isi.kode_resmi ?? above.kode].map((one) => one.trim()) as [
    string,
    string,
  ]
  const at = resmi === undefined ? proses.locate() : proses.locate('kode_resmi')
  const urutan = above.bagian.indexOf(proses) + 1
  return { proses, kode, above: higher, urutan, extendsIt: isExtension(kode, higher), at }
}

/** `P1.1` and `P1a` go on from `P1`, `P10` does not. */
function isExtension(kode: string, above: string): boolean {
  if (!kode.startsWith(above) || kode.length === above.length) return false
  return !(/\d$/.test(above) && /^\d/.test(kode.slice(above.length)))
}
