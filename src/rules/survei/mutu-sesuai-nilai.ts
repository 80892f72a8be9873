import { daftarMutuLama, type Mutu, mutuOf } from '../../data/survei.ts'
import type { Node } from '../../graph/node.ts'
import { sebutNilai } from '../../hitung/nilai.ts'
import { jenisSurvei, nilaiSeratus, skalaOf } from '../../hitung/survei.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { gradeOf, gradeOfLabel, isTanpaData, labelBehind } from './mutu.ts'

export const mutuSesuaiNilai: Rule = {
  id: 'survei/mutu-sesuai-nilai',
  severity: 'error',
  title: 'Mutu dan sebutan kinerja sesuai dengan nilai surveinya',
  why: `Mutu A dimulai pada 88,31, B pada 76,61, C pada 65,00. Mutu atau sebutan yang tidak cocok dengan nilainya
menyesatkan pembaca, dan biasanya berasal dari tabel tahun 2004 yang tidak dipakai lagi, atau dari rumus pada aplikasi yang
keliru. Sebutan yang bukan dari peraturan tidak dinilai.`,
  basis: ['permenpanrb-14-2017'],
  examples: {
    valid: [
      `
jenis: hasil_survei
kode: SKM-1
nilai: 88.305
mutu: A
label: Sangat Baik
per_layanan:
  - { layanan: Informasi, nilai: 75.56, mutu: C (Kurang Baik) }
  - { layanan: Konsultasi, nilai: 86.29, mutu: B, label: Prima }
  - { layanan: Haji, nilai: 3.79, mutu: A }
  - { layanan: Umrah, nilai: 0, mutu: Belum Terisi Survey, responden: 0 }
---
jenis: hasil_survei
kode: IPAK-1
survei: ipak
nilai: 3.2
mutu: A
`,
    ],
    invalid: [
      `
jenis: hasil_survei
kode: SKM-1
nilai: 82.5
mutu: A # ✗
---
jenis: hasil_survei
kode: SKM-2
nilai: 82.5
mutu: B
label: Sangat Baik # ✗
---
jenis: hasil_survei
kode: SKM-3
per_layanan:
  - layanan: Pembatalan
    nilai: 100
    mutu: A (Sangat Baik)
    label: Belum Terisi Survey # ✗
  - { layanan: Konsultasi, nilai: 100, mutu: A, label: Belum Terisi Survey, responden: 1 }
  - { layanan: Haji, nilai: 70, mutu: B (Baik) }
`,
    ],
  },
  *check(graph) {
    for (const survei of graph.all('hasil_survei')) {
      if (jenisSurvei(survei) !== 'skm') continue
      const wrong = partsOf(survei).flatMap((part) => judge(part, skalaOf(survei)))
      const [first, ...others] = wrong
      if (!first) continue
      yield {
        at: survei.locate(...first.path),
        message: joinDaftar(
          wrong.map(({ apa }) => apa),
          3,
        ),
        hint: wrong.some(({ lama }) => lama)
          ? 'pakai tabel PermenPANRB 14/2017 (A mulai 88,31; B 76,61; C 65,00); mutu ini cocok dengan tabel tahun 2004 yang tidak dipakai lagi'
          : 'samakan mutu dan sebutannya dengan nilainya: A mulai 88,31, B mulai 76,61, C mulai 65,00',
        related: others.map(({ path, apa }) => ({ sama: true, at: survei.locate(...path), message: apa })),
      }
    }
  },
}

interface Part {
  readonly nama: string
  readonly path: readonly (string | number)[]
  readonly nilai?: number
  readonly mutu?: string
  readonly label?: string
  readonly responden?: number
}

function partsOf(survei: Node<'hasil_survei'>): readonly Part[] {
  const { per_layanan = [] } = survei.isi
  const services = per_layanan.map((one, index) => ({
    ...one,
    nama: one.layanan ?? `layanan ke-${index + 1}`,
    path: ['per_layanan', index],
  }))
  return [{ ...survei.isi, nama: survei.nama, path: [] }, ...services]
}

interface Wrong {
  readonly path: readonly (string | number)[]
  readonly apa: string
  /** The grade is right by the table of 2004. */
  readonly lama: boolean
}

function judge(part: Part, skala: number): Wrong[] {
  const { nama, path, nilai, mutu, label, responden } = part
  if (nilai === undefined || nilai === 0 || responden === 0) return []
  const seratus = nilaiSeratus(nilai, skala)
  const right = mutuOf(seratus)
  if (!right) return []
  const wrong = (field: 'mutu' | 'label', written: string): Wrong[] => [
    {
      path: [...path, field],
      apa: `"${nama}" bernilai ${sebutNilai(nilai)}, jadi ${say(right)}, bukan "${written}"`,
      lama: mutuOf(seratus, daftarMutuLama)?.mutu === (gradeOf(written) ?? gradeOfLabel(written)),
    },
  ]
  const grade = gradeOf(mutu)
  if (mutu !== undefined && differs(grade ?? gradeOfLabel(mutu), right)) return wrong('mutu', mutu)
  if (mutu !== undefined && differs(gradeOfLabel(labelBehind(mutu)), right)) return wrong('mutu', mutu)
  if (label === undefined) return []
  return differs(gradeOfLabel(label), right) || isTanpaData(label) ? wrong('label', label) : []
}

/** What cannot be read differs from nothing. */
function differs(grade: string | undefined, right: Mutu): boolean {
  return grade !== undefined && grade !== right.mutu
}

function say({ mutu, label }: Mutu): string {
  return `mutu ${mutu} (${label})`
}
