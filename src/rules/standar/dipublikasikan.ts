import type { Publikasi } from '../../dokumen.ts'
import { isDiTempat, isDiumumkan, isSitus } from '../../hitung/publikasi.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { type Kurang, tellKurang } from './menyeluruh.ts'

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
          tanpa: lacks,
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
  const media = publikasi.filter(isDiumumkan)
  const open = media.filter((one) => !isSitus(one) && !isDiTempat(one)).length
  const lacks = [
    ...(media.some(isSitus) ? [] : ['di situs']),
    ...(media.some(isDiTempat) ? [] : ['di tempat pelayanan']),
  ]
  return lacks.length > open ? lacks : []
}
