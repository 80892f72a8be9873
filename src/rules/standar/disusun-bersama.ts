import { knowsAcuan, kurangPenyusunan } from '../../hitung/komponen.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { type Kurang, tellKurang } from './menyeluruh.ts'

export const disusunBersama: Rule = {
  id: 'standar/disusun-bersama',
  severity: 'warning',
  title: 'Standar pelayanan dibahas bersama masyarakat dan pihak terkait, dengan berita acara',
  why: `Undang-undang mewajibkan penyelenggara mengikutsertakan masyarakat dan pihak terkait dalam menyusun standar.
Berita acara pembahasan beserta unsur pesertanya adalah buktinya; tanpa itu nilai PEKPPP F-02 butir 1 berhenti pada 3.
Satu berita acara boleh mencakup banyak layanan. Nama peserta tidak perlu, cukup unsur dan jumlahnya.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014', 'permenpanrb-16-2017'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
penyusunan:
  berita_acara: BA-12/2023
  peserta: [{ unsur: masyarakat, jumlah: 12 }, { unsur: internal, jumlah: 4 }]
---
jenis: standar_pelayanan
kode: SP-02
konsep: true
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
penyusunan: # ✗
  berita_acara: BA-12/2023
  peserta: [{ unsur: internal, jumlah: 4 }]
---
jenis: standar_pelayanan
kode: SP-02
penyusunan: # ✗
  peserta: [{ unsur: lsm, jumlah: 4 }]
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
    const judged = graph.inForce('standar_pelayanan').filter((one) => one.judges('penyusunan') && knowsAcuan(one))
    const kurang = judged.flatMap((standar): Kurang[] => {
      const lacks = kurangPenyusunan(standar, graph)
      if (lacks.length === 0) return []
      const written = standar.isi.penyusunan !== undefined
      return [
        {
          standar,
          tanpa: lacks,
          apa: written
            ? `lengkap penyusunannya: ${joinDaftar(lacks)} tidak disebut`
            : 'tercatat dibahas bersama masyarakat',
          hint: 'bahas standar dalam forum konsultasi publik, lalu isi "penyusunan" dengan "berita_acara" dan "peserta" (unsur dan jumlah)',
          ...(written && { at: standar.locateKey('penyusunan') }),
        },
      ]
    })
    yield* tellKurang(graph, kurang, judged.length)
  },
}
