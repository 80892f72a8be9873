// Faults to plant: the rule that must find each, the kind of document, and how it is made. Each is told of that document.

const kedua = (sop) => sop.langkah[1]
const keputusan = (sop) => sop.langkah.find((langkah) => langkah.keputusan)

export const faults = [
  {
    aturan: 'sop/identitas-pokok',
    jenis: 'sop',
    plant: (sop) => {
      delete sop.nomor
    },
  },
  {
    aturan: 'dokumen/sesuai-skema',
    jenis: 'sop',
    plant: (sop) => {
      sop.peralatn = sop.peralatan
    },
  },
  {
    aturan: 'rujukan/ditemukan',
    jenis: 'sop',
    plant: (sop) => {
      kedua(sop).sop = 'SOP-999'
    },
  },
  {
    aturan: 'sop/keputusan-dua-cabang',
    jenis: 'sop',
    plant: (sop) => {
      delete keputusan(sop).keputusan.tidak
    },
  },
  {
    aturan: 'sop/waktu-terbaca',
    jenis: 'sop',
    plant: (sop) => {
      kedua(sop).waktu = 'secukupnya'
    },
  },
  {
    aturan: 'rujukan/peraturan-berlaku',
    jenis: 'sop',
    plant: (sop) => {
      sop.dasar_hukum = [...sop.dasar_hukum, 'Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara']
    },
  },
  {
    aturan: 'sop/tanggal-berurut',
    jenis: 'sop',
    plant: (sop) => {
      sop.tanggal.pembuatan = '2022-12-20'
    },
  },
  {
    aturan: 'sop/nomor-langkah',
    jenis: 'sop',
    plant: (sop) => {
      kedua(sop).nomor = 1
    },
  },
  {
    aturan: 'sop/mutu-baku-lengkap',
    jenis: 'sop',
    plant: (sop) => {
      delete sop.langkah.at(-1).keluaran
    },
  },
  {
    aturan: 'sop/dievaluasi',
    jenis: 'sop',
    // An SOP of a service would be older than the review of its standar as well.
    fits: (sop) => sop.langkah.at(-1).selesai === true,
    plant: (sop) => {
      sop.evaluasi = [{ ...sop.evaluasi[0], tanggal: '2023-02-14' }]
    },
  },
  {
    aturan: 'sop/waktu-total-sesuai',
    jenis: 'sop',
    plant: (sop) => {
      sop.waktu_total = '9 hari kerja'
    },
  },
  {
    aturan: 'dokumen/angka-sesuai-huruf',
    jenis: 'sop',
    plant: (sop) => {
      sop.langkah.at(-1).keterangan = 'Disimpan paling lama 5 (tiga) tahun'
    },
  },
  {
    aturan: 'dokumen/tanggal-terbaca',
    jenis: 'sop',
    plant: (sop) => {
      sop.tanggal.revisi = '31 Februari 2023'
    },
  },
  {
    aturan: 'dokumen/tanpa-isian-contoh',
    jenis: 'sop',
    plant: (sop) => {
      sop.pencatatan = '[isi cara pencatatan]'
    },
  },
  {
    aturan: 'koherensi/waktu-dalam-janji',
    jenis: 'standar_pelayanan',
    plant: (standar) => {
      standar.jangka_waktu = [{ ...standar.jangka_waktu[0], waktu: '10 menit' }]
    },
  },
  {
    aturan: 'standar/sp4n-lapor',
    jenis: 'standar_pelayanan',
    plant: (standar) => {
      standar.pengaduan.kanal.shift()
    },
  },
  {
    aturan: 'standar/komponen-lengkap',
    jenis: 'standar_pelayanan',
    plant: (standar) => {
      delete standar.sarana_prasarana
    },
  },
  {
    aturan: 'standar/syarat-tersembunyi',
    jenis: 'standar_pelayanan',
    plant: (standar) => {
      standar.prosedur.splice(1, 0, 'Pemohon menandatangani surat pernyataan kesanggupan')
    },
  },
  {
    aturan: 'standar/kompensasi',
    jenis: 'standar_pelayanan',
    plant: (standar) => {
      delete standar.kompensasi
    },
  },
  {
    aturan: 'standar/direviu',
    jenis: 'standar_pelayanan',
    plant: (standar) => {
      standar.reviu = [{ ...standar.reviu[0], tanggal: '2020-02-11' }]
      standar.ditetapkan.tanggal = '2020-03-02'
    },
  },
  {
    aturan: 'rujukan/ditemukan',
    jenis: 'standar_pelayanan',
    plant: (standar) => {
      standar.indikator = 'I-99.9'
    },
  },
  {
    aturan: 'standar/ditetapkan',
    jenis: 'standar_pelayanan',
    plant: (standar) => {
      delete standar.ditetapkan.tanggal
    },
  },
  {
    aturan: 'dokumen/wilayah-sendiri',
    jenis: 'standar_pelayanan',
    plant: (standar) => {
      standar.sarana_prasarana = [...standar.sarana_prasarana, 'Papan informasi Kabupaten Sorong']
    },
  },
  {
    aturan: 'renstra/target-lengkap',
    jenis: 'renstra',
    plant: (renstra) => {
      delete renstra.sasaran[0].indikator[0].target[2023]
    },
  },
  {
    aturan: 'proses/peta-mutakhir',
    jenis: 'peta_proses',
    plant: (peta) => {
      delete peta.ditetapkan
    },
  },
]
