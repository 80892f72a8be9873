import { findPeraturan, type Peraturan, successor } from '../../data/peraturan.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { knowsSop, type Sop, sopsOfStandar } from '../../hitung/rantai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Sitasi } from '../../text/sitasi.ts'
import type { Rule } from '../rule.ts'

/** On how offices work and serve, whatever the service: cited by the one and not by the other without harm. */
const GENERAL =
  /pelayanan publik|standar pelayanan|pelayanan terpadu|pelayanan minimal|kepuasan masyarakat|ombudsman|pengaduan|maklumat|standar operasional|prosedur administrasi|proses bisnis|informasi publik|administrasi pemerintahan|pemerintah(?:an)? daerah|perangkat daerah|kementerian negara|aparatur sipil|pegawai negeri|disiplin|kode etik|organisasi|tata kerja|instansi vertikal|arsip|naskah dinas|reformasi birokrasi|zona integritas|korupsi|akuntabilitas|kinerja|pengendalian intern|berbasis elektronik|undang-undang dasar/i
const MAX_NAMED = 5

export const dasarHukumSejalan: Rule = {
  id: 'koherensi/dasar-hukum-sejalan',
  severity: 'info',
  title: 'Peraturan yang mendasari standar pelayanan dikenal juga oleh SOP-nya',
  why: `Standar pelayanan dan SOP-nya mengatur layanan yang sama, jadi aturan khusus layanan itu mengikat keduanya. Bila SOP
tidak menyebutnya, SOP mungkin disusun menurut aturan lain atau aturan lama. Peraturan umum tentang pelayanan publik,
organisasi, kepegawaian, dan tata naskah tidak dibandingkan; perubahan dan pengganti sebuah peraturan dianggap sama.`,
  basis: ['permenpanrb-15-2014', 'permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: S-01
dasar_hukum:
  - Undang-Undang Nomor 1 Tahun 1974 tentang Perkawinan
  - PMA 20/2019
  - PermenPANRB Nomor 35 Tahun 2012
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
dasar_hukum:
  - UU 25 Tahun 2009 tentang Pelayanan Publik
  - UU Nomor 16 Tahun 2019 tentang Perubahan atas Undang-Undang Nomor 1 Tahun 1974
  - Peraturan Menteri Agama Nomor 20 Tahun 2019 tentang Pencatatan Pernikahan
  - PermenPANRB 15/2014
`,
      `
jenis: sop
kode: S-01
dasar_hukum:
  - PMA 20/2019
  - Undang-Undang Perkawinan
---
jenis: sop
kode: S-02
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
dasar_hukum: [PP Nomor 59 Tahun 2018]
---
jenis: standar_pelayanan
kode: SP-02
sop: S-02
dasar_hukum: [PP Nomor 59 Tahun 2018]
`,
    ],
    invalid: [
      `
jenis: sop
kode: S-01
dasar_hukum:
  - PMA 20/2019
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
dasar_hukum:
  - PMA 20/2019
  - PP Nomor 59 Tahun 2018 tentang Jenis dan Tarif PNBP # ✗
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.inForce('standar_pelayanan')) {
      if (!standar.isi.dasar_hukum?.length) continue
      const sops = graph.once(sopsOfStandar, standar)
      const known = knownTo(sops, graph)
      if (!known || !knowsSop(standar, graph) || sops.some((sop) => sop.isLost('dasar_hukum'))) continue
      const unknown = bindingFor(standar, graph).filter(({ kode }) => !familyOf(kode).some((one) => known.has(one)))
      const [first] = unknown
      if (!first) continue
      yield {
        at: standar.locate('dasar_hukum', first.index),
        butir: unknown.map(({ index }) => ({ at: standar.locate('dasar_hukum', index) })),
        message: `dasar hukum standar pelayanan "${standar.nama}" belum disebut pada SOP-nya: ${joinDaftar(
          unknown.map(({ teks }) => `"${teks}"`),
          MAX_NAMED,
        )}`,
        hint: 'periksa apakah SOP sudah mengikuti peraturan itu, lalu tambahkan pada "dasar_hukum" SOP',
        related: sops.map((sop) => ({
          at: sop.locateKey('dasar_hukum'),
          message: `dasar hukum SOP "${sop.nama}"`,
        })),
      }
    }
  },
}

interface Mengikat {
  readonly kode: string
  readonly teks: string
  readonly index: number
}

/** The regulations that a standar rests on in particular. */
function bindingFor(standar: Node<'standar_pelayanan'>, graph: Graph): Mengikat[] {
  return (standar.isi.dasar_hukum ?? []).flatMap((teks, index) =>
    graph.sitasi(teks).flatMap((sitasi) => {
      const { kode, pokok, pernah } = sitasi
      if (!kode || !pokok || pernah || isGeneral(sitasi, teks)) return []
      return [{ kode, teks: teks.slice(sitasi.mulai, sitasi.akhir), index }]
    }),
  )
}

/** A regulation that nobody knows the title of may be general. */
function isGeneral({ kode = '', judul }: Sitasi, teks: string): boolean {
  const title = findPeraturan(kode)?.judul ?? judul
  return title === undefined || GENERAL.test(title) || GENERAL.test(teks)
}

/** Kode of all that the SOPs cite; undefined where they cite nothing, or what cannot be told. */
function knownTo(sops: readonly Sop[], graph: Graph): ReadonlySet<string> | undefined {
  const known = new Set<string>()
  for (const { isi } of sops) {
    for (const teks of isi.dasar_hukum ?? []) {
      if (teks.trim() === '') continue
      const sitasi = graph.sitasi(teks)
      if (sitasi.length === 0 || sitasi.some(({ kode }) => kode === undefined)) return undefined
      for (const { kode = '' } of sitasi) for (const one of familyOf(kode)) known.add(one)
    }
  }
  return known.size > 0 ? known : undefined
}

/** A regulation, those that it amends, and what has taken its place. */
function familyOf(kode: string): readonly string[] {
  const found: Peraturan | undefined = findPeraturan(kode)
  if (!found) return [kode]
  const next = successor(found)
  return [found.kode, ...(found.mengubah ?? []), ...(next ? [next.kode] : [])]
}
