import type { Keputusan } from '../../dokumen.ts'
import { alurSop, type Titik } from '../../hitung/alur.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { isKosong, sebutLangkah } from './langkah.ts'

export const keputusanDuaCabang: Rule = {
  id: 'sop/keputusan-dua-cabang',
  severity: 'error',
  title: 'Sebuah keputusan memiliki dua cabang ke tempat yang berbeda, Ya dan Tidak',
  why: `Belah ketupat pada diagram alir SOP AP bercabang tepat dua: Ya dan Tidak. Keputusan dengan satu cabang, atau
dengan dua cabang ke langkah yang sama, tidak memutuskan apa pun; dengan tiga cabang ia perlu dipecah menjadi dua
pertanyaan. Label lain, misalnya "Lengkap", tidak salah tetapi tidak baku dan disebut sebagai saran.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
langkah:
  - { nomor: 1, keputusan: { tanya: Berkas lengkap?, ya: 2, tidak: 1 } }
  - { nomor: 2, keputusan: { tanya: Disetujui?, cabang: [{ label: Ya, ke: 4 }, { label: tidak }] } }
  - { nomor: 3, keputusan: { ya: selesai, tidak: selesai } }
  - { nomor: 4 }
---
jenis: sop
kode: B
termuat: { tidak_termuat: [langkah.keputusan] }
langkah:
  - { nomor: 1, keputusan: { tanya: Lengkap? } }
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
langkah:
  - nomor: 1
    keputusan: { tanya: Lengkap?, ya: 2 } # ✗
  - nomor: 2
    keputusan: { ya: 3, tidak: langkah 3 }
  - nomor: 3
    keputusan: { tanya: Disetujui? }
`,
      `
jenis: sop
kode: A
langkah:
  - nomor: 1
    keputusan: # ✗
      cabang: [{ label: Lengkap, ke: 2 }, { label: Kurang, ke: 1 }, { label: Palsu, ke: selesai }]
  - nomor: 2
`,
      `
jenis: sop
kode: A
langkah:
  - nomor: 1
    keputusan: # ✗
      cabang: [{ label: Lengkap, arti: ya, ke: 2 }, { label: Tidak lengkap, arti: tidak, ke: 1 }]
  - nomor: 2
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      const { langkah } = sop.isi
      if (!langkah?.some(({ keputusan }) => keputusan !== undefined) || !sop.judges('langkah.keputusan')) continue
      const decisions = graph.once(alurSop, sop).titik.filter(({ langkah }) => langkah.keputusan !== undefined)
      const faults = decisions.flatMap((titik) => {
        const fault = faultOf(titik)
        return fault ? [{ titik, fault }] : []
      })
      const labels = [...new Set(decisions.flatMap(({ langkah: { keputusan } }) => otherLabels(keputusan)))]
      const labelled = decisions.filter(({ langkah: { keputusan } }) => otherLabels(keputusan).length > 0)
      const first = faults[0]?.titik ?? labelled[0]
      if (!first) continue
      const told = faults.map(({ titik, fault }) => `keputusan pada ${sebutLangkah([titik])} ${fault}`)
      const quoted = joinDaftar(
        labels.map((label) => `"${label}"`),
        6,
      )
      if (labels.length > 0)
        told.push(`cabang pada ${sebutLangkah(labelled)} berlabel ${quoted}, bukan "Ya" dan "Tidak"`)
      yield {
        at: sop.locateKey('langkah', first.urutan, 'keputusan'),
        butir: [
          ...faults.map(({ titik }) => ({ titik, apa: 'cabang' })),
          ...labelled.flatMap((titik) =>
            otherLabels(titik.langkah.keputusan).map((label) => ({ titik, apa: `label ${label}` })),
          ),
        ].map(({ titik: { urutan }, apa }) => ({ at: sop.locateKey('langkah', urutan, 'keputusan'), apa })),
        message: `pada SOP "${sop.nama}" ${told.join('; ')}`,
        hint:
          faults.length > 0
            ? 'isi "ya" dan "tidak" dengan nomor langkah yang berbeda, atau "selesai"; pecah keputusan bercabang tiga menjadi dua'
            : 'rumuskan pertanyaannya pada "tanya" sehingga jawabannya Ya atau Tidak',
        ...(faults.length === 0 && { severity: 'info' as const }),
        related: faults.slice(1).map(({ titik: { urutan }, fault }) => ({
          at: sop.locateKey('langkah', urutan, 'keputusan'),
          message: `keputusan ini ${fault}`,
        })),
      }
    }
  },
}

/** Two ends are no two places, but may well be two outcomes. */
function faultOf({ langkah: { keputusan }, panah }: Titik): string | undefined {
  const { ya, tidak, cabang = [] } = keputusan ?? {}
  const banyak = [ya, tidak].filter((teks) => !isKosong(teks)).length + cabang.length
  if (banyak === 0) return 'tidak memiliki cabang'
  if (banyak === 1) return 'hanya memiliki satu cabang'
  if (banyak > 2) return `memiliki ${banyak} cabang`
  const [one, other] = panah
  const same = one?.ke === other?.ke && one?.ke !== 'selesai' && (one?.ke !== 'tak_dikenal' || one.teks === other?.teks)
  return same ? 'bercabang dua ke tempat yang sama' : undefined
}

function otherLabels(keputusan: Keputusan | undefined): string[] {
  return (keputusan?.cabang ?? []).flatMap(({ label }) =>
    label === undefined || isKosong(label) || /^\s*(?:ya|tidak)\s*$/i.test(label) ? [] : [label],
  )
}
