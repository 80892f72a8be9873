/** The list of rules, by group; a test holds it to the files beside it. */
import { dokumenAda } from './koherensi/dokumen-ada.ts'
import { pelaksanaMilikUnit } from './koherensi/pelaksana-milik-unit.ts'
import { prosesSama } from './koherensi/proses-sama.ts'
import { rantaiUtuh } from './koherensi/rantai-utuh.ts'
import { standarBerSop } from './koherensi/standar-ber-sop.ts'
import { unitSama } from './koherensi/unit-sama.ts'
import { urutanTanggal } from './koherensi/urutan-tanggal.ts'
import { belumLewat } from './pengecualian/belum-lewat.ts'
import { beralasan } from './pengecualian/beralasan.ts'
import { terpakai } from './pengecualian/terpakai.ts'
import type { Rule } from './rule.ts'
import { dievaluasi } from './sop/dievaluasi.ts'
import { identitasLengkap } from './sop/identitas-lengkap.ts'
import { identitasPokok } from './sop/identitas-pokok.ts'
import { keterkaitanTimbalBalik } from './sop/keterkaitan-timbal-balik.ts'
import { kualifikasiBukanOrang } from './sop/kualifikasi-bukan-orang.ts'
import { nomorSeragam } from './sop/nomor-seragam.ts'
import { nomorUnik } from './sop/nomor-unik.ts'
import { pengesahBerwenang } from './sop/pengesah-berwenang.ts'
import { peringatanBerakibat } from './sop/peringatan-berakibat.ts'
import { revisiBerurut } from './sop/revisi-berurut.ts'
import { tanggalBerurut } from './sop/tanggal-berurut.ts'
import { biayaBerdasar } from './standar/biaya-berdasar.ts'
import { biayaJelas } from './standar/biaya-jelas.ts'
import { dipublikasikan } from './standar/dipublikasikan.ts'
import { direviu } from './standar/direviu.ts'
import { disusunBersama } from './standar/disusun-bersama.ts'
import { ditetapkan } from './standar/ditetapkan.ts'
import { kanalDigital } from './standar/kanal-digital.ts'
import { kanalPengaduan } from './standar/kanal-pengaduan.ts'
import { kompensasi } from './standar/kompensasi.ts'
import { komponenLengkap } from './standar/komponen-lengkap.ts'
import { maklumat } from './standar/maklumat.ts'
import { sp4nLapor } from './standar/sp4n-lapor.ts'
import { waktuTerbaca } from './standar/waktu-terbaca.ts'

export const rules: readonly Rule[] = [
  // dokumen
  // rujukan
  // sop
  dievaluasi,
  identitasLengkap,
  identitasPokok,
  keterkaitanTimbalBalik,
  kualifikasiBukanOrang,
  nomorSeragam,
  nomorUnik,
  pengesahBerwenang,
  peringatanBerakibat,
  revisiBerurut,
  tanggalBerurut,
  // standar
  biayaBerdasar,
  biayaJelas,
  dipublikasikan,
  direviu,
  disusunBersama,
  ditetapkan,
  kanalDigital,
  kanalPengaduan,
  kompensasi,
  komponenLengkap,
  maklumat,
  sp4nLapor,
  waktuTerbaca,
  // koherensi
  dokumenAda,
  standarBerSop,
  prosesSama,
  rantaiUtuh,
  urutanTanggal,
  unitSama,
  pelaksanaMilikUnit,
  // pengecualian
  beralasan,
  belumLewat,
  terpakai,
]
