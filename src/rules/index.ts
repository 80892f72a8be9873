/** The list of rules, by group; a test holds it to the files beside it. */
import { dokumenAda } from './koherensi/dokumen-ada.ts'
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
  // koherensi
  dokumenAda,
  // pengecualian
  beralasan,
  belumLewat,
  terpakai,
]
