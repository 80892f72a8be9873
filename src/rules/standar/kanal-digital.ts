import type { Rule } from '../rule.ts'

export const kanalDigital: Rule = {
  id: 'standar/kanal-digital',
  severity: 'warning',
  title: 'Layanan daring atau hibrida menyebut kanal dengan alamat https',
  why: `Masyarakat yang diminta mengurus layanan secara daring perlu tahu alamatnya, dan alamat itu harus aman karena
berkas pribadi dikirim melaluinya. Kanal aplikasi cukup dengan alamat unduhan atau alamat situsnya.`,
  basis: ['perpres-95-2018', 'uu-25-2009'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
moda: hibrida
kanal: [{ nama: Loket PTSP }, { nama: Pusaka, url: 'https://pusaka.kemenag.go.id/' }]
---
jenis: standar_pelayanan
kode: SP-02
moda: luring
---
jenis: standar_pelayanan
kode: SP-03
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
moda: daring # ✗
---
jenis: standar_pelayanan
kode: SP-02
moda: hibrida
kanal: # ✗
  - { nama: Loket PTSP }
  - { nama: Aplikasi Pusaka }
---
jenis: standar_pelayanan
kode: SP-03
moda: daring
kanal:
  - nama: Situs
    url: http://contoh.go.id/ # ✗
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.all('standar_pelayanan')) {
      const { moda, kanal = [] } = standar.isi
      if (moda === undefined || moda === 'luring' || !standar.judges('kanal')) continue
      if (kanal.some(({ url = '' }) => /^https:\/\/./i.test(url.trim()))) continue
      const index = kanal.findIndex(({ url }) => url !== undefined)
      const nama = `standar pelayanan "${standar.nama}" bermoda ${moda}`
      const hint = 'isi "kanal" dengan nama kanal dan "url" yang diawali https://'
      if (index >= 0) {
        const message = `${nama}, tetapi alamat kanalnya "${kanal[index]?.url}" tidak diawali https`
        yield { at: standar.locate('kanal', index, 'url'), message, hint }
      } else if (kanal.length > 0) {
        yield { at: standar.locateKey('kanal'), message: `${nama}, tetapi kanalnya tidak beralamat`, hint }
      } else yield { at: standar.locate('moda'), message: `${nama}, tetapi tidak menyebut kanalnya`, hint }
    }
  },
}
