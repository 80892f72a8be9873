/** Pictures alone: the chain, unless `only` asks for others. */

import { formatTanggal } from '../../text/tanggal.ts'
import type { Report } from '../index.ts'
import { viewsOf } from '../tampilan/simpul.ts'
import { lembaran, tumpukLembaran } from './lembaran.ts'
import { pilihGambar } from './pilihan.ts'

export const svg: Report = async (audit, { only = 'rantai' }) => {
  const semua = pilihGambar(only, viewsOf(audit))
  const [first] = semua
  const options = { kaki: `Dinilai per ${formatTanggal(audit.tanggal)}` }
  return `${semua.length === 1 && first ? lembaran(first, options) : tumpukLembaran(semua, `Gambar ${only}`, options)}\n`
}
