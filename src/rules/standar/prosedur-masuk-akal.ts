import type { Graph } from '../../graph/graph.ts'
import { type Janji, type LangkahLayanan, promises, steps } from '../../hitung/layanan.ts'
import { lama, type Ukuran } from '../../text/waktu.ts'
import type { Rule } from '../rule.ts'
import { pihakOf, rolesIn } from './pelaku.ts'

const MINUTES_A_STEP = 1.5
const STEPS = 6
const ROLES = 3

export const prosedurMasukAkal: Rule = {
  id: 'standar/prosedur-masuk-akal',
  severity: 'info',
  title: 'Jangka waktu masuk akal bagi banyaknya langkah dan pejabat',
  why: `Janji sepuluh menit untuk delapan langkah yang melewati tiga pejabat hampir pasti tidak ditepati, sebab berkas
menunggu di setiap meja. Janji yang tidak masuk akal sama buruknya dengan tanpa janji. Dilaporkan bila ada enam langkah
atau lebih, tiga peran atau lebih, dan kurang dari satu setengah menit untuk tiap langkah.`,
  basis: ['permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
jangka_waktu: 10-15 menit
prosedur: [ajukan ke PTSP, petugas verifikasi, Kasi periksa, Kepala tanda tangan, petugas nomor, petugas cap, pemohon menerima]
---
jenis: standar_pelayanan
kode: SP-02
jangka_waktu: 5 menit
prosedur: [Kasi periksa, Sekcam paraf, Camat tanda tangan]
---
jenis: standar_pelayanan
kode: SP-03
jangka_waktu: ['Baru: 3 hari kerja', 'Salinan: 5 menit']
prosedur: [a, b, Kasi periksa, Sekcam paraf, Camat tanda tangan, f]
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
jangka_waktu: 10 Menit # ✗
prosedur:
  - pemohon serahkan ke loket
  - loket menerima
  - 'Kasi periksa: lengkap -> operator, tidak -> kembali'
  - operator ketik dan cetak
  - Sekcam periksa dan paraf
  - { kegiatan: Menandatangani, pelaksana: Camat }
  - loket nomor, stempel, arsip, serahkan
  - pemohon menerima
`,
    ],
  },
  *check(graph, { setelan: { ukuran } }) {
    for (const standar of graph.all('standar_pelayanan')) {
      const banyak = standar.isi.prosedur?.length ?? 0
      if (banyak < STEPS || !standar.judges('jangka_waktu') || !standar.judges('prosedur')) continue
      const longest = longestPromise(graph.once(promises, standar), ukuran)
      if (!longest || longest.menit / banyak >= MINUTES_A_STEP) continue
      const prosedur = graph.once(steps, standar)
      if (prosedur.length < STEPS) continue
      const roles = rolesOf(prosedur, graph)
      if (roles.length < ROLES) continue
      yield {
        at: standar.locate(...longest.janji.path),
        message: `standar pelayanan "${standar.nama}" menjanjikan "${longest.janji.teks}" untuk ${prosedur.length} langkah yang melewati ${roles.length} peran: ${roles.join(', ')}`,
        hint: 'ukur lama layanan yang sebenarnya, lalu sesuaikan jangka waktu atau sederhanakan prosedur',
      }
    }
  },
}

/** Undefined where any promise cannot be read: it may be the longest. */
function longestPromise(janji: readonly Janji[], ukuran: Ukuran): { janji: Janji; menit: number } | undefined {
  let longest: { janji: Janji; menit: number } | undefined
  for (const one of janji) {
    if (one.waktu.jenis !== 'durasi') return undefined
    const menit = lama(one.waktu.durasi, ukuran).kerja.maks
    if (!longest || menit > longest.menit) longest = { janji: one, menit }
  }
  return longest
}

function rolesOf(prosedur: readonly LangkahLayanan[], graph: Graph): readonly string[] {
  const roles = new Set<string>()
  for (const langkah of prosedur) {
    for (const teks of [langkah.teks, ...langkah.pelaksana]) for (const role of rolesIn(teks)) roles.add(role)
    const [pelaksana] = langkah.pelaksana
    if (pelaksana && pihakOf(langkah, graph) === 'petugas' && rolesIn(pelaksana).length === 0)
      roles.add(pelaksana.toLowerCase())
  }
  return [...roles]
}
