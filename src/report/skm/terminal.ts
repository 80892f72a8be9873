import { mutuOf } from '../../data/survei.ts'
import { type BagianSurvei, nilaiSurvei, type RingkasanSurvei } from '../../hitung/ringkasan-survei.ts'
import { bulatkan, type HasilSkm, konversi, sebutTerendah } from '../../hitung/skm.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import { formatCount, paragraph, sectionsText } from '../layout.ts'
import { shown } from '../shown.ts'
import { makeStyle, type Style } from '../style.ts'
import { namaSurvei } from '../tampilan/survei.ts'
import { tableLines } from '../terminal-table.ts'
import { formatDesimal, formatSelisih } from '../words.ts'
import { kalimatBuruk } from './buruk.ts'
import type { LaporanSurvei, SurveiBerkas } from './index.ts'

/** For people at a screen: the value, the elements, then services, units and periods, and what was not counted. */
export const surveiTerminal: LaporanSurvei = async (survei, page) => {
  const style = await makeStyle(page)
  const { ringkasan } = survei
  const sections = [
    heading(survei, page.version, style),
    value(ringkasan, style),
    unsurSection(ringkasan, style),
    bagianSection('Layanan', ringkasan.layanan, ringkasan, style),
    bagianSection('Unit', ringkasan.unit, ringkasan, style),
    ringkasan.periode.length > 1 ? bagianSection('Periode', ringkasan.periode, ringkasan, style) : [],
    sampel(ringkasan, style),
    notes(ringkasan, style),
  ]
  return sectionsText(sections)
}

function heading({ berkas, ringkasan }: SurveiBerkas, version: string, style: Style): string[] {
  const { survei, hasil, masa, unsur, layanan } = ringkasan
  const facts = [
    `${formatCount(hasil.responden)} responden`,
    masa &&
      (masa.mulai === masa.akhir
        ? formatTanggal(masa.mulai)
        : `${formatTanggal(masa.mulai)} sampai ${formatTanggal(masa.akhir)}`),
    `${unsur.length} unsur`,
    layanan.length > 0 && `${formatCount(layanan.length)} layanan`,
  ]
  return [
    ...paragraph(style, `koheren ${version} · ${namaSurvei[survei]} · ${berkas}`, { tone: 'strong' }),
    ...paragraph(style, facts.filter(Boolean).join(' · ')),
  ]
}

function value(ringkasan: RingkasanSurvei, style: Style): string[] {
  const { survei, hasil } = ringkasan
  const nilai = nilaiSurvei(ringkasan, hasil)
  if (nilai === undefined) return paragraph(style, 'Tidak ada responden: tidak ada nilai', { tone: 'warning' })
  if (survei !== 'skm') {
    return paragraph(style, `${survei.toUpperCase()} ${formatDesimal(nilai)} dari 4`, { tone: 'strong' })
  }
  const mutu = hasil.mutu ? ` · mutu ${hasil.mutu.mutu} (${hasil.mutu.label})` : ''
  return paragraph(style, `IKM ${formatDesimal(nilai)}${mutu}`, { tone: 'strong' })
}

const BAR = 20

function unsurSection({ survei, skala, hasil, terendah, rendah }: RingkasanSurvei, style: Style): string[] {
  const isSkm = survei === 'skm'
  const low = new Set(rendah.map(({ nama }) => nama))
  const rows = hasil.unsur.map(({ nama, nrr }) => {
    const nilai = konversi(nrr, skala)
    const full = Math.round((nilai / 100) * BAR)
    const bar = style.signs.full.repeat(full) + style.signs.empty.repeat(BAR - full)
    const sel = [nama, formatDesimal(nrr), formatDesimal(nilai), ...(isSkm ? [mutuOf(nilai)?.mutu ?? ''] : [])]
    return { sel: [...sel, ...(style.width >= WIDE ? [bar] : [])], ...(low.has(nama) && { tone: 'warning' as const }) }
  })
  const kolom = [
    { judul: 'Unsur' },
    { judul: 'NRR', kanan: true },
    { judul: 'Nilai', kanan: true },
    ...(isSkm ? [{ judul: 'Mutu' }] : []),
    ...(style.width >= WIDE ? [{ judul: '' }] : []),
  ]
  if (rows.length === 0) return []
  const lowest = terendah ? ` (${formatDesimal(terendah.nrr)})` : ''
  const belowB = rendah.length > 0 ? `. Di bawah mutu B: ${rendah.map(({ nama }) => nama).join('; ')}` : ''
  return [
    ...tableLines(kolom, rows, style),
    ...paragraph(style, `Unsur terendah: ${sebutTerendah(hasil.unsur)}${lowest}${belowB}`),
  ]
}

