/** Findings by unit, each with what to do, and on which law it rests. */

import type { Paragraph, Table } from 'docx'
import { type Finding, severities } from '../../finding.ts'
import { compareText } from '../../locate.ts'
import type { Audit } from '../../run.ts'
import { groupBy } from '../../text/daftar.ts'
import { namaSingkat } from '../peraturan.ts'
import { bandingkan, hitungTemuan } from '../tampilan/hitungan.ts'
import type { Views } from '../tampilan/simpul.ts'
import { countSeverities, severityWord } from '../words.ts'
import { kapital } from './bagian-ringkasan.ts'
import { judul, paragraf } from './potongan.ts'
import { type Baris, type Sel, sel, tabel } from './tabel.ts'
import { tempatTemuan } from './tempat.ts'
import { KEPALA, LEBAR_REBAH } from './ukuran.ts'

const SIZE = 9
/** Number, finding, severity, what to do, law, done. */
const KOLOM = [10, 92, 24, 75, 30, LEBAR_REBAH - 231] as const

export function bagianTemuan(audit: Audit, views: Views): (Paragraph | Table)[] {
  const findings = audit.findings.filter(({ waived }) => !waived)
  const laws = new Map(audit.rules.map(({ id, basis }) => [id, basis.map(namaSingkat).join('; ')]))
  const groups = groupByUnit(findings, audit, views)
  return [
    judul('3. Temuan dan tindak lanjut menurut unit kerja', 1),
    ...(groups.length === 0 ? [paragraf('Tidak ada temuan.')] : []),
    ...groups.flatMap(({ nama, list }) => [
      judul(`${nama}: ${countSeverities(list)}`, 2),
      tabel(KOLOM, [
        {
          kepala: true,
          sel: ['No.', 'Temuan', 'Tingkat', 'Tindak lanjut yang disarankan', 'Dasar', 'Selesai (tanggal, paraf)'].map(
            head,
          ),
        },
        ...list.map((finding, index) => row(finding, index, laws.get(finding.rule) ?? '')),
      ]),
    ]),
  ]
}

interface Kelompok {
  readonly nama: string
  readonly list: readonly Finding[]
}

/** Gravest first, and so within each. */
function groupByUnit(findings: readonly Finding[], { offices }: Audit, views: Views): readonly Kelompok[] {
  const names = new Map(offices.map(({ office }) => [office.kode ?? '', office.graph.instansi?.nama ?? '']))
  const nameOf = (finding: Finding) => {
    const office = names.get(finding.instansi ?? '') ?? ''
    const unit = views.at(finding)?.unit ?? ''
    const nama = [unit || (office ? 'Tanpa unit' : 'Berkas di luar instansi'), names.size > 1 ? office : ''].filter(
      Boolean,
    )
    return [...new Set(nama)].join(', ')
  }
  const rank = ({ severity }: Finding) => severities.indexOf(severity)
  return [...groupBy(findings, nameOf)]
    .map(([nama, list]) => ({
      nama,
      list: list.toSorted((left, right) => rank(left) - rank(right)),
      hitungan: hitungTemuan(list),
    }))
    .sort((left, right) => bandingkan(left.hitungan, right.hitungan) || compareText(left.nama, right.nama))
}

function row(finding: Finding, index: number, law: string): Baris {
  return {
    sel: [
      cell(`${index + 1}.`, 'tengah'),
      sel([
        paragraf(kapital(finding.message), { size: SIZE }),
        paragraf(tempatTemuan(finding), { size: 8, color: '595959' }),
        ...finding.related
          .slice(0, 5)
          .map((one) => paragraf(`${one.message} (${tempatTemuan({ at: one })})`, { size: 8, color: '595959' })),
        paragraf(`Aturan ${finding.rule}`, { size: 8, color: '595959' }),
      ]),
      cell(`${kapital(severityWord[finding.severity])}${finding.known ? ' (lama)' : ''}`, 'tengah'),
      cell(kapital(finding.hint ?? '')),
      cell(law),
      cell(''),
    ],
  }
}

function head(teks: string): Sel {
  return sel([paragraf(teks, { bold: true, size: SIZE, align: 'tengah' })], { latar: KEPALA, tegak: 'tengah' })
}

function cell(teks: string, align: 'kiri' | 'tengah' = 'kiri'): Sel {
  return sel([paragraf(teks, { size: SIZE, align })])
}
