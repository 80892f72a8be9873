/** The SOP AP form of PermenPANRB 35/2012 as an office prints and signs it. */
import { Paragraph } from 'docx'
import type { IsianDaftar, IsianTeks } from '../tampilan/isian.ts'
import type { LembarSop } from '../tampilan/lembar-sop.ts'
import { tabelAlur } from './alur-sop.ts'
import type { Bagian } from './dokumen.ts'
import { daftar, judul, paragraf } from './potongan.ts'
import { type Baris, type Sel, sel, tabel } from './tabel.ts'
import { TITIK } from './tanda-tangan.ts'
import { KEPALA } from './ukuran.ts'
import { ukurIdentitas } from './ukuran-identitas.ts'
import { LEBAR, TEPI } from './ukuran-sop.ts'

/** The office, labels, values. */
const KOLOM = [LEBAR / 2, 44, LEBAR / 2 - 44] as const

export function bagianSop(lembar: LembarSop): readonly Bagian[] {
  const { halaman, lampiran } = tabelAlur(lembar)
  const kaki = [lembar.identitas[0]?.teks ?? '', lembar.judul].filter((satu) => satu !== '').join(' · ')
  const pages: (Paragraph | ReturnType<typeof tabel>)[] = []
  if (lembar.baris.length === 0) pages.push(paragraf('Dokumen ini tidak memuat langkah.', { size: 10, before: 6 }))
  else for (const page of halaman) pages.push(jeda(true), page)
  if (lampiran.length > 0) {
    pages.push(judul('Lampiran', 2, { pageBreakBefore: true }))
    for (const { judul: tentang, teks } of lampiran)
      pages.push(paragraf(tentang, { bold: true, before: 6 }), ...daftar(teks, { size: 10 }))
  }
  return [{ rebah: true, tepi: TEPI, kaki, isi: [identitas(lembar), ...pages, jeda(false)] }]
}

/** Tables that touch become one. No higher than it must be: one that fills its page would push it to the next. */
function jeda(pageBreakBefore: boolean): Paragraph {
  const spacing = { before: 0, after: 0, line: 20, lineRule: 'exact' } as const
  return new Paragraph({ pageBreakBefore, run: { size: 2 }, spacing })
}

function identitas(lembar: LembarSop): ReturnType<typeof tabel> {
  const { instansi, identitas: isian, rincian } = lembar
  const size = ukurIdentitas(lembar)
  const office = sel(
    [
      paragraf('(tempat lambang instansi)', { size: 8, align: 'tengah', color: '595959', before: 8, after: 12 }),
      ...(instansi.length > 0 ? instansi : [TITIK]).map((satu) =>
        paragraf(satu.toUpperCase(), { size: size + 1, bold: true, align: 'tengah', after: 2 }),
      ),
    ],
    { baris: isian.length },
  )
  const rows = isian.map((satu, index): Baris => {
    const cells = [sel([paragraf(satu.label.toUpperCase(), { size })]), selIsian(satu, size)]
    return { tinggi: 6, sel: index === 0 ? [office, ...cells] : cells }
  })
  return tabel(KOLOM, [...rows, ...pairs(rincian, size)])
}

function selIsian({ label, teks }: IsianTeks, size: number): Sel {
  if (label !== 'Disahkan oleh') return sel([paragraf(teks ?? '', { size, bold: label === 'Nama SOP' })])
  return sel([
    paragraf(teks ?? TITIK, { size, after: 34 }),
    paragraf(TITIK, { size }),
    paragraf([{ teks: 'NIP ', apaAdanya: true }, { teks: '…………………………………' }], { size }),
  ])
}

/** Two lists side by side, each under its heading. */
function pairs(rincian: readonly IsianDaftar[], size: number): readonly Baris[] {
  const rows: Baris[] = []
  for (let index = 0; index < rincian.length; index += 2) {
    const at = (make: (satu: IsianDaftar) => Sel) =>
      rincian.slice(index, index + 2).map((satu, side): Sel => ({ ...make(satu), ...(side === 1 && { kolom: 2 }) }))
    const head = at(({ label }) => {
      return sel([paragraf(label.toUpperCase(), { size, bold: true, keepNext: true })], { latar: KEPALA })
    })
    const body = at(({ butir }) => sel(butir ? daftar(butir, { size }) : [paragraf('', { size })]))
    rows.push({ sel: head }, { tinggi: 12, terbagi: true, sel: body })
  }
  return rows
}