const WIDE = 76

function bagianSection(
  judul: string,
  bagian: readonly BagianSurvei[],
  ringkasan: RingkasanSurvei,
  style: Style,
): string[] {
  if (bagian.length === 0) return []
  const isSkm = ringkasan.survei === 'skm'
  const isTrend = bagian === ringkasan.periode
  const rows = bagian.map(({ nama, hasil }, index) => {
    const before = isTrend ? bagian[index - 1]?.hasil : undefined
    return {
      sel: [
        isTrend ? formatTanggal(nama) : nama,
        formatCount(hasil.responden),
        nilaiTeks(ringkasan, hasil),
        ...(isSkm ? [hasil.mutu?.mutu ?? ''] : []),
        ...(isTrend ? [selisih(ringkasan, before, hasil)] : [sebutTerendah(hasil.unsur)]),
      ],
    }
  })
  const kolom = [
    { judul },
    { judul: 'Responden', kanan: true },
    { judul: isSkm ? 'IKM' : ringkasan.survei.toUpperCase(), kanan: true },
    ...(isSkm ? [{ judul: 'Mutu' }] : []),
    isTrend ? { judul: 'Perubahan', kanan: true } : { judul: 'Unsur terendah' },
  ]
  return tableLines(kolom, rows, style)
}

function nilaiTeks(ringkasan: RingkasanSurvei, hasil: HasilSkm): string {
  const nilai = nilaiSurvei(ringkasan, hasil)
  return nilai === undefined ? '' : formatDesimal(nilai)
}

/** Of the published values, which are rounded. */
function selisih(ringkasan: RingkasanSurvei, sebelum: HasilSkm | undefined, sesudah: HasilSkm): string {
  const before = sebelum && nilaiSurvei(ringkasan, sebelum)
  const after = nilaiSurvei(ringkasan, sesudah)
  if (before === undefined || after === undefined) return ''
  return formatSelisih(bulatkan(after) - bulatkan(before))
}

function sampel({ hasil, sampel: { populasi, minimal, cukup } }: RingkasanSurvei, style: Style): string[] {
  const got = `${formatCount(hasil.responden)} responden`
  const least = formatCount(minimal)
  const text =
    populasi === undefined
      ? `Sampel: ${got}; ${cukup ? 'tidak kurang' : 'kurang'} dari ${least}, batas bila jumlah penerima layanan tidak diketahui. Sebut jumlahnya dengan --populasi untuk memeriksa menurut Krejcie–Morgan.`
      : `Sampel: ${got}; ${cukup ? 'cukup' : 'kurang'}: ${formatCount(populasi)} penerima layanan meminta paling sedikit ${least} menurut Krejcie–Morgan`
  return paragraph(style, text, cukup ? {} : { lead: `${style.signs.warning} `, leadTone: 'warning' })
}

function notes({ buruk, skala, unsur, judulMirip, berkolomMasa, tanpaMasa }: RingkasanSurvei, style: Style): string[] {
  const unnamed = unsur.filter((nama) => /^U\d+$/.test(nama))
  return [
    ...(buruk.length > 0 ? [style.paint('warning', 'Tidak dihitung')] : []),
    ...buruk.flatMap((one) =>
      paragraph(style, kalimatBuruk(one, skala), { lead: `  ${style.signs.warning} `, leadTone: 'warning' }),
    ),
    ...judulMirip.flatMap(({ judul, mungkin }) =>
      paragraph(
        style,
        `Kolom "${shown(judul)}" berisi jawaban, tetapi judulnya bukan nama unsur; tidak dihitung. Bila maksudnya ${mungkin}, sebut --kolom "${mungkin}=${shown(judul)}"`,
        { lead: `${style.signs.warning} `, leadTone: 'warning' },
      ),
    ),
    ...(tanpaMasa > 0
      ? paragraph(
          style,
          berkolomMasa
            ? `Catatan: waktu ${formatCount(tanpaMasa)} jawaban tidak terbaca; jawaban itu dihitung, tetapi tidak masuk periode mana pun`
            : 'Catatan: tidak ada kolom tanggal yang dikenal, sehingga nilai menurut periode tidak ada; sebut kolomnya, misalnya --kolom "tanggal=judul kolom"',
        )
      : []),
    ...(unnamed.length > 0
      ? paragraph(
          style,
          `Catatan: ${joinDaftar(unnamed)} berarti unsur yang berlainan di tiap kantor; sebut namanya, misalnya --kolom "Sarana dan prasarana=${unnamed.at(-1)}"`,
        )
      : []),
  ]
}
