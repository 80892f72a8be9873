import type { Sop } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'

const lists = [
  ['dasar_hukum', 'dasar hukum'],
  ['kualifikasi_pelaksana', 'kualifikasi pelaksana'],
  ['keterkaitan', 'keterkaitan'],
  ['peralatan', 'peralatan'],
  ['peringatan', 'peringatan'],
  ['pencatatan', 'pencatatan'],
] as const

export const identitasLengkap: Rule = {
  id: 'sop/identitas-lengkap',
  severity: 'warning',
  title: 'Bagian identitas SOP terisi lengkap',
  why: `Bagian identitas memuat apa yang perlu diketahui pelaksana sebelum bekerja: dasar hukum, kualifikasi, SOP yang
terkait, peralatan, peringatan, dan pencatatan, beserta tanggal pembuatannya. Yang memang tidak ada dinyatakan tidak
ada ("[]" atau "-"), supaya tidak tampak terlewat. Unit pemilik diminta bila instansi mendaftarkan unitnya; tanggal
revisi tidak pernah diminta.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01
tanggal: { pembuatan: 2024-01-02 }
dasar_hukum: UU Nomor 20 Tahun 2003
kualifikasi_pelaksana: [Memahami tata naskah dinas]
keterkaitan: []
peralatan: [komputer]
peringatan: ['-']
pencatatan: Buku agenda
`,
      `
jenis: sop
kode: SOP-02
dasar_hukum: UU Nomor 20 Tahun 2003
termuat: { lengkap: false }
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01 # ✗
tanggal: { efektif: 2024-01-02 }
dasar_hukum: UU Nomor 20 Tahun 2003
kualifikasi_pelaksana: [Memahami tata naskah dinas]
keterkaitan: []
peralatan: [komputer]
pencatatan: Buku agenda
`,
      `
jenis: instansi
kode: kankemenag-contoh
unit:
  - kode: seksi-penmad
---
jenis: sop
kode: SOP-02 # ✗
tanggal: { pembuatan: 2024-01-02 }
dasar_hukum: UU Nomor 20 Tahun 2003
kualifikasi_pelaksana: [Memahami tata naskah dinas]
keterkaitan: []
peralatan: [komputer]
peringatan: ['-']
pencatatan: Buku agenda
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      const lacks = lacksOf(sop.isi, graph).filter(([field]) => sop.judges(field))
      if (lacks.length === 0) continue
      yield {
        at: sop.locate(),
        butir: lacks.map(([field]) => ({ at: sop.locate(), apa: field })),
        message: `identitas SOP "${sop.nama}" belum memuat ${joinDaftar(lacks.map(([, sebutan]) => sebutan))}`,
        hint: `isi ${joinDaftar(lacks.map(([field]) => `"${field}"`))}; tulis [] bila memang tidak ada`,
      }
    }
  },
}

function lacksOf(isi: Sop, graph: Graph): (readonly [string, string])[] {
  const lacks: (readonly [string, string])[] = lists.filter(([field]) => isi[field] === undefined)
  if (isi.tanggal?.pembuatan === undefined && isi.konsep !== true)
    lacks.unshift(['tanggal.pembuatan', 'tanggal pembuatan'])
  if (isi.unit === undefined && graph.all('unit').length > 0) lacks.unshift(['unit', 'unit pemilik'])
  return lacks
}
