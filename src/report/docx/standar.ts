/** A standar pelayanan with its fourteen components, and the maklumat, as an office sets, signs and hangs them up. */
import type { Paragraph, Table } from 'docx'
import type { KelompokKomponen, KomponenStandar, LembarMaklumat, LembarStandar } from '../tampilan/lembar-standar.ts'
import type { Bagian } from './dokumen.ts'
import { butir, judul, paragraf } from './potongan.ts'
import { type Baris, sel, tabel } from './tabel.ts'
import { TITIK, tandaTangan } from './tanda-tangan.ts'
import { A4, KEPALA } from './ukuran.ts'

const TEPI = 20
const LEBAR = A4.lebar - 2 * TEPI
/** Number, component, what it holds. */
const KOLOM = [10, 45, LEBAR - 55] as const

export function bagianStandar(lembar: LembarStandar): readonly Bagian[] {
  const kaki = lembar.identitas[1]?.teks
  return [
    { tepi: TEPI, kaki: [kaki, lembar.judul].filter(Boolean).join(' · '), isi: standar(lembar) },
    { tepi: TEPI, bingkai: true, isi: maklumat(lembar.maklumat) },
  ]
}

function standar({ instansi, judul: nama, identitas, kelompok, pengesah }: LembarStandar): (Paragraph | Table)[] {
  const known = identitas.map(
    ({ label, teks }): Baris => ({
      sel: [sel([paragraf(label)]), sel([paragraf(':')]), sel([paragraf(teks ?? TITIK)])],
    }),
  )
  return [
    ...instansi.map((satu) => paragraf(satu.toUpperCase(), { bold: true, align: 'tengah', size: 12 })),
    paragraf('STANDAR PELAYANAN', { bold: true, align: 'tengah', size: 14, before: 14 }),
    paragraf(nama, { bold: true, align: 'tengah', size: 14, after: 12 }),
    tabel([62, 5, LEBAR - 67], known, true),
    ...kelompok.flatMap((satu, index) => [
      judul(`${index === 0 ? 'A' : 'B'}. ${satu.judul}`, 2),
      tabelKomponen(satu, index === kelompok.length - 1),
    ]),
    ...tandaTangan(pengesah, LEBAR),
  ]
}

/** @param bersama the last row goes with what follows: nobody signs a page that holds nothing else */
function tabelKomponen({ komponen }: KelompokKomponen, bersama: boolean): Table {
  const head = (teks: string) => sel([paragraf(teks, { bold: true, align: 'tengah', size: 10 })], { latar: KEPALA })
  return tabel(KOLOM, [
    { kepala: true, sel: [head('No.'), head('Komponen'), head('Uraian')] },
    ...komponen.map(
      (satu, index): Baris => ({
        bersama: bersama && index === komponen.length - 1,
        terbagi: (satu.butir?.length ?? 0) > 12,
        tinggi: satu.butir ? 6 : 12,
        sel: [
          sel([paragraf(`${satu.nomor}.`, { align: 'tengah', size: 10 })]),
          sel([paragraf(satu.nama, { size: 10, bold: true })]),
          sel(isiKomponen(satu)),
        ],
      }),
    ),
  ])
}

/** Steps have numbers even when there is only one; a component that is not there leaves room to write. */
function isiKomponen({ butir: semua, berurut }: KomponenStandar): Paragraph[] {
  const size = 10
  if (!semua) return [paragraf('', { size })]
  if (semua.length === 0) return [paragraf('Tidak ada', { size })]
  const numbered = berurut || semua.length > 1
  return semua.flatMap(({ teks, rinci }, index) => [
    numbered ? butir(`${index + 1}.`, teks, { size }, 6) : paragraf(teks, { size }),
    ...rinci.map((satu) => butir('–', satu, { size, indent: numbered ? 6 : 0 }, 4)),
  ])
}

function maklumat({ instansi, naskah, tanggal, oleh }: LembarMaklumat): Paragraph[] {
  const middle = { bold: true, align: 'tengah' } as const
  return [
    ...(instansi.length > 0 ? instansi : [TITIK]).map((satu, index) =>
      paragraf(satu.toUpperCase(), { ...middle, size: 14, before: index === 0 ? 40 : 0, after: 4 }),
    ),
    paragraf('MAKLUMAT PELAYANAN', { ...middle, size: 26, before: 50, after: 40 }),
    paragraf(`“${naskah}”`, { ...middle, size: 18, after: 60 }),
    ...tandaTangan(oleh, LEBAR, tanggal),
  ]
}
