import type { Reviu } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import { knowsAcuan, withAcuan } from '../../hitung/komponen.ts'
import type { Standar } from '../../hitung/layanan.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { addMonths, formatTanggal, parseTanggal } from '../../text/tanggal.ts'
import { butirPada } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { type Kurang, tellKurang } from './menyeluruh.ts'

const bahan = [
  ['skm', 'survei kepuasan masyarakat'],
  ['pengaduan', 'pengaduan'],
] as const

export const direviu: Rule = {
  id: 'standar/direviu',
  severity: 'warning',
  title: 'Standar pelayanan ditinjau ulang secara berkala memakai hasil survei kepuasan dan pengaduan',
  why: `Kebutuhan masyarakat dan kemampuan instansi berubah; standar yang tidak ditinjau lama-lama tidak ditepati. Selang
peninjauan dapat diatur di koheren.yaml (lazimnya tiga tahun), dihitung dari peninjauan terakhir atau penetapan; standar
yang lebih muda dari itu belum perlu ditinjau. Penilaian Zona Integritas dan PEKPPP menanyakan apakah peninjauan
memakai hasil survei dan pengaduan.`,
  basis: ['pp-96-2012', 'permenpanrb-15-2014', 'permenpanrb-90-2021'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
ditetapkan: { tanggal: 2023-03-01 }
---
jenis: standar_pelayanan
kode: SP-02
ditetapkan: { tanggal: 2015-03-01 }
reviu:
  - { tanggal: 2018-03-01 }
  - { tanggal: Maret 2023, berdasarkan: [skm, pengaduan] }
---
jenis: standar_pelayanan
kode: SP-03
konsep: true
---
jenis: standar_pelayanan
kode: SP-04
reviu:
  - { tanggal: tahun lalu, berdasarkan: [skm, pengaduan] }
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01 # ✗
---
jenis: standar_pelayanan
kode: SP-02
ditetapkan:
  tanggal: 2019-03-01 # ✗
`,
      `
jenis: standar_pelayanan
kode: SP-01
reviu:
  - tanggal: 2020-03-01 # ✗
    berdasarkan: [skm, pengaduan]
---
jenis: standar_pelayanan
kode: SP-02
reviu:
  - tanggal: 2024-03-01
    berdasarkan: [skm] # ✗
---
jenis: standar_pelayanan
kode: SP-03
reviu:
  - tanggal: 2024-03-01 # ✗
---
jenis: standar_pelayanan
kode: SP-04
reviu:
  - berdasarkan: [skm, pengaduan] # ✗
`,
      `
jenis: instansi
kode: kua-contoh # ✗
---
jenis: standar_pelayanan
kode: SP-01
---
jenis: standar_pelayanan
kode: SP-02
`,
    ],
  },
  *check(graph, { tanggal, setelan: { selangReviuStandar: selang } }) {
    const judged = graph.inForce('standar_pelayanan').filter((one) => one.judges('reviu') && knowsAcuan(one))
    const kurang = judged.flatMap((standar) => overdue(standar, graph, tanggal, selang) ?? [])
    yield* tellKurang(graph, kurang, judged.length)
    const due = new Set(kurang.map(({ standar }) => standar))
    for (const standar of judged) {
      const last = due.has(standar) ? undefined : lastOf(standar)
      if (!last) continue
      const lacks = lacksOf(last.reviu)
      if (lacks.length === 0) continue
      yield {
        at: standar.locate('reviu', last.index, ...(last.reviu.berdasarkan ? ['berdasarkan'] : [])),
        butir: butirPada(standar.locate('reviu', last.index), lacks),
        message: `peninjauan terakhir standar pelayanan "${standar.nama}" ${joinDaftar(tellLacks(lacks))}`,
        hint: 'pakai hasil survei kepuasan masyarakat dan pengaduan saat meninjau standar, lalu catat "tanggal" dan "berdasarkan": [skm, pengaduan]',
      }
    }
  },
}

function lacksOf({ tanggal, berdasarkan = [] }: Reviu): readonly string[] {
  const unused = bahan.filter(([satu]) => !berdasarkan.includes(satu)).map(([, nama]) => nama)
  return [...(tanggal === undefined ? [TANGGAL] : []), ...unused]
}

const TANGGAL = 'tanggal'

function tellLacks(lacks: readonly string[]): readonly string[] {
  const unused = lacks.filter((one) => one !== TANGGAL)
  return [
    ...(lacks.includes(TANGGAL) ? ['tidak bertanggal'] : []),
    ...(unused.length > 0 ? [`tidak memakai ${unused.join(' dan ')}`] : []),
  ]
}

/** The standar was surely not reviewed, nor set, within the interval. */
function overdue(standar: Standar, graph: Graph, hariIni: string, selang: number): Kurang | undefined {
  const hint = `tinjau standar bersama masyarakat sekurang-kurangnya tiap ${selang} bulan, lalu catat tanggal dan bahannya pada "reviu"`
  let newest = ''
  for (const { isi } of withAcuan(standar, graph)) {
    const dates = [isi.ditetapkan?.tanggal, ...(isi.reviu ?? []).map((one) => one.tanggal)]
    for (const teks of dates) {
      const akhir = teks === undefined ? undefined : graph.hari(teks)?.akhir
      // What has a date that nobody can read may be recent.
      if (akhir === undefined && teks !== undefined) return undefined
      if (akhir !== undefined && akhir > newest) newest = akhir
    }
    if ((isi.reviu ?? []).some((one) => one.tanggal === undefined)) return undefined
  }
  if (newest !== '' && addMonths(newest, selang) >= hariIni) return undefined
  if (newest === '') return { standar, apa: 'memiliki catatan peninjauan ulang', tanpa: [newest], hint }
  const last = lastOf(standar)
  const at = last ? standar.locate('reviu', last.index, 'tanggal') : standar.locate('ditetapkan', 'tanggal')
  return {
    standar,
    tanpa: [newest],
    apa: `ditinjau ulang lagi sejak ${formatTanggal(newest)}, lebih dari ${selang} bulan yang lalu`,
    hint,
    at,
  }
}

/** The latest review that has a date that can be read; without any the last one. */
function lastOf({ isi: { reviu = [] } }: Standar): { reviu: Reviu; index: number } | undefined {
  let last: { reviu: Reviu; index: number } | undefined
  let newest = ''
  for (const [index, satu] of reviu.entries()) {
    const akhir = (satu.tanggal === undefined ? undefined : parseTanggal(satu.tanggal)?.akhir) ?? ''
    if (akhir < newest) continue
    last = { reviu: satu, index }
    newest = akhir
  }
  return last
}
