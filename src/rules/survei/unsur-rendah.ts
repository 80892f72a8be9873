import type { Draft } from '../../finding.ts'
import type { TabelSurvei } from '../../graph/fakta.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import { bulatkan, gabungSkm, konversi, unsurRendah as lowOf, type Nrr } from '../../hitung/skm.ts'
import { isUnsurSama, jenisSurvei, nrrOf, skalaOf, tahunSurvei } from '../../hitung/survei.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'

export const unsurRendah: Rule = {
  id: 'survei/unsur-rendah',
  severity: 'warning',
  title: 'Unsur survei yang bernilai di bawah Baik ditindaklanjuti',
  why: `Survei diadakan agar pelayanan diperbaiki. Unsur di bawah mutu B (76,61) adalah keluhan sebagian besar responden;
rencana tindak lanjutnya wajib disusun dan diumumkan bersama hasilnya.`,
  basis: ['permenpanrb-14-2017'],
  examples: {
    valid: [
      `
jenis: hasil_survei
kode: SKM-1
unsur:
  - { nama: Persyaratan, nrr: 3.43 }
  - { nama: Waktu penyelesaian, nrr: 2.936 }
tindak_lanjut:
  - { unsur: Waktu pelayanan, uraian: Loket ditambah }
---
jenis: hasil_survei
kode: SKM-2
unsur: [{ nama: Sarana, nrr: 2.5 }]
tindak_lanjut: [{ uraian: Semua unsur rendah dibahas dalam rapat }]
---
jenis: hasil_survei
kode: SKM-3
unsur: [{ nama: Sarana, nrr: 2.5 }]
termuat: { tidak_termuat: [tindak_lanjut] }
---
jenis: hasil_survei
kode: IPAK-1
survei: ipak
unsur: [{ nama: Pungutan, nrr: 2.5 }]
`,
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: survei, berkas: survei.csv }]
---
jenis: hasil_survei
kode: SKM-2024
periode: { mulai: 2024-01-01, selesai: 2024-12-31 }
tindak_lanjut: [{ unsur: Waktu penyelesaian, uraian: Loket ditambah }]
---
# berkas: survei.csv
tanggal,layanan,Persyaratan,Waktu penyelesaian
2023-01-03,Nikah,1,1
2024-01-03,Nikah,4,2
`,
    ],
    invalid: [
      `
jenis: hasil_survei
kode: SKM-1
unsur:
  - { nama: Persyaratan, nrr: 3.43 }
  - nama: Waktu penyelesaian
    nrr: 2.936 # ✗
  - { nama: Sarana dan prasarana, nrr: 3 }
tindak_lanjut:
  - { unsur: Persyaratan, uraian: Formulir diringkas }
`,
      `
jenis: instansi
kode: kua-contoh
data:
  - isi: survei
    berkas: survei.csv # ✗
---
# berkas: survei.csv
tanggal,layanan,Persyaratan,Waktu penyelesaian
2024-01-03,Nikah,4,2
`,
    ],
  },
  *check(graph) {
    for (const survei of graph.all('hasil_survei')) {
      const unsur = nrrOf(survei)
      if (!unsur || jenisSurvei(survei) !== 'skm' || !survei.judges('tindak_lanjut')) continue
      const skala = skalaOf(survei)
      const low = lowOf(unsur, skala).filter(({ nama }) => !isAnswered(survei, nama))
      const [first, ...others] = low.map((one) => ({ one, index: unsur.indexOf(one) }))
      if (!first) continue
      yield {
        at: survei.locate('unsur', first.index, 'nrr'),
        message: `unsur ${say(low, skala)} pada survei "${survei.nama}" di bawah mutu B dan belum ditindaklanjuti`,
        hint: HINT,
        related: others.map(({ one, index }) => ({
          sama: true,
          at: survei.locate('unsur', index, 'nrr'),
          message: say([one], skala),
        })),
      }
    }
    for (const tabel of graph.fakta.survei) yield* judgeTable(tabel, graph)
  },
}

const HINT = 'tulis perbaikannya pada "tindak_lanjut" hasil survei, dengan nama unsurnya'

function isAnswered({ isi: { tindak_lanjut = [] } }: Node<'hasil_survei'>, nama: string): boolean {
  return tindak_lanjut.some(({ unsur, uraian }) => (unsur ? isUnsurSama(unsur, nama) : uraian !== undefined))
}

/** The last year of a table: its low elements are answered in a published result of that year. */
function* judgeTable({ berkas, urutan, survei, skala, kelompok }: TabelSurvei, graph: Graph): Iterable<Draft> {
  const { instansi } = graph
  const year = kelompok.reduce((last, { bulan }) => (bulan > last ? bulan : last), '').slice(0, 4)
  if (!instansi || survei !== 'skm') return
  const hasil = gabungSkm(
    kelompok.filter(({ bulan }) => bulan.slice(0, 4) === year),
    skala,
  )
  const results = graph.all('hasil_survei').filter((one) => {
    const tahun = tahunSurvei(one, graph)
    return tahun === undefined || year === '' || (tahun.dari <= Number(year) && Number(year) <= tahun.sampai)
  })
  const low = lowOf(hasil.unsur, skala).filter(({ nama }) => !results.some((one) => isAnswered(one, nama)))
  if (low.length === 0) return
  yield {
    at: instansi.locate('data', urutan, 'berkas'),
    butir: low.map(({ nama }) => ({ at: instansi.locate('data', urutan, 'berkas'), apa: `${nama} ${year}` })),
    message: `unsur ${say(low, skala)} pada "${berkas}"${year ? ` tahun ${year}` : ''} di bawah mutu B dan belum ditindaklanjuti`,
    hint: HINT,
  }
}

function say(unsur: readonly Nrr[], skala: number): string {
  return joinDaftar(
    unsur.map(({ nama, nrr }) => `"${nama}" (${sebutNilai(bulatkan(konversi(nrr, skala)))})`),
    3,
  )
}
