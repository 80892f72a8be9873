/** What can be wrong with an instrument of the LKE, kind by kind. */
import type { ButirLke, InstrumenLke, NilaiMinimal } from '../../dokumen.ts'
import type { Place } from '../../finding.ts'
import type { Node } from '../../graph/node.ts'
import { samakanKode } from '../../hitung/lke/instrumen.ts'
import { EPSILON } from '../../hitung/lke/nilai.ts'

type Instrumen = Node<'instrumen_lke'>

export interface Cacat {
  readonly at: Place
  /** Names the part and what is wrong with it. */
  readonly apa: string
  /** Each thing that is wrong with it, by a name that lasts. */
  readonly butir: readonly string[]
}

/** Letters that the type of an item promises and its options lack, or the other way round. */
export function opsiKurang(instrumen: Instrumen): readonly Cacat[] {
  const butir = instrumen.isi.butir ?? []
  if (!instrumen.judges('butir.opsi') || !butir.some(({ opsi }) => opsi !== undefined)) return []
  return butir.flatMap((one, index): Cacat[] => {
    const huruf = hurufOf(one)
    if (!huruf) return []
    const given = Object.keys(one.opsi ?? {}).filter((kunci) => one.opsi?.[kunci])
    const lack = huruf.filter((kunci) => !given.includes(kunci))
    const more = given.filter((kunci) => !huruf.includes(kunci))
    if (lack.length + more.length === 0) return []
    const apa =
      given.length === 0
        ? 'tidak ada satu pun'
        : [...lack.map((h) => `tanpa ${h}`), ...more.map((h) => `lebih ${h}`)].join(', ')
    const butir = [...lack, ...more].map((satu) => `opsi ${satu}`)
    return [
      { at: instrumen.locate('butir', index, 'kode'), butir, apa: `"${one.kode}" (${one.jenis_jawaban}: ${apa})` },
    ]
  })
}

function hurufOf({ jenis_jawaban }: ButirLke): readonly string[] | undefined {
  return jenis_jawaban?.startsWith('A/') ? jenis_jawaban.split('/') : undefined
}

const fields = ['komponen', 'area', 'subkomponen', 'butir'] as const

interface Bagian {
  readonly field: (typeof fields)[number]
  readonly index: number
  readonly kode: string
  readonly bobot?: number
  readonly minimal?: NilaiMinimal
  /** The parts that it names: kind of its fields -> kode. */
  readonly induk: readonly (readonly [string, string])[]
}

function bagianOf(isi: InstrumenLke): readonly Bagian[] {
  return fields.flatMap((field) =>
    (isi[field] ?? []).map((one, index): Bagian => {
      const named = one as { induk?: string; area?: string; komponen?: string; subkomponen?: string }
      const induk = (['induk', 'area', 'komponen', 'subkomponen'] as const).flatMap((key) => {
        const kode = named[key]
        return kode === undefined ? [] : [[key, kode] as const]
      })
      const { kode, bobot, minimal } = one
      return { field, index, kode, ...(bobot !== undefined && { bobot }), ...(minimal && { minimal }), induk }
    }),
  )
}

export function minimalTerbalik(instrumen: Instrumen): readonly Cacat[] {
  return bagianOf(instrumen.isi).flatMap(({ field, index, kode, bobot, minimal = {} }): Cacat[] => {
    const { wbk, wbbm } = minimal
    const wrong: string[] = []
    if (wbk !== undefined && wbbm !== undefined && wbbm < wbk - EPSILON)
      wrong.push(`WBBM ${sebut(wbbm)} lebih rendah daripada WBK ${sebut(wbk)}`)
    for (const [nama, nilai] of [
      ['WBK', wbk],
      ['WBBM', wbbm],
    ] as const) {
      if (nilai !== undefined && bobot !== undefined && nilai > bobot + EPSILON)
        wrong.push(`${nama} ${sebut(nilai)} melebihi bobot ${sebut(bobot)}`)
    }
    return wrong.length === 0
      ? []
      : [{ at: instrumen.locate(field, index, 'minimal'), butir: wrong, apa: `"${kode}" (${wrong.join('; ')})` }]
  })
}

