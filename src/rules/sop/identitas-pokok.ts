import type { Node } from '../../graph/node.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'

const NO_WORD = /^[^\p{L}\p{N}]*$/u

interface Lack {
  readonly field: string
  /** What people call it. */
  readonly sebutan: string
}

export const identitasPokok: Rule = {
  id: 'sop/identitas-pokok',
  severity: 'error',
  title: 'SOP bernama, bernomor, bertanggal efektif, dan disahkan pejabat',
  why: `Nama dan nomor membedakan satu SOP dari yang lain; tanggal efektif atau pengesahan dan jabatan yang mengesahkan
menunjukkan bahwa SOP itu berlaku dan mengikat. Tanpa keempatnya tidak ada yang dapat memastikan SOP mana yang harus
diikuti. Dari SOP yang masih konsep hanya namanya yang diminta.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01
nama: Legalisasi Ijazah
nomor: SOP-01/MAN/2024
tanggal:
  efektif: 2024-01-18
disahkan_oleh: Kepala Madrasah
`,
      `
jenis: sop
kode: SOP-02
nama: Mutasi Siswa
nomor: Nomor Komponen, Unit Kerja, dan Nomor Urut SOP
tanggal: { pengesahan: 18 Januari 2024 }
disahkan_oleh: Kepala Madrasah
`,
      `
jenis: sop
kode: SOP-03
nama: Peminjaman Buku
konsep: true
`,
      `
jenis: sop
kode: SOP-04
nama: Pengiriman Surat Dinas
nomor: SOP-04/MAN/2024
termuat: { lengkap: false, tidak_termuat: [tanggal, disahkan_oleh] }
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01 # ✗
nama: Legalisasi Ijazah
tanggal:
  pembuatan: 2024-01-02
disahkan_oleh: Kepala Madrasah
`,
      `
jenis: sop
kode: SOP-02 # ✗
nama: Mutasi Siswa
nomor: SOP-02/MAN/2024
tanggal: { efektif: 2024-01-18 }
disahkan_oleh: '-'
`,
      `
jenis: sop
kode: SOP-03 # ✗
konsep: true
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      const lacks = lacksOf(sop).filter(({ field }) => sop.judges(field))
      if (lacks.length === 0) continue
      yield {
        at: sop.locate(),
        butir: lacks.map(({ field }) => ({ at: sop.locate(), apa: field })),
        message: `SOP "${sop.nama}" belum memuat ${joinDaftar(lacks.map(({ sebutan }) => sebutan))}`,
        hint: `lengkapi SOP itu, lalu isi ${joinDaftar(lacks.map(({ field }) => `"${field}"`))}; bila ini salinan dari sumber yang terpotong, sebutkan isian itu pada "termuat"`,
      }
    }
  },
}

function lacksOf(sop: Node<'sop'>): Lack[] {
  const { nama, nomor, tanggal, disahkan_oleh: pengesah, konsep } = sop.isi
  const lacks: Lack[] = []
  if (nama === undefined) lacks.push({ field: 'nama', sebutan: 'nama' })
  if (konsep === true) return lacks
  if (nomor === undefined) lacks.push({ field: 'nomor', sebutan: 'nomor' })
  if (tanggal?.efektif === undefined && tanggal?.pengesahan === undefined)
    lacks.push({ field: 'tanggal.efektif', sebutan: 'tanggal efektif atau pengesahan' })
  if (pengesah === undefined || NO_WORD.test(pengesah))
    lacks.push({ field: 'disahkan_oleh', sebutan: 'jabatan yang mengesahkan' })
  return lacks
}
