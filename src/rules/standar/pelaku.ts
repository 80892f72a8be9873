/** Who acts in a procedure that is written as text. */
import type { Pihak } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import type { LangkahLayanan } from '../../hitung/layanan.ts'
import { beginsWithPemohon, namePihak } from '../../hitung/pelaksana.ts'
import { normaliseNama } from '../../text/nama.ts'

/** Whole words; the first of each row is what the others mean. */
const jabatan: readonly (readonly [string, string])[] = [
  ['camat', 'camat'],
  ['lurah', 'lurah'],
  ['kepala desa', 'kepala desa|kades'],
  ['sekretaris', 'sekretaris|sekcam|sekdes|sekda|seklur'],
  ['kepala seksi', 'kepala seksi|kasi|kasie'],
  ['kepala subbagian', 'kepala sub ?bag(?:ian)?|kasub ?bag|kasubag'],
  ['kepala bidang', 'kepala bidang|kabid'],
  ['kepala bagian', 'kepala bagian|kabag'],
  ['kepala tata usaha', 'kepala (?:tata usaha|tu)|kaur'],
  [
    'kepala',
    'kepala(?! (?:seksi|sub|bidang|bagian|desa|tata|tu|keluarga)\\b)|kadis|kakankemenag|kakanwil|pimpinan|direktur|rektor|dekan',
  ],
  ['bupati', 'bupati|wali ?kota|gubernur'],
  ['front office', 'front ?office|fo'],
  ['back office', 'back ?office|bo'],
  ['operator', 'operator'],
  ['verifikator', 'verifikator'],
  ['petugas', 'petugas'],
  ['staf', 'staf|staff|pengadministrasi|pramubakti|arsiparis|analis|jfu|jft'],
  ['bendahara', 'bendahara|kasir'],
  ['penghulu', 'penghulu'],
  ['penyuluh', 'penyuluh'],
  ['dokter', 'dokter'],
  ['perawat', 'perawat|bidan'],
  ['guru', 'guru|wali kelas'],
]
const patterns = jabatan.map(
  ([nama, kata]) => [nama, new RegExp(`(?<![\\p{L}\\p{N}])(?:${kata})(?![\\p{L}\\p{N}])`, 'u')] as const,
)

/** The posts of an office that a text names, each once. */
export function rolesIn(teks: string): readonly string[] {
  const rapi = normaliseNama(teks)
  return patterns.filter(([, pola]) => pola.test(rapi)).map(([nama]) => nama)
}

const OFFICE =
  /(?<![\p{L}\p{N}])(?:loket|ptsp|dinas|kantor|seksi|bidang|pejabat|pelaksana|admin|sistem|aplikasi|tim|unit)(?![\p{L}\p{N}])/u

/** Whether a text names anyone or any place on the side of the office. */
export function namesOffice(teks: string): boolean {
  return rolesIn(teks).length > 0 || OFFICE.test(normaliseNama(teks))
}

/** On whose side a step is done: by its pelaksana, else by the first words; undefined where nothing says so. */
export function pihakOf({ teks, pelaksana: [pelaksana] }: LangkahLayanan, graph: Graph): Pihak | undefined {
  if (pelaksana !== undefined) {
    const jabatan = graph.find('jabatan', pelaksana)
    return jabatan ? (jabatan.isi.pihak ?? 'petugas') : namePihak(pelaksana)
  }
  return beginsWithPemohon(teks) ? 'pemohon' : undefined
}
