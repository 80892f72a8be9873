/** What a node holds before and after, field by field. */
import type { Node } from '../../graph/node.ts'
import { type JenisNode, parts, traces } from '../../graph/traces.ts'
import { groupBy } from '../../text/daftar.ts'
import { isRincian, type Rincian } from '../../text/rincian.ts'
import { pasangkanLangkah } from './langkah.ts'
import { isWaktu, type Kunci, maknaOf, pengenalOf, sebutIsi, sebutKunci } from './makna.ts'
import { type Bernomor, beralih, pisahTujuan } from './tujuan.ts'

/** What a change is about; `isian` is everything that has no name of its own here. */
export const hal = ['target', 'waktu', 'biaya', 'persyaratan', 'langkah', 'tautan', 'isian'] as const
export type Hal = (typeof hal)[number]

/** One thing that changed; without `sebelum` it came, without `sesudah` it went. */
export interface PerubahanIsi {
  readonly hal: Hal
  /** What it is called: `waktu total`, `langkah 3 waktu`, `target 2025`. */
  readonly tentang: string
  readonly sebelum?: string
  readonly sesudah?: string
}

/** Rincian that are compared as links, or node by node. */
const elsewhere = new Map<JenisNode, ReadonlySet<string>>()

function fieldsElsewhere(jenis: JenisNode): ReadonlySet<string> {
  const known =
    elsewhere.get(jenis) ??
    new Set([
      'jenis',
      'kode',
      ...Object.keys(parts[jenis] ?? {}),
      ...traces.filter(({ from, field }) => from === jenis && !field.includes('.')).map(({ field }) => field),
    ])
  elsewhere.set(jenis, known)
  return known
}

/** Changes of the fields of a node, but for its links and the nodes within it. What could not be read is no change. */
export function bandingkanIsi(before: Node, after: Node): PerubahanIsi[] {
  const skip = fieldsElsewhere(after.jenis)
  const keys = new Set([...Object.keys(after.isi), ...Object.keys(before.isi)])
  return [...keys].flatMap((key) => {
    if (skip.has(key) || before.isLost(key) || after.isLost(key)) return []
    return bandingkan([key], before.field(key), after.field(key))
  })
}

/** The fields of a node as they are compared, by their meaning. */
export function maknaIsi(node: Node): ReadonlyMap<string, string> {
  const fields = Object.keys(node.isi).filter((key) => key !== 'jenis' && key !== 'kode' && key !== 'nomor')
  return new Map(fields.map((key) => [key, maknaOf([key], node.field(key))]))
}

function bandingkan(kunci: Kunci, before: unknown, after: unknown, nama = sebutKunci(kunci)): PerubahanIsi[] {
  const isBoth = before !== undefined && after !== undefined
  if (isBoth && maknaOf(kunci, before) === maknaOf(kunci, after)) return []
  if (Array.isArray(before) || Array.isArray(after)) {
    const [old, now] = [listOf(before), listOf(after)]
    return isLangkah(kunci) ? bandingkanLangkah(kunci, old, now) : bandingkanDaftar(kunci, old, now, nama)
  }
  if (isRincian(before) && isRincian(after)) {
    const keys = new Set([...Object.keys(after), ...Object.keys(before)])
    return [...keys].flatMap((key) =>
      bandingkan([...kunci, key], before[key], after[key], `${nama} ${sebutKunci([key])}`),
    )
  }
  return [
    {
      hal: halOf(kunci),
      tentang: nama,
      ...(before !== undefined && { sebelum: sebutIsi(before) }),
      ...(after !== undefined && { sesudah: sebutIsi(after) }),
    },
  ]
}

/** Order does not count; an item with a name is compared with the one of that name. */
function bandingkanDaftar(
  kunci: Kunci,
  before: readonly unknown[],
  after: readonly unknown[],
  nama: string,
): PerubahanIsi[] {
  const same = groupBy(after.keys(), (index) => maknaOf(kunci, after[index]))
  const gone = before.filter((item) => same.get(maknaOf(kunci, item))?.shift() === undefined)
  const fresh = [...same.values()].flat().map((index) => after[index])
  const named = groupBy(fresh, pengenalOf)
  const changed: PerubahanIsi[] = []
  const lost: unknown[] = []
  for (const item of gone) {
    const pengenal = pengenalOf(item)
    const partner = pengenal === undefined ? undefined : named.get(pengenal)?.shift()
    if (partner === undefined) lost.push(item)
    else changed.push(...bandingkan(kunci, item, partner, `${nama} "${sebutNama(item)}"`))
  }
  const come = [...named.values()].flat()
  const [only, other] = [lost[0], come[0]]
  // One value in place of another.
  if (lost.length === 1 && come.length === 1) {
    return [...changed, ...bandingkan(kunci, only, other, nama)]
  }
  const item = { hal: halOf(kunci), tentang: nama }
  return [
    ...changed,
    ...lost.map((one) => ({ ...item, sebelum: sebutIsi(one) })),
    ...come.map((one) => ({ ...item, sesudah: sebutIsi(one) })),
  ]
}

