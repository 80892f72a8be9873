/** Which row of which sheet tells of a document, a finding or a rule: known before any sheet is written, so that all can link. */
import type { Finding } from '../../finding.ts'
import type { Audit, LeftOut } from '../../run.ts'
import { nameOf } from '../completeness.ts'
import { nama, type Tujuan } from './lembar.ts'

export interface Alamat {
  readonly dokumen: (place: LeftOut) => Tujuan | undefined
  readonly temuan: (finding: Finding) => Tujuan | undefined
  readonly aturan: (id: string) => Tujuan | undefined
}

/** Below the header. */
const FIRST = 2

export function alamatOf(audit: Audit, findings: readonly Finding[], documents: readonly LeftOut[]): Alamat {
  const rows = <T>(all: readonly T[], keyOf: (one: T) => string) =>
    new Map(all.map((one, index) => [keyOf(one), index + FIRST]))
  const dokumen = rows(documents, nameOf)
  const temuan = rows(findings, ({ key }) => key)
  const aturan = rows(audit.rules, ({ id }) => id)
  const to = (lembar: string, baris: number | undefined) => (baris === undefined ? undefined : { lembar, baris })
  return {
    dokumen: (place) => to(nama.dokumen, dokumen.get(nameOf(place))),
    temuan: ({ key }) => to(nama.temuan, temuan.get(key)),
    aturan: (id) => to(nama.kamus, aturan.get(id)),
  }
}
