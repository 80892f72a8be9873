/** Where a step leads, before and after: by the steps that its numbers mean, for a number may stay while its step goes. */
import { groupBy } from '../../text/daftar.ts'
import { isRincian, type Rincian } from '../../text/rincian.ts'
import { maknaOf } from './makna.ts'

/** One way out of a step; absent on the side that has none. */
interface Jurusan {
  /** `ke`, `keputusan ya`, `keputusan cabang "Lengkap"`. */
  readonly cabang: string
  readonly sebelum?: unknown
  readonly sesudah?: unknown
}

/** What a number means on one side; undefined where it is the number of no step. */
export type Bernomor = (nomor: string) =>
  | {
      /** Place of the step in the new list; undefined where it is gone. */
      readonly kini: number | undefined
      readonly kegiatan: string
    }
  | undefined

/** A way that leads to something else than before. */
export interface Beralih {
  readonly cabang: string
  readonly sebelum?: string
  readonly sesudah?: string
}

/** Both sides of a step with the ways out of both taken from it; what only one side has is left in that side. */
export function pisahTujuan(was: Rincian, is: Rincian): { was: Rincian; is: Rincian; tujuan: readonly Jurusan[] } {
  const [{ ke, keputusan: old, ...wasRest }, { ke: kini, keputusan: now, ...isRest }] = [was, is]
  const lanjut = jurusan('ke', ke, kini)
  if (!isRincian(old) || !isRincian(now)) {
    return { was: withKeputusan(wasRest, old), is: withKeputusan(isRest, now), tujuan: lanjut }
  }
  const [{ ya, tidak, ...oldRest }, { ya: kiniYa, tidak: kiniTidak, ...nowRest }] = [old, now]
  const cabang = pisahCabang(old.cabang, now.cabang)
  return {
    was: withKeputusan(wasRest, { ...oldRest, ...(cabang.was && { cabang: cabang.was }) }),
    is: withKeputusan(isRest, { ...nowRest, ...(cabang.is && { cabang: cabang.is }) }),
    tujuan: [
      ...lanjut,
      ...jurusan('keputusan ya', ya, kiniYa),
      ...jurusan('keputusan tidak', tidak, kiniTidak),
      ...cabang.tujuan,
    ],
  }
}

function withKeputusan(rest: Rincian, keputusan: unknown): Rincian {
  return keputusan === undefined ? rest : { ...rest, keputusan }
}

function jurusan(cabang: string, sebelum: unknown, sesudah: unknown): readonly Jurusan[] {
  return sebelum === undefined && sesudah === undefined ? [] : [{ cabang, sebelum, sesudah }]
}

interface Bercabang {
  readonly was?: readonly unknown[]
  readonly is?: readonly unknown[]
  readonly tujuan: readonly Jurusan[]
}

/** Branches are paired by their labels; the only one left on each side is the same one by another label. */
function pisahCabang(was: unknown, is: unknown): Bercabang {
  if (!Array.isArray(was) || !Array.isArray(is)) return { tujuan: [] }
  const partner = new Map<number, number>()
  const waiting = groupBy(is.keys(), (index) => labelOf(is[index]))
  for (const [index, one] of was.entries()) {
    const found = waiting.get(labelOf(one))?.shift()
    if (found !== undefined) partner.set(index, found)
  }
  const gone = [...was.keys()].filter((index) => !partner.has(index))
  const fresh = [...waiting.values()].flat()
  const [dari, ke] = [gone[0], fresh[0]]
  if (gone.length === 1 && fresh.length === 1 && dari !== undefined && ke !== undefined) partner.set(dari, ke)
  const taken = new Set(partner.values())
  return {
    was: was.map((one, index) => (partner.has(index) ? withoutKe(one) : one)),
    is: is.map((one, index) => (taken.has(index) ? withoutKe(one) : one)),
    tujuan: [...partner].flatMap(([old, now]) => jurusan(sebutCabang(is[now], now), keOf(was[old]), keOf(is[now]))),
  }
}

function labelOf(cabang: unknown): string {
  const { label, arti } = isRincian(cabang) ? cabang : {}
  return maknaOf(['label'], label ?? arti ?? '')
}

function sebutCabang(cabang: unknown, index: number): string {
  const { label, arti } = isRincian(cabang) ? cabang : {}
  const nama = label ?? arti
  return nama === undefined ? `keputusan cabang ke-${index + 1}` : `keputusan cabang "${String(nama)}"`
}

function keOf(cabang: unknown): unknown {
  return isRincian(cabang) ? cabang.ke : undefined
}

function withoutKe(cabang: unknown): unknown {
  if (!isRincian(cabang)) return cabang
  const { ke: _, ...rest } = cabang
  return rest
}

/** The ways that lead elsewhere; with the names of the steps where a number alone would mean another step on each side. */
export function beralih(tujuan: readonly Jurusan[], sebelum: Bernomor, sesudah: Bernomor): Beralih[] {
  return tujuan.flatMap((one) => {
    const [was, is] = [nomorOf(one.sebelum), nomorOf(one.sesudah)]
    if (stepsOf(was, sebelum) === stepsOf(is, sesudah)) return []
    const all = [...was, ...is]
    const isClear = all.every((nomor) => stepOf(nomor, sebelum) === stepOf(nomor, sesudah))
    const sebut = (numbers: readonly string[], own: Bernomor) =>
      numbers
        .map((nomor) => {
          if (isClear) return nomor
          const step = own(nomor)
          if (step) return `${nomor} (${step.kegiatan})`
          return (sebelum(nomor) ?? sesudah(nomor)) ? `${nomor} (tidak ada langkahnya)` : nomor
        })
        .join('; ')
    return [
      {
        cabang: one.cabang,
        ...(was.length > 0 && { sebelum: sebut(was, sebelum) }),
        ...(is.length > 0 && { sesudah: sebut(is, sesudah) }),
      },
    ]
  })
}

function nomorOf(value: unknown): readonly string[] {
  if (value === undefined) return []
  return (Array.isArray(value) ? value : [value]).map((one) => String(one).trim())
}

/** Steps that are done side by side have no order. */
function stepsOf(numbers: readonly string[], own: Bernomor): string {
  return JSON.stringify(numbers.map((nomor) => stepOf(nomor, own)).sort())
}

/** The same text for the same step on both sides; a number of no step stays as it is. */
function stepOf(nomor: string, own: Bernomor): string {
  const step = own(nomor)
  if (!step) return nomor
  return step.kini === undefined ? `gone ${nomor}` : `step ${step.kini}`
}
