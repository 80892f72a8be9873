import type { Audit } from '../../run.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import type { Completeness } from '../completeness.ts'
import type { Report } from '../index.ts'
import { formatCount, sectionsText } from '../layout.ts'
import { dataOf } from '../tampilan/data.ts'
import { sebutKantor } from '../tampilan/kantor.ts'
import { kalimatKelengkapan } from '../tampilan/kelengkapan.ts'
import { type Ringkasan, ringkasanOf } from '../tampilan/ringkasan.ts'
import { viewsOf } from '../tampilan/simpul.ts'
import { countSeverities, isOpen } from '../words.ts'
import { data } from './data.ts'
import { perubahan } from './perubahan.ts'
import { rantai } from './rantai.ts'
import { lipatan, md, sebanyak } from './teks.ts'
import { mendesak, pengecualian, semuaTemuan, temuanLama, unit } from './temuan.ts'

/** For a comment on a pull request or the summary of a job: short, with the details folded. GitHub takes no longer comment than 65,536 signs. */
export const markdown: Report = async (audit, { version, compare }) => {
  const ringkasan = ringkasanOf(audit, viewsOf(audit))
  const sections = [
    heading(audit, ringkasan),
    perubahan(audit, compare),
    rantai(ringkasan, compare),
    data(dataOf(audit)),
    mendesak(ringkasan),
    semuaTemuan(audit),
    temuanLama(audit),
    unit(ringkasan),
    pengecualian(ringkasan),
    kelengkapan(audit, ringkasan.kelengkapan),
    [`<sub>koheren ${version}</sub>`],
  ]
  return sectionsText(sections)
}

function heading(audit: Audit, { kelengkapan: { documents, files, rules, whole } }: Ringkasan): string[] {
  const what = audit.scope === 'audit' ? 'Koherensi dokumen' : 'Bentuk dokumen'
  const found = countSeverities(audit.findings.filter(isOpen)) || 'tidak ada temuan'
  const count = audit.baseline ? `${found} baru` : found
  const named = sebutKantor(audit)
  return [
    `## ${what}: ${count}`,
    '',
    [
      ...(named ? [md(named)] : []),
      `${formatCount(documents)} dokumen dalam ${formatCount(files)} berkas`,
      `${formatCount(rules)} aturan`,
      `dinilai per ${formatTanggal(audit.tanggal)}`,
      ...(whole || audit.scope === 'validate' ? [] : ['**pemeriksaan tidak utuh**']),
    ].join(' · '),
  ]
}

function kelengkapan(audit: Audit, completeness: Completeness): string[] {
  const { kurang, catatan } = kalimatKelengkapan(audit, completeness)
  const items = (texts: readonly string[]) =>
    sebanyak(
      texts,
      (text) => `- ${md(text)}`,
      ROOM,
      (count) => `- dan ${count} lainnya`,
    )
  return [
    ...(kurang.length > 0 ? lipatan('<b>Pemeriksaan ini tidak utuh</b>', items(kurang)) : []),
    ...(catatan.length > 0 ? lipatan('Catatan', items(catatan)) : []),
  ]
}

const ROOM = 4000
