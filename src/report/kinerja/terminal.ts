import type { Graph } from '../../graph/graph.ts'
import { arahOf } from '../../hitung/arah.ts'
import { lamaTerbaca, type RingkasanKasus } from '../../hitung/kasus.ts'
import { sebutPersen } from '../../hitung/kinerja.ts'
import type { KinerjaKantor } from '../../hitung/kinerja-kantor.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import type { KinerjaIndikator, KinerjaKelompok } from '../../hitung/ringkasan-kinerja.ts'
import type { KasusTahun } from '../../hitung/ringkasan-layanan.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import { completenessOf } from '../completeness.ts'
import { formatCount, pack, paragraph, sectionsText, some, widthOf } from '../layout.ts'
import { makeStyle, type Style, type Tone } from '../style.ts'
import { kalimatKelengkapan } from '../tampilan/kelengkapan.ts'
import { judulPekppp, kalimatPekppp, pekpppView } from '../tampilan/pekppp.ts'
import { kalimatPolaritas } from '../tampilan/polaritas.ts'
import { tableLines } from '../terminal-table.ts'
import { formatLama, formatSelisih } from '../words.ts'
import type { KinerjaRun, LaporanKinerja } from './index.ts'

/** For people at a screen: office by office what was realised, achieved and where it heads, then services and complaints. */
export const kinerjaTerminal: LaporanKinerja = async (run, page) => {
  const style = await makeStyle(page)
  const { audit, kantor } = run
  const heading = paragraph(style, `koheren ${page.version} · kinerja per ${formatTanggal(audit.tanggal)}`, {
    tone: 'strong',
  })
  const sections = [heading, ...kantor.flatMap((one) => sectionsOf(one, style)), notes(run, style)]
  return sectionsText(sections)
}

function sectionsOf(kantor: KinerjaKantor, style: Style): string[][] {
  const { graph, tahun, batas, kinerja, layanan, pengaduan } = kantor
  const nama = graph.instansi?.nama ?? 'Tanpa dokumen instansi'
  const hasCapaian = kinerja.indikator.some(({ terakhir }) => terakhir?.capaian)
  const capped = hasCapaian ? ` · capaian dibatasi ${batas}%` : ''
  return [
    paragraph(style, `${nama} · tahun ${tahun}${capped}`, { tone: 'strong' }),
    realisasiTable(kinerja.indikator, style),
    capaianTable(kinerja.indikator, style),
    polaritasLine(kinerja.indikator, style),
    kelompokTable('Sasaran', kinerja.sasaran, style),
    kelompokTable('Program', kinerja.program, style),
    trenTable(kinerja.indikator, style),
    kasusTable('Layanan', layanan, style),
    kasusTable('Pengaduan', pengaduan, style),
    pekpppLine(graph, style),
  ]
}

function pekpppLine(graph: Graph, style: Style): string[] {
  const view = pekpppView(graph)
  return view ? paragraph(style, `${judulPekppp}: ${kalimatPekppp(view.pekppp)}`) : []
}

const triwulan = [1, 2, 3, 4] as const
const kolomTriwulan = ['Tw I', 'Tw II', 'Tw III', 'Tw IV'].map((judul) => ({ judul, kanan: true }))

function realisasiTable(indikator: readonly KinerjaIndikator[], style: Style): string[] {
  if (indikator.length === 0) return []
  const rows = indikator.map((one) => ({
    sel: [
      one.satuan ? `${one.nama} (${one.satuan})` : one.nama,
      one.target === undefined ? '' : sebutNilai(one.target),
      ...triwulan.map((nomor) => {
        const found = one.triwulan.find((row) => row.triwulan === nomor)
        return found ? sebutNilai(found.realisasi) : '-'
      }),
    ],
  }))
  return tableLines([{ judul: 'Realisasi' }, { judul: 'Target', kanan: true }, ...kolomTriwulan], rows, style)
}

function capaianTable(indikator: readonly KinerjaIndikator[], style: Style): string[] {
  const known = indikator.filter(({ terakhir }) => terakhir?.capaian)
  if (known.length === 0) return []
  const rows = known.map((one) => {
    const { penuh, dibatasi } = one.terakhir?.capaian ?? { penuh: 0, dibatasi: 0 }
    const quarters = triwulan.map((nomor) => {
      const capaian = one.triwulan.find((row) => row.triwulan === nomor)?.capaian
      return capaian ? sebutPersen(capaian.penuh) : '-'
    })
    return { sel: [one.nama, ...quarters, sebutPersen(dibatasi)], ...(penuh < 100 && { tone: 'warning' as Tone }) }
  })
  return tableLines([{ judul: 'Capaian' }, ...kolomTriwulan, { judul: 'Dibatasi', kanan: true }], rows, style)
}

function polaritasLine(indikator: readonly KinerjaIndikator[], style: Style): string[] {
  const told = kalimatPolaritas(indikator)
  return told === undefined ? [] : paragraph(style, told, { lead: `${style.signs.warning} `, leadTone: 'warning' })
}

function kelompokTable(judul: string, kelompok: readonly KinerjaKelompok[], style: Style): string[] {
  const known = kelompok.filter(({ capaian }) => capaian)
  if (known.length === 0) return []
  const rows = known.map(({ nama, indikator, capaian }) => ({
    sel: [
      nama,
      formatCount(indikator.length),
      ...(capaian ? [sebutPersen(capaian.penuh), sebutPersen(capaian.dibatasi)] : []),
    ],
  }))
  return tableLines(
    [{ judul }, ...['Indikator', 'Capaian', 'Dibatasi'].map((one) => ({ judul: one, kanan: true }))],
    rows,
    style,
  )
}

