import { isKosong } from '../../hitung/komponen.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { channels } from './pengaduan.ts'

export const kanalPengaduan: Rule = {
  id: 'standar/kanal-pengaduan',
  severity: 'error',
  title: 'Standar pelayanan menyebut kanal pengaduan beserta nomor atau alamatnya',
  why: `Penerima layanan berhak mengadu, dan penyelenggara wajib menyediakan sarananya. Kanal yang hanya disebut "telepon"
atau "email" tanpa nomor dan alamat tidak dapat dipakai; kekurangan itu dilaporkan sebagai peringatan. Loket, kotak
saran, dan surat tidak memerlukan alamat lagi. Bila komponen pengaduan kosong sama sekali, hal itu dikatakan oleh
standar/komponen-lengkap.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014', 'perpres-76-2013'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
pengaduan: ['Alamat: JL. Melati 130', kotak saran, Telepon (0274) 123456, 'email: ptsp@contoh.go.id', SP4N-LAPOR!]
---
jenis: standar_pelayanan
kode: SP-02
pengaduan:
  kanal: [{ jenis: telepon, alamat: '112' }, { nama: Loket PTSP }, { jenis: instagram, nama: kemenag_contoh }]
  prosedur: [Pengaduan dicatat]
---
jenis: standar_pelayanan
kode: SP-03
pengaduan: { prosedur: [Pengaduan disampaikan melalui kotak saran] }
---
jenis: standar_pelayanan
kode: SP-04
`,
      `
jenis: standar_pelayanan
kode: SP-01
pengaduan: [telepon]
termuat: { lengkap: false, tidak_termuat: [pengaduan.kanal.alamat] }
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
pengaduan: # ✗
  prosedur: [Pengaduan dicatat lalu ditelaah oleh atasan]
---
jenis: standar_pelayanan
kode: SP-02
pengaduan: [Setiap keluhan akan kami tanggapi dengan segera] # ✗
`,
      `
jenis: standar_pelayanan
kode: SP-01
pengaduan:
  - kotak aduan/formulir
  - email # ✗
  - telepon
---
jenis: standar_pelayanan
kode: SP-02
pengaduan:
  kanal:
    - jenis: telepon # ✗
---
jenis: standar_pelayanan
kode: SP-03
pengaduan:
  kanal:
    - jenis: telepon # ✗
      nama: Telepon kantor
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.all('standar_pelayanan')) {
      if (!standar.judges('pengaduan') || isKosong(standar, 'pengaduan', graph)) continue
      const kanal = channels(standar)
      if (kanal.length === 0) {
        yield {
          at: standar.locateKey('pengaduan'),
          message: `pengaduan standar pelayanan "${standar.nama}" tidak menyebut kanal`,
          hint: 'sebut sekurang-kurangnya satu kanal, misalnya SP4N-LAPOR! (https://www.lapor.go.id), nomor telepon, atau kotak saran',
        }
        continue
      }
      const [first, ...others] = kanal.filter(({ beralamat }) => !beralamat)
      if (!first || !standar.judges('pengaduan.kanal.alamat')) continue
      const names = [first, ...others].map(({ teks }) => `"${teks}"`)
      yield {
        at: standar.locate(...first.path),
        severity: 'warning',
        message: `kanal pengaduan ${joinDaftar(names)} pada standar pelayanan "${standar.nama}" disebut tanpa nomor atau alamat`,
        hint: 'tulis nomor, alamat surel, atau alamat situs kanal itu, supaya pengadu dapat memakainya',
        related: others.map(({ path }) => ({
          sama: true,
          at: standar.locate(...path),
          message: 'kanal lain tanpa nomor atau alamat',
        })),
      }
    }
  },
}
