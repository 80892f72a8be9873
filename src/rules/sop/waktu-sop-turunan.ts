import { alurSop } from '../../hitung/alur.ts'
import { hitungWaktu, lamaLangkah, panggilanSop, type WaktuSop } from '../../hitung/waktu-sop.ts'
import { type Durasi, formatDurasi, type Lama, surelyDifferent, surelyLonger, type Ukuran } from '../../text/waktu.ts'
import type { Rule } from '../rule.ts'

/** A fraction. */
const TOLERANCE = 0.1

export const waktuSopTurunan: Rule = {
  id: 'sop/waktu-sop-turunan',
  severity: 'warning',
  title: 'Langkah yang memanggil SOP lain berlangsung selama SOP itu',
  why: `SOP makro menyebut waktu tiap tahapnya, dan SOP turunannya merinci tahap itu. Bila keduanya berbeda, salah satu
tidak dapat ditepati, dan rencana kerja yang disusun dari SOP makro meleset. Selisih sampai 10 % dan satuan yang dapat
dibaca sama (1 bulan dan 22 hari kerja) tidak dipersoalkan.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
langkah:
  - { waktu: 1 bulan, sop: B }
  - { waktu: 5 hari, keterangan: Lihat SOP Pemantauan }
  - { waktu: 1 bulan, sop: D }
  - { sop: B }
  - { waktu: paling lama 3 bulan, sop: B }
---
jenis: sop
kode: B
langkah: [{ waktu: 2 minggu }, { waktu: 12 hari kerja }]
---
jenis: sop
kode: C
nama: Pemantauan
langkah:
  - { nomor: 1, waktu: 3 hari, keputusan: { ya: 2, tidak: selesai } }
  - { nomor: 2, waktu: 4 hari }
---
jenis: sop
kode: D
langkah: [{ waktu: 1 minggu }, { kegiatan: Mengolah data }]
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
langkah:
  - waktu: 3 bulan # ✗
    sop: B
  - waktu: 1 hari # ✗
    keterangan: Lihat SOP Pemantauan
---
jenis: sop
kode: B
langkah: [{ waktu: 1 minggu }, { waktu: 1 bulan }, { waktu: 2 minggu }]
---
jenis: sop
kode: C
nama: Pemantauan
langkah: [{ waktu: 1 minggu }, { kegiatan: Mengolah data }]
`,
    ],
  },
  *check(graph, { setelan: { ukuran } }) {
    const compute = hitungWaktu(graph, { ukuran })
    for (const sop of graph.all('sop')) {
      if (!sop.links.some(({ verb }) => verb === 'memanggil')) continue
      for (const [urutan, called] of graph.once(panggilanSop, sop)) {
        const titik = graph.once(alurSop, sop).titik[urutan]
        const teks = titik?.langkah.waktu
        const written = teks ? graph.waktu(teks) : undefined
        const waktu = written?.jenis === 'durasi' && called !== sop ? compute(called) : undefined
        if (!titik || written?.jenis !== 'durasi' || !waktu) continue
        if (isAsLong(written.durasi, waktu, ukuran)) continue
        yield {
          at: sop.locate('langkah', urutan, 'waktu'),
          message: `langkah ${titik.nomor} SOP "${sop.nama}" memanggil SOP "${called.nama}" dengan waktu "${written.durasi.teks}", padahal SOP itu berlangsung ${tell(waktu)}`,
          hint: 'samakan waktu langkah ini dengan SOP yang dipanggilnya, atau perbaiki waktu pada SOP itu',
          related: [{ at: called.locate(), message: `berlangsung ${tell(waktu)}` }],
        }
      }
    }
  },
}

/** Between the shortest way and all steps together anything fits; where times lack, only the shortest way is known. */
function isAsLong(durasi: Durasi, { terpendek, jumlah, kurang }: WaktuSop, ukuran: Ukuran): boolean {
  const written = lamaLangkah(durasi, ukuran)
  const longer = (a: Lama, b: Lama) => surelyLonger(a, b) && surelyDifferent(a, b, TOLERANCE)
  if (longer(terpendek.lama, written)) return false
  return durasi.batasAtas || kurang.length > 0 || !longer(written, jumlah.lama)
}

function tell({ terpendek, terpanjang, kurang }: WaktuSop): string {
  const [shortest, longest] = [formatDurasi(terpendek.durasi), formatDurasi(terpanjang.durasi)]
  if (kurang.length > 0) return `sedikitnya ${shortest}`
  return shortest === longest ? longest : `${shortest} sampai ${longest}`
}
