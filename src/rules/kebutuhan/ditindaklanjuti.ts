import type { Draft } from '../../finding.ts'
import { bacaKebutuhan, type Kebutuhan } from '../../hitung/kebutuhan.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { addMonths } from '../../text/tanggal.ts'
import { isJenis } from '../bagian.ts'
import type { Rule } from '../rule.ts'

/** A need that was recorded lately may still be worked on. */
const BULAN_TENGGANG = 3

export const ditindaklanjuti: Rule = {
  id: 'kebutuhan/ditindaklanjuti',
  severity: 'warning',
  title: 'Setiap kebutuhan masyarakat dijawab dengan perubahan dokumen, atau alasannya ditulis',
  why: `Kebutuhan dijawab bila standar, SOP, atau rencana berubah karenanya; perbaikan yang tidak tertulis hilang bersama
petugasnya. Dokumen yang disebut harus berubah sesudah kebutuhan dicatat. Yang tidak dapat dipenuhi diberi alasan. Kebutuhan
yang dicatat kurang dari tiga bulan lalu belum dinilai.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014', 'permenpanrb-16-2017'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
reviu: [{ tanggal: 2024-05-02 }]
---
jenis: sop
kode: SOP-01
tanggal: { pembuatan: 2022-01-03, revisi: 2024-04-01 }
---
jenis: sop
kode: SOP-02
---
jenis: perjanjian_kinerja
kode: PK-2024
tahun: 2024
---
jenis: kebutuhan_masyarakat
kode: KM
butir:
  - { kode: KM-01, tanggal: 2024-02-01, tindak_lanjut: { dokumen: SP-01 } }
  - { kode: KM-02, tanggal: 2024-02-01, tindak_lanjut: { dokumen: 'sop:SOP-01' } }
  - { kode: KM-03, tanggal: 2024-02-01, tindak_lanjut: { alasan: Kewenangan pemerintah kabupaten } }
  - { kode: KM-04, tanggal: 2024-11-01 }
  - { kode: KM-05, tanggal: 2024-02-01, tindak_lanjut: { dokumen: SOP-02 } }
  - { kode: KM-06, tindak_lanjut: { dokumen: SP-01 } }
  - { kode: KM-07, tanggal: Mei 2024, tindak_lanjut: { dokumen: SP-01 } }
  - { kode: KM-08, tanggal: 2024-02-01, tindak_lanjut: { dokumen: PK-2024 } }
  - { kode: KM-09, tanggal: 2024-02-01, tindak_lanjut: { dokumen: DI-LUAR } }
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
reviu: [{ tanggal: 2023-05-02 }]
publikasi: [{ media: situs, tanggal: 2024-06-01 }]
---
jenis: kebutuhan_masyarakat
kode: KM
butir:
  - kode: KM-01 # ✗
    tanggal: 2024-02-01
  - kode: KM-02
    tindak_lanjut: { uraian: Kursi ditambah, status: selesai }
  - kode: KM-03
    tanggal: 2024-02-01
    tindak_lanjut:
      dokumen: SP-01 # ✗
`,
    ],
  },
  *check(graph) {
    const sejak = addMonths(graph.tanggal, -BULAN_TENGGANG)
    for (const daftar of graph.all('kebutuhan_masyarakat')) {
      const all = daftar.bagian.flatMap((one) => (isJenis(one, 'kebutuhan') ? [graph.once(bacaKebutuhan, one)] : []))
      const due = all.filter(({ tanggal }) => !tanggal || tanggal.akhir <= sejak)
      yield* tellOpen(due.filter(({ keadaan, butir }) => keadaan === 'terbuka' && butir.judges('tindak_lanjut')))
      yield* tellUnchanged(due.filter(({ keadaan }) => keadaan === 'belum_berubah'))
    }
  },
}

function* tellOpen(open: readonly Kebutuhan[]): Iterable<Draft> {
  const [first, ...others] = open
  if (!first) return
  yield {
    at: first.butir.locate(),
    message: `kebutuhan ${say(open)} belum dijawab dengan perubahan dokumen, dan tidak beralasan`,
    hint: 'isi "dokumen" pada "tindak_lanjut" dengan dokumen yang diubah karenanya, atau "alasan" bila tidak dipenuhi',
    related: others.map(({ butir }) => ({
      sama: true,
      at: butir.locate(),
      message: `"${butir.nama}" juga belum dijawab`,
    })),
  }
}

function* tellUnchanged(unchanged: readonly Kebutuhan[]): Iterable<Draft> {
  const [first, ...others] = unchanged
  if (!first) return
  const told = ({ butir, oleh, tanggal }: Kebutuhan) =>
    `${joinDaftar(
      oleh.map(({ nama }) => `"${nama}"`),
      3,
    )} tidak berubah sejak kebutuhan "${butir.nama}" dicatat (${tanggal?.teks ?? ''})`
  yield {
    at: first.butir.locate('tindak_lanjut', 'dokumen'),
    message: told(first) + (others.length > 0 ? `; ${others.length} kebutuhan lain serupa` : ''),
    hint: 'ubah dokumen itu dan perbarui tanggalnya, sebut dokumen lain yang sudah berubah, atau isi "alasan"',
    related: others.map((one) => ({
      sama: true,
      at: one.butir.locate('tindak_lanjut', 'dokumen'),
      message: told(one),
    })),
  }
}

function say(needs: readonly Kebutuhan[]): string {
  return joinDaftar(
    needs.map(({ butir }) => `"${butir.nama}"`),
    3,
  )
}
