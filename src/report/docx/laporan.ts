/** The report as an official paper: cover, summary, chain, findings by unit with what to do, signatures, waivers. */
import type { Paragraph, Table } from 'docx'
import type { Audit } from '../../run.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import { jumlahTemuan } from '../tampilan/hitungan.ts'
import { rantaiOf } from '../tampilan/rantai.ts'
import { sebabTanpaRantai } from '../tampilan/renstra-lewat.ts'
import { type Ringkasan, ringkasanOf, TANPA_INSTANSI } from '../tampilan/ringkasan.ts'
import { type Views, viewsOf } from '../tampilan/simpul.ts'
import { bagianPengecualian } from './bagian-pengecualian.ts'
import { bagianRantai } from './bagian-rantai.ts'
import { bagianRingkasan } from './bagian-ringkasan.ts'
import { bagianTemuan } from './bagian-temuan.ts'
import type { Bagian } from './dokumen.ts'
import { judul, paragraf } from './potongan.ts'
import { sel, tabel } from './tabel.ts'
import { TITIK } from './tanda-tangan.ts'
import { LEBAR, TEPI, TEPI_REBAH } from './ukuran.ts'

export const JUDUL = 'Laporan Audit Koherensi Dokumen'
const MOST_NAMES = 12

export function bagianLaporan(audit: Audit, version: string): readonly Bagian[] {
  const views = viewsOf(audit)
  const ringkasan = ringkasanOf(audit, views)
  const temuan = bagianTemuan(audit, views)
  const found = jumlahTemuan(ringkasan.hitungan) > 0
  const kaki = `${JUDUL} · ${formatTanggal(audit.tanggal)} · koheren ${version}`
  return [
    { tepi: TEPI, sampul: true, isi: sampul(audit, ringkasan, views) },
    { tepi: TEPI, kaki, isi: bagianRingkasan(audit, ringkasan) },
    {
      tepi: TEPI_REBAH,
      rebah: true,
      kaki,
      isi: bagianRantai(rantaiOf(views), sebabTanpaRantai(audit, ringkasan.renstraLewat)),
    },
    ...(found ? [{ tepi: TEPI_REBAH, rebah: true, kaki, isi: temuan }] : []),
    { tepi: TEPI, kaki, isi: [...(found ? [] : temuan), ...pengesahan(), ...bagianPengecualian(ringkasan)] },
  ]
}

function sampul(audit: Audit, { instansi }: Ringkasan, views: Views): Paragraph[] {
  const names = instansi.map(({ nama }) => nama).filter((nama) => nama !== TANPA_INSTANSI)
  const shown =
    names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), `dan ${names.length - MOST_NAMES} lainnya`] : names
  const periods = [
    ...new Set(
      views.graphs.flatMap((graph) =>
        graph.inForce('renstra').flatMap(({ isi: { periode } }) => {
          const { mulai, selesai } = periode ?? {}
          return mulai && selesai ? [`${mulai}–${selesai}`] : []
        }),
      ),
    ),
  ]
  const middle = { align: 'tengah' } as const
  return [
    paragraf('(tempat lambang instansi)', { ...middle, size: 9, color: '595959', before: 60, after: 60 }),
    paragraf(JUDUL.toUpperCase(), { ...middle, size: 22, bold: true, after: 8 }),
    paragraf('Renstra, Peta Proses Bisnis, SOP, dan Standar Pelayanan', { ...middle, size: 13, after: 50 }),
    ...(shown.length > 0 ? shown : [TITIK]).map((nama) =>
      paragraf(nama, { ...middle, size: 15, bold: true, after: 3 }),
    ),
    paragraf(`Periode Renstra: ${periods.length > 0 ? periods.join(', ') : TITIK}`, {
      ...middle,
      size: 12,
      before: 50,
    }),
    paragraf(`Tanggal audit: ${formatTanggal(audit.tanggal)}`, { ...middle, size: 12, before: 4 }),
  ]
}

/** Roles alone: who they are is written by hand. */
function pengesahan(): (Paragraph | Table)[] {
  const peran = [
    'Disusun oleh\nTim/Unit Penyusun',
    'Diperiksa oleh\nUnit Ortala/Tata Laksana',
    'Disetujui oleh\nPimpinan Instansi',
  ]
  const width = LEBAR / peran.length
  const centred = { align: 'tengah', size: 10, keepNext: true } as const
  return [
    judul('4. Pengesahan', 1),
    paragraf('Laporan ini disusun berdasarkan dokumen sebagaimana adanya pada tanggal audit.', {
      after: 12,
      keepNext: true,
    }),
    tabel(
      peran.map(() => width),
      [
        { sel: peran.map((satu) => sel([paragraf(satu, centred)])) },
        { tinggi: 26, sel: peran.map(() => sel([paragraf('', centred)])) },
        {
          sel: peran.map(() =>
            sel([
              paragraf('Nama: …………………………', { size: 10 }),
              paragraf('NIP: ……………………………', { size: 10 }),
              paragraf('Tanggal: ………………………', { size: 10 }),
            ]),
          ),
        },
      ],
    ),
  ]
}
