import type { JumlahPelaksana } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import type { Standar } from '../../hitung/layanan.ts'
import { pelaksanaSop } from '../../hitung/pelaksana.ts'
import { parseBilangan } from '../../text/kata-bilangan.ts'
import { normaliseNama } from '../../text/nama.ts'
import type { Rule } from '../rule.ts'

export const jumlahPelaksanaCukup: Rule = {
  id: 'standar/jumlah-pelaksana-cukup',
  severity: 'warning',
  title: 'Jumlah pelaksana sekurang-kurangnya satu dan cukup untuk semua peran di SOP',
  why: `Standar menjanjikan berapa orang yang melayani. Bila jumlahnya lebih kecil daripada banyaknya jabatan instansi
yang bekerja di SOP-nya, salah satu dokumen tidak sesuai kenyataan. Pemohon, pihak luar, dan aplikasi tidak dihitung.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
sop: S-01
jumlah_pelaksana: 2 (dua) orang
---
jenis: sop
kode: S-01
pelaksana: [Pemohon, Petugas PTSP, Kepala Seksi, Aplikasi Siskohat]
---
jenis: standar_pelayanan
kode: SP-02
sop: S-01
jumlah_pelaksana: { rincian: { Petugas PTSP: 2, Kepala Seksi: 1 } }
---
jenis: standar_pelayanan
kode: SP-03
sop: S-01
jumlah_pelaksana: 1 orang petugas dan 1 orang kepala seksi
---
jenis: standar_pelayanan
kode: SP-04
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
jumlah_pelaksana: 0 # ✗
---
jenis: standar_pelayanan
kode: SP-02
jumlah_pelaksana: sesuai kebutuhan # ✗
---
jenis: standar_pelayanan
kode: SP-03
sop: S-01
jumlah_pelaksana: 1 # ✗
---
jenis: sop
kode: S-01
pelaksana: [Pemohon, Petugas PTSP, Kepala Seksi]
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.all('standar_pelayanan')) {
      const { jumlah_pelaksana } = standar.isi
      if (jumlah_pelaksana === undefined || !standar.judges('jumlah_pelaksana')) continue
      const jumlah = readJumlah(jumlah_pelaksana)
      const at = standar.locate('jumlah_pelaksana')
      if (jumlah === undefined) {
        if (typeof jumlah_pelaksana !== 'string' || !/[\p{L}]/u.test(jumlah_pelaksana)) continue
        const message = `jumlah pelaksana "${jumlah_pelaksana}" pada standar pelayanan "${standar.nama}" tidak menyebut berapa orang`
        yield { at, message, hint: 'tulis jumlah orangnya, misalnya 3 atau "3 (tiga) orang"' }
      } else if (jumlah < 1) {
        const message = `jumlah pelaksana standar pelayanan "${standar.nama}" adalah ${jumlah}`
        yield { at, message, hint: 'tulis berapa orang yang melayani, sekurang-kurangnya 1' }
      } else {
        const roles = rolesOf(standar, graph)
        if (roles.nama.length <= jumlah) continue
        yield {
          at,
          butir: [{ at }],
          message: `jumlah pelaksana standar pelayanan "${standar.nama}" adalah ${jumlah}, sedangkan SOP-nya melibatkan ${roles.nama.length} peran: ${roles.nama.join(', ')}`,
          hint: 'samakan jumlah pelaksana dengan peran di SOP, atau periksa kolom pelaksana SOP',
          related: roles.sop.map((sop) => ({ at: sop.locateKey('pelaksana'), message: `pelaksana SOP "${sop.nama}"` })),
        }
      }
    }
  },
}

const PEOPLE = /(\d{1,4})\s*(?:\([^()]*\)\s*)?(?:orang|org|pegawai|petugas|pelaksana)?/gi

/** The largest number that the text can mean: `4 orang (2 FO, 2 BO)` may be eight. Undefined where it names none. */
function readJumlah(isi: JumlahPelaksana): number | undefined {
  if (typeof isi === 'number') return isi
  if (typeof isi === 'object') {
    const parts = Object.values(isi.rincian ?? {})
    if (isi.total === undefined && parts.length === 0) return undefined
    return Math.max(
      isi.total ?? 0,
      parts.reduce((sum, one) => sum + one, 0),
    )
  }
  const numbers = [...isi.matchAll(PEOPLE)].map(([, angka]) => Number(angka))
  if (numbers.length > 0) return numbers.reduce((sum, one) => sum + one, 0)
  const words = splitWords(isi).flatMap((kata) => parseBilangan(kata) ?? [])
  return words.length > 0 ? words.reduce((sum, one) => sum + one, 0) : undefined
}

function splitWords(teks: string): readonly string[] {
  return normaliseNama(teks).split(' ')
}

/** The office's own columns of the SOPs of a service, each once. */
function rolesOf(standar: Standar, graph: Graph): { nama: readonly string[]; sop: readonly Node<'sop'>[] } {
  const nama = new Map<string, string>()
  const sop: Node<'sop'>[] = []
  for (const node of graph.out(standar, 'dijalankan dengan')) {
    if (!isSop(node)) continue
    sop.push(node)
    for (const kolom of graph.once(pelaksanaSop, node).kolom) {
      if (kolom.pihak === 'petugas') nama.set(kolom.jabatan?.kode ?? normaliseNama(kolom.nama), kolom.nama)
    }
  }
  return { nama: [...nama.values()], sop }
}

function isSop(node: Node): node is Node<'sop'> {
  return node.jenis === 'sop'
}
