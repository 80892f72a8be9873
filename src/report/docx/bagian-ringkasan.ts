/** How much was found, where, and what to do first. */
import type { Paragraph, Table } from 'docx'
import { severities } from '../../finding.ts'
import type { Indeks } from '../../hitung/indeks.ts'
import type { Audit } from '../../run.ts'
import { formatCount } from '../layout.ts'
import { dataOf } from '../tampilan/data.ts'
import { type Hitungan, jumlahTemuan } from '../tampilan/hitungan.ts'
import { kalimatKelengkapan } from '../tampilan/kelengkapan.ts'
import { sebabTanpaRantai } from '../tampilan/renstra-lewat.ts'
import type { InstansiView, Kelompok, Ringkasan } from '../tampilan/ringkasan.ts'
import { countSeverities, formatIndeks, severityWord } from '../words.ts'
import { bagianData } from './bagian-data.ts'
import { butir, judul, paragraf } from './potongan.ts'
import { type Baris, type Sel, sel, tabel } from './tabel.ts'
import { tempatTemuan } from './tempat.ts'
import { KEPALA, LEBAR } from './ukuran.ts'

const SIZE = 10

export function bagianRingkasan(audit: Audit, ringkasan: Ringkasan): (Paragraph | Table)[] {
  const { hitungan, instansi, indeks, perUnit, mendesak, kelengkapan, renstraLewat } = ringkasan
  const { kurang, catatan } = kalimatKelengkapan(audit, kelengkapan)
  const found = countSeverities(audit.findings.filter(({ waived }) => !waived)) || 'tidak ada temuan'
  const waived = audit.findings.filter((one) => one.waived).length
  const names = new Map(instansi.map(({ kode, nama }) => [kode ?? '', nama]))
  const several = instansi.length > 1
  const unit = ({ nama, instansi: kode }: Kelompok) => [
    nama || '(unit tidak disebut)',
    several ? names.get(kode ?? '') : '',
  ]
  return [
    judul('1. Ringkasan', 1),
    paragraf(
      `Diperiksa ${formatCount(kelengkapan.documents)} dokumen dalam ${formatCount(kelengkapan.files)} berkas dengan ${formatCount(kelengkapan.rules)} aturan. Hasilnya: ${found}${waived > 0 ? `, dan ${formatCount(waived)} temuan yang dikecualikan` : ''}.`,
      { align: 'rata', after: 6 },
    ),
    ...(kurang.length > 0 ? [paragraf('Pemeriksaan ini tidak utuh:', { bold: true }), ...kurang.map(point)] : []),
    ...(catatan.length > 0 ? [paragraf('Catatan:', { bold: true, before: 4 }), ...catatan.map(point)] : []),
    ...(indeks ? [judul('Indeks Koherensi', 2), ...indeksKoherensi(audit, indeks, instansi, renstraLewat)] : []),
    judul('Temuan menurut unit kerja', 2),
    jumlahTemuan(hitungan) === 0
      ? paragraf('Tidak ada temuan.')
      : tabelHitungan('Unit kerja', [
          ...perUnit.map((one) => [[...new Set(unit(one))].filter(Boolean).join(', '), one.hitungan] as const),
          ['Jumlah', hitungan],
        ]),
    ...(mendesak.length > 0 ? [judul('Yang perlu didahulukan', 2), tabelMendesak(mendesak)] : []),
    ...bagianData(dataOf(audit)),
  ]
}

function point(teks: string): Paragraph {
  return butir('–', teks, { size: SIZE })
}

function head(teks: string): Sel {
  return sel([paragraf(teks, { bold: true, size: SIZE, align: 'tengah' })], { latar: KEPALA, tegak: 'tengah' })
}

function cell(teks: string, align: 'kiri' | 'tengah' = 'kiri', bold = false): Sel {
  return sel([paragraf(teks, { size: SIZE, align, bold })])
}

