// The vocabulary of the offices: nothing in it is of a real office.

/** What a bidang is about, the condition that it wants, and the things that people ask about. */
export const bidang = [
  [
    'Kebudayaan',
    'lestarinya kesenian daerah',
    'sanggar tari|kelompok musik bambu|balai budaya|pentas seni|pameran kriya|rumah adat|padepokan wayang|galeri lukis|festival dongeng|kampung tenun',
  ],
  [
    'Perpustakaan',
    'kegemaran membaca warga',
    'taman bacaan|pojok baca|perpustakaan keliling|kelompok baca|bursa buku|ruang literasi|koleksi naskah|kafe pustaka|kelas menulis|lapak donasi buku',
  ],
  [
    'Pertanian',
    'hasil panen petani',
    'kebun bibit|lumbung pangan|kelompok tani|kandang komunal|irigasi tersier|rumah kompos|gudang pupuk|pasar tani|demplot padi|lahan pekarangan',
  ],
  [
    'Perikanan',
    'produksi ikan budidaya',
    'kolam pembenihan|kelompok budidaya|keramba apung|pasar ikan|rumah pindang|tambak percontohan|balai benih|depo es|perahu penangkap|bengkel jaring',
  ],
  [
    'Olahraga',
    'kebugaran warga',
    'lapangan voli|gelanggang renang|klub senam|sirkuit sepeda|lintasan lari|kejuaraan silat|gedung olahraga|sekolah sepak bola|arena panjat|turnamen catur',
  ],
  [
    'Usaha Mikro',
    'kemandirian pelaku usaha',
    'sentra kuliner|bazar kerajinan|gerai bersama|rumah kemasan|kelompok pengrajin|kios koperasi|pojok kopi|pasar pekan|dapur produksi|lapak daring',
  ],
  [
    'Lingkungan',
    'kebersihan lingkungan',
    'bank sampah|taman warga|hutan kota|sumur resapan|rumah bibit|sungai percontohan|depo pilah|kampung iklim|komunitas daur ulang|jalur hijau',
  ],
  [
    'Pariwisata',
    'kunjungan wisatawan',
    'desa wisata|jalur jelajah|rumah singgah|pemandu lokal|kebun wisata|dermaga wisata|bumi perkemahan|menara pandang|paket susur sungai|pondok wisata',
  ],
  [
    'Pemuda',
    'peran pemuda dalam pembangunan',
    'wadah kreasi|kelompok siaga|perkemahan bakti|rumah belajar|studio kreatif|relawan desa|forum pemuda|kursus digital|duta baca|laboratorium karya',
  ],
  [
    'Permukiman',
    'kelayakan permukiman warga',
    'balai warga|jalan setapak|saluran lingkungan|rumah contoh|lampu lingkungan|sarana air bersih|taman bermain|gardu jaga|gapura kampung|tempat bilas umum',
  ],
  [
    'Perhubungan',
    'kelancaran angkutan warga',
    'halte desa|parkir komunal|rakit penyeberangan|angkutan desa|jalur sepeda|terminal barang|pos penjagaan|rambu lingkungan|dermaga rakyat|pangkalan ojek',
  ],
  [
    'Ketahanan Keluarga',
    'ketahanan keluarga',
    'taman asuh|kelompok lansia|kelas ibu|dapur gizi|rumah konseling|posko keluarga|kebun gizi|sekolah orang tua|gerai ayah|sanggar anak',
  ],
].map(([nama, keadaan, hal]) => ({ nama, keadaan, hal: hal.split('|') }))

export const perbuatan =
  'pendirian|pengelolaan|penggunaan|pemindahan|perluasan|pembukaan|penggabungan|pemugaran|pengembangan|pengalihan'.split(
    '|',
  )

/** What a service gives: how it is called, and the paper that comes out. */
export const kepala = [
  ['Rekomendasi', 'surat rekomendasi'],
  ['Izin', 'surat izin'],
  ['Surat Keterangan', 'surat keterangan'],
  ['Tanda Daftar', 'tanda daftar'],
  ['Dispensasi', 'surat dispensasi'],
]

