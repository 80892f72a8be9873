/** The fields of documents that hold a date. */
import type { JenisDokumen } from '../../dokumen.ts'
import type { Node } from '../../graph/node.ts'
import type { Teks } from './texts.ts'

/** Kind of document -> fields, keys joined by dots; lists on the way are walked, `*` is any key. */
const fields: Readonly<Partial<Record<JenisDokumen, readonly string[]>>> = {
  renstra: ['ditetapkan.tanggal'],
  peta_proses: ['ditetapkan.tanggal'],
  sop: [
    'tanggal.pembuatan',
    'tanggal.revisi',
    'tanggal.efektif',
    'tanggal.pengesahan',
    'evaluasi.tanggal',
    'penerapan.tanggal',
    'penerapan.berlaku_sampai',
  ],
  standar_pelayanan: ['ditetapkan.tanggal', 'reviu.tanggal', 'publikasi.tanggal'],
  maklumat: ['tanggal', 'publikasi.tanggal'],
  hasil_survei: ['periode.mulai', 'periode.selesai', 'publikasi.tanggal', 'tindak_lanjut.tanggal'],
  kebutuhan_masyarakat: ['butir.tanggal', 'butir.tindak_lanjut.tanggal'],
  lke: ['jawaban.*.bukti.tanggal', 'jawaban.*.bukti.berlaku_sampai'],
  regulasi: ['peraturan.dicabut_pada'],
}
const paths = new Map(Object.entries(fields).map(([jenis, list]) => [jenis, list.map((field) => field.split('.'))]))

/** What a document gives as dates, readable or not; ask for it with `graph.once(datesOf, dokumen)`. */
export function datesOf(dokumen: Node): readonly Teks[] {
  const dates: Teks[] = []
  for (const keys of paths.get(dokumen.jenis) ?? []) collect(dokumen.isi, keys, 0, [], dates)
  return dates
}

/** @param path of the value; it grows and shrinks on the way */
function collect(value: unknown, keys: readonly string[], depth: number, path: (string | number)[], dates: Teks[]) {
  const key = keys[depth]
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path.push(index)
      collect(value[index], keys, depth, path, dates)
      path.pop()
    }
  } else if (key === undefined) {
    if (typeof value === 'string') dates.push({ teks: value, path: path.slice() })
  } else if (typeof value === 'object' && value !== null) {
    for (const name of key === '*' ? Object.keys(value) : [key]) {
      path.push(name)
      collect((value as Record<string, unknown>)[name], keys, depth + 1, path, dates)
      path.pop()
    }
  }
}

/** Says that there is no date: of an SOP that was never revised, say. */
const TIDAK_ADA =
  /^(?:[-–—\s]+|(?:tidak|belum|tanpa) .*|nihil|n\.?\/?a\.?|sampai (?:dengan )?(?:sekarang|dicabut|ada .*))$/i

/** No date and no word that there is none: what a template tells its reader to write. */
export function isDateHint(teks: string): boolean {
  return !/\d/.test(teks) && !TIDAK_ADA.test(teks.trim())
}
