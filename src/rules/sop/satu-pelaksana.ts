import { pelaksanaSop } from '../../hitung/pelaksana.ts'
import { normaliseNama } from '../../text/nama.ts'
import type { Rule } from '../rule.ts'
import { isKosong, langkahKerja } from './langkah.ts'

export const satuPelaksana: Rule = {
  id: 'sop/satu-pelaksana',
  severity: 'info',
  title: 'SOP administratif dikerjakan oleh lebih dari satu pelaksana',
  why: `SOP administratif mengatur pekerjaan yang berpindah dari satu pelaksana ke pelaksana lain. Rincian kerja satu orang
biasanya lebih tepat menjadi SOP teknis atau instruksi kerja. Aturan ini hanya menilai SOP yang menyatakan sifatnya
administratif, dengan tiga langkah atau lebih.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
sifat: administratif
langkah:
  - { pelaksana: Staf }
  - { pelaksana: Staf }
  - { pelaksana: [Staf, Kepala] }
---
jenis: sop
kode: B
sifat: teknis
langkah: [{ pelaksana: Staf }, { pelaksana: Staf }, { pelaksana: Staf }]
---
jenis: sop
kode: C
langkah: [{ pelaksana: Staf }, { pelaksana: Staf }, { pelaksana: Staf }]
---
jenis: sop
kode: D
sifat: administratif
langkah: [{ pelaksana: Staf }, { pelaksana: Staf }, { kegiatan: Mengarsipkan }]
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
sifat: administratif # ✗
pelaksana: [Pengadministrasi Umum]
langkah:
  - { pelaksana: Pengadministrasi Umum }
  - { pelaksana: pengadministrasi umum }
  - { pelaksana: Pengadministrasi Umum }
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      if (sop.isi.sifat !== 'administratif') continue
      const langkah = langkahKerja(graph, sop)
      const { kolom, find } = graph.once(pelaksanaSop, sop)
      if (langkah.length < 3 || kolom.length > 1) continue
      const names = new Map<string, string>()
      let complete = true
      for (const { pelaksana = [], pengganti = [] } of langkah.map((titik) => titik.langkah)) {
        complete &&= !pelaksana.every(isKosong)
        for (const teks of [...pelaksana, ...pengganti]) {
          if (isKosong(teks)) continue
          const nama = find(teks)[0]?.nama ?? teks.trim()
          names.set(normaliseNama(nama), nama)
        }
      }
      const [nama] = names.values()
      if (!complete || names.size !== 1) continue
      yield {
        at: sop.locate('sifat'),
        message: `SOP administratif "${sop.nama}" hanya dikerjakan oleh "${nama}"`,
        hint: 'periksa apakah ini lebih tepat menjadi SOP teknis ("sifat: teknis") atau instruksi kerja',
      }
    }
  },
}
