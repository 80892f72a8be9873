/** A workspace with an office whose LKE has every sort of answer and evidence, written where a test asks for it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const files: Readonly<Record<string, string>> = {
  'koheren.yaml': 'tanggal_audit: 2022-12-31\n',
  'instansi.yaml': `jenis: instansi
kode: kua-contoh
nama: KUA Kecamatan Contoh
data:
  - { isi: survei, berkas: data/survei.csv }
`,
  'sop.yaml': `jenis: sop
kode: SOP-01
nama: Pendaftaran Nikah
langkah:
  - { nomor: 1, kegiatan: Menerima berkas, pelaksana: Petugas, waktu: 5 menit }
---
jenis: sop
kode: SOP-02
nama: Legalisasi
`,
  'standar.yaml': `jenis: standar_pelayanan
kode: SP-01
layanan: Pendaftaran nikah
biaya: gratis
`,
  'survei.yaml': `jenis: hasil_survei
kode: SKM-2022
survei: skm
periode: { mulai: 2022-01-03, selesai: 2022-06-30 }
publikasi: [{ media: papan pengumuman }]
`,
  'data/survei.csv': `tanggal,layanan,U1,U2,saran
2022-01-03,Nikah,4,3,"Ibu Sudarmi ramah, 081234567890"
2022-01-04,Nikah,4,4,cepat
`,
  'zi/lke.yaml': `jenis: lke
kode: LKE-2022
tahun: 2022
predikat: wbk
jawaban:
  P1-i.a: { jawaban: Ya, bukti: [bukti/sk.pdf, sop:SOP-01, 'https://contoh.go.id/zi'] }
  P1-i.b: { jawaban: B (0.50), catatan: '=1+1', bukti: [{ uraian: '@Foto kegiatan' }] }
  P1-ii.a: { jawaban: F }
  P1-ii.b: { jawaban: A }
  P2-i.a: { jawaban: A, bukti: [{ rujukan: sop:SOP-02, uraian: -SOP }, ../data/survei.csv] }
  P6-iv.a: { jawaban: A, bukti: [hasil_survei:SKM-2022] }
  P6-iv.b: { jawaban: B, bukti: [bukti/hilang.pdf, /etc/hosts.txt, ../.git/config.txt] }
  R1-i.a: { angka: { agen_perubahan: 4, perubahan_dibuat: 9 }, bukti: [bukti/sk.pdf] }
  R3-iii.a: { angka: { pelanggaran_tahun_lalu: 0, pelanggaran_tahun_ini: 0 } }
  R4-i.a: { angka: { jumlah_sasaran: 3, sasaran_tercapai: 2 } }
  R5-ii.a: { angka: { harus_ditindaklanjuti: 0 } }
  R6-i.b: { jawaban: '62,5 %' }
  R1-i.b: { angka: { perubahan_dibuat: 4, lain: 2 } }
  R5-iii.a: { angka: { wajib_lhkpn: 2, sudah_lhkpn: 3 } }
  P3-i.a: { bukti: [{ uraian: Notula, berkas: bukti/sk.pdf, tanggal: 2022-03-01 }] }
hasil: { ipak: { indeks: 3.68 }, capaian_kinerja: '3.75' }
`,
  'zi/bukti/sk.pdf': '%PDF-1.4 contoh',
}

/** @param tanpa files that are not written */
export function tulisKantorZi(folder: string, tanpa: readonly string[] = []): void {
  for (const [path, text] of Object.entries(files)) {
    if (tanpa.includes(path)) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
