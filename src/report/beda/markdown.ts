/** What changed, for a comment on a pull request. GitHub takes no longer comment than 65,536 signs. */
import type { PerubahanDokumen, PerubahanSimpul } from '../../hitung/perubahan/index.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import { formatCount, sectionsText } from '../layout.ts'
import { folded } from '../markdown/perubahan.ts'
import { kodeMd, lipatan, md, sebanyak, tabel } from '../markdown/teks.ts'
import { formatIndeks } from '../words.ts'
import {
  type Baris,
  type Beda,
  type BedaReport,
  barisOf,
  hitungDokumen,
  hitungHal,
  keadaanOf,
  sebutSimpul,
  selisihIndeks,
} from './beda.ts'

const ROOM = { dokumen: 25_000, berkas: 2000 }

export const bedaMarkdown: BedaReport = async (beda, { version }) => {
  const { dari, ke, temuan, dokumen, takDibandingkan } = beda
  const sections = [
    [`## ${hitungDokumen(beda) || 'Tidak ada dokumen yang berubah'}`, '', hitungHal(beda)].filter((line, index) =>
      index < 2 ? true : line !== '',
    ),
    ringkasan(beda),
    sebanyak(
      dokumen,
      dokumenMd,
      ROOM.dokumen,
      (count) => `…dan ${count} dokumen lainnya; selengkapnya dengan \`koheren beda\``,
    ),
    takDibandingkan.length === 0
      ? []
      : lipatan(
          '<b>Tidak dibandingkan, sebab tidak terbaca atau diabaikan</b>',
          sebanyak(
            takDibandingkan,
            ({ berkas, sisi }) => `- ${kodeMd(berkas)}, pada ${md(beda[sisi].nama)}`,
            ROOM.berkas,
            (count) => `- dan ${count} lainnya`,
          ),
        ),
    folded('Temuan baru', temuan.baru),
    folded('Temuan dari aturan yang dahulu tidak menilai', temuan.baruDinilai),
    folded('Temuan selesai', temuan.selesai),
    folded('Kini dikecualikan', temuan.dikecualikan),
    folded('Kini tidak dinilai', temuan.takDinilai),
    [
      `<sub>${md(dari.nama)} (per ${formatTanggal(dari.audit.tanggal)}) → ${md(ke.nama)} (per ${formatTanggal(ke.audit.tanggal)}) · koheren ${version}</sub>`,
    ],
  ]
  return sectionsText(sections)
}

function ringkasan({ dari, ke, temuan }: Beda): string[] {
  const [before, after] = [dari.audit.indeks?.nilai, ke.audit.indeks?.nilai]
  const open = ({ audit }: Beda['dari']) => formatCount(audit.findings.filter(({ waived }) => !waived).length)
  const count = (list: readonly unknown[]) => formatCount(list.length)
  return tabel(
    ['', md(dari.nama), md(ke.nama), 'Perubahan'],
    [
      ...(before === undefined || after === undefined
        ? []
        : [['Indeks Koherensi', formatIndeks(before), formatIndeks(after), selisihIndeks(before, after)]]),
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
  const head = `- ${signs[keadaan]} **${md(sebutSimpul(dokumen))}** ${keadaan} · ${kodeMd(berkas)}`
  return [head, ...barisMd(dokumen, '  '), ...dokumen.bagian.flatMap(bagianMd)].join('\n')
}

function bagianMd(simpul: PerubahanSimpul): string[] {
  const keadaan = keadaanOf(simpul)
  return [`  - ${md(sebutSimpul(simpul))}${keadaan === 'diubah' ? '' : ` ${keadaan}`}`, ...barisMd(simpul, '    ')]
}

function barisMd(simpul: PerubahanSimpul, indent: string): string[] {
  return barisOf(simpul).map((one) => `${indent}- ${sebutBaris(one)}`)
}

function sebutBaris({ tentang, sebelum, sesudah }: Baris): string {
  if (sebelum === undefined) return `${md(tentang)}: ditambah ${md(sesudah ?? '')}`
  if (sesudah === undefined) return `${md(tentang)}: ~~${md(sebelum)}~~`
  return `${md(tentang)}: ${md(sebelum)} → ${md(sesudah)}`
}
