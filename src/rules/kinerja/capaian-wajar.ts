import { capaianWajar as batas } from '../../data/kinerja.ts'
import type { Draft, Place } from '../../finding.ts'
import { tempatBaris } from '../../graph/fakta.ts'
import type { Graph } from '../../graph/graph.ts'
import { barisLaporan, capaianMungkin, readUkur, sebutPersen, type Ukur } from '../../hitung/kinerja.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import { kutipRealisasi, seriRealisasi, targetTriwulan } from '../../hitung/realisasi.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { ROMAWI } from './triwulan.ts'

export const capaianWajar: Rule = {
  id: 'kinerja/capaian-wajar',
  severity: 'info',
  title: 'Capaian yang jauh dari targetnya dijelaskan',
  why: `Capaian di atas 200 persen biasanya berarti targetnya terlalu rendah atau salah masukan; capaian di bawah 50 persen
berarti ada yang tidak berjalan. Keduanya bisa benar, tetapi pembaca akan menanyakannya. Target nol tidak dinilai.`,
  basis: ['permenpanrb-53-2014', 'permenpanrb-88-2021'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
jenis: laporan_kinerja
kode: LKJ-2024
tahun: 2024
sasaran:
  - indikator:
      - { indikator: Guru dibina, target: 100, realisasi: 180 }
      - { indikator: Jumlah temuan, target: 4, realisasi: 1 }
      - { indikator: Konflik, target: 0, realisasi: 3 }
---
# berkas: realisasi.csv
indikator,tahun,triwulan,realisasi,target
Guru dibina,2024,1,0,0
Guru dibina,2024,2,20,25
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
jenis: renstra
kode: R
sasaran: [{ kode: SK-1, indikator: [{ kode: I-1, nama: Guru dibina, polaritas: maksimum }] }]
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
target:
  - { indikator: I-1, nilai: 100, triwulan: { 1: 19.2, 2: 55, 3: 70, 4: 100 } }
---
jenis: laporan_kinerja
kode: LKJ-2023
tahun: 2023
sasaran:
  - indikator:
      - indikator: I-1
        target: 100
        realisasi: 49 # ✗
---
# berkas: realisasi.csv
indikator;tahun;triwulan;realisasi
I-1;2024;1;58,53 # ✗
I-1;2024;2;58,53
Layanan daring;2024;1;0
`,
      `
jenis: instansi
kode: kua-contoh
data: [{ isi: realisasi, berkas: realisasi.csv }]
---
# berkas: realisasi.csv
indikator;tahun;triwulan;realisasi;target
Indeks Pelayanan Publik;2024;2;0;1,07 # ✗
`,
    ],
  },
  *check(graph) {
    for (const laporan of graph.all('laporan_kinerja')) {
      const strange = graph.once(barisLaporan, laporan).flatMap(({ isi, path, nama, indikator }) => {
        const ukur = { target: isi.target, realisasi: isi.realisasi, indikator }
        return judge(ukur, `"${nama}"`, laporan.locate(...path, 'realisasi'))
      })
      yield* tell(strange)
    }
    yield* tell(fromTables(graph))
  },
}

interface Strange {
  readonly at: Place
  readonly apa: string
}

function fromTables(graph: Graph): readonly Strange[] {
  return seriRealisasi(graph).flatMap((seri) =>
    seri.rows.flatMap((row) => {
      const ukur = { target: targetTriwulan(seri, row), realisasi: row.realisasi, indikator: seri.indikator }
      const nama = `"${seri.nama}" triwulan ${ROMAWI[row.triwulan]} ${seri.tahun}`
      return judge(ukur, nama, tempatBaris(seri.tabel.berkas, row.line, 'realisasi', kutipRealisasi(row)))
    }),
  )
}

/** Strange only if it is by every formula that may be meant. */
function judge(ukur: Ukur, nama: string, at: Place): readonly Strange[] {
  const mungkin = (readUkur(ukur)?.target.min ?? 0) > 0 ? capaianMungkin(ukur) : []
  const isStated = ukur.indikator?.isi.polaritas !== undefined
  const isStrange = (one: number) => one < batas.min || one > batas.maks || (!isStated && one === batas.maks)
  const [capaian] = mungkin
  if (capaian === undefined || !mungkin.every(isStrange)) return []
  const told = `realisasi ${sebutNilai(ukur.realisasi ?? '')} terhadap target ${sebutNilai(ukur.target ?? '')}`
  return [{ at, apa: `${nama}: ${told} (${sebutPersen(capaian)})` }]
}

function* tell(strange: readonly Strange[]): Iterable<Draft> {
  const [first, ...others] = strange
  if (!first) return
  yield {
    at: first.at,
    message: `capaian jauh dari targetnya: ${joinDaftar(
      strange.map(({ apa }) => apa),
      2,
    )}`,
    hint: 'periksa target dan realisasinya; bila benar, jelaskan sebabnya dalam laporan kinerja',
    related: others.map(({ at, apa }) => ({ sama: true, at, message: apa })),
  }
}