const MOST_YEARS = 4

function trenTable(indikator: readonly KinerjaIndikator[], style: Style): string[] {
  const rows = indikator.flatMap((one) => {
    const { tren, targetAkhir } = one
    if (tren.length === 0 || (tren.length < 2 && !targetAkhir)) return []
    const { selisih, arah, menujuAkhir } = arahOf(one)
    const points = tren.slice(-MOST_YEARS).map(({ tahun, nilai }) => `${tahun}: ${sebutNilai(nilai)}`)
    const change = selisih === undefined ? '' : `${formatSelisih(selisih)}${arah ? ` ${arah}` : ''}`
    const end = targetAkhir ? `${targetAkhir.tahun}: ${sebutNilai(targetAkhir.nilai)}` : ''
    const share = menujuAkhir === undefined || menujuAkhir < 0 ? '' : sebutPersen(menujuAkhir)
    return [{ one, points, change, end, share, ...(arah === 'memburuk' && { tone: 'warning' as Tone }) }]
  })
  if (rows.length === 0) return []
  return [
    style.paint('faint', 'Tren'),
    ...rows.flatMap(({ one, points, change, end, share, tone }) => [
      ...paragraph(style, one.nama, { lead: '  ', ...(tone && { tone }) }),
      ...paragraph(
        style,
        [points.join(' → '), change, end && `target akhir Renstra ${end}${share ? ` (tercapai ${share})` : ''}`]
          .filter(Boolean)
          .join('; '),
        { lead: '    ' },
      ),
    ]),
  ]
}

function kasusTable(judul: string, kasus: KasusTahun | undefined, style: Style): string[] {
  if (!kasus) return []
  const { layanan, ringkasan, perkiraan, ditindaklanjuti } = kasus
  const many = layanan.length > 1
  const isMenit = layanan.some((one) => lamaTerbaca(one.ringkasan).satuan === 'menit')
  const rows = [
    ...layanan.map((one) => kasusRow(one.nama || 'tanpa layanan', one.ringkasan)),
    ...(many ? [{ ...kasusRow('Semua', ringkasan), tone: 'strong' as Tone }] : []),
  ]
  const heads = ['Kasus', 'Tepat janji', 'Median', 'P90', 'Terbuka', 'Lewat']
  const told = [
    `median dan P90 (persentil ke-90) dalam hari kerja${isMenit ? ', atau menit kerja bila ditulis mnt' : ''}`,
    ...(perkiraan ? ['perkiraan: hari libur sebagian tahun belum ditetapkan di sini'] : []),
    ...(ditindaklanjuti === undefined
      ? []
      : [`${formatCount(ditindaklanjuti)} dari ${formatCount(ringkasan.selesai)} yang selesai memuat tindak lanjut`]),
  ]
  return [
    ...tableLines([{ judul }, ...heads.map((one) => ({ judul: one, kanan: true }))], rows, style),
    ...paragraph(style, told.join('; '), { tone: 'faint' }),
    ...monthLines(kasus, style),
  ]
}

function kasusRow(nama: string, ringkasan: RingkasanKasus) {
  const { kasus, persen, terbuka, lewat } = ringkasan
  const { median, persentil90, satuan } = lamaTerbaca(ringkasan)
  const lama = (nilai: number | undefined) => (nilai === undefined ? '-' : formatLama(nilai, satuan))
  return {
    sel: [
      nama,
      formatCount(kasus),
      persen === undefined ? '-' : sebutPersen(persen),
      lama(median),
      lama(persentil90),
      formatCount(terbuka),
      formatCount(lewat),
    ],
    ...(lewat > 0 && { tone: 'warning' as Tone }),
  }
}

const COLUMNS_OF_MONTH = 10

function monthLines({ bulan }: KasusTahun, style: Style): string[] {
  if (bulan.length < 2) return []
  const told = bulan.map(({ bulan: one, ringkasan: { persen } }) => {
    const nama = formatTanggal(one).slice(0, 3)
    return `${nama} ${persen === undefined ? '-' : sebutPersen(Math.round(persen))}`.padEnd(COLUMNS_OF_MONTH)
  })
  return ['Tepat janji menurut bulan:', ...pack(told, style.width - 2, widthOf).map((line) => `  ${line.trimEnd()}`)]
}

const MOST_TOLD = 10

/** What could not be read, for figures without it would be taken for whole. */
function notes({ audit }: KinerjaRun, style: Style): string[] {
  const { first, more } = some(audit.findings, MOST_TOLD)
  const { kurang } = kalimatKelengkapan(audit, { ...completenessOf(audit), unusedRules: 0 })
  if (first.length === 0 && kurang.length === 0) return []
  return [
    style.paint('warning', 'Angka ini tidak utuh'),
    ...kurang.flatMap((text) => paragraph(style, text, { lead: `  ${style.signs.bullet} ` })),
    ...first.flatMap(({ at, message }) =>
      paragraph(style, `${at.berkas}:${at.start.line}: ${message}`, {
        lead: `  ${style.signs.warning} `,
        leadTone: 'warning',
      }),
    ),
    ...(more > 0 ? paragraph(style, `dan ${formatCount(more)} lainnya; lihat semuanya dengan koheren audit`) : []),
  ]
}
