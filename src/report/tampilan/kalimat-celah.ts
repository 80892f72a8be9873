/** What is said of gaps in the chain, in sentences without a subject and a full stop. */
import type { JenisNode } from '../../graph/traces.ts'
import type { Celah } from '../../hitung/celah.ts'
import type { MataRantai } from '../../hitung/rantai.ts'

/** What is said of a sasaran whose chain breaks. */
export const kalimatPutus: Readonly<Record<MataRantai, string>> = {
  proses: 'belum didukung proses',
  SOP: 'proses yang mendukungnya belum memiliki SOP',
  'standar pelayanan': 'belum sampai pada standar pelayanan',
}

const kalimat: Readonly<Partial<Record<JenisNode, Partial<Record<JenisNode, string>>>>> = {
  misi: { tujuan: 'belum diwujudkan tujuan' },
  tujuan: { misi: 'belum mewujudkan misi', sasaran: 'belum memiliki sasaran' },
  sasaran: {
    tujuan: 'belum termasuk tujuan',
    proses: kalimatPutus.proses,
    sop: kalimatPutus.SOP,
    standar_pelayanan: kalimatPutus['standar pelayanan'],
  },
  proses: {
    sasaran: 'belum mendukung sasaran',
    sop: 'belum memiliki SOP',
    standar_pelayanan: 'belum memiliki standar pelayanan',
  },
  sop: { proses: 'belum melaksanakan proses' },
  standar_pelayanan: { sop: 'belum dijalankan dengan SOP' },
}

/** @param jenis of the node that has the gap */
export function kalimatCelah(jenis: JenisNode, { tanpa, konsep }: Celah): string {
  const said = kalimat[jenis]?.[tanpa]
  if (said === undefined) throw new Error(`a ${jenis} is not asked for ${tanpa}`)
  return konsep ? `${said} yang berlaku` : said
}
