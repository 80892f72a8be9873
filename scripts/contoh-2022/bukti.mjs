/** The files that the LKE cites besides documents of the workspace: what an office would scan, in a few lines each. */
import { KEPALA } from './tulis.mjs'

/** @typedef {{ judul: string, tanggal: string, isi: readonly string[] }} Bukti */

/** @type {Readonly<Record<string, Bukti>>} */
export const bukti = {
  'sk-tim-kerja': {
    judul: 'Keputusan tentang tim kerja pembangunan Zona Integritas',
    tanggal: '2022-01-10',
    isi: [
      'Tim terdiri atas ketua, sekretaris, dan enam kelompok kerja menurut area perubahan.',
      'Anggota dipilih melalui usulan unit, penilaian kinerja, dan pernyataan integritas; berita acaranya terlampir.',
    ],
  },
  'rencana-kerja': {
    judul: 'Rencana kerja pembangunan Zona Integritas tahun 2022',
    tanggal: '2022-01-21',
    isi: [
      'Dua belas target prioritas, semuanya menunjuk butir lembar kerja evaluasi yang hendak dinaikkan.',
      'Sosialisasi melalui apel, laman kantor, media sosial, dan layar di ruang PTSP.',
    ],
  },
  'pemantauan-zi': {
    judul: 'Laporan pemantauan dan evaluasi pembangunan Zona Integritas triwulan I sampai IV',
    tanggal: '2022-12-20',
    isi: [
      'Rapat pemantauan dipimpin kepala kantor setiap triwulan; notula dan daftar hadir menurut jabatan terlampir.',
      'Dari 48 kegiatan, 41 terlaksana sesuai rencana. Dari 26 tindak lanjut, 19 selesai.',
    ],
  },
  'agen-perubahan': {
    judul: 'Keputusan dan laporan agen perubahan tahun 2022',
    tanggal: '2022-12-16',
    isi: [
      'Dua belas agen perubahan dari semua bidang. Sembilan perubahan dibuat dalam setahun.',
      'Enam di antaranya masuk sistem manajemen, yaitu menjadi bagian SOP, PELITA, atau penilaian kinerja.',
    ],
  },
  'budaya-kerja': {
    judul: 'Laporan internalisasi budaya kerja tahun 2022',
    tanggal: '2022-12-09',
    isi: [
      'Nilai budaya kerja dibahas pada apel Senin dan forum unit setiap bulan.',
      'Survei pegawai: sebagian besar pegawai terlibat; belum semua unit menulis nilai itu ke dalam SOP.',
    ],
  },
  spbe: {
    judul: 'Laporan pemanfaatan teknologi informasi tahun 2022',
    tanggal: '2022-12-14',
    isi: [
      'Dua belas layanan dimohonkan melalui PELITA, yang terhubung dengan register PTSP dan tanda tangan elektronik.',
      'Pengukuran kinerja memakai aplikasi pusat; pemantauan pemanfaatannya belum berkala.',
      'Nilai manfaat: layanan publik dan proses utama terukur, administrasi masih dalam uji coba.',
    ],
  },
  'keterbukaan-informasi': {
    judul: 'Laporan layanan informasi publik tahun 2022',
    tanggal: '2022-12-19',
    isi: [
      'Daftar informasi publik dimutakhirkan pada bulan Februari dan Agustus.',
      'Pemantauan dilakukan sekali setahun; rekomendasinya masih dalam proses.',
    ],
  },
  'kebutuhan-pegawai': {
    judul: 'Peta jabatan, analisis beban kerja, dan mutasi tahun 2022',
    tanggal: '2022-11-25',
    isi: [
      'Kebutuhan pegawai disusun untuk seluruh jabatan; sebagian besar penempatan mengacu kepadanya.',
      'Tujuh mutasi internal memperhatikan kompetensi; pola mutasi belum ditetapkan.',
      'Asesmen tersedia untuk pejabat administrator dan pengawas saja.',
    ],
  },
  'pengembangan-kompetensi': {
    judul: 'Rencana dan laporan pengembangan kompetensi pegawai tahun 2022',
    tanggal: '2022-12-12',
    isi: [
      'Analisis kebutuhan pelatihan selesai pada bulan Februari.',
      'Kesenjangan kompetensi 25 sampai 50 persen; sebagian besar pegawai mengikuti pelatihan atau coaching.',
    ],
  },
  'kinerja-pegawai': {
    judul: 'Rekapitulasi sasaran kinerja pegawai dan pengukurannya tahun 2022',
    tanggal: '2022-12-28',
    isi: [
      'Sasaran kinerja seluruh pegawai diturunkan dari perjanjian kinerja dan diukur setiap triwulan.',
      'Hasilnya menjadi dasar penghargaan pegawai teladan; ukuran sebagian pejabat pelaksana masih berupa keluaran.',
    ],
  },
  disiplin: {
    judul: 'Laporan penegakan disiplin dan kode etik tahun 2022',
    tanggal: '2022-12-15',
    isi: [
      'Pelanggaran disiplin turun dari empat (2021) menjadi dua (2022); keduanya dijatuhi sanksi.',
      'Kode etik disosialisasikan pada semua bidang dan diterapkan pada sebagian besar unit.',
    ],
  },
  'reviu-kinerja': {
    judul: 'Notula reviu perencanaan dan capaian kinerja tahun 2022',
    tanggal: '2022-12-21',
    isi: [
      'Kepala kantor memimpin penyusunan perjanjian kinerja pada bulan Januari dan reviu capaian tiap triwulan.',
      'Sebagian besar rekomendasi reviu ditindaklanjuti. Penghargaan dan sanksi menurut capaian baru diterapkan pada tiga unit.',
      'Pengelola kinerja mengikuti dua pelatihan; belum seluruh unit terwakili.',
    ],
  },
  gratifikasi: {
    judul: 'Laporan unit pengendalian gratifikasi tahun 2022',
    tanggal: '2022-12-23',
    isi: [
      'Kampanye publik melalui laman, spanduk PTSP, dan media sosial dilakukan tiap triwulan.',
      'Unit pengendalian gratifikasi ada di kantor; pelaporannya berjalan pada sebagian besar bidang.',
    ],
  },
  'manajemen-risiko': {
    judul: 'Register risiko dan laporan pengendalian intern tahun 2022',
    tanggal: '2022-12-22',
    isi: [
      'Risiko seluruh kegiatan utama dinilai, rencana pengendaliannya dilaksanakan dan sebagian besar dipantau berjenjang.',
      'Pengendalian dikomunikasikan kepada sebagian pihak terkait.',
    ],
  },
  'whistle-blowing': {
    judul: 'Laporan pelaporan pelanggaran (whistle-blowing) tahun 2022',
    tanggal: '2022-12-23',
    isi: ['Kanal dibuka melalui aplikasi pusat; evaluasi dilakukan sekali, dan sebagian sarannya ditindaklanjuti.'],
  },
  'benturan-kepentingan': {
    judul: 'Peta dan penanganan benturan kepentingan tahun 2022',
    tanggal: '2022-11-30',
    isi: [
      'Benturan kepentingan dipetakan pada sebagian besar tugas utama dan disosialisasikan.',
      'Evaluasi pertama dilakukan pada bulan November; sebagian rekomendasinya ditindaklanjuti.',
    ],
  },
  'evaluasi-pengaduan': {
    judul: 'Evaluasi penanganan pengaduan dan konsultasi tahun 2022',
    tanggal: '2022-12-27',
    isi: [
      'Pengaduan dicatat dalam satu register dan dievaluasi tiap triwulan; hasilnya menjadi bahan reviu standar pelayanan.',
      'Sebagian rekomendasi evaluasi ditindaklanjuti pada tahun yang sama.',
    ],
  },
  'harta-kekayaan': {
    judul: 'Rekapitulasi penyampaian laporan harta kekayaan tahun 2022',
    tanggal: '2022-04-04',
    isi: ['LHKPN: sembilan wajib lapor, sembilan menyampaikan.', 'Laporan lain: 104 wajib lapor, 96 menyampaikan.'],
  },
  'pelayanan-prima': {
    judul: 'Laporan budaya pelayanan prima tahun 2022',
    tanggal: '2022-12-13',
    isi: [
      'Seluruh petugas loket mengikuti pelatihan terjadwal; pelatihan lanjutan belum terpantau.',
      'Penghargaan petugas menurut nilai survei dan disiplin; sanksi belum rutin diterapkan.',
      'Informasi layanan tersedia di laman kantor, PELITA, media sosial, dan Sistem Informasi Pelayanan Publik Nasional.',
    ],
  },
  'inovasi-layanan': {
    judul: 'Catatan inovasi rumah layanan digital PELITA',
    tanggal: '2022-11-18',
    isi: [
      'Sembilan dari dua belas layanan menjadi lebih cepat atau lebih pendek alurnya dibandingkan tahun 2021.',
      'Perbaikan persyaratan, prosedur, waktu, dan produk terjadi pada sebagian besar layanan; biaya tetap nol.',
      'Basis data PTSP terhubung dengan PELITA; penyempurnaan dilakukan sesudah tiap survei.',
    ],
  },
}

/** @param {Bukti} bukti */
export function tulisBukti({ judul, tanggal, isi }) {
  const catatan = KEPALA.slice(2).trim()
  return `# ${judul}\n\nTanggal ${tanggal}\n\n${isi.map((teks) => `- ${teks}`).join('\n')}\n\n*${catatan}*\n`
}
