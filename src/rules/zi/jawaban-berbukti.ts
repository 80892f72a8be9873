import type { Draft } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import { type BuktiTerbaca, berkasOf, buktiOf } from '../../hitung/lke/bukti.ts'
import type { BacaanLke, Jawaban } from '../../hitung/lke/jawaban.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { butirPada } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { instrumenContoh, lembarKerja } from './lembar.ts'

const SHOWN = 10

export const jawabanBerbukti: Rule = {
  id: 'zi/jawaban-berbukti',
  severity: 'error',
  title: 'Setiap jawaban di atas yang terendah disertai bukti yang ada',
  why: `Jawaban tanpa bukti diturunkan penilai menjadi yang terendah. Bukti adalah dokumen di folder ini, berkas di
dalamnya, atau halaman di internet; nama berkas yang tidak ada sama dengan tidak ada bukti. Bukti yang hanya berupa
keterangan tidak dapat dibuka penilai, karena itu diperingatkan saja. Isi berkas dan halaman tidak diperiksa.`,
  basis: ['permenpanrb-90-2021'],
  examples: {
    valid: [
      `${instrumenContoh}
jenis: sop
kode: SOP-01
---
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban:
  S1.a: { jawaban: Ya, bukti: [bukti/sk-tim.pdf, SOP-01] }
  S1.b: { jawaban: C }
  S2.a: { angka: { sasaran: 4, tercapai: 3 }, bukti: [{ url: 'https://bali.kemenag.go.id/lkj' }, { rujukan: sop:SOP-01 }] }
---
# berkas: bukti/sk-tim.pdf
`,
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban: { S1.a: { jawaban: Ya } }
termuat: { lengkap: false, tidak_termuat: [jawaban.bukti] }
`,
    ],
    invalid: [
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban:
  S1.a: { jawaban: Ya } # ✗
  S1.b: { jawaban: B, bukti: [] }
  S2.a: { angka: { sasaran: 4, tercapai: 0 } }
`,
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban:
  S1.a:
    jawaban: Ya
    bukti:
      - bukti/sk-tim.pdf # ✗
      - { uraian: Notula, berkas: 'D:\\ZI 2024\\notula.pdf' }
  S1.b: { jawaban: B, bukti: [Laporan kegiatan semester pertama] } # ✗
`,
    ],
  },
  *check(graph) {
    for (const bacaan of lembarKerja(graph.all('lke'), graph)) {
      if (!bacaan.lke.judges('jawaban.bukti')) continue
      const above = [...bacaan.jawaban.values()].filter(({ path, nilai = 0 }) => path[0] === 'jawaban' && nilai > 0)
      yield* tanpaBukti(above, bacaan)
      if (graph.berkasAda) yield* berkasHilang(above, bacaan, graph)
      // A word may be the kode of a document that could not be read.
      if (!graph.hides) yield* hanyaKeterangan(above, bacaan)
    }
  },
}

function* tanpaBukti(above: readonly Jawaban[], bacaan: BacaanLke): Iterable<Draft> {
  const { lke } = bacaan
  const bare = above.filter((one) => buktiOf(one, bacaan).length === 0 && lke.judges(`${one.path.join('.')}.bukti`))
  const [first, ...rest] = bare
  if (!first) return
  yield {
    at: lke.locateKey(...first.path),
    butir: bare.flatMap((one) => butirPada(lke.locate(...one.path), ['keterangan', 'bukti'])),
    message: `lembar kerja "${lke.kode}": ${bare.length} jawaban di atas yang terendah tidak disertai bukti: ${kodeOf(bare)}`,
    hint: 'isi "bukti" dengan kode dokumen (misalnya sop:SOP-07), jalur berkas, atau "url"; tanpa bukti, turunkan jawabannya',
    related: rest.map((one) => ({
      sama: true,
      at: lke.locateKey(...one.path),
      message: `butir ${one.butir.kode} tanpa bukti`,
    })),
  }
}

function* berkasHilang(above: readonly Jawaban[], bacaan: BacaanLke, graph: Graph): Iterable<Draft> {
  const { lke } = bacaan
  const gone = above.flatMap((jawaban) =>
    buktiOf(jawaban, bacaan)
      .filter((one) => one.berkas !== undefined && !one.url && berkasOf(one, graph) === undefined)
      .map((bukti) => ({ jawaban, bukti })),
  )
  const [first, ...rest] = gone
  if (!first) return
  const lain = rest.length > 0 ? `; demikian pula ${rest.length} berkas lain` : ''
  yield {
    at: placeOf(first.bukti, bacaan),
    message: `lembar kerja "${lke.kode}", butir ${first.jawaban.butir.kode}: berkas bukti "${first.bukti.berkas}" tidak ada di folder ini${lain}`,
    hint: 'simpan berkasnya di dalam folder ini dan tulis jalurnya dari folder lembar kerja, misalnya bukti/notula.pdf',
    related: rest.map(({ jawaban, bukti }) => ({
      sama: true,
      at: placeOf(bukti, bacaan),
      message: `butir ${jawaban.butir.kode}: "${bukti.berkas}" tidak ada`,
    })),
  }
}

function placeOf({ path }: BuktiTerbaca, { lke }: BacaanLke) {
  return lke.locate(...path)
}

function* hanyaKeterangan(above: readonly Jawaban[], bacaan: BacaanLke): Iterable<Draft> {
  const { lke } = bacaan
  const words = above.filter((one) => {
    const all = buktiOf(one, bacaan)
    return (
      all.length > 0 && all.every(({ node, berkas, url, rujukan }) => !node && !url && !rujukan && berkas === undefined)
    )
  })
  const [first, ...rest] = words
  if (!first) return
  yield {
    at: lke.locateKey(...first.path),
    butir: words.map((one) => ({ at: lke.locate(...one.path), apa: 'keterangan' })),
    message: `lembar kerja "${lke.kode}": bukti ${words.length} jawaban hanya berupa keterangan, bukan berkas atau dokumen: ${kodeOf(words)}`,
    hint: 'tambahkan jalur berkas, kode dokumen, atau "url" pada bukti itu',
    related: rest.map((one) => ({ sama: true, at: lke.locateKey(...one.path), message: `butir ${one.butir.kode}` })),
    severity: 'warning',
  }
}

function kodeOf(jawaban: readonly Jawaban[]): string {
  return joinDaftar(
    jawaban.map(({ butir }) => butir.kode),
    SHOWN,
  )
}
