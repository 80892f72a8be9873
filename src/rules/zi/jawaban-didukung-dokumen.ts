import type { Draft } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import type { BacaanLke } from '../../hitung/lke/jawaban.ts'
import { isDiAtasDokumen, sebutTertinggi } from '../../hitung/lke/penilaian.ts'
import { type Usulan, usulanLke } from '../../hitung/lke/usulan.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { lembarKerja } from './lembar.ts'

const SHOWN = 5

export const jawabanDidukungDokumen: Rule = {
  id: 'zi/jawaban-didukung-dokumen',
  severity: 'warning',
  title: 'Jawaban LKE tidak lebih tinggi daripada yang ditunjukkan dokumen',
  why: `Sebagian butir dapat dihitung dari dokumen instansi sendiri: SOP yang mengacu peta proses bisnis, standar yang
ditetapkan dan ditinjau, survei yang diadakan, sasaran yang tercapai. Bila jawaban lebih tinggi, penilai yang membuka
dokumen yang sama akan menurunkannya. Hasil hitungan ini usulan jawaban, bukan nilai penilai; yang tidak dapat dibaca
dari dokumen, seperti inovasi, tidak dipersoalkan. Hanya lembar kerja yang berlaku pada tahun pemeriksaan dibandingkan.`,
  basis: ['permenpanrb-90-2021'],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: P
proses: [{ kode: P.1, nama: Nikah, kategori: inti }]
---
jenis: sop
kode: S-01
proses: P.1
---
jenis: lke
kode: LKE-2024
tahun: 2024
jawaban: { P2-i.a: { jawaban: A }, P6-ii.d: { jawaban: A } }
`,
      `
jenis: sop
kode: S-01
---
jenis: lke
kode: LKE-2023
tahun: 2023
jawaban: { P2-i.c: { jawaban: A } }
`,
      `
jenis: laporan_kinerja
kode: LKJ
tahun: 2024
sasaran: [{ sasaran: A, capaian: 104 }, { sasaran: B, capaian: 98 }, { sasaran: C }]
---
jenis: lke
kode: LKE-2024
tahun: 2024
jawaban: { R4-i.a: { angka: { jumlah_sasaran: 3, sasaran_tercapai: 2 } } }
`,
    ],
    invalid: [
      `
jenis: peta_proses
kode: P
proses: [{ kode: P.1, nama: Nikah, kategori: inti }]
---
jenis: sop
kode: S-01
proses: P.1
---
jenis: sop
kode: S-02
---
jenis: lke
kode: LKE-2024
tahun: 2024
jawaban:
  P2-i.a: { jawaban: B } # ✗
  P2-i.c: { jawaban: D } # ✗
`,
      `
jenis: laporan_kinerja
kode: LKJ
tahun: 2024
sasaran: [{ sasaran: A, capaian: 104 }, { sasaran: B, capaian: 98 }]
---
jenis: lke
kode: LKE-2024
tahun: 2024
jawaban:
  R4-i.a: { angka: { jumlah_sasaran: 2, sasaran_tercapai: 2 } } # ✗
`,
      `
jenis: hasil_survei
kode: SKM
survei: skm
periode: { mulai: 2024-01-02, selesai: 2024-03-28 }
publikasi: [{ media: papan pengumuman }]
---
jenis: lke
kode: LKE-2024
tahun: 2024
jawaban:
  P6-iv.a: { jawaban: C } # ✗
  P6-iv.b: { jawaban: A } # ✗
`,
    ],
  },
  *check(graph) {
    for (const bacaan of lembarKerja(graph.inForce('lke'), graph)) {
      if (bacaan.jawaban.size === 0) continue
      for (const usulan of usulanLke(bacaan, graph)) {
        const draft = compare(usulan, bacaan, graph)
        if (draft) yield draft
      }
    }
  },
}

function compare(usulan: Usulan, bacaan: BacaanLke, graph: Graph): Draft | undefined {
  const butir = bacaan.instrumen.find(usulan.butir)
  const claimed = butir && bacaan.jawaban.get(butir)
  if (!claimed || !isDiAtasDokumen(claimed, usulan, bacaan)) return undefined
  const counts = joinDaftar(usulan.hitungan.map(({ memenuhi, dari, apa }) => `${memenuhi} dari ${dari} ${apa}`))
  const lacking = joinDaftar(
    usulan.tidak.map(({ nama }) => `"${nama}"`),
    SHOWN,
  )
  const field = claimed.isi?.angka === undefined ? 'jawaban' : 'angka'
  return {
    at: bacaan.lke.locate(...claimed.path, field),
    butir: [{ at: bacaan.lke.locate(...claimed.path, field) }],
    message: `butir ${claimed.butir.kode} dijawab "${claimed.teks}", sedangkan dokumen menunjukkan paling tinggi "${sebutTertinggi(usulan)}": ${counts}`,
    hint: `sesuaikan jawaban, atau lengkapi dokumen yang belum memenuhi${lacking === '' ? '' : `: ${lacking}`}; cara menghitung: ${usulan.cara}`,
    related: usulan.tidak
      .flatMap(({ node }) => (node && graph.owns(node) ? [node] : []))
      .slice(0, SHOWN)
      .map((node) => ({ at: node.locate(), message: `"${node.nama}" belum memenuhi` })),
  }
}
