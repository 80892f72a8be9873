import type { Draft, Place } from '../../finding.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { butirPada } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { type Cacat, kelompokBobot, minimalTerbalik, nilaiJanggal, opsiKurang, rujukanHilang } from './isi-instrumen.ts'
import { instrumenContoh } from './lembar.ts'

export const instrumenSah: Rule = {
  id: 'zi/instrumen-sah',
  severity: 'error',
  title: 'Instrumen LKE lengkap dan angkanya tidak bertentangan',
  why: `Nilai dan ambang dihitung dari instrumen. Butir tanpa salah satu pilihannya tidak dapat dijawab dengan benar, bobot
yang tidak berjumlah sama dengan induknya membuat nilai total meleset, dan nilai minimal WBBM yang lebih rendah daripada
WBK atau melebihi bobotnya adalah salah ketik. Instrumen yang tidak memuat satu pilihan pun dianggap tidak menyalinnya.`,
  basis: ['permenpanrb-90-2021'],
  examples: {
    valid: [
      `${instrumenContoh.replace(/---$/, '')}`,
      `
jenis: instrumen_lke
kode: lke-2019
nilai_jawaban: { A/B/C/D: { A: 1, B: 0.67, C: 0.33, D: 0 } }
area: [{ kode: II, bobot: 5, minimal: { wbk: 3, wbbm: 3 } }]
subkomponen: [{ kode: II.1, area: II, bobot: 1.5 }]
butir: [{ kode: II.1.a, subkomponen: II.1, jenis_jawaban: A/B/C/D, opsi: { A: semua, B: sebagian besar } }]
termuat: { lengkap: false, tidak_termuat: [subkomponen, butir.opsi] }
`,
    ],
    invalid: [
      `
jenis: instrumen_lke
kode: lke-salah
nilai_jawaban: { A/B/C: { A: 1, B: 0.5, C: 0 }, A/B/C/D: { A: 1, B: 0.67, C: 0.33, D: 0 } }
butir:
  - { kode: a, jenis_jawaban: A/B/C, opsi: { A: semua, B: sebagian, C: belum ada } }
  - { kode: b, jenis_jawaban: A/B/C/D, opsi: { A: semua, B: sebagian, C: belum ada } } # ✗
  - { kode: c, jenis_jawaban: A/B/C, kriteria: Bila sistemnya sudah dipakai }
`,
      `
jenis: instrumen_lke
kode: lke-salah
area:
  - kode: VI
    bobot: 10
    minimal: { wbk: 6, wbbm: 1.5 } # ✗
  - kode: V
    bobot: 15
    minimal: { wbk: 9, wbbm: 112.5 }
`,
      `
jenis: instrumen_lke
kode: lke-salah
komponen:
  - kode: pemenuhan
    bobot: 9 # ✗
area:
  - { kode: P1, komponen: pemenuhan, bobot: 4 }
  - { kode: P2, komponen: pemenuhan, bobot: 3.5 }
`,
      `
jenis: instrumen_lke
kode: lke-salah
nilai_jawaban: # ✗
  A/B/C: { A: 1, B: 1.5, C: 0 }
butir: [{ kode: a, jenis_jawaban: Ya/Tidak }, { kode: b, jenis_jawaban: A/B/C }]
`,
      `
jenis: instrumen_lke
kode: lke-salah
area: [{ kode: R4 }]
subkomponen:
  - { kode: R3-i, area: R3 } # ✗
butir:
  - { kode: R3-i.a, subkomponen: R3-i }
  - { kode: R3-i.a, subkomponen: R3-iv }
  - { kode: R4-i.a, subkomponen: R3-i, masukan: [sasaran], rumus: { pembilang: [tercapai], penyebut: [sasaran] } }
`,
    ],
  },
  *check(graph) {
    for (const instrumen of graph.all('instrumen_lke')) {
      const { nama } = instrumen
      yield* one(
        opsiKurang(instrumen),
        `instrumen "${nama}": pilihan jawaban butir`,
        'lengkapi "opsi" dengan setiap huruf pada jenis jawabannya, atau perbaiki "jenis_jawaban"',
      )
      yield* one(
        minimalTerbalik(instrumen),
        `instrumen "${nama}": nilai minimal`,
        'perbaiki "minimal": nilai WBBM tidak lebih rendah daripada nilai WBK, dan keduanya tidak melebihi bobot',
      )
      yield* one(
        kelompokBobot(instrumen),
        `instrumen "${nama}": bobot`,
        'perbaiki bobot sehingga jumlah bagian sama dengan bobot induknya',
      )
      yield* one(
        nilaiJanggal(instrumen),
        `instrumen "${nama}": nilai jawaban`,
        'isi "nilai_jawaban" untuk setiap jenis jawaban, dari 1 untuk jawaban terbaik menurun sampai 0',
      )
      yield* one(
        rujukanHilang(instrumen),
        `instrumen "${nama}":`,
        'perbaiki kode yang salah, atau tulis bagian yang belum ada',
      )
    }
  },
}

/** One finding for each kind of fault. */
function* one(cacat: readonly Cacat[], tentang: string, hint: string): Iterable<Draft> {
  const [first] = cacat
  if (!first) return
  yield {
    at: first.at,
    message: `${tentang} ${joinDaftar(
      cacat.map(({ apa }) => apa),
      SHOWN,
    )}`,
    hint,
    butir: cacat.flatMap(({ at, butir }) => butirPada(at, butir)),
    related: cacat.slice(1).map(({ at, apa }): { at: Place; message: string } => ({ at, message: apa })),
  }
}

const SHOWN = 8
