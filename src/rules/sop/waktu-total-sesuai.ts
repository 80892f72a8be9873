import type { Jalan } from '../../hitung/jalan.ts'
import { hitungWaktu, lamaLangkah, type WaktuSop } from '../../hitung/waktu-sop.ts'
import { type Durasi, formatDurasi, type Lama, surelyDifferent, surelyLonger } from '../../text/waktu.ts'
import type { Rule } from '../rule.ts'

/** A fraction: what rounding to a tenth of an hour may lose. */
const ROUNDING = 0.01

export const waktuTotalSesuai: Rule = {
  id: 'sop/waktu-total-sesuai',
  severity: 'error',
  title: 'Waktu total yang tertulis adalah jumlah waktu langkah atau waktu jalan terpanjang',
  why: `Waktu total yang tidak dapat dihitung ulang dari langkah-langkahnya menyesatkan: janji layanan biasanya disalin dari
situ. Total boleh berupa jumlah seluruh langkah atau jalan terpanjang, dengan atau tanpa langkah pemohon dan langkah
sesudah penyerahan. Aturan ini diam bila ada langkah tanpa waktu, atau bila keduanya dapat dibaca sama.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
waktu_total: 2 jam 15 menit
langkah: [{ waktu: 15 menit }, { waktu: 2 jam }]
---
jenis: sop
kode: B
waktu_total: 25 menit
langkah:
  - { nomor: 1, waktu: 5 menit, keputusan: { ya: 3, tidak: 2 } }
  - { nomor: 2, waktu: 10 menit, selesai: ditolak }
  - { nomor: 3, waktu: 20 menit }
---
jenis: sop
kode: C
waktu_total: 1 hari
langkah: [{ waktu: 7 jam }, { waktu: 30 menit }]
---
jenis: sop
kode: D
waktu_total: 45 menit
langkah: [{ waktu: 15 menit }, { kegiatan: Menandatangani }]
---
jenis: sop
kode: E
waktu_total: paling lama 1 jam
langkah: [{ waktu: 15 menit }, { waktu: 15 menit }]
---
jenis: sop
kode: F
waktu_total: 15 menit
langkah: [{ pelaksana: Pemohon, waktu: 5 menit }, { pelaksana: Staf, waktu: 15 menit }]
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
waktu_total: 45 menit # ✗
langkah: [{ waktu: 15 menit }, { waktu: 40 menit }]
`,
      `
jenis: sop
kode: A
waktu_total: paling lama 2 hari kerja # ✗
langkah: [{ waktu: 2 hari }, { waktu: 1 hari }]
`,
    ],
  },
  *check(graph, { setelan: { ukuran } }) {
    const whole = hitungWaktu(graph, { ukuran })
    const promised = hitungWaktu(graph, { ukuran, dalamJanji: true })
    for (const sop of graph.all('sop')) {
      const { waktu_total } = sop.isi
      const total = waktu_total === undefined ? undefined : graph.waktu(waktu_total)
      if (total?.jenis !== 'durasi' || !sop.judges('langkah.waktu')) continue
      const waktu = whole(sop)
      if (!waktu || waktu.kurang.length > 0) continue
      const written = lamaLangkah(total.durasi, ukuran)
      if (isTotalOf(waktu, written, total.durasi) || isTotalOf(promised(sop), written, total.durasi)) continue
      const [jumlah, terpanjang] = [formatDurasi(waktu.jumlah.durasi), formatDurasi(waktu.terpanjang.durasi)]
      const longest = terpanjang === jumlah ? '' : `, dan jalan terpanjangnya ${terpanjang}`
      yield {
        at: { ...sop.locate('waktu_total'), usulan: [`${total.durasi.batasAtas ? 'paling lama ' : ''}${jumlah}`] },
        message: `waktu total SOP "${sop.nama}" tertulis "${total.durasi.teks}", padahal jumlah waktu langkahnya ${jumlah}${longest}`,
        hint: 'perbaiki waktu total, atau waktu langkah yang keliru',
      }
    }
  },
  fix: {
    title: 'Waktu total diganti dengan jumlah waktu langkah; waktu adalah janji yang harus ada penanggung jawabnya',
    onlyNamed: true,
    changes: ({ at }) => (at.usulan ?? []).map((teks) => ({ kind: 'set', at, teks })),
  },
}

/** A total that is said to be a limit may well be more than the steps need. */
function isTotalOf(waktu: WaktuSop | undefined, written: Lama, { batasAtas }: Durasi): boolean {
  const fits = ({ lama }: Jalan) =>
    batasAtas ? !surelyLonger(lama, written) : !surelyDifferent(lama, written, ROUNDING)
  return waktu !== undefined && (fits(waktu.jumlah) || fits(waktu.terpanjang))
}
