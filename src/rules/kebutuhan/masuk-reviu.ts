import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { bacaKebutuhan, type Kebutuhan } from '../../hitung/kebutuhan.ts'
import type { Standar } from '../../hitung/layanan.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { surelyBefore, type Tanggal } from '../../text/tanggal.ts'
import { isJenis } from '../bagian.ts'
import type { Rule } from '../rule.ts'

export const masukReviu: Rule = {
  id: 'kebutuhan/masuk-reviu',
  severity: 'info',
  title: 'Peninjauan standar pelayanan menjawab kebutuhan yang dicatat sejak peninjauan sebelumnya',
  why: `Standar ditinjau agar sesuai dengan kebutuhan masyarakat. Kebutuhan yang sudah dicatat tetapi tidak dijawab saat
peninjauan menunggu sampai tiga tahun lagi. Jawabannya perubahan standar atau SOP-nya, atau alasan mengapa tidak.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01
---
jenis: standar_pelayanan
kode: SP-01
sop: SOP-01
reviu: [{ tanggal: 2022-05-02 }, { tanggal: 2024-05-02 }]
---
jenis: kebutuhan_masyarakat
kode: KM
butir:
  - { kode: KM-01, tanggal: 2024-02-01, layanan: SP-01, tindak_lanjut: { dokumen: SP-01 } }
  - { kode: KM-02, tanggal: 2024-02-01, layanan: SP-01, tindak_lanjut: { dokumen: SOP-01 } }
  - { kode: KM-03, tanggal: 2024-02-01, layanan: SP-01, tindak_lanjut: { alasan: Di luar kewenangan } }
  - { kode: KM-04, tanggal: 2021-02-01, layanan: SP-01 }
  - { kode: KM-05, tanggal: 2024-06-01, layanan: SP-01 }
  - { kode: KM-06, layanan: SP-01 }
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
layanan: Legalisasi
reviu:
  - tanggal: 2022-05-02
  - tanggal: 2024-05-02 # ✗
---
jenis: sop
kode: SOP-09
---
jenis: kebutuhan_masyarakat
kode: KM
butir:
  - { kode: KM-01, tanggal: 2024-02-01, layanan: SP-01 }
  - { kode: KM-02, tanggal: 2023-02-01, layanan: SP-01, tindak_lanjut: { dokumen: SOP-09 } }
`,
    ],
  },
  *check(graph) {
    if (graph.all('kebutuhan').length === 0) return
    for (const standar of graph.inForce('standar_pelayanan')) {
      const needs = graph
        .into(standar, 'menyangkut')
        .flatMap((one) => (isJenis(one, 'kebutuhan') ? [graph.once(bacaKebutuhan, one)] : []))
      const reviews = needs.length > 0 ? reviewsOf(standar, graph) : undefined
      const last = reviews?.at(-1)
      if (!reviews || !last) continue
      const before = reviews.at(-2)?.tanggal
      const waiting = needs.filter(
        (one) => isBetween(one.tanggal, before, last.tanggal) && !isAnswered(one, standar, graph),
      )
      if (waiting.length === 0) continue
      yield {
        at: standar.locate('reviu', last.index, 'tanggal'),
        message: `peninjauan standar pelayanan "${standar.nama}" ${last.tanggal.teks} tidak menjawab kebutuhan ${joinDaftar(
          waiting.map(({ butir }) => `"${butir.nama}"`),
          3,
        )}`,
        hint: 'bahas kebutuhan itu pada peninjauan berikutnya, lalu sebut standar atau SOP-nya pada "tindak_lanjut", atau isi "alasan"',
        related: waiting.map(({ butir }) => ({ at: butir.locate(), message: `dicatat ${butir.isi.tanggal ?? ''}` })),
      }
    }
  },
}

interface Review {
  readonly tanggal: Tanggal
  readonly index: number
}

/** In their order; undefined where the date of one cannot be read. */
function reviewsOf(standar: Standar, graph: Graph): readonly Review[] | undefined {
  const reviews: Review[] = []
  for (const [index, { tanggal: teks }] of (standar.isi.reviu ?? []).entries()) {
    const tanggal = teks === undefined ? undefined : graph.hari(teks)
    if (!tanggal) return undefined
    reviews.push({ tanggal, index })
  }
  return reviews.sort((left, right) => (left.tanggal.mulai < right.tanggal.mulai ? -1 : 1))
}

function isBetween(tanggal: Tanggal | undefined, after: Tanggal | undefined, before: Tanggal): boolean {
  return tanggal !== undefined && surelyBefore(tanggal, before) && (after === undefined || surelyBefore(after, tanggal))
}

/** By the standar itself, by an SOP that serves it, or by a reason. */
function isAnswered({ keadaan, oleh, butir }: Kebutuhan, standar: Standar, graph: Graph): boolean {
  if (butir.isi.tindak_lanjut?.alasan?.trim() || !butir.judges('tindak_lanjut')) return true
  const own: readonly Node[] = [standar, ...graph.out(standar, 'dijalankan dengan')]
  // A document that is not here may be one of them.
  return (
    keadaan === 'terjawab' && (oleh.length === 0 || oleh.some((one) => own.some((two) => two.dokumen === one.dokumen)))
  )
}