/** The six steps in rows, the offices in columns where they are few. */
function indeksKoherensi(
  audit: Audit,
  all: Indeks,
  instansi: readonly InstansiView[],
  renstraLewat: string | undefined,
): (Paragraph | Table)[] {
  const nilai = all.nilai === undefined ? 'belum dapat dihitung' : formatIndeks(all.nilai)
  const steps = all.tahap.map(
    ({ kode, uraian, terpenuhi, dari }): Baris => ({
      sel: [
        cell(kode, 'tengah'),
        cell(uraian),
        cell(dari === 0 ? '–' : `${formatCount(terpenuhi)} dari ${formatCount(dari)}`, 'tengah'),
      ],
    }),
  )
  const offices = instansi.flatMap(({ nama, indeks }) => (indeks ? [{ nama, indeks }] : []))
  return [
    paragraf(
      [
        { teks: 'Nilai: ', apaAdanya: true },
        { teks: nilai, bold: true },
      ],
      { after: 4 },
    ),
    paragraf(
      `Indeks Koherensi adalah ukuran koheren sendiri, bukan ukuran dalam peraturan. Rantai utuh dari sasaran sampai layanan: ${rantaiUtuh(all, ' sasaran') ?? `belum dapat dihitung, sebab ${sebabTanpaRantai(audit, renstraLewat)}`}.`,
      { size: SIZE, after: 6, align: 'rata' },
    ),
    ...(renstraLewat === undefined ? [] : [paragraf(`${renstraLewat}.`, { size: SIZE, after: 6, align: 'rata' })]),
    tabel(
      [15, LEBAR - 50, 35],
      [{ kepala: true, sel: [head('Tahap'), head('Yang dihitung'), head('Terpenuhi')] }, ...steps],
    ),
    ...(offices.length > 1 ? [paragraf('', { size: 4 }), tabelInstansi(offices)] : []),
  ]
}

/** None where no sasaran is counted. */
function rantaiUtuh({ rantai: { utuh, putus } }: Indeks, apa = ''): string | undefined {
  const all = utuh + putus.length
  return all === 0 ? undefined : `${formatCount(utuh)} dari ${formatCount(all)}${apa}`
}

function tabelInstansi(offices: readonly { readonly nama: string; readonly indeks: Indeks }[]): Table {
  return tabel(
    [LEBAR - 60, 30, 30],
    [
      { kepala: true, sel: [head('Instansi'), head('Indeks'), head('Rantai utuh')] },
      ...offices.map(
        ({ nama, indeks }): Baris => ({
          sel: [
            cell(nama),
            cell(indeks.nilai === undefined ? '–' : formatIndeks(indeks.nilai), 'tengah'),
            cell(rantaiUtuh(indeks) ?? '–', 'tengah'),
          ],
        }),
      ),
    ],
  )
}

function tabelHitungan(nama: string, rows: readonly (readonly [string, Hitungan])[]): Table {
  return tabel(
    [LEBAR - 81, 27, 27, 27],
    [
      { kepala: true, sel: [head(nama), ...severities.map((one) => head(kapital(severityWord[one])))] },
      ...rows.map(([teks, hitungan], index): Baris => {
        const total = index === rows.length - 1
        return {
          sel: [
            cell(teks, 'kiri', total),
            ...severities.map((one) => cell(formatCount(hitungan[one]), 'tengah', total)),
          ],
        }
      }),
    ],
  )
}

function tabelMendesak(mendesak: Ringkasan['mendesak']): Table {
  return tabel(
    [10, LEBAR - 35, 25],
    [
      { kepala: true, sel: [head('No.'), head('Temuan dan tindak lanjut'), head('Tingkat')] },
      ...mendesak.map(
        ({ finding }, index): Baris => ({
          sel: [
            cell(`${index + 1}.`, 'tengah'),
            sel([
              paragraf(kapital(finding.message), { size: SIZE }),
              paragraf(tempatTemuan(finding), { size: 8, color: '595959' }),
              ...(finding.hint ? [paragraf(`Tindak lanjut: ${finding.hint}`, { size: SIZE, before: 2 })] : []),
            ]),
            cell(kapital(severityWord[finding.severity]), 'tengah'),
          ],
        }),
      ),
    ],
  )
}

export function kapital(teks: string): string {
  return teks.charAt(0).toUpperCase() + teks.slice(1)
}
