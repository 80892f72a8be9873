/** Who acts in a procedure that is written as text. */
import type { Pihak } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import type { LangkahLayanan } from '../../hitung/layanan.ts'
import { beginsWithPemohon, namePihak } from '../../hitung/pelaksana.ts'
import { normaliseNama } from '../../text/nama.ts'

/** Of names that begin alike the longer first; '' for words that are no post. */
const jabatan: readonly (readonly [string, string])[] = [
  ['', 'kepala keluarga'],
  ['kepala desa', 'kepala desa|kades'],
  ['kepala seksi', 'kepala seksi|kasie?'],
  ['kepala subbagian', 'kepala sub ?bag(?:ian)?|kasub ?bag|kasubag'],
  ['kepala bidang', 'kepala bidang|kabid'],
  ['kepala bagian', 'kepala bagian|kabag'],
  ['kepala tata usaha', 'kepala (?:tata usaha|tu)|kaur'],
  ['kepala', 'kepala|kadis|kakankemenag|kakanwil|pimpinan|direktur|rektor|dekan'],
  ['sekretaris', 'sekretaris|sekcam|sekdes|sekda|seklur'],
  ['camat', 'camat'],
  ['lurah', 'lurah'],
  ['bupati', 'bupati|wali ?kota|gubernur'],
  ['front office', 'front ?office|fo'],
  ['back office', 'back ?office|bo'],
  ['operator', 'operator'],
  ['verifikator', 'verifikator'],
  ['petugas', 'petugas'],
  ['staf', 'staff?|pengadministrasi|pramubakti|arsiparis|analis|jfu|jft'],
  ['bendahara', 'bendahara|kasir'],
  ['penghulu', 'penghulu'],
  ['penyuluh', 'penyuluh'],
  ['dokter', 'dokter'],
  ['perawat', 'perawat|bidan'],
  ['guru', 'guru|wali kelas'],
]
const ROLE = new RegExp(`\\b(?:${jabatan.map(([, kata]) => `(${kata})`).join('|')})\\b`, 'g')

/** The posts of an office that a text names, each once: `Kasi` and `Kepala Seksi` are one. */
export function rolesIn(teks: string): readonly string[] {
  const found = new Set<string>()
  for (const [, ...groups] of normaliseNama(teks).matchAll(ROLE)) {
    const nama = jabatan[groups.findIndex((one) => one !== undefined)]?.[0]
    if (nama) found.add(nama)
  }
  return [...found]
}

const OFFICE = /\b(?:loket|ptsp|dinas|kantor|seksi|bidang|pejabat|pelaksana|admin|sistem|aplikasi|tim|unit)\b/

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
