import type { Draft } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import { nearest } from '../../text/terdekat.ts'
import { type NamaAsing, sebutAsing } from '../nama-asing.ts'
import type { Rule } from '../rule.ts'

export const layananDikenal: Rule = {
  id: 'layanan/layanan-dikenal',
  severity: 'warning',
  title: 'Layanan yang disebut pengaduan dan survei ada standarnya',
  why: `Pengaduan dan jawaban survei tentang layanan yang tidak dikenal dihitung untuk kantor, tetapi tidak untuk layanan mana
pun, sehingga standarnya ditinjau tanpa itu. Biasanya namanya salah ketik. Orang juga mengadu tentang hal yang bukan layanan, seperti
kebersihan ruang tunggu: nama pada pengaduan yang tidak mirip nama layanan mana pun disebut sebagai saran saja.`,
  basis: ['uu-25-2009', 'permenpanrb-14-2017'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua-contoh
data:
  - { isi: pengaduan, berkas: pengaduan.csv }
  - { isi: survei, berkas: survei.csv, nilai: { SP-01: Legalisir } }
---
jenis: standar_pelayanan
kode: SP-01
layanan: Legalisasi Buku Nikah
---
# berkas: pengaduan.csv
tanggal,layanan,selesai
2024-01-03,sp-01,2024-01-04
2024-01-03,,2024-01-04
---
# berkas: survei.csv
tanggal,layanan,Persyaratan
2024-01-03,legalisasi buku nikah,4
2024-01-03,Legalisir,4
`,
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: survei, berkas: survei.csv }]
---
# berkas: survei.csv
tanggal,layanan,Persyaratan
2024-01-03,Legalisasi,4
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua-contoh
data:
  - { isi: pengaduan, berkas: pengaduan.csv }
  - { isi: survei, berkas: survei.csv }
---
jenis: standar_pelayanan
kode: SP-01
layanan: Legalisasi Dokumen
---
# berkas: pengaduan.csv
tanggal,layanan,selesai
2024-01-03,SP-01,2024-01-04
2024-01-03,Kebersihan toilet,2024-01-04 # ✗
---
# berkas: survei.csv
tanggal;layanan;Persyaratan
03/01/2024;Legalisasi Dokument;4 # ✗
04/01/2024;Legalisasi Dokument;3
05/01/2024;Rujuk;3
`,
    ],
  },
  *check(graph) {
    if (!graph.has('standar_pelayanan') || !graph.isWhole('standar_pelayanan')) return
    for (const { berkas, kelompok } of graph.fakta.pengaduan)
      yield* judge(
        berkas,
        asingOf(kelompok, ({ pengaduan }) => pengaduan),
        graph,
        false,
      )
    for (const { berkas, kelompok } of graph.fakta.survei)
      yield* judge(
        berkas,
        asingOf(kelompok, ({ responden }) => responden),
        graph,
        true,
      )
  },
}

interface Disebut {
  readonly layanan: string
  readonly kode?: string
  readonly line: number
}

/** Rows without a service are of the office as a whole. */
function asingOf<T extends Disebut>(kelompok: readonly T[], barisOf: (one: T) => number): readonly NamaAsing[] {
  return kelompok.flatMap((one) =>
    one.kode === undefined && one.layanan !== '' ? [{ nama: one.layanan, line: one.line, baris: barisOf(one) }] : [],
  )
}

function* judge(berkas: string, asing: readonly NamaAsing[], graph: Graph, isLayanan: boolean): Iterable<Draft> {
  const dikenal = namaLayanan(graph)
  const found = sebutAsing({ berkas, kolom: 'layanan', asing, dikenal })
  if (!found) return
  const { at, butir, sebutan, related, dugaan } = found
  const isMirip = isLayanan || asing.some(({ nama }) => nearest(nama, dikenal).length > 0)
  yield {
    at,
    butir,
    message: `${sebutan} pada "${berkas}" tidak memiliki standar pelayanan; dihitung untuk kantor, tetapi tidak untuk layanan mana pun`,
    hint: `${dugaan === undefined ? 'bila itu layanan kantor ini' : dugaan}${dugaan === undefined ? ', ' : '; '}tulis kode atau nama layanan seperti pada standarnya, atau isi "nilai" pada data instansi dengan padanannya`,
    related,
    ...(!isMirip && { severity: 'info' as const }),
  }
}

/** Names and kode of the services that tables of the office may mean. */
export function namaLayanan(graph: Graph): readonly string[] {
  return graph.visible('standar_pelayanan').flatMap(({ kode, nama }) => [nama, kode])
}
