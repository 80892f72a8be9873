import { rules as allRules } from '../../../src/rules/index.ts'
import { setelanBaku } from '../../../src/rules/setelan.ts'
import { type Audit, gather, judgeOffice, openOffice } from '../../../src/run.ts'
import type { SourceFile } from '../../../src/source/decode.ts'

/** The audit of one office whose documents stand in a text. */
export function auditTeks(teks: string, rules = allRules): Audit {
  const context = { tanggal: '2024-12-31', setelan: setelanBaku }
  const files: SourceFile[] = [{ berkas: 'kantor.yaml', teks }]
  const run = gather([judgeOffice(openOffice(files, context), rules, context)], rules, context)
  return { ...run, scope: 'audit', unfollowed: [], ignored: [], unusedRules: 0 }
}

/** One chain that is whole, and of each step something that hangs on nothing. */
export const kantorTeks = `
jenis: instansi
kode: K
nama: Kantor
unit:
  - { kode: U1, nama: Seksi Layanan }
  - { kode: U2, nama: Seksi Umum }
---
jenis: renstra
kode: R
periode: { mulai: 2024, selesai: 2024 }
misi: [{ kode: M1, uraian: Melayani }]
tujuan: [{ kode: T1, misi: M1, uraian: Terlayani }]
sasaran:
  - { kode: SK-1, tujuan: T1, uraian: Layanan baik, penanggung_jawab: U1, layanan_langsung: true }
  - { kode: SK-2, tujuan: T1, uraian: Tanpa proses, penanggung_jawab: U2 }
program_prioritas: [{ kode: PP-1, nama: Layanan Prima, sasaran: SK-1 }]
---
jenis: peta_proses
kode: P
proses:
  - kode: P1
    nama: Layanan
    kategori: inti
    sasaran: SK-1
    pemilik: U1
    subproses:
      - { kode: P1.1, nama: Legalisasi, layanan_publik: true }
      - { kode: P1.2, nama: Tanpa SOP }
  - { kode: P2, nama: Tanpa sasaran, kategori: inti, pemilik: U2, tanpa_sop: dikerjakan pihak lain }
---
jenis: sop
kode: S-1
nama: Legalisasi
proses: P1.1
unit: U1
---
jenis: sop
kode: S-2
nama: Tanpa proses
unit: Unit Luar
---
jenis: standar_pelayanan
kode: SP-1
layanan: Legalisasi
sop: S-1
---
jenis: standar_pelayanan
kode: SP-2
layanan: Tanpa SOP
`
