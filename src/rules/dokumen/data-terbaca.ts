import type { Rule } from '../rule.ts'

export const dataTerbaca: Rule = {
  id: 'dokumen/data-terbaca',
  severity: 'error',
  title: 'Setiap berkas data instansi ada, dan tabelnya terbaca',
  why: `Survei, riwayat layanan, pengaduan, dan realisasi dihitung dari tabel CSV. Berkas yang tidak ditemukan atau kolom yang
tidak dikenal membuat angkanya tidak ada; baris yang tidak terbaca tidak ikut dihitung, sehingga angkanya tidak utuh. Nama
kolom yang lain dari nama bakunya disebut pada "kolom".`,
  basis: [],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua-contoh
data:
  - { isi: riwayat_layanan, berkas: riwayat.csv, kolom: { masuk: Diterima Loket } }
  - { isi: realisasi, berkas: realisasi.csv }
  - { isi: survei }
  - { isi: survei, berkas: triwulan.csv }
---
# berkas: riwayat.csv
Jenis Layanan;Diterima Loket;Tanggal Selesai;Status
Nikah;2024-01-03;2024-01-05;selesai
Nikah;2024-01-04 08.15;;proses

Nikah;4 Januari 2024;;dibatalkan
---
# berkas: realisasi.csv
indikator,tahun,tw,realisasi
I-1,2024,I,"20,5"
I-1,2024,TW2,
---
# berkas: triwulan.csv
Tahun,Triwulan,Tanggal Lahir,Persyaratan
2024,I,1/1/1980,4
2024,3,,3
`,
    ],
    invalid: [
      `
jenis: instansi
kode: kua-contoh
data:
  - isi: survei
    berkas: survei.csv # ✗
  - isi: riwayat_layanan
    berkas: riwayat.csv # ✗
  - isi: pengaduan
    berkas: ../../pengaduan.csv # ✗
  - isi: realisasi
    berkas: kosong.csv # ✗
  - isi: survei
    berkas: excel.csv # ✗
---
# berkas: riwayat.csv
nama,umur
a,20
---
# berkas: kosong.csv

---
# berkas: excel.csv
tanggal,umur
2024-01-03,20
`,
      `
jenis: instansi
kode: kua-contoh
data:
  - isi: survei
    berkas: tanpa-tanggal.csv # ✗
  - isi: survei
    berkas: bulan.csv # ✗
---
# berkas: tanpa-tanggal.csv
Layanan,Persyaratan,Waktu
Nikah,4,3
---
# berkas: bulan.csv
Bulan,Persyaratan
Januari 2024,4
bulan lalu,4
`,
      `
jenis: instansi
kode: kua-contoh
data:
  - { isi: riwayat_layanan, berkas: riwayat.csv }
  - { isi: realisasi, berkas: realisasi.csv }
---
# berkas: riwayat.csv
layanan,masuk,selesai
Nikah,2024-01-03,2024-01-05
Nikah,2024-02-30,2024-03-02 # ✗
Nikah,besok,2024-03-02
Nikah,2024-01-03,lusa # ✗
Nikah,3024-01-03, # ✗
---
# berkas: realisasi.csv
indikator,tahun,triwulan,realisasi
I-1,2024,1,20
I-1,2024,I,25 # ✗
I-1,2024,5,20 # ✗
,2024,2,20 # ✗
I-1,2024,2,"20 # ✗
`,
      `
jenis: instansi
kode: kua-contoh
data:
  - isi: realisasi
    berkas: realisasi.csv
  - isi: riwayat_layanan
    berkas: riwayat.csv # ✗
---
jenis: renstra
kode: R
sasaran: [{ kode: SK-1, indikator: [{ kode: I-1, target: { 2024: 80 } }, { kode: I-2, skala: opini_bpk, target: { 2024: WTP } }] }]
---
# berkas: realisasi.csv
Realisasi kinerja;;;
indikator;tahun;triwulan;realisasi
I-1;2024;3;belum dihitung # ✗
I-1;2024;4;-
I-2;2024;4;WTP
---
# berkas: riwayat.csv
layanan,masuk,selesai
`,
      `
jenis: instansi
kode: kua-contoh
data:
  - { isi: realisasi, berkas: realisasi.csv }
  - { isi: survei, berkas: survei.csv }
---
# berkas: realisasi.csv
indikator;tahun;triwulan;realisasi;target;capaian
Nilai;2024;1;8O;; # ✗
Nilai;2024;2;80;l00; # ✗
Nilai;2024;3;80;80;1O0 # ✗
Nilai;2024;4;80;80;100
---
# berkas: survei.csv
tanggal;Persyaratan
2O24-01-02;4 # ✗
2024-01-02;4 - Sangat baik
`,
    ],
  },
  stage: 'facts',
}
