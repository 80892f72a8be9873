import { isNomorUnsur, kenaliUnsur, skalaNilai } from '../../data/survei.ts'
import type { Draft } from '../../finding.ts'
import { tempatBaris, tempatTabel } from '../../graph/fakta.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import { jenisSurvei, nilaiSeratus, skalaOf } from '../../hitung/survei.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { butirPada } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { gradeOf } from './mutu.ts'

export const nilaiSah: Rule = {
  id: 'survei/nilai-sah',
  severity: 'error',
  title: 'Jawaban dan nilai survei berada pada skalanya, dan setiap unsur dikenal',
  why: `Jawaban di luar skala adalah salah masukan, dan baris itu tidak dihitung. Unsur kedelapan dan kesembilan bertukar
tempat dari instansi ke instansi, sehingga "U8" dan "U9" tanpa nama tidak dapat dibaca. Tanpa responden tidak ada nilai:
"tidak ada data" bukan mutu D, apalagi A.`,
  basis: ['permenpanrb-14-2017'],
  examples: {
    valid: [
      `
jenis: hasil_survei
kode: SKM-1
responden: 184
unsur:
  - { nama: Persyaratan, nrr: 3.43 }
  - { nama: U3, nrr: 3.2 }
  - { nama: Kemudahan akses, nrr: 4 }
nilai: 85.44
---
jenis: hasil_survei
kode: IPAK-1
survei: ipak
skala: 6
unsur: [{ nama: Diskriminasi pelayanan, nrr: 5.6 }]
nilai: 3.73
---
jenis: hasil_survei
kode: SKM-2
per_layanan:
  - { layanan: Haji, nilai: 94.73, mutu: A, responden: 39 }
  - { layanan: Umrah, nilai: 0, mutu: Belum Terisi Survey, responden: 0 }
---
jenis: hasil_survei
kode: SKM-3
nilai: 3.49
`,
      `
jenis: instansi
kode: kua-contoh
data:
  - { isi: survei, berkas: survei.csv, kolom: { Sarana dan prasarana: U8, 'Penanganan pengaduan': U9 } }
---
# berkas: survei.csv
tanggal;layanan;U1;U2;U8;U9;saran
03/01/2024;Nikah;4;3;;2 - cukup;bagus
`,
    ],
    invalid: [
      `
jenis: hasil_survei
kode: SKM-1
unsur:
  - nama: Persyaratan
    nrr: 34.3 # ✗
  - { nama: Waktu penyelesaian, nrr: 3.2 }
nilai: 12 # ✗
---
jenis: hasil_survei
kode: SKM-2
unsur:
  - { nama: U1, nrr: 3.2 }
  - nama: U8 # ✗
    nrr: 3.4
  - { nama: U9, nrr: 3.5 }
---
jenis: hasil_survei
kode: SKM-3
responden: 0 # ✗
nilai: 25
mutu: D
---
jenis: hasil_survei
kode: SKM-4
per_layanan:
  - layanan: Haji
    mutu: A (Sangat Baik)
    responden: 0 # ✗
`,
      `
jenis: instansi
kode: kua-contoh
data:
  - isi: survei
    berkas: survei.csv # ✗
---
# berkas: survei.csv
tanggal,layanan,U1,U2,U8,U9
2024-01-03,Nikah,4,3,3,3
2024-01-03,Nikah,5,3,3,3 # ✗
2024-01-03,Nikah,4,puas,3,3 # ✗
2024-01-03,Nikah,0,3,3,3
`,
    ],
  },
  *check(graph) {
    for (const survei of graph.all('hasil_survei')) {
      yield* judgeNilai(survei)
      yield* judgeUnsur(survei)
      yield* judgeKosong(survei)
    }
    yield* judgeTables(graph)
  },
}

type Survei = Node<'hasil_survei'>

function* judgeNilai(survei: Survei): Iterable<Draft> {
  const { unsur = [], nilai, responden } = survei.isi
  const skala = skalaOf(survei)
  const wrong = unsur.flatMap(({ nrr, nama = '' }, index) =>
    nrr !== undefined && responden !== 0 && (nrr < 1 || nrr > skala) ? [{ nrr, nama, index }] : [],
  )
  const [first, ...others] = wrong
  if (first) {
    yield {
      at: survei.locate('unsur', first.index, 'nrr'),
      message: `nilai rata-rata ${joinDaftar(
        wrong.map(({ nama, nrr }) => `"${nama}" ${sebutNilai(nrr)}`),
        3,
      )} di luar skala 1 sampai ${sebutNilai(skala)}`,
      hint: 'perbaiki nilainya, atau isi "skala" dengan nilai jawaban tertinggi',
      related: others.map(({ nama, index }) => ({
        sama: true,
        at: survei.locate('unsur', index, 'nrr'),
        message: `"${nama}"`,
      })),
    }
  }
  const { min, maks } = skalaNilai[jenisSurvei(survei)]
  if (nilai === undefined || responden === 0 || nilai === 0) return
  const onAnswers = 1 <= nilai && nilai <= Math.max(skala, maks <= skala ? maks : skala)
  const onHundred = skalaNilai.skm.min <= nilai && nilai <= skalaNilai.skm.maks
  if (onAnswers || onHundred) return
  yield {
    at: survei.locate('nilai'),
    message: `nilai survei "${survei.nama}" ${sebutNilai(nilai)} di luar ${sebutNilai(min)} sampai ${sebutNilai(maks)}`,
    hint: 'tulis nilai sesudah konversi untuk SKM (25 sampai 100), atau indeksnya untuk IPAK dan IPKP',
  }
}

