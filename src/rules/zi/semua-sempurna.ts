import { EPSILON } from '../../hitung/lke/nilai.ts'
import type { Rule } from '../rule.ts'
import { lembarKerja } from './lembar.ts'

/** Of fewer answers it may well be so. */
const FEWEST = 50

const butir = Array.from({ length: FEWEST }, (_, index) => `b${index + 1}`)
const contoh = `
jenis: instrumen_lke
kode: contoh
nilai_jawaban: { Ya/Tidak: { Ya: 1, Tidak: 0 } }
subkomponen: [{ kode: S, bobot: 10 }]
butir:
${butir.map((kode) => `  - { kode: ${kode}, subkomponen: S, jenis_jawaban: Ya/Tidak }`).join('\n')}
---
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban:
${butir.map((kode) => `  ${kode}: { jawaban: Ya }`).join('\n')}
`

export const semuaSempurna: Rule = {
  id: 'zi/semua-sempurna',
  severity: 'info',
  title: 'Penilaian mandiri yang sempurna disertai penjelasan',
  why: `Lembar kerja yang lebih dari 50 butirnya terjawab setinggi-tingginya tanpa satu catatan pun jarang bertahan pada
penilaian berikutnya. Catatan singkat tentang dasar tiap jawaban menolong penilai, dan menolong instansi melihat apa yang
masih dapat diperbaiki.`,
  basis: ['permenpanrb-90-2021'],
  examples: {
    valid: [
      contoh.replace('b7: { jawaban: Ya }', 'b7: { jawaban: Tidak }'),
      contoh.replace('b7: { jawaban: Ya }', 'b7: { jawaban: Ya, catatan: SK nomor 12 }'),
      contoh.replace('  b7: { jawaban: Ya }\n', ''),
    ],
    invalid: [contoh.replace('kode: LKE-2024', 'kode: LKE-2024 # ✗')],
  },
  *check(graph) {
    for (const { lke, jawaban } of lembarKerja(graph.all('lke'), graph)) {
      const own = [...jawaban.values()].filter(({ path }) => path[0] === 'jawaban')
      if (own.length < FEWEST || own.some(({ nilai }) => nilai === undefined || nilai < 1 - EPSILON)) continue
      if (lke.isi.catatan?.length || own.some(({ isi }) => isi?.catatan)) continue
      yield {
        at: lke.locate(),
        message: `lembar kerja "${lke.kode}" menjawab ${own.length} butir, semuanya setinggi-tingginya dan tanpa catatan`,
        hint: 'periksa ulang jawaban bersama pemilik datanya, lalu tulis dasar tiap jawaban pada "catatan"',
      }
    }
  },
}
