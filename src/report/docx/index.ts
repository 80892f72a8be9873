/** A document for word processors: the report as an official paper, or one SOP or standar pelayanan as its form. */
import type { Node } from '../../graph/node.ts'
import type { Audit, OfficeRun } from '../../run.ts'
import { nearest, sebutDugaan } from '../../text/terdekat.ts'
import { UsageError } from '../../usage-error.ts'
import type { Report } from '../index.ts'
import { lembarSop } from '../tampilan/lembar-sop.ts'
import { lembarStandar } from '../tampilan/lembar-standar.ts'
import { tulisDokumen } from './dokumen.ts'
import { bagianLaporan, JUDUL } from './laporan.ts'
import { bagianSop } from './sop.ts'
import { bagianStandar } from './standar.ts'

export const docx: Report = async (audit, { version, only }) => {
  if (only === undefined) return tulisDokumen(JUDUL, bagianLaporan(audit, version), audit.tanggal)
  const { office, node } = findOnly(audit, only)
  if (isSop(node)) {
    const lembar = lembarSop(node, office.graph)
    return tulisDokumen(`SOP ${lembar.judul}`, bagianSop(lembar), audit.tanggal)
  }
  const lembar = lembarStandar(node, office.graph)
  return tulisDokumen(`Standar Pelayanan ${lembar.judul}`, bagianStandar(lembar), audit.tanggal)
}

type Lembaran = Node<'sop'> | Node<'standar_pelayanan'>

interface Ditemukan {
  readonly office: OfficeRun['office']
  readonly node: Lembaran
}

/** `sop:SOP-01`, `standar:SP-01`; where several offices have the kode, `sop:kua-x/SOP-01` means that of one of them. */
function findOnly({ offices }: Audit, only: string): Ditemukan {
  const [, jenis = '', kode = ''] = /^(sop|standar|standar_pelayanan):(.*)$/s.exec(only.trim()) ?? []
  if (jenis === '')
    throw new UsageError(`bagian "${only}" tidak dikenal docx; tulis sop:KODE atau standar:KODE, misalnya sop:SOP-01`)
  const all = offices.flatMap(({ office }) => {
    const nodes: readonly Lembaran[] = jenis === 'sop' ? office.graph.all('sop') : office.graph.all('standar_pelayanan')
    return nodes.map((node) => ({ office, node }))
  })
  const found = all.find(({ office, node }) => node.kode === kode || `${office.kode}/${node.kode}` === kode)
  if (found) return found
  const dugaan = sebutDugaan(nearest(kode, new Set(all.map(({ node }) => node.kode))))
  const named = jenis === 'sop' ? 'SOP' : 'standar pelayanan'
  throw new UsageError(`${named} "${kode}" tidak ada${dugaan === undefined ? '' : `; ${dugaan}`}`)
}

function isSop(node: Lembaran): node is Node<'sop'> {
  return node.jenis === 'sop'
}
