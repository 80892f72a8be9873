import type { Draft } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import { isProses, kategoriOf, type Proses } from '../../hitung/rantai.ts'
import { partsOf, sebut } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const kategoriDiwarisi: Rule = {
  id: 'proses/kategori-diwarisi',
  severity: 'error',
  title: 'Subproses sekategori dengan proses di atasnya, dan peta memiliki proses inti',
  why: `Subproses adalah rincian proses: rincian proses inti tetap inti. Proses inti menghasilkan nilai bagi masyarakat dan
menjawab visi misi; instansi tanpa proses inti tidak menunjukkan untuk apa ia ada. Kategori yang tidak ditulis mengikuti
proses di atasnya. Peta yang terbagi dalam beberapa dokumen dinilai bersama.`,
  basis: ['permenpanrb-19-2018'],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: P
proses:
  - { kode: P1, kategori: inti, subproses: [{ kode: P1.1 }, { kode: P1.2, kategori: inti }] }
  - { kode: P2, kategori: pendukung }
---
jenis: peta_proses
kode: P-TU
proses: [{ kode: P3, kategori: pendukung }]
`,
      `
jenis: peta_proses
kode: P
proses: [{ kode: P1, subproses: [{ kode: P1.1 }] }]
`,
      `
jenis: instansi
kode: kanwil
---
jenis: peta_proses
kode: P
proses: [{ kode: P1, kategori: inti }]
---
jenis: instansi
kode: kankemenag
induk: kanwil
---
jenis: peta_proses
kode: P-TU
proses: [{ kode: P9, kategori: pendukung }]
`,
      `
jenis: peta_proses
kode: P
proses: [{ kode: P2, kategori: pendukung }]
termuat: { lengkap: false }
`,
      `
jenis: instansi
kode: kua
induk: Kantor Kementerian Agama Kabupaten Badung
---
jenis: peta_proses
kode: P-TU
proses: [{ kode: P9, kategori: pendukung }]
`,
    ],
    invalid: [
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
    kategori: inti
    subproses:
      - kode: P1.1
        subproses:
          - kode: P1.1.1
            kategori: pendukung # ✗
      - { kode: P1.2, kategori: manajerial }
`,
      `
jenis: peta_proses
kode: P # ✗
proses:
  - { kode: P1, kategori: pendukung }
  - { kode: P2, kategori: manajerial }
`,
    ],
  },
  *check(graph) {
    for (const peta of graph.all('peta_proses')) {
      const changed = partsOf(peta, 'proses').filter(isChanged)
      const [first, ...others] = changed
      if (!first) continue
      yield {
        at: first.locate('kategori'),
        message: `proses ${sebut(changed)} berkategori lain daripada proses di atasnya: ${sebutBeda(first)}`,
        hint: 'samakan "kategori" dengan proses di atasnya atau kosongkan; bila memang lain, pindahkan prosesnya',
        ...(others.length > 0 && {
          related: others.map((one) => ({ sama: true, at: one.locate('kategori'), message: sebutBeda(one) })),
        }),
      }
    }
    yield* tellWithoutInti(graph)
  },
}

function aboveOf({ wadah }: Proses): Proses | undefined {
  return wadah && isProses(wadah) ? wadah : undefined
}

function isChanged(proses: Proses): boolean {
  const above = aboveOf(proses)
  const inherited = above && kategoriOf(above)
  return inherited !== undefined && proses.isi.kategori !== undefined && proses.isi.kategori !== inherited
}

function sebutBeda(proses: Proses): string {
  const above = aboveOf(proses)
  return `"${proses.kode}" ${proses.isi.kategori}, sedangkan "${above?.kode}" ${above && kategoriOf(above)}`
}

/** Judged where categories are written at all: of all maps of the office and those above together. */
function* tellWithoutInti(graph: Graph): Iterable<Draft> {
  const maps = graph.inForce('peta_proses')
  const [first] = maps
  const stated = graph.inForce('proses').filter(({ isi }) => isi.kategori !== undefined)
  if (!first || stated.length === 0 || maps.some(({ isi }) => isi.termuat?.lengkap === false)) return
  if (!graph.isWhole('proses') || graph.visible('proses').some((one) => one.isLost('kategori'))) return
  if (graph.visible('proses').some(({ isi }) => isi.kategori === 'inti')) return
  // What details one kind of process may belong to the map of an office above that is not here.
  const isPart = new Set(stated.map(({ isi }) => isi.kategori)).size === 1
  if (isPart && graph.instansi?.isi.induk !== undefined && !graph.parent) return
  yield {
    at: first.locate(),
    message: `peta proses "${first.nama}" tidak memuat proses inti`,
    hint: 'beri "kategori: inti" pada proses yang hasilnya langsung diterima masyarakat',
  }
}
