import { isBerisi } from './komponen.ts'
import type { Standar } from './layanan.ts'

const COMPENSATION = /kompensasi|ganti rugi|penggantian|permintaan maaf|permohonan maaf|meminta maaf/i
const NO_COMPENSATION = /\b(?:tidak|belum|tanpa) (?:ada |terdapat |diberikan |memberikan )?kompensasi/i

/** What people get when the service misses its standar, as written: under its own heading or among what is guaranteed. */
export function kompensasiOf({
  isi: { kompensasi = [], jaminan_pelayanan = [], bagian_lain = {} },
}: Pick<Standar, 'isi'>): string | undefined {
  const stated = kompensasi.find((teks) => isBerisi(teks) && !NO_COMPENSATION.test(teks))
  if (stated !== undefined) return stated
  const others = Object.values(bagian_lain).flatMap((teks) => teks ?? [])
  return [...jaminan_pelayanan, ...others].find((teks) => COMPENSATION.test(teks) && !NO_COMPENSATION.test(teks))
}