function* judgeUnsur(survei: Survei): Iterable<Draft> {
  const unknown = (survei.isi.unsur ?? []).flatMap(({ nama }, index) =>
    nama !== undefined && isNomorUnsur(nama) && !kenaliUnsur(nama) ? [{ nama, index }] : [],
  )
  const [first, ...others] = unknown
  if (!first) return
  yield {
    at: survei.locate('unsur', first.index, 'nama'),
    message: `unsur ${joinDaftar(
      unknown.map(({ nama }) => `"${nama}"`),
      4,
    )} pada survei "${survei.nama}" tidak bernama, padahal urutannya berbeda antarinstansi`,
    hint: 'tulis nama unsurnya, misalnya "Sarana dan prasarana"',
    related: others.map(({ nama, index }) => ({
      sama: true,
      at: survei.locate('unsur', index, 'nama'),
      message: `"${nama}"`,
    })),
  }
}

/** A grade, or a value, without anyone who was asked. */
function* judgeKosong(survei: Survei): Iterable<Draft> {
  const { responden, nilai, mutu, per_layanan = [] } = survei.isi
  const parts = [
    { nama: survei.nama, path: ['responden'], responden, nilai, mutu },
    ...per_layanan.map((one, index) => ({
      nama: one.layanan ?? `layanan ke-${index + 1}`,
      path: ['per_layanan', index, 'responden'],
      responden: one.responden,
      nilai: one.nilai,
      mutu: one.mutu,
    })),
  ]
  const graded = parts.filter(
    (one) => one.responden === 0 && (gradeOf(one.mutu) !== undefined || nilaiSeratus(one.nilai ?? 0) > 0),
  )
  const [first, ...others] = graded
  if (!first) return
  yield {
    at: survei.locate(...first.path),
    message: `${joinDaftar(
      graded.map(({ nama }) => `"${nama}"`),
      3,
    )} tidak memiliki responden, tetapi dinilai`,
    hint: 'kosongkan nilai dan mutunya: tanpa responden tidak ada data',
    related: others.map(({ nama, path }) => ({ sama: true, at: survei.locate(...path), message: `"${nama}"` })),
  }
}

function* judgeTables(graph: Graph): Iterable<Draft> {
  const { instansi } = graph
  for (const { berkas, urutan, unsur, skala, buruk } of graph.fakta.survei) {
    for (const { sebab, jumlah, contoh } of buruk) {
      const [first, ...others] = contoh
      if (!first || sebab !== 'di_luar_skala') continue
      const isAngka = /^\d/.test(first.sel)
      yield {
        butir: [{ at: tempatTabel(berkas), apa: `${sebab} ${first.kolom}`, kali: jumlah }],
        at: tempatBaris(berkas, first.line, first.kolom, first.kutipan),
        message: `jawaban "${first.sel}" pada unsur "${first.kolom}" ${isAngka ? 'di luar skala' : 'bukan bilangan'} 1 sampai ${sebutNilai(skala)}${jumlah > 1 ? `, dan ${jumlah - 1} baris lain serupa` : ''}`,
        hint: isAngka
          ? 'perbaiki jawabannya, atau isi "skala" pada data instansi dengan jawaban tertinggi; baris ini tidak dihitung'
          : `isi "nilai" pada data instansi dengan padanan setiap jawaban, misalnya "${sebutNilai(skala)}": Sangat Baik; baris ini tidak dihitung`,
        related: others.map(({ line, kolom, kutipan, sel }) => ({
          sama: true,
          at: tempatBaris(berkas, line, kolom, kutipan),
          message: `"${sel}"`,
        })),
      }
    }
    const unnamed = unsur.filter((nama) => isNomorUnsur(nama) && !kenaliUnsur(nama))
    if (!instansi || unnamed.length === 0) continue
    yield {
      at: instansi.locate('data', urutan, 'berkas'),
      butir: butirPada(instansi.locate('data', urutan, 'berkas'), unnamed),
      message: `kolom ${joinDaftar(
        unnamed.map((nama) => `"${nama}"`),
        4,
      )} pada "${berkas}" tidak bernama, padahal urutan unsurnya berbeda antarinstansi`,
      hint: `isi "kolom" dengan nama unsurnya, misalnya "Sarana dan prasarana": ${unnamed[0]}`,
    }
  }
}