function sebutNama(item: unknown): string {
  const { nama, uraian, kegiatan, ...rest } = item as Rincian
  return sebutIsi(nama ?? uraian ?? kegiatan ?? Object.values(rest)[0] ?? '')
}

function isLangkah(kunci: Kunci): boolean {
  return kunci.length === 1 && (kunci[0] === 'langkah' || kunci[0] === 'prosedur')
}

/** Steps keep their identity when others come before them: their number, and what names it, is then no change. */
function bandingkanLangkah(kunci: Kunci, before: readonly unknown[], after: readonly unknown[]): PerubahanIsi[] {
  const [old, now] = [before.map(fieldsOf), after.map(fieldsOf)]
  const pairs = pasangkanLangkah(old.map(kegiatanOf), now.map(kegiatanOf))
  const partner = new Map(pairs.flatMap(({ dari, ke }) => (dari === undefined || ke === undefined ? [] : [[dari, ke]])))
  const [oldNumber, newNumber] = [numbersOf(old), numbersOf(now)]
  const sebelum: Bernomor = (nomor) => {
    const at = oldNumber.get(nomor)
    return at === undefined ? undefined : { kini: partner.get(at), kegiatan: kegiatanOf(old[at] ?? {}) }
  }
  const sesudah: Bernomor = (nomor) => {
    const kini = newNumber.get(nomor)
    return kini === undefined ? undefined : { kini, kegiatan: kegiatanOf(now[kini] ?? {}) }
  }
  const nama = sebutKunci(kunci)
  return pairs.flatMap(({ dari, ke, pindah }): PerubahanIsi[] => {
    const [was, is] = [dari === undefined ? undefined : old[dari], ke === undefined ? undefined : now[ke]]
    const tentang = `${nama} ${nomorOf(is ?? was, (ke ?? dari ?? 0) + 1)}`
    if (!was || !is) {
      const teks = sebutIsi(withoutNumber(is ?? was ?? {}))
      return [{ hal: 'langkah', tentang, ...(is ? { sesudah: teks } : { sebelum: teks }) }]
    }
    const moved = pindah
      ? [
          {
            hal: 'langkah' as const,
            tentang: `${tentang} urutan`,
            sebelum: `ke-${(dari ?? 0) + 1}`,
            sesudah: `ke-${(ke ?? 0) + 1}`,
          },
        ]
      : []
    const rest = pisahTujuan(was, is)
    const keys = new Set([...Object.keys(rest.is), ...Object.keys(rest.was)].filter((key) => key !== 'nomor'))
    const inner = [...keys].flatMap((key) =>
      bandingkan([...kunci, key], rest.was[key], rest.is[key], `${tentang} ${sebutKunci([key])}`),
    )
    const lain = beralih(rest.tujuan, sebelum, sesudah).map(({ cabang, ...change }) => ({
      hal: 'langkah' as const,
      tentang: `${tentang} ${cabang}`,
      ...change,
    }))
    return [...moved, ...inner, ...lain]
  })
}

function numbersOf(steps: readonly Rincian[]): Map<string, number> {
  return new Map(steps.map((step, index) => [nomorOf(step, index + 1), index]))
}

function nomorOf(step: Rincian | undefined, otherwise: number): string {
  return String(step?.nomor ?? otherwise)
}

function withoutNumber({ nomor: _, ...rest }: Rincian): Rincian {
  return rest
}

function fieldsOf(step: unknown): Rincian {
  return isRincian(step) ? step : { kegiatan: step }
}

function kegiatanOf(step: Rincian): string {
  return sebutIsi(step.kegiatan ?? '')
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

const namedHal: Readonly<Record<string, Hal>> = {
  target: 'target',
  triwulan: 'target',
  persyaratan: 'persyaratan',
  langkah: 'langkah',
  prosedur: 'langkah',
  biaya: 'biaya',
  biaya_gabung: 'biaya',
}

function halOf(kunci: Kunci): Hal {
  const [first] = kunci
  const named = namedHal[String(first)]
  if (isWaktu(kunci) && named !== 'biaya') return 'waktu'
  return named ?? 'isian'
}