/** Parts of one kind that name the same parent add up to it; those of several kinds may do so together. */
export function kelompokBobot(instrumen: Instrumen): readonly Cacat[] {
  const all = bagianOf(instrumen.isi)
  return all.flatMap((parent): Cacat[] => {
    if (parent.bobot === undefined) return []
    const groups = new Map<string, number | undefined>()
    const kode = samakanKode(parent.kode)
    for (const { field, bobot, induk } of all) {
      const key = induk.find(([nama, satu]) => samakanKode(satu) === kode && isKindOf(nama, field, parent.field))
      if (!key) continue
      const before = groups.has(field) ? groups.get(field) : 0
      groups.set(field, before === undefined || bobot === undefined ? undefined : before + bobot)
      if (!instrumen.judges(field)) groups.set(field, undefined)
    }
    const sums = [...groups.values()]
    if (sums.length === 0 || sums.includes(undefined)) return []
    const known = sums.map((sum) => sum ?? 0)
    const together = known.reduce((left, right) => left + right, 0)
    const want = parent.bobot
    if ([...known, together].some((sum) => Math.abs(sum - want) < 1e-6)) return []
    const apa = `"${parent.kode}" ${sebut(want)}, sedangkan jumlah bagiannya ${sebut(known[0] ?? 0)}`
    return [{ at: instrumen.locate(parent.field, parent.index, 'bobot'), butir: ['bobot'], apa }]
  })
}

/** `induk` of a component is a component, of an area an area; the other fields name their kind. */
function isKindOf(key: string, from: Bagian['field'], to: Bagian['field']): boolean {
  return key === 'induk' ? from === to : key === to
}

/** Types of answers without values, or with values that do not fall from the best answer to the worst. */
export function nilaiJanggal(instrumen: Instrumen): readonly Cacat[] {
  const { butir = [], nilai_jawaban: nilai = {} } = instrumen.isi
  if (!instrumen.judges('nilai_jawaban')) return []
  const at = instrumen.isi.nilai_jawaban ? instrumen.locateKey('nilai_jawaban') : instrumen.locate()
  const jenis = new Set(
    butir.flatMap(({ jenis_jawaban: one }) => (one === undefined || one === '%' || one === 'indeks' ? [] : [one])),
  )
  return [...jenis].flatMap((one): Cacat[] => {
    const values = nilai[one]
    if (!values) return [{ at, butir: [one], apa: `"${one}" tidak ada` }]
    const urut = one.split('/').map((kunci) => values[kunci])
    if (urut.includes(undefined)) return [{ at, butir: [one], apa: `"${one}" tidak menilai semua jawabannya` }]
    const falls = urut.every((satu = 0, index) => {
      const before = index === 0 ? 1 + EPSILON : (urut[index - 1] ?? 0)
      return satu >= 0 && satu <= 1 && satu < before
    })
    return falls
      ? []
      : [{ at, butir: [one], apa: `"${one}" tidak menurun dari paling tinggi 1 sampai paling rendah 0` }]
  })
}

/** Kode that stand twice, parents that are not there, formulas over counts that nobody asks for. */
export function rujukanHilang(instrumen: Instrumen): readonly Cacat[] {
  const all = bagianOf(instrumen.isi)
  const seen = new Set<string>()
  const known = new Set(all.map(({ field, kode }) => `${field} ${samakanKode(kode)}`))
  const found: Cacat[] = []
  for (const { field, index, kode, induk } of all) {
    const at = instrumen.locate(field, index, 'kode')
    if (seen.has(samakanKode(kode))) found.push({ at, butir: ['dua kali'], apa: `kode "${kode}" dipakai dua kali` })
    seen.add(samakanKode(kode))
    for (const [nama, satu] of induk) {
      const to = nama === 'induk' ? field : nama
      // Where none of the kind is there, they were not copied.
      const isCopied = instrumen.judges(to) && all.some((one) => one.field === to)
      if (known.has(`${to} ${samakanKode(satu)}`) || !isCopied) continue
      found.push({ at, butir: [`${to} ${satu}`], apa: `"${kode}" menunjuk ${to} "${satu}" yang tidak ada` })
    }
  }
  for (const [index, { kode, masukan = [], rumus }] of (instrumen.isi.butir ?? []).entries()) {
    const asked = masukan.map((one) => (typeof one === 'string' ? one : one.kode))
    const used = [rumus?.pembilang, rumus?.pengurang, rumus?.penyebut].flatMap((names) => names ?? [])
    const unasked = used.filter((nama) => !asked.includes(nama))
    if (unasked.length > 0 && asked.length > 0)
      found.push({
        at: instrumen.locate('butir', index, 'kode'),
        butir: unasked.map((nama) => `rumus ${nama}`),
        apa: `rumus "${kode}" memakai "${unasked[0]}" yang tidak diminta`,
      })
  }
  return found
}

function sebut(nilai: number): string {
  return String(Math.round(nilai * 10_000) / 10_000).replace('.', ',')
}
