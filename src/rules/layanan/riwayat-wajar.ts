import type { Draft } from '../../finding.ts'
import { type KelompokBuruk, type SebabBuruk, type TabelRiwayat, tempatBaris, tempatTabel } from '../../graph/fakta.ts'
import type { Graph } from '../../graph/graph.ts'
import { sebutAsing } from '../nama-asing.ts'
import type { Rule } from '../rule.ts'
import { namaLayanan } from './layanan-dikenal.ts'

export const riwayatWajar: Rule = {
  id: 'layanan/riwayat-wajar',
  severity: 'error',
  title: 'Riwayat layanan dan pengaduan masuk akal: selesai sesudah masuk, dan layanannya ada',
  why: `Permohonan tidak dapat selesai sebelum masuk, dan yang selesai memiliki tanggal selesai. Baris seperti itu salah catat
dan tidak dihitung. Layanan yang tidak ada standarnya tidak dapat diperiksa terhadap janji; biasanya namanya ditulis lain.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua-contoh
data:
  - { isi: riwayat_layanan, berkas: riwayat.csv, nilai: { SP-01: Legalisir } }
  - { isi: pengaduan, berkas: pengaduan.csv }
---
jenis: standar_pelayanan
kode: SP-01
layanan: Legalisasi Buku Nikah
---
# berkas: riwayat.csv
layanan,masuk,selesai,status
LEGALISASI BUKU NIKAH,2024-01-03,2024-01-03,selesai
Legalisir,2024-01-03 10:00,2024-01-03,selesai
sp-01,2024-01-03,,proses
---
# berkas: pengaduan.csv
tanggal,layanan,selesai
2024-01-03,Kebersihan toilet,2024-01-04
`,
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: riwayat_layanan, berkas: riwayat.csv }]
---
# berkas: riwayat.csv
layanan,masuk,selesai
Legalisasi,2024-01-03,2024-01-03
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua-contoh
data:
  - { isi: riwayat_layanan, berkas: riwayat.csv }
  - { isi: pengaduan, berkas: pengaduan.csv }
---
jenis: standar_pelayanan
kode: SP-01
layanan: Legalisasi Buku Nikah
---
# berkas: riwayat.csv
layanan;masuk;selesai;status
SP-01;03/01/2024;02/01/2024;selesai # ✗
SP-01;03/01/2024 10.00;03/01/2024 09.00;
SP-01;03/01/2024;;Selesai # ✗
Legalisir;03/01/2024;03/01/2024; # ✗
Legalisir;04/01/2024;04/01/2024;
Rujuk;04/01/2024;04/01/2024;
---
# berkas: pengaduan.csv
tanggal;selesai
03/01/2024;02/01/2024 # ✗
`,
    ],
  },
  *check(graph) {
    for (const { berkas, buruk } of [...graph.fakta.riwayat, ...graph.fakta.pengaduan]) {
      for (const group of buruk) yield* tellBuruk(berkas, group)
    }
    if (!graph.has('standar_pelayanan') || !graph.isWhole('standar_pelayanan')) return
    for (const tabel of graph.fakta.riwayat) yield* tellUnknown(tabel, graph)
  },
}

const said: Readonly<Partial<Record<SebabBuruk, { apa: string; hint: string }>>> = {
  selesai_sebelum_masuk: {
    apa: 'selesai sebelum masuk',
    hint: 'perbaiki tanggalnya; baris ini tidak dihitung',
  },
  selesai_tanpa_tanggal: {
    apa: 'berstatus selesai, tetapi tanpa tanggal selesai',
    hint: 'isi tanggal selesainya; baris ini tidak dihitung',
  },
}

function* tellBuruk(berkas: string, { sebab, jumlah, contoh }: KelompokBuruk): Iterable<Draft> {
  const [first, ...others] = contoh
  const told = said[sebab]
  if (!first || !told) return
  yield {
    at: tempatBaris(berkas, first.line, first.kolom, first.kutipan),
    message: jumlah === 1 ? `1 baris "${berkas}" ${told.apa}` : `${jumlah} baris "${berkas}" ${told.apa}`,
    hint: told.hint,
    butir: [{ at: tempatTabel(berkas), apa: sebab, kali: jumlah }],
    related: others.map(({ line, kolom, kutipan }) => ({
      at: tempatBaris(berkas, line, kolom, kutipan),
      message: told.apa,
    })),
  }
}

function* tellUnknown({ berkas, kelompok }: TabelRiwayat, graph: Graph): Iterable<Draft> {
  const asing = kelompok.flatMap(({ layanan, kode, line, kasus }) =>
    kode === undefined ? [{ nama: layanan, line, baris: kasus }] : [],
  )
  const found = sebutAsing({ berkas, kolom: 'layanan', asing, dikenal: namaLayanan(graph) })
  if (!found) return
  const { at, butir, sebutan, related, dugaan } = found
  // It may be the service that this one stands for.
  const tanpaNama = graph.visible('standar_pelayanan').find(({ isi }) => !isi.layanan?.trim())
  const dahulu = tanpaNama && `isi "layanan" pada standar pelayanan "${tanpaNama.kode}" lebih dahulu`
  yield {
    at,
    butir,
    message: `${sebutan} pada "${berkas}" tidak memiliki standar pelayanan; dihitung sebagai kasus, tetapi tidak diperiksa terhadap janji`,
    ...(tanpaNama && { severity: 'warning' as const }),
    hint: `${[dahulu, dugaan].flatMap((one) => (one === undefined ? [] : `${one}; `)).join('')}tulis kode atau nama layanan seperti pada standarnya, atau isi "nilai" pada data instansi dengan padanannya`,
    related,
  }
}
