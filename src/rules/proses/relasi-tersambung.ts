import type { Draft } from '../../finding.ts'
import type { Node } from '../../graph/node.ts'
import { isProses, type Proses, withAbove, withBelow } from '../../hitung/rantai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { splitKata } from '../../text/nama.ts'
import { isKosong, partsOf, sebut, tempatLain } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { isOnLine, topmost } from './garis.ts'

export const relasiTersambung: Rule = {
  id: 'proses/relasi-tersambung',
  severity: 'warning',
  title: 'Yang dipasok sebuah proses adalah keluarannya dan masukan proses penerimanya',
  why: `Peta relasi menunjukkan bahwa keluaran satu proses menjadi masukan proses lain. Bila namanya berbeda di kedua ujung,
tidak jelas apa yang diserahterimakan, dan pekerjaan menunggu di antaranya. Proses yang tidak berhubungan dengan proses atau
pihak lain tidak memberi nilai kepada siapa pun. Ujung yang tidak menyebut keluaran atau masukan tidak dinilai.`,
  basis: ['permenpanrb-19-2018'],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
    relasi: [{ ke: P2, berupa: [berkas terverifikasi] }, { ke: P9, berupa: laporan }]
    subproses: [{ kode: P1.1, keluaran: [Berkas permohonan terverifikasi, laporan] }]
  - { kode: P2, masukan: [berkas yang terverifikasi], relasi: [{ ke: P3 }] }
  - { kode: P3, relasi: [{ ke: P1, berupa: apa saja }] }
  - { kode: P4, pelanggan: [masyarakat] }
`,
      `
jenis: peta_proses
kode: P
proses: [{ kode: P1, keluaran: [surat] }, { kode: P2 }]
`,
    ],
    invalid: [
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
    keluaran: [Surat rekomendasi]
    relasi:
      - ke: P2
        berupa: Daftar nominatif # ✗
      - { ke: P3, berupa: Surat rekomendasi }
  - { kode: P2, masukan: [Daftar nominatif] }
  - { kode: P3, masukan: [Laporan bulanan] }
`,
      `
jenis: peta_proses
kode: P
proses:
  - { kode: P1, keluaran: [surat], relasi: [{ ke: P2, berupa: surat }] }
  - { kode: P2, masukan: [surat] }
  - { kode: P3, subproses: [{ kode: P3.1 }] } # ✗
`,
    ],
  },
  *check(graph) {
    for (const peta of graph.all('peta_proses')) {
      const proses = partsOf(peta, 'proses')
      const related = proses.filter(({ isi }) => (isi.relasi ?? []).length > 0)
      if (related.length === 0) continue
      yield* tellUnmatched(related)
      const connected = new Set<Node>(related)
      for (const { links } of related) for (const { verb, to } of links) if (verb === 'memasok' && to) connected.add(to)
      const isolated = topmost(
        proses.filter(
          (one) => one.judges('relasi') && !isOnLine(one, 'relasi', (near) => isConnected(near, connected)),
        ),
      )
      if (!isolated[0] || !graph.isWhole('proses', 'memasok')) continue
      yield {
        at: isolated[0].locate(),
        message: `proses ${sebut(isolated)} tidak berhubungan dengan proses atau pihak mana pun`,
        hint: 'isi "relasi" ke proses yang dipasoknya, atau "pemasok" dan "pelanggan"',
        ...tempatLain(isolated, ({ nama }) => `proses "${nama}" juga tanpa hubungan`),
      }
    }
  },
}

function isConnected(proses: Proses, connected: ReadonlySet<Node>): boolean {
  const { pemasok = [], pelanggan = [] } = proses.isi
  return connected.has(proses) || [...pemasok, ...pelanggan].some((teks) => !isKosong(teks))
}

interface Unmatched {
  readonly proses: Proses
  readonly path: readonly (string | number)[]
  readonly told: string
}

function* tellUnmatched(related: readonly Proses[]): Iterable<Draft> {
  const unmatched = related.flatMap((proses) => [...findUnmatched(proses)])
  const [first, ...others] = unmatched
  if (!first) return
  yield {
    at: first.proses.locate(...first.path),
    message: `relasi antarproses tidak tersambung: ${joinDaftar(
      unmatched.map(({ told }) => told),
      4,
    )}`,
    hint: 'pakai sebutan yang sama pada "berupa", "keluaran" proses pemasok, dan "masukan" proses penerima',
    ...(others.length > 0 && {
      related: others.map(({ proses, path, told }) => ({ sama: true, at: proses.locate(...path), message: told })),
    }),
  }
}

function* findUnmatched(proses: Proses): Iterable<Unmatched> {
  const outputs = wordsOn(proses, 'keluaran')
  for (const [index, { berupa = [] }] of (proses.isi.relasi ?? []).entries()) {
    const to = proses.links.find(({ verb, path }) => verb === 'memasok' && path[1] === index)?.to
    const inputs = to && isProses(to) ? wordsOn(to, 'masukan') : []
    for (const [item, teks] of berupa.entries()) {
      if (isKosong(teks)) continue
      const kata = new Set(splitKata(teks))
      const ends = [
        ...(isAmong(kata, outputs) ? [] : [`bukan keluaran "${proses.nama}"`]),
        ...(isAmong(kata, inputs) ? [] : [`bukan masukan "${to?.nama}"`]),
      ]
      if (ends.length > 0)
        yield { proses, path: ['relasi', index, 'berupa', item], told: `"${teks}" ${ends.join(' dan ')}` }
    }
  }
}

/** What the process, those above and those below state; none where they state nothing, or something of it was left out. */
function wordsOn(proses: Proses, field: 'masukan' | 'keluaran'): readonly ReadonlySet<string>[] {
  const line = new Set([...withAbove(proses), ...withBelow(proses)])
  if ([...line].some((one) => one.isLost(field))) return []
  return [...line].flatMap(({ isi }) =>
    (isi[field] ?? []).filter((teks) => !isKosong(teks)).map((teks) => new Set(splitKata(teks))),
  )
}

/** All words of one are in the other; true as well where nothing is stated. */
function isAmong(kata: ReadonlySet<string>, stated: readonly ReadonlySet<string>[]): boolean {
  const within = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].every((one) => b.has(one))
  return stated.length === 0 || stated.some((one) => within(kata, one) || within(one, kata))
}
