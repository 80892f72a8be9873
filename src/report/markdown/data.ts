import { barisData, type Data, kepalaData } from '../tampilan/data.ts'
import { lipatan, md, sebanyak, tabel } from './teks.ts'

const ROOM = 4000
const columns = ['nama', 'capaian', 'survei', 'layanan', 'kebutuhan'] as const

/** What offices reached, in a row for each; nothing where none has data. */
export function data(all: Data): string[] {
  const rows = barisData(all)
  if (rows.length === 0) return []
  const [head = '', rule = '', ...lines] = tabel(
    columns.map((one) => kepalaData[one]),
    rows.map((row) => columns.map((one) => md(row[one]))),
  )
  return lipatan('Kinerja, survei, dan layanan', [
    head,
    rule,
    ...sebanyak(
      lines,
      (line) => line,
      ROOM,
      (count) => `| dan ${count} instansi lain |  |  |  |  |`,
    ),
  ])
}
