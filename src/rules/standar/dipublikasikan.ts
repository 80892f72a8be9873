import type { Publikasi } from '../../dokumen.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { type Kurang, tellKurang } from './menyeluruh.ts'

const SITE =
  /situs|\bweb|laman|portal|internet|online|daring|media sosial|medsos|instagram|facebook|twitter|tiktok|youtube|whats? ?app|aplikasi|sippn|https?:|\.(?:go|sch|ac|or)\.id/i
const ON_SITE =
  /papan|banner|spanduk|poster|baliho|brosur|leaflet|pamflet|flyer|booklet|buku|ruang|loket|kantor|layar|televisi|\btv\b|monitor|running|kios|anjungan|neon|backdrop|stiker|dinding|mading|etalase|ptsp|mpp|tempat|lobi|selebaran|standing|cetak|tatap muka|langsung/i

export const dipublikasikan: Rule = {
  id: 'standar/dipublikasikan',
  severity: 'warning',
  title: 'Standar pelayanan diumumkan di situs dan di tempat pelayanan',
  why: `Keenam komponen penyampaian pelayanan harus dapat dibaca masyarakat sebelum datang maupun ketika sudah di loket.
Yang hanya ada di lemari kantor tidak dapat ditagih siapa pun. Situs dan satu media di tempat pelayanan adalah yang
paling sedikit; media sosial dan portal layanan dihitung sebagai situs.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014', 'permenpanrb-90-2021'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
publikasi:
  - { media: situs, url: 'https://bali.kemenag.go.id/' }
  - { media: papan pengumuman di ruang tunggu }
---
jenis: standar_pelayanan
kode: SP-02
publikasi: [{ url: 'https://bali.kemenag.go.id/' }, { media: majalah kampung }]
---
jenis: standar_pelayanan
kode: SP-03
konsep: true
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01 # ✗
---
jenis: standar_pelayanan
kode: SP-02
publikasi: # ✗
  - { media: Instagram }
---
jenis: standar_pelayanan
kode: SP-03
publikasi: # ✗
  - { media: standing banner }
`,
      `
jenis: instansi
kode: kua-contoh # ✗
---
jenis: standar_pelayanan
kode: SP-01
---
jenis: standar_pelayanan
kode: SP-02
`,
    ],
  },
  *check(graph) {
    const judged = graph.inForce('standar_pelayanan').filter((one) => one.judges('publikasi'))
    const kurang = judged.flatMap((standar): Kurang[] => {
      const { publikasi = [] } = standar.isi
      const lacks = lacksOf(publikasi)
      if (lacks.length === 0) return []
      return [
        {
          standar,
          apa: `tercatat diumumkan ${joinDaftar(lacks)}`,
          hint: 'umumkan keenam komponen penyampaian pelayanan, lalu catat medianya pada "publikasi", misalnya situs beserta "url" dan papan pengumuman',
          ...(publikasi.length > 0 && { at: standar.locateKey('publikasi') }),
        },
      ]
    })
    yield* tellKurang(graph, kurang, judged.length)
  },
}

/** A medium that is neither may be either. */
function lacksOf(publikasi: readonly Publikasi[]): readonly string[] {
  const media = publikasi.flatMap(({ media = '', url }) => (media || url ? [{ media, url }] : []))
  const isSite = ({ media, url }: { media: string; url: string | undefined }) => url !== undefined || SITE.test(media)
  const open = media.filter((one) => !isSite(one) && !ON_SITE.test(one.media)).length
  const site = media.some(isSite)
  const onSite = media.some(({ media: nama }) => ON_SITE.test(nama))
  const lacks = [...(site ? [] : ['di situs']), ...(onSite ? [] : ['di tempat pelayanan'])]
  return lacks.length > open ? lacks : []
}
