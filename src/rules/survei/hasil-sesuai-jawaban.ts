import { toleransiIkm } from '../../data/survei.ts'
import type { TabelSurvei } from '../../graph/fakta.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { bulanMasa } from '../../hitung/data/masa.ts'
import { desimal } from '../../hitung/kinerja.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import { bulatkan, gabungSkm, type HasilSkm } from '../../hitung/skm.ts'
import { isUnsurSama, jenisSurvei, nilaiSeratus } from '../../hitung/survei.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'

const answers = (nilai: string) =>
  `tanggal;layanan;Persyaratan;Waktu\n${Array.from({ length: 40 }, (_, index) => `0${1 + (index % 6)}/03/2024;SP-01;${nilai}`).join('\n')}\n`
const office = `
jenis: instansi
kode: kua-contoh
data: [{ isi: survei, berkas: survei.csv }]
---
jenis: standar_pelayanan
kode: SP-01
---`

export const hasilSesuaiJawaban: Rule = {
  id: 'survei/hasil-sesuai-jawaban',
  severity: 'warning',
  title: 'Hasil survei yang diterbitkan sama dengan hitungan jawaban respondennya',
  why: `Hasil yang diumumkan berasal dari jawaban responden. Bila keduanya ada di folder ini, siapa pun dapat menghitungnya
ulang, dan angka yang lain tidak dapat dipertanggungjawabkan. Dibandingkan hanya bila banyaknya responden pada masa dan
layanan itu tepat sama, karena bila tidak, sebagian jawaban mungkin disimpan di tempat lain.`,
  basis: ['permenpanrb-14-2017'],
  examples: {
    valid: [
      `${office}
jenis: hasil_survei
kode: SKM-2024
periode: { mulai: 2024-01-02, selesai: Maret 2024 }
layanan: SP-01
responden: 40
unsur: [{ nama: Syarat, nrr: 4 }, { nama: Waktu penyelesaian, nrr: 3 }]
nilai: 87.5
---
# berkas: survei.csv
${answers('4;3')}`,
      `${office}
jenis: hasil_survei
kode: SKM-2024-S1
periode: { mulai: 2024-01-02, selesai: 2024-06-30 }
responden: 52
nilai: 80
---
jenis: hasil_survei
kode: SKM-2023
periode: { mulai: 2023-01-02, selesai: 2023-12-30 }
responden: 40
nilai: 80
---
# berkas: survei.csv
${answers('4;3')}`,
    ],
    invalid: [
      `${office}
jenis: hasil_survei
kode: SKM-2024
periode: { mulai: 2024-01-02, selesai: 2024-03-30 }
layanan: SP-01
responden: 40
nilai: 90.25 # ✗
---
# berkas: survei.csv
${answers('4;3')}`,
      `${office}
jenis: hasil_survei
kode: SKM-2024
periode: { mulai: 2024-01-02, selesai: 2024-03-30 }
responden: 40
unsur:
  - nama: Persyaratan
    nrr: 4
  - nama: Waktu
    nrr: 3.6 # ✗
nilai: 95
---
# berkas: survei.csv
${answers('4;3')}`,
    ],
  },
  *check(graph) {
    for (const survei of graph.all('hasil_survei')) {
      const { unsur = [], nilai, responden = 0 } = survei.isi
      const raw = responden > 0 ? rawOf(survei, graph) : undefined
      if (!raw) continue
      const { hasil, tabel } = raw
      const wrong = unsur.flatMap(({ nama = '', nrr }, index) => {
        const own = hasil.unsur.find((one) => isUnsurSama(one.nama, nama))
        if (!own || nrr === undefined || Math.abs(own.nrr - nrr) <= 0.5 * 10 ** -desimal(nrr) + 1e-9) return []
        return [{ path: ['unsur', index, 'nrr'], apa: `"${nama}" ${sebutNilai(nrr)}, dari jawaban ${say(own.nrr)}` }]
      })
      // What does not follow from the elements is told by the rule on that.
      if (unsur.length === 0 && nilai !== undefined && isOther(nilai, hasil, tabel))
        wrong.push({ path: ['nilai'], apa: `nilainya ${sebutNilai(nilai)}, dari jawaban ${say(hasil.ikm ?? 0)}` })
      const [first, ...others] = wrong
      if (!first) continue
      yield {
        at: survei.locate(...first.path),
        message: `hasil survei "${survei.nama}" lain dari ${responden} jawaban pada "${tabel.berkas}": ${joinDaftar(
          wrong.map(({ apa }) => apa),
          3,
        )}`,
        hint: 'hitung ulang dari jawabannya (koheren skm), atau lengkapi tabel jawaban itu',
        related: others.map(({ path, apa }) => ({ sama: true, at: survei.locate(...path), message: apa })),
      }
    }
  },
}

function say(nilai: number): string {
  return sebutNilai(bulatkan(nilai))
}

function isOther(nilai: number, { ikm = 0 }: HasilSkm, { skala }: TabelSurvei): boolean {
  const isIndeks = nilai <= skala
  const room = Math.max(toleransiIkm, 0.5 * 10 ** -desimal(nilai)) * (isIndeks ? 100 / skala : 1)
  return Math.abs(nilaiSeratus(nilai, skala) - ikm) > room + 1e-9
}

/** The answers that a result can only be of: those of its time and its services, if they are as many as it says. */
function rawOf(survei: Node<'hasil_survei'>, graph: Graph): { hasil: HasilSkm; tabel: TabelSurvei } | undefined {
  const { periode: { mulai = '', selesai = '' } = {}, layanan = [], responden } = survei.isi
  const dari = graph.hari(mulai)?.mulai.slice(0, 7)
  const sampai = graph.hari(selesai)?.akhir.slice(0, 7)
  if (dari === undefined || sampai === undefined) return undefined
  const about = new Set(
    graph
      .out(survei, 'mengukur')
      .filter(({ jenis }) => jenis === 'standar_pelayanan')
      .map(({ kode }) => kode),
  )
  if (about.size < layanan.length) return undefined
  for (const tabel of graph.fakta.survei) {
    if (tabel.survei !== jenisSurvei(survei)) continue
    const own = tabel.kelompok.filter(
      ({ bulan, kode }) => isDalam(bulan, dari, sampai) && (about.size === 0 || about.has(kode ?? '')),
    )
    const hasil = gabungSkm(own, tabel.skala)
    if (hasil.responden === responden) return { hasil, tabel }
  }
  return undefined
}

/** Whether all of a time lies between two months. */
function isDalam(masa: string, dari: string, sampai: string): boolean {
  const bulan = bulanMasa(masa)
  return bulan !== undefined && dari <= bulan.mulai && bulan.akhir <= sampai
}
