import { foldAksara } from '../../text/aksara.ts'
import type { Rule } from '../rule.ts'

const CONDITION = /(?<!\p{L})(?:apabila|bila(?:mana)?|jika(?:lau)?|kalau|manakala|andai(?:kata)?|seandainya)(?!\p{L})/iu
const TWO_WORDS = /\p{L}+\s+\p{L}+/u
const GOES_ON = /[,:]\s*\S/
/** Word stems of consequences, whatever stands before or behind them: `mengakibatkan`, `terhambat`. */
const STEM = /akibat|dampak|sebab|hambat|ganggu|timbul|pengaruh/i
const CONSEQUENCE =
  /(?<![a-z])(?:maka|akan|dapat|bisa|sehingga|risiko|resiko|berisiko|beresiko|berpotensi|rawan|tertunda|penundaan|terlambat|keterlambatan|terbengkalai|terkendala|ditolak|penolakan|dikembalikan|pengembalian|dibatalkan|pembatalan|batal|gugur|gagal|kegagalan|sanksi|diken[a-z]+|hukuman|disiplin|teguran|denda|kerugian|merugikan|rugi|hilang|rusak|kerusakan|keluhan|komplain|pengaduan|temuan|tuntutan|gugatan|kesalahan|penyimpangan|dianggap|dinyatakan|menurun[a-z]*|(?:tidak|tak|kurang|belum)\s+(?:sah|valid|akurat|tepat|optimal|maksimal|efektif|efisien|tertib|lancar|berjalan|tercapai|terlaksana|terlayani|dilayani|diproses|ditindaklanjuti|berlaku|diterima|diterbitkan|terpenuhi|selesai|memiliki|sesuai))(?![a-z])/i
const NONE = /^[^\p{L}]*$|^\s*(?:tidak ada|nihil)\s*[.]?\s*$/iu

export const peringatanBerakibat: Rule = {
  id: 'sop/peringatan-berakibat',
  severity: 'info',
  title: 'Peringatan SOP menyebut keadaan dan akibatnya',
  why: `Peringatan memberi tahu pelaksana apa yang terjadi bila prosedur tidak diikuti atau batas waktu terlewat; lazimnya
ditulis "apabila … maka …". Tanpa akibat, sebuah peringatan hanyalah keterangan. Aturan ini hanya menunjuk peringatan
yang sama sekali tidak menyebut akibat.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
peringatan: Apabila berkas tidak lengkap maka permohonan dikembalikan
---
jenis: sop
kode: B
peringatan: Jika SOP ini tidak dilaksanakan, pelayanan nikah tidak tertib
---
jenis: sop
kode: C
peringatan: ['Bila tidak dijalankan:', antrean memanjang]
---
jenis: sop
kode: D
peringatan: Antrean memanjang bila petugas terlambat
---
jenis: sop
kode: E
peringatan: '-'
---
jenis: sop
kode: F
peringatan: Keterlambatan laporan menghambat penilaian kinerja
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
peringatan: biaya nikah Rp600.000 dibayar langsung ke bank # ✗
`,
      `
jenis: sop
kode: B
peringatan: # ✗
  - Apabila berkas pemohon meragukan
  - Laksanakan sesuai ketentuan
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      const { peringatan } = sop.isi
      if (peringatan === undefined || peringatan.every((satu) => NONE.test(satu))) continue
      const teks = foldAksara(peringatan.join('\n'))
      const condition = CONDITION.exec(teks)
      if (STEM.test(teks) || CONSEQUENCE.test(teks) || (condition && hasOutcome(teks, condition.index))) continue
      const what = condition ? 'menyebut keadaan tanpa akibatnya' : 'tidak menyebut keadaan dan akibat'
      yield {
        at: peringatan.length === 1 ? sop.locate('peringatan') : sop.locateKey('peringatan'),
        message: `peringatan SOP "${sop.nama}" ${what}: "${peringatan[0]}"`,
        hint: 'tulis apa yang terjadi bila prosedur tidak diikuti, misalnya "Apabila … tidak …, maka …"',
      }
    }
  },
}

/** A condition that goes on after a comma, or stands behind what it brings about. */
function hasOutcome(teks: string, condition: number): boolean {
  const before = teks.slice(teks.lastIndexOf('\n', condition) + 1, condition)
  return TWO_WORDS.test(before) || GOES_ON.test(teks.slice(condition))
}
