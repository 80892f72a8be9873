/** What changed, for a comment on a pull request. GitHub takes no longer comment than 65,536 signs. */
import type { PerubahanDokumen, PerubahanSimpul } from '../../hitung/perubahan/index.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import { formatCount, sectionsText, some } from '../layout.ts'
import { folded } from '../markdown/perubahan.ts'
import { kodeMd, lipatan, md, sebanyak, tabel } from '../markdown/teks.ts'
import {
  type Baris,
  type Beda,
  type BedaReport,
  barisOf,
  daftarTemuan,
  hitungDokumen,
  hitungHal,
  keadaanOf,
  MOST_TOLD,
  perubahanIndeks,
  sebutSimpul,
} from './beda.ts'
import { sebutIsianTakTerbaca } from './tak-dibandingkan.ts'

const ROOM = { dokumen: 25_000, berkas: 2000 }

export const bedaMarkdown: BedaReport = async (beda, { version }) => {
  const { dari, ke, dokumen, takDibandingkan } = beda
  const hal = hitungHal(beda)
  const sections = [
    [`## ${hitungDokumen(beda)}`, '', ...(hal ? [hal] : [])],
    ringkasan(beda),
    takDibandingkan.length === 0
      ? []
      : lipatan(
          '<b>Tidak dibandingkan, sebab tidak terbaca atau diabaikan</b>',
          sebanyak(
            takDibandingkan,
            (one) => {
              const isian = sebutIsianTakTerbaca(one)
              return `- ${kodeMd(one.berkas)}, pada ${md(beda[one.sisi].nama)}${isian ? `: ${md(isian)}` : ''}`
            },
            ROOM.berkas,
            (count) => `- dan ${count} lainnya`,
          ),
        ),
    sebanyak(
      dokumen,
      dokumenMd,
      ROOM.dokumen,
      (count) => `…dan ${count} dokumen lainnya; selengkapnya dengan \`koheren beda\``,
    ),
    ...daftarTemuan(beda).map(([judul, temuan]) => folded(judul, temuan)),
    [
      `<sub>${md(dari.nama)} (per ${formatTanggal(dari.audit.tanggal)}) → ${md(ke.nama)} (per ${formatTanggal(ke.audit.tanggal)}) · koheren ${version}</sub>`,
    ],
  ]
  return sectionsText(sections)
}

function ringkasan(beda: Beda): string[] {
  const { dari, ke, temuan } = beda
  const indeks = perubahanIndeks(beda)
  const open = ({ audit }: Beda['dari']) => formatCount(audit.findings.filter(({ waived }) => !waived).length)
  const count = (list: readonly unknown[]) => formatCount(list.length)
  return tabel(
    ['', md(dari.nama), md(ke.nama), 'Perubahan'],
    [
      ...(indeks ? [['Indeks Koherensi', indeks.sebelum, indeks.sesudah, indeks.selisih]] : []),
      [
        'Temuan',
        open(dari),
        open(ke),
        `**${count(temuan.baru)} baru · ${count(temuan.selesai)} selesai · ${count(temuan.tetap)} tetap**`,
      ],
    ],
  )
}

const signs = { ditambah: '🟢', dihapus: '🔴', diubah: '🟡' } as const

function dokumenMd(dokumen: PerubahanDokumen): string {
  const { berkas = '' } = dokumen.sesudah ?? dokumen.sebelum ?? {}
  const keadaan = keadaanOf(dokumen)
  const { first, more } = some(dokumen.bagian, MOST_TOLD)
  const head = `- ${signs[keadaan]} **${md(sebutSimpul(dokumen))}** ${keadaan} · ${kodeMd(berkas)}`
  return [head, ...barisMd(dokumen, '  '), ...first.flatMap(bagianMd), ...moreMd(more, '  ')].join('\n')
}

function bagianMd(simpul: PerubahanSimpul): string[] {
  const keadaan = keadaanOf(simpul)
  return [`  - ${md(sebutSimpul(simpul))}${keadaan === 'diubah' ? '' : ` ${keadaan}`}`, ...barisMd(simpul, '    ')]
}

function barisMd(simpul: PerubahanSimpul, indent: string): string[] {
  const { first, more } = some(barisOf(simpul), MOST_TOLD)
  return [...first.map((one) => `${indent}- ${sebutBaris(one)}`), ...moreMd(more, indent)]
}

function moreMd(more: number, indent: string): string[] {
  return more > 0 ? [`${indent}- dan ${formatCount(more)} lainnya`] : []
}

function sebutBaris({ tentang, sebelum, sesudah }: Baris): string {
  if (sebelum === undefined) return `${md(tentang)}: ditambah ${md(sesudah ?? '')}`
  if (sesudah === undefined) return `${md(tentang)}: ~~${md(sebelum)}~~`
  return `${md(tentang)}: ${md(sebelum)} → ${md(sesudah)}`
}