/** Papers of the office's own work, and what they are about. */
export const naskah = 'laporan|rekapitulasi|rencana kerja|jadwal|telaahan|usulan|pedoman kerja|profil'.split('|')
export const urusan =
  `persediaan alat tulis|pemeliharaan gedung|kendaraan operasional|kehadiran pegawai|pelatihan pegawai|arsip inaktif|arsip vital|jaringan komputer|laman kantor|media sosial|kebersihan ruangan|keamanan gedung|rapat koordinasi|kunjungan tamu|kerja sama lembaga|bantuan sarana|hibah peralatan|pendampingan kelompok|penyuluhan lapangan|peta tematik|statistik sektoral|gudang perlengkapan|inventaris ruangan|perjalanan dinas|survei lapangan|pemantauan mutu|lomba antarwarga|publikasi berkala|kalender acara|bahan pustaka|alat peraga|pemakaian listrik|pemakaian air|alat pemadam|ruang rapat|pakaian dinas|tenaga kontrak|magang siswa|kotak saran|papan informasi`.split(
    '|',
  )
export const kurun = 'bulanan|triwulanan|semesteran|tahunan|gelombang awal|gelombang akhir'.split('|')

/** Where the offices stand: kabupaten of one provinsi each, and what the office is called. */
export const daerah = [
  ['Jawa Tengah', 'Semarang|Klaten|Kendal|Demak|Kudus|Jepara'],
  ['Jawa Timur', 'Malang|Jember|Ngawi|Madiun|Kediri|Blitar'],
  ['Sumatera Barat', 'Agam|Solok|Sijunjung|Pasaman|Tanah Datar|Dharmasraya'],
  ['Sulawesi Selatan', 'Maros|Gowa|Bone|Wajo|Barru|Pinrang'],
].flatMap(([provinsi, kabupaten]) => kabupaten.split('|').map((nama) => ({ provinsi, nama })))

export const alat =
  `komputer dan pencetak|lemari arsip|aplikasi persuratan|pemindai dokumen|kamera digital|alat ukur|telepon layanan|buku agenda|papan jadwal|jaringan internet|lembar kerja elektronik|cap dinas`.split(
    '|',
  )
export const kecakapan =
  `Memahami tata naskah dinas|Mampu mengoperasikan aplikasi perkantoran|Teliti dan mampu bekerja dalam tim|Memahami tugas dan fungsi unit kerja|Mampu berkomunikasi dengan santun|Mampu mengolah dan menyajikan data|Memahami pengelolaan arsip dinamis|Berpendidikan paling rendah diploma tiga`.split(
    '|',
  )
export const akibat =
  `pekerjaan unit lain tertunda|pimpinan tidak memperoleh bahan keputusan|dokumen harus disusun ulang|penilaian kinerja unit menurun|layanan kepada warga terlambat|data tidak dapat dipertanggungjawabkan`.split(
    '|',
  )
export const sebab =
  `terlambat diselesaikan|tidak sesuai dengan data|tidak diperiksa berjenjang|tidak disimpan dengan tertib|dikerjakan tanpa penugasan|tidak diberi nomor`.split(
    '|',
  )
export const temuan =
  `Waktu langkah awal masih beragam|Format lampiran belum seragam|Pembagian tugas belum jelas|Pencatatan masih dilakukan dua kali|Serah terima belum tercatat`.split(
    '|',
  )
export const perbaikan =
  `Lembar kendali waktu dipakai pada setiap berkas|Format baku lampiran dibagikan kepada semua unit|Pembagian tugas ditempel di ruang kerja|Pencatatan dipusatkan pada aplikasi persuratan|Buku serah terima digunakan kembali`.split(
    '|',
  )

export const hukum = {
  pelayanan: 'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
  pelaksanaan:
    'Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
  standar: 'PermenPANRB Nomor 15 Tahun 2014 tentang Pedoman Standar Pelayanan',
  sop: 'PermenPANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan',
  peta: 'PermenPANRB Nomor 19 Tahun 2018 tentang Penyusunan Peta Proses Bisnis Instansi Pemerintah',
  sakip: 'Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah',
  perencanaan: 'Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional',
  spbe: 'Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik',
}

export function judul(teks) {
  return teks.replace(/\p{L}+/gu, (kata) => (kata === 'dan' ? kata : kata[0].toUpperCase() + kata.slice(1)))
}

export function awal(teks) {
  return teks[0].toUpperCase() + teks.slice(1)
}
