/** Pictures alone: the chain, unless `only` asks for others. */
import type { Report } from '../index.ts'
import { viewsOf } from '../tampilan/simpul.ts'
import { lembaran, tumpukLembaran } from './lembaran.ts'
import { pilihGambar } from './pilihan.ts'

export const svg: Report = async (audit, { only = 'rantai' }) => {
  const semua = pilihGambar(only, viewsOf(audit))
  const [first] = semua
  return `${semua.length === 1 && first ? lembaran(first, {}) : tumpukLembaran(semua, `Gambar ${only}`)}\n`
}
