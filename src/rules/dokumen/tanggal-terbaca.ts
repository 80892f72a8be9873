import type { Place } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { isTanggalMustahil, respellBulan } from '../../text/tanggal.ts'
import type { Rule } from '../rule.ts'
import { datesOf } from './tanggal.ts'
import { documentsOf, type Teks } from './texts.ts'

export const tanggalTerbaca: Rule = {
  id: 'dokumen/tanggal-terbaca',
  severity: 'error',
  title: 'Setiap isian tanggal memuat tanggal yang ada di kalender',
  why: `Dari tanggal orang tahu dokumen mana yang berlaku, kapan harus dievaluasi, dan mana yang lebih baru. Tanggal yang tidak
ada atau tidak terbaca membuat aturan tentang urutan dan masa berlaku diam. Tahun saja tidak cukup; bulan dan tahun
diterima. Teks tanpa angka dilaporkan sebagai isian contoh.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: S-01
tanggal:
  pembuatan: 2024-01-18
  revisi: "-"
  efektif: Juni 2020
  pengesahan: Denpasar, 29 Februari 2024
evaluasi:
  - tanggal: 18/01/2024
---
jenis: sop
kode: S-02
tanggal:
  revisi: belum pernah
  efektif: tanggal mulai berlakunya SOP
---
jenis: regulasi
kode: R
peraturan:
  - { kode: perbup-1-2010, dicabut_pada: "2019" }
`,
    ],
    invalid: [
      `
jenis: sop
kode: S-01
tanggal:
  pembuatan: 31 Februari 2024 # ✗
  efektif: 2024-13-01
---
jenis: standar_pelayanan
kode: SP-01
ditetapkan: { tanggal: "2021" } # ✗
reviu:
  - tanggal: triwulan 2 tahun 2023
`,
      `
jenis: maklumat
kode: M-01
tanggal: 2024-02-30 # ✗
---
jenis: lke
kode: L
jawaban:
  A.1:
    bukti:
      - tanggal: 12 Jamuari 2024 # ✗
`,
    ],
  },
  *check(graph) {
    for (const dokumen of documentsOf(graph)) {
      const [first, ...others] = graph.once(datesOf, dokumen).filter((date) => isUnreadable(date, graph))
      if (!first) continue
      const more = others.length > 0 ? ` dan ${others.length} tanggal lain` : ''
      yield {
        at: placeOf(dokumen, first),
        message: `tanggal "${first.teks}"${more} ${sebab(first.teks)}`,
        hint: 'tulis hari, bulan, dan tahun, misalnya 2024-01-18 atau "18 Januari 2024"',
        related: others.map((one) => ({
          sama: true,
          at: placeOf(dokumen, one),
          message: `"${one.teks}" ${sebab(one.teks)}`,
        })),
      }
    }
  },
  fix: {
    title: 'Nama bulan yang salah eja diganti, bila hanya satu bulan yang mirip',
    changes: ({ at, related }) =>
      [at, ...related].flatMap((one) => (one.usulan ?? []).map((teks) => ({ kind: 'set', at: one, teks }) as const)),
  },
}

function placeOf(dokumen: Node, { teks, path }: Teks): Place {
  const usulan = respellBulan(teks)
  return { ...dokumen.locate(...path), ...(usulan !== undefined && { usulan: [usulan] }) }
}

function isUnreadable({ teks, path }: Teks, graph: Graph): boolean {
  // Without a digit it is no date that went wrong, but no date at all.
  if (!/\d/.test(teks) || graph.hari(teks) !== undefined) return false
  return !(path.at(-1) === 'dicabut_pada' && YEAR.test(teks.trim()))
}

const YEAR = /^\d{4}$/

function sebab(teks: string): string {
  if (YEAR.test(teks.trim())) return 'hanya menyebut tahun'
  return isTanggalMustahil(teks) ? 'tidak ada di kalender' : 'tidak terbaca sebagai tanggal'
}
