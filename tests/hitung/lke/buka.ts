import { type BacaanLke, bacaLke } from '../../../src/hitung/lke/jawaban.ts'
import { openOffice } from '../../../src/run.ts'
import { context } from '../../rules/examples.ts'

/** Opens documents in one text, the LKE among them. */
export function bukaLke(teks: string): BacaanLke {
  const office = openOffice([{ berkas: 'a.yaml', teks }], context)
  if (office.drafts.length > 0) throw new Error(office.drafts.map(({ message }) => message).join('\n'))
  const [lke] = office.graph.all('lke')
  const bacaan = lke && bacaLke(lke, office.graph)
  if (!bacaan) throw new Error('no LKE, or none whose instrument is known')
  return bacaan
}

/** An LKE by the shipped instrument. */
export function isiLke(jawaban: Readonly<Record<string, string>>, rest = ''): BacaanLke {
  const lines = Object.entries(jawaban).map(([butir, satu]) => `  ${butir}: { jawaban: '${satu}' }`)
  return bukaLke(`jenis: lke\nkode: L\ntahun: 2024\n${rest}\njawaban:\n${lines.join('\n') || '  {}'}\n`)
}

/** All answers at the top but for those given; counts are whole shares. */
export function jawabSempurna(kecuali: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { instrumen } = isiLke({})
  const jawaban: Record<string, string> = {}
  for (const { kode, butir } of instrumen.butir) {
    if (butir?.jenis_jawaban === 'Ya/Tidak') jawaban[kode] = 'Ya'
    else if (butir?.jenis_jawaban === '%') jawaban[kode] = '100 %'
    else if (butir?.bobot === undefined) jawaban[kode] = 'A'
  }
  for (const [kode, satu] of Object.entries(kecuali)) jawaban[instrumen.find(kode)?.kode ?? kode] = satu
  return jawaban
}
