import type { Node } from '../../graph/node.ts'
import { namesPerson } from '../../text/orang.ts'
import type { Rule } from '../rule.ts'

export const kualifikasiBukanOrang: Rule = {
  id: 'sop/kualifikasi-bukan-orang',
  severity: 'warning',
  title: 'Kualifikasi dan pelaksana SOP berupa jabatan dan kecakapan, bukan orang',
  why: `SOP berlaku bagi siapa pun yang menduduki jabatan. Bila nama atau NIP seseorang ditulis di dalamnya, SOP menjadi
usang saat orangnya pindah, dan data pribadinya ikut tersebar. Yang ditunjuk adalah NIP (18 angka) dan nama yang diikuti
atau didahului gelar.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
kualifikasi_pelaksana: [Sarjana Hukum (S.H.), 'Sarjana Pendidikan, S.Pd', 'Minimal S1/S.Ag', Memahami SIMKAH]
pelaksana: [Kepala KUA, RSUD Dr. Fulan, { kode: penghulu, nama: 'Penghulu Ahli Muda, S.Ag' }]
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
kualifikasi_pelaksana:
  - Memahami SIMKAH
  - Fulan Abdullah, S.Ag # ✗
  - Drs. H. Fulan
`,
      `
jenis: sop
kode: B
kualifikasi_pelaksana: NIP 19000101 190001 1 001 # ✗
`,
      `
jenis: sop
kode: C
pelaksana:
  - Pemohon
  - { kode: verifikator, nama: 'Fulanah Abdullah, S.E.' } # ✗
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      const [first, ...others] = placesOfPersons(sop)
      if (!first) continue
      yield {
        at: sop.locate(...first),
        message: `SOP "${sop.nama}" memuat nama orang atau NIP di tempat jabatan dan kecakapan`,
        hint: 'ganti dengan nama jabatan, pendidikan, atau kecakapan yang diperlukan',
        related: others.map((path) => ({ sama: true, at: sop.locate(...path), message: 'nama orang atau NIP' })),
      }
    }
  },
}

function placesOfPersons(sop: Node<'sop'>): (string | number)[][] {
  const places: (string | number)[][] = []
  for (const [index, teks] of (sop.isi.kualifikasi_pelaksana ?? []).entries())
    if (namesPerson(teks)) places.push(['kualifikasi_pelaksana', index])
  for (const [index, satu] of (sop.isi.pelaksana ?? []).entries()) {
    if (typeof satu === 'string' ? namesPerson(satu) : satu.nama !== undefined && namesPerson(satu.nama))
      places.push(typeof satu === 'string' ? ['pelaksana', index] : ['pelaksana', index, 'nama'])
  }
  return places
}
