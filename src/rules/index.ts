/** The list of rules, by group; a test holds it to the files beside it. */

import { angkaSesuaiHuruf } from './dokumen/angka-sesuai-huruf.ts'
import { dataTerbaca } from './dokumen/data-terbaca.ts'
import { isiKembar } from './dokumen/isi-kembar.ts'
import { jenisDikenal } from './dokumen/jenis-dikenal.ts'
import { kodeUnik } from './dokumen/kode-unik.ts'
import { layananLain } from './dokumen/layanan-lain.ts'
import { namaUnik } from './dokumen/nama-unik.ts'
import { sesuaiSkema } from './dokumen/sesuai-skema.ts'
import { tanggalTerbaca } from './dokumen/tanggal-terbaca.ts'
import { tanpaIsianContoh } from './dokumen/tanpa-isian-contoh.ts'
import { teksBerkutip } from './dokumen/teks-berkutip.ts'
import { wilayahSendiri } from './dokumen/wilayah-sendiri.ts'
import { yamlTerbaca } from './dokumen/yaml-terbaca.ts'
import { ditindaklanjuti as kebutuhanDitindaklanjuti } from './kebutuhan/ditindaklanjuti.ts'
import { masukReviu } from './kebutuhan/masuk-reviu.ts'
import { tertaut } from './kebutuhan/tertaut.ts'
import { anggaranAda as anggaranAdaKinerja } from './kinerja/anggaran-ada.ts'
import { capaianDihitungUlang } from './kinerja/capaian-dihitung-ulang.ts'
import { capaianWajar } from './kinerja/capaian-wajar.ts'
import { indikatorDariRenstra } from './kinerja/indikator-dari-renstra.ts'
import { indikatorDikenal } from './kinerja/indikator-dikenal.ts'
import { jumlahDihitungUlang } from './kinerja/jumlah-dihitung-ulang.ts'
import { realisasiLengkap } from './kinerja/realisasi-lengkap.ts'
import { realisasiTidakMundur } from './kinerja/realisasi-tidak-mundur.ts'
import { targetSamaRenstra } from './kinerja/target-sama-renstra.ts'
import { targetTercapai } from './kinerja/target-tercapai.ts'
import { triwulanMenujuTarget } from './kinerja/triwulan-menuju-target.ts'
import { antarKantor } from './koherensi/antar-kantor.ts'
import { biayaSama } from './koherensi/biaya-sama.ts'
import { dasarHukumSejalan } from './koherensi/dasar-hukum-sejalan.ts'
import { dokumenAda } from './koherensi/dokumen-ada.ts'
import { indikatorIkmSama } from './koherensi/indikator-ikm-sama.ts'
import { layananTerukur } from './koherensi/layanan-terukur.ts'
import { pelaksanaMilikUnit } from './koherensi/pelaksana-milik-unit.ts'
import { persyaratanSama } from './koherensi/persyaratan-sama.ts'
import { produkDariSop } from './koherensi/produk-dari-sop.ts'
import { prosesSama } from './koherensi/proses-sama.ts'
import { rantaiUtuh } from './koherensi/rantai-utuh.ts'
import { standarBerSop } from './koherensi/standar-ber-sop.ts'
import { unitSama } from './koherensi/unit-sama.ts'
import { urutanTanggal } from './koherensi/urutan-tanggal.ts'
import { waktuDalamJanji } from './koherensi/waktu-dalam-janji.ts'
import { janjiDitepati } from './layanan/janji-ditepati.ts'
import { layananDikenal } from './layanan/layanan-dikenal.ts'
import { riwayatWajar } from './layanan/riwayat-wajar.ts'
import { ditindaklanjuti as pengaduanDitindaklanjuti } from './pengaduan/ditindaklanjuti.ts'
import { selesaiTepat } from './pengaduan/selesai-tepat.ts'
import { belumLewat } from './pengecualian/belum-lewat.ts'
import { beralasan } from './pengecualian/beralasan.ts'
import { terpakai } from './pengecualian/terpakai.ts'
import { kategoriDiwarisi } from './proses/kategori-diwarisi.ts'
import { kodeBerjenjang } from './proses/kode-berjenjang.ts'
import { layananBerSop } from './proses/layanan-ber-sop.ts'
import { layananBerstandar } from './proses/layanan-berstandar.ts'
import { lintasFungsi } from './proses/lintas-fungsi.ts'
import { mendukungSasaran } from './proses/mendukung-sasaran.ts'
import { petaMutakhir } from './proses/peta-mutakhir.ts'
import { punyaPemilik } from './proses/punya-pemilik.ts'
import { punyaSop } from './proses/punya-sop.ts'
import { relasiTersambung } from './proses/relasi-tersambung.ts'
import { sasaranDidukung } from './proses/sasaran-didukung.ts'
import { anggaranAda } from './renstra/anggaran-ada.ts'
import { indikatorHasil } from './renstra/indikator-hasil.ts'
import { indikatorLengkap } from './renstra/indikator-lengkap.ts'
import { indikatorPokok } from './renstra/indikator-pokok.ts'
import { indikatorUnik } from './renstra/indikator-unik.ts'
import { jenjangSesuaiInstansi } from './renstra/jenjang-sesuai-instansi.ts'
import { kegiatanMendukungSasaran } from './renstra/kegiatan-mendukung-sasaran.ts'
import { kodeBerurutan } from './renstra/kode-berurutan.ts'
import { periodeSelaras } from './renstra/periode-selaras.ts'
import { programPrioritasDidukung } from './renstra/program-prioritas-didukung.ts'
import { sasaranDalamTujuan } from './renstra/sasaran-dalam-tujuan.ts'
import { sasaranKondisi } from './renstra/sasaran-kondisi.ts'
import { sasaranMenjabarkanInduk } from './renstra/sasaran-menjabarkan-induk.ts'
import { sasaranTerukur } from './renstra/sasaran-terukur.ts'
import { targetLengkap } from './renstra/target-lengkap.ts'
import { targetMasukAkal } from './renstra/target-masuk-akal.ts'
import { targetSearahPolaritas } from './renstra/target-searah-polaritas.ts'
import { targetTidakMelonjak } from './renstra/target-tidak-melonjak.ts'
import { tujuanMewujudkanMisi } from './renstra/tujuan-mewujudkan-misi.ts'
import { ditemukan } from './rujukan/ditemukan.ts'
import { jenisTepat } from './rujukan/jenis-tepat.ts'
import { peraturanBerlaku } from './rujukan/peraturan-berlaku.ts'
import { peraturanDikenal } from './rujukan/peraturan-dikenal.ts'
import { peraturanLengkap } from './rujukan/peraturan-lengkap.ts'
import { peraturanSeragam } from './rujukan/peraturan-seragam.ts'
import { peraturanTunggal } from './rujukan/peraturan-tunggal.ts'
import { perubahanCocok } from './rujukan/perubahan-cocok.ts'
import { tidakMelingkar } from './rujukan/tidak-melingkar.ts'
import type { Rule } from './rule.ts'
import { cabangJatuh } from './sop/cabang-jatuh.ts'
import { dievaluasi } from './sop/dievaluasi.ts'
import { identitasLengkap } from './sop/identitas-lengkap.ts'
import { identitasPokok } from './sop/identitas-pokok.ts'
import { kalimatKerja } from './sop/kalimat-kerja.ts'
import { keluaranDipakai } from './sop/keluaran-dipakai.ts'
import { keputusanDuaCabang } from './sop/keputusan-dua-cabang.ts'
import { keputusanTersirat } from './sop/keputusan-tersirat.ts'
import { keterkaitanTimbalBalik } from './sop/keterkaitan-timbal-balik.ts'
import { kualifikasiBukanOrang } from './sop/kualifikasi-bukan-orang.ts'
import { langkahBerpelaksana } from './sop/langkah-berpelaksana.ts'
import { langkahBerujung } from './sop/langkah-berujung.ts'
import { langkahTerjangkau } from './sop/langkah-terjangkau.ts'
import { masukanBukanKeluaran } from './sop/masukan-bukan-keluaran.ts'
import { melaksanakanProses } from './sop/melaksanakan-proses.ts'
import { mutuBakuLengkap } from './sop/mutu-baku-lengkap.ts'
import { nomorLangkah } from './sop/nomor-langkah.ts'
import { nomorSeragam } from './sop/nomor-seragam.ts'
import { nomorUnik } from './sop/nomor-unik.ts'
import { pengesahBerwenang } from './sop/pengesah-berwenang.ts'
import { peringatanBerakibat } from './sop/peringatan-berakibat.ts'
import { revisiBerurut } from './sop/revisi-berurut.ts'
import { satuPelaksana } from './sop/satu-pelaksana.ts'
import { tanggalBerurut } from './sop/tanggal-berurut.ts'
import { waktuBakuTunggal } from './sop/waktu-baku-tunggal.ts'
import { waktuSopTurunan } from './sop/waktu-sop-turunan.ts'
import { waktuTerbaca as waktuTerbacaSop } from './sop/waktu-terbaca.ts'
import { waktuTotalSesuai } from './sop/waktu-total-sesuai.ts'
import { biayaBerdasar } from './standar/biaya-berdasar.ts'
import { biayaJelas } from './standar/biaya-jelas.ts'
import { biayaTanpaPungutan } from './standar/biaya-tanpa-pungutan.ts'
import { dipublikasikan } from './standar/dipublikasikan.ts'
import { direviu } from './standar/direviu.ts'
import { disusunBersama } from './standar/disusun-bersama.ts'
import { ditetapkan } from './standar/ditetapkan.ts'
import { isiSesuaiJudul } from './standar/isi-sesuai-judul.ts'
import { jumlahPelaksanaCukup } from './standar/jumlah-pelaksana-cukup.ts'
import { kanalDigital } from './standar/kanal-digital.ts'
import { kanalPengaduan } from './standar/kanal-pengaduan.ts'
import { kompensasi } from './standar/kompensasi.ts'
import { komponenLengkap } from './standar/komponen-lengkap.ts'
import { langkahDalamJanji } from './standar/langkah-dalam-janji.ts'
import { maklumat } from './standar/maklumat.ts'
import { meteraiMutakhir } from './standar/meterai-mutakhir.ts'
import { produkBukanLayanan } from './standar/produk-bukan-layanan.ts'
import { produkSesuaiLayanan } from './standar/produk-sesuai-layanan.ts'
import { prosedurMasukAkal } from './standar/prosedur-masuk-akal.ts'
import { sp4nLapor } from './standar/sp4n-lapor.ts'
import { syaratTersembunyi } from './standar/syarat-tersembunyi.ts'
import { waktuTerbaca } from './standar/waktu-terbaca.ts'
import { berkala } from './survei/berkala.ts'
import { hasilSesuaiJawaban } from './survei/hasil-sesuai-jawaban.ts'
import { ikmDihitungUlang } from './survei/ikm-dihitung-ulang.ts'
import { mutuSesuaiNilai } from './survei/mutu-sesuai-nilai.ts'
import { nilaiSah } from './survei/nilai-sah.ts'
import { sampelCukup } from './survei/sampel-cukup.ts'
import { unsurRendah } from './survei/unsur-rendah.ts'
import { ambangTerpenuhi } from './zi/ambang-terpenuhi.ts'
import { buktiSemasa } from './zi/bukti-semasa.ts'
import { instrumenSah } from './zi/instrumen-sah.ts'
import { jawabanBerbukti } from './zi/jawaban-berbukti.ts'
import { jawabanDidukungDokumen } from './zi/jawaban-didukung-dokumen.ts'
import { jawabanLengkap } from './zi/jawaban-lengkap.ts'
import { jawabanSah } from './zi/jawaban-sah.ts'
import { nilaiDihitungUlang } from './zi/nilai-dihitung-ulang.ts'
import { nilaiPersenDihitungUlang } from './zi/nilai-persen-dihitung-ulang.ts'
import { semuaSempurna } from './zi/semua-sempurna.ts'

