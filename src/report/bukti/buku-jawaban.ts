/** The answer of an item as the workbook holds it, and the formulas that read it. */
import type { Cell } from 'exceljs'
import type { Bagian } from '../../hitung/lke/instrumen.ts'
import { type Jawaban, pilihanOf } from '../../hitung/lke/jawaban.ts'
import { isDinilai } from '../../hitung/lke/nilai.ts'
import { tulis } from '../xlsx/lembar.ts'
import type { LatarLembar } from './buku-lembar.ts'
import { batasi, tandaiIsian, tulisAngka } from './buku-sel.ts'
import { kolomLembar as k } from './letak.ts'
import { rumusIndeks, rumusPersen, rumusPilihan } from './rumus.ts'

export function isiJawaban(cell: Cell, butir: Bagian, jawaban: Jawaban | undefined, latar: LatarLembar): void {
  const isian = butir.butir
  if (!isian) return
  const jenis = isian.jenis_jawaban
  if (jenis === '%') persen(cell, jawaban)
  else if (jenis === 'indeks') indeks(cell, butir, jawaban)
  else {
    const names = pilihanOf(isian, latar.isi.penilaian.bacaan.instrumen).map(([nama]) => nama)
    const isPoints = jawaban?.nilai !== undefined && !names.includes(jawaban.teks)
    if (isPoints) tulisAngka(cell, (jawaban.nilai ?? 0) * butir.bobot, 'General')
    else if (jawaban) tulis(cell, jawaban.teks)
    const tangga = jenis === undefined ? undefined : latar.tangga.get(jenis)
    if (tangga)
      batasi(
        cell,
        { type: 'list', formulae: [tangga.jawaban] },
        'Jawaban',
        `Pilih salah satu: ${names.join(', ')}.`.slice(0, 220),
      )
  }
  tandaiIsian(cell)
}

/** A percentage that is stated without counts. */
function persen(cell: Cell, jawaban: Jawaban | undefined): void {
  batasiAngka(cell, 1, 'Isi persentase 0 sampai 100 %, atau isi bilangan di bawahnya dan kosongkan ini.')
  const stated = jawaban?.isi?.angka === undefined || Object.keys(jawaban.isi.angka).length === 0
  if (!jawaban || !stated) return
  if (jawaban.nilai !== undefined) tulisAngka(cell, jawaban.nilai, '0.00%')
  else if (jawaban.masalah?.apa === 'di luar batas') tulisAngka(cell, jawaban.masalah.nilai, '0.00%')
  else tulis(cell, jawaban.teks)
}

function indeks(cell: Cell, { butir }: Bagian, jawaban: Jawaban | undefined): void {
  const skala = butir?.skala ?? 1
  batasiAngka(cell, skala, `Isi indeks 0 sampai ${skala}.`)
  if (!jawaban) return
  const stated = Number(jawaban.teks.replace(',', '.'))
  const share = jawaban.nilai
  // It may be reported in points.
  const index = share === undefined || stated / skala === share ? stated : share * skala
  if (!Number.isNaN(index)) tulisAngka(cell, index, 'General')
}

function batasiAngka(cell: Cell, most: number, error: string): void {
  batasi(cell, { type: 'decimal', operator: 'between', formulae: [0, most] }, 'Jawaban', error)
}

/** Share of the weight that the answer earns. */
export function rumusNilai(butir: Bagian, row: number, { letak, tangga }: LatarLembar): string {
  const jawaban = `${k.jawaban}${row}`
  const jenis = butir.butir?.jenis_jawaban
  if (jenis === 'indeks') return rumusIndeks(jawaban, butir)
  if (jenis !== '%')
    return rumusPilihan(jawaban, `${k.bobot}${row}`, jenis === undefined ? undefined : tangga.get(jenis))
  const cells = new Map([...(letak.masukan.get(butir) ?? [])].map(([kode, at]) => [kode, `${k.jawaban}${at}`]))
  return rumusPersen(jawaban, butir.butir?.rumus, cells)
}

/** The weight of an item whose answer comes from others, or that was cut, while there is no answer; undefined for all others. */
export function rumusTerbuka(butir: Bagian, row: number, { isi, letak, tangga }: LatarLembar): string | undefined {
  const jenis = butir.butir?.jenis_jawaban
  if (jenis !== 'indeks' && isDinilai(butir, isi.penilaian.bacaan)) return undefined
  const jawaban = `${k.jawaban}${row}`
  const bobot = `${k.bobot}${row}`
  if (jenis === 'indeks') {
    const { skala } = butir.butir ?? {}
    if (skala === undefined || butir.bobot === 0) return bobot
    return `IF(ISNUMBER(${jawaban}),IF(AND(${jawaban}>=0,${jawaban}/${skala}<=1),0,${bobot}),${bobot})`
  }
  if (jenis === '%') {
    const cells = [...(letak.masukan.get(butir)?.values() ?? [])].map((at) => `${k.jawaban}${at}`)
    return `IF(COUNT(${[jawaban, ...cells].join(',')})=0,${bobot},0)`
  }
  const known = jenis === undefined ? undefined : tangga.get(jenis)
  const chosen = known ? `SUMPRODUCT((${known.jawaban}=${jawaban})*1)` : '0'
  return `IF(ISNUMBER(${jawaban}),0,IF(${chosen}>0,0,${bobot}))`
}
