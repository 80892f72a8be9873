import { alurSop } from '../../hitung/alur.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { type Durasi, isRentangDuaSatuan } from '../../text/waktu.ts'
import type { Rule } from '../rule.ts'

export const waktuBakuTunggal: Rule = {
  id: 'sop/waktu-baku-tunggal',
  severity: 'warning',
  title: 'Waktu baku sebuah langkah adalah satu nilai, bukan rentang',
  why: `Waktu pada mutu baku adalah norma: paling lama sekian. Rentang seperti "5–10 menit" tidak menyatakan kapan sebuah
langkah terlambat, dan membuat jumlah waktu prosedur tidak pasti.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
langkah:
  - { waktu: 10 menit }
  - { waktu: paling lama 3 hari }
  - { waktu: hari itu juga }
  - { waktu: ± 10 menit }
  - { waktu: secepatnya }
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
langkah:
  - waktu: 10 menit
  - waktu: 5–10 menit # ✗
  - waktu: 1 s.d. 3 hari
`,
      `
jenis: sop
kode: A
langkah:
  - waktu: 3 hari s.d. 1 minggu # ✗
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      if (!sop.isi.langkah?.some(({ waktu }) => waktu !== undefined)) continue
      const ranged = graph.once(alurSop, sop).titik.filter(({ langkah: { waktu = '' } }) => {
        const read = waktu === '' ? undefined : graph.waktu(waktu)
        return read !== undefined && (read.jenis === 'durasi' ? isRange(read.durasi) : isRentangDuaSatuan(read))
      })
      const [first, ...others] = ranged
      if (!first) continue
      const told = ranged.map(({ nomor, langkah }) => `langkah ${nomor} ("${langkah.waktu?.trim()}")`)
      yield {
        at: sop.locate('langkah', first.urutan, 'waktu'),
        message: `waktu baku SOP "${sop.nama}" berupa rentang pada ${joinDaftar(told, 8)}`,
        hint: 'tulis satu nilai, yaitu yang paling lama masih wajar',
        related: others.map(({ urutan }) => ({
          sama: true,
          at: sop.locate('langkah', urutan, 'waktu'),
          message: 'waktu ini juga berupa rentang',
        })),
      }
    }
  },
}

/** `hari itu juga` is a limit, though it is kept as none to one day. */
function isRange({ bagian, batasAtas }: Durasi): boolean {
  return bagian.some(({ min, maks }) => min !== maks && !(batasAtas && min === 0))
}