export const rules: readonly Rule[] = [
  // dokumen
  dataTerbaca,
  isiKembar,
  jenisDikenal,
  namaUnik,
  sesuaiSkema,
  teksBerkutip,
  yamlTerbaca,
  angkaSesuaiHuruf,
  wilayahSendiri,
  tanggalTerbaca,
  tanpaIsianContoh,
  kodeUnik,
  layananLain,
  // rujukan
  ditemukan,
  jenisTepat,
  tidakMelingkar,
  peraturanDikenal,
  peraturanBerlaku,
  peraturanTunggal,
  peraturanSeragam,
  peraturanLengkap,
  perubahanCocok,
  // renstra
  anggaranAda,
  indikatorHasil,
  indikatorLengkap,
  indikatorPokok,
  indikatorUnik,
  jenjangSesuaiInstansi,
  kegiatanMendukungSasaran,
  kodeBerurutan,
  periodeSelaras,
  programPrioritasDidukung,
  sasaranDalamTujuan,
  sasaranKondisi,
  sasaranMenjabarkanInduk,
  sasaranTerukur,
  targetLengkap,
  targetMasukAkal,
  targetSearahPolaritas,
  targetTidakMelonjak,
  tujuanMewujudkanMisi,
  // kinerja
  targetTercapai,
  capaianWajar,
  realisasiLengkap,
  realisasiTidakMundur,
  triwulanMenujuTarget,
  targetSamaRenstra,
  jumlahDihitungUlang,
  indikatorDariRenstra,
  indikatorDikenal,
  capaianDihitungUlang,
  anggaranAdaKinerja,
  // proses
  kategoriDiwarisi,
  kodeBerjenjang,
  layananBerSop,
  layananBerstandar,
  lintasFungsi,
  mendukungSasaran,
  petaMutakhir,
  punyaPemilik,
  punyaSop,
  relasiTersambung,
  sasaranDidukung,
  // sop
  cabangJatuh,
  dievaluasi,
  identitasLengkap,
  identitasPokok,
  kalimatKerja,
  keluaranDipakai,
  keputusanDuaCabang,
  keputusanTersirat,
  keterkaitanTimbalBalik,
  kualifikasiBukanOrang,
  langkahBerpelaksana,
  langkahBerujung,
  langkahTerjangkau,
  masukanBukanKeluaran,
  melaksanakanProses,
  mutuBakuLengkap,
  nomorLangkah,
  nomorSeragam,
  nomorUnik,
  pengesahBerwenang,
  peringatanBerakibat,
  revisiBerurut,
  satuPelaksana,
  tanggalBerurut,
  waktuBakuTunggal,
  waktuSopTurunan,
  waktuTerbacaSop,
  waktuTotalSesuai,
  // standar
  biayaBerdasar,
  biayaJelas,
  biayaTanpaPungutan,
  dipublikasikan,
  direviu,
  disusunBersama,
  ditetapkan,
  isiSesuaiJudul,
  jumlahPelaksanaCukup,
  kanalDigital,
  kanalPengaduan,
  kompensasi,
  komponenLengkap,
  langkahDalamJanji,
  maklumat,
  meteraiMutakhir,
  produkBukanLayanan,
  produkSesuaiLayanan,
  prosedurMasukAkal,
  sp4nLapor,
  syaratTersembunyi,
  waktuTerbaca,
  // koherensi
  dokumenAda,
  standarBerSop,
  prosesSama,
  rantaiUtuh,
  urutanTanggal,
  unitSama,
  pelaksanaMilikUnit,
  biayaSama,
  produkDariSop,
  persyaratanSama,
  waktuDalamJanji,
  antarKantor,
  dasarHukumSejalan,
  layananTerukur,
  indikatorIkmSama,
  // layanan
  riwayatWajar,
  janjiDitepati,
  layananDikenal,
  // survei
  unsurRendah,
  sampelCukup,
  nilaiSah,
  mutuSesuaiNilai,
  hasilSesuaiJawaban,
  ikmDihitungUlang,
  berkala,
  // pengaduan
  pengaduanDitindaklanjuti,
  selesaiTepat,
  // kebutuhan
  masukReviu,
  kebutuhanDitindaklanjuti,
  tertaut,
  // zi
  ambangTerpenuhi,
  buktiSemasa,
  instrumenSah,
  jawabanBerbukti,
  jawabanDidukungDokumen,
  jawabanLengkap,
  jawabanSah,
  nilaiDihitungUlang,
  nilaiPersenDihitungUlang,
  semuaSempurna,
  // pengecualian
  beralasan,
  belumLewat,
  terpakai,
]
