import { knowsAcuan, kurangPenetapan } from '../../hitung/komponen.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { type Kurang, tellKurang } from './menyeluruh.ts'

export const ditetapkan: Rule = {
  id: 'standar/ditetapkan',
  severity: 'error',
  title: 'Standar pelayanan ditetapkan dengan keputusan yang bernomor, bertanggal, dan jelas pejabatnya',
  why: `Standar baru mengikat setelah ditetapkan, sekurang-kurangnya oleh pimpinan unit penyelenggara. Satu keputusan
boleh menetapkan banyak layanan; standar yang mengikuti standar instansi induk ("acuan") boleh memakai keputusan induk.
Bila tidak satu pun standar instansi memilikinya, hal itu dikatakan satu kali.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
ditetapkan: { nomor: 345 Tahun 2021, tanggal: 4 Mei 2021, oleh: Kepala Kantor }
`,
      `
jenis: standar_pelayanan
kode: SP-01
konsep: true
---
jenis: standar_pelayanan
kode: SP-02
termuat: { lengkap: false }
`,
      `
jenis: instansi
kode: kankemenag-contoh
---
jenis: standar_pelayanan
kode: SP-01
ditetapkan: { nomor: 345 Tahun 2021, tanggal: 4 Mei 2021, oleh: Kepala Kantor }
---
jenis: instansi
kode: kua-contoh
induk: kankemenag-contoh
---
jenis: standar_pelayanan
kode: SP-01
acuan: kankemenag-contoh/SP-01
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01 # ✗
`,
      `
jenis: standar_pelayanan
kode: SP-01
ditetapkan: # ✗
  nomor: 345 Tahun 2021
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
      `
jenis: instansi
kode: kua-contoh
---
jenis: standar_pelayanan
kode: SP-01 # ✗
---
jenis: standar_pelayanan
kode: SP-02
ditetapkan: { nomor: 345 Tahun 2021, tanggal: 4 Mei 2021, oleh: Kepala Kantor }
`,
    ],
  },
  *check(graph) {
    const judged = graph.inForce('standar_pelayanan').filter((one) => one.judges('ditetapkan') && knowsAcuan(one))
    const kurang = judged.flatMap((standar): Kurang[] => {
      const lacks = kurangPenetapan(standar, graph)
      if (lacks.length === 0) return []
      const written = standar.isi.ditetapkan !== undefined
      return [
        {
          standar,
          tanpa: lacks,
          apa: written
            ? `lengkap penetapannya: ${joinDaftar(lacks)} tidak disebut`
            : 'menyebut keputusan yang menetapkannya',
          hint: 'isi "ditetapkan" dengan nomor, tanggal, dan pejabat ("oleh") dari keputusan yang menetapkannya',
          ...(written && { at: standar.locateKey('ditetapkan') }),
        },
      ]
    })
    yield* tellKurang(graph, kurang, judged.length)
  },
}
