/** Where a service ends for the applicant: the product is handed over, and only filing and reporting follow. */
import type { Alur, Titik } from './alur.ts'
import type { Pelaksana } from './pelaksana.ts'

const HANDS_OVER = /^(?:menyerahkan|serahkan|penyerahan|memberikan|menyampaikan|mengirim(?:kan)?|membagikan)\b/i
const TAKES = /^(?:pemohon )?(?:menerima|mengambil|penerimaan|pengambilan)\b/i
const TO_PEMOHON =
  /\b(?:kepada|ke|pada|untuk) (?:para )?(?:pemohon|masyarakat|warga|yang bersangkutan|catin|calon pengantin|calon (?:jemaah|jamaah)|jemaah|jamaah|pengguna layanan|pelapor|siswa|alumni|wali murid|orang tua)\b/i
/** Things that pass to and from the applicant on the way to the product. */
const NOT_PRODUCT =
  /\b(?:berkas|persyaratan|syarat|kelengkapan|formulir|blank?g?ko|tanda terima|resi|kuitansi|kwitansi|antri?an|antrean|bukti (?:pendaftaran|pengajuan|permohonan|setor|bayar|terima)|informasi|penjelasan|arahan|kekurangan|kode billing|undangan|jadwal|penolakan|kembali)\b/i
/** Work on the product: what is handed over before it is not the product. */
const WORK =
  /^(?:mem(?:proses|verifikasi|validasi|eriksa|araf|buat|utuskan)|men(?:eliti|cetak|andatangani|elaah|gonsep|getik|injau)|meny(?:etujui|usun|iapkan)|mener(?:bitkan|uskan)|mengoreksi|merekam|melakukan (?:verifikasi|validasi|pemeriksaan)|verifikasi|validasi|pemeriksaan|penandatanganan|penerbitan|pencetakan)\b/i
const FILING = /\b(?:lapor\w*|rekap\w*|arsip\w*|register|buku|survei|survey|kuesioner|kuisioner|evaluasi|ekspedisi)\b/i

/**
 * Rows that come after the product has been handed to the applicant. A step hands over only if it says so of something
 * that is not a mere file or receipt, and neither office nor applicant works on the case afterwards; else nothing is after it.
 */
export function sesudahPenyerahan(alur: Alur, pelaksana: Pelaksana): ReadonlySet<number> {
  const sesudah = new Set<number>()
  for (const titik of alur.titik) {
    if (!isPenyerahan(titik, alur, pelaksana)) continue
    const lanjut = reachedFrom(titik, alur)
    if ([...lanjut].some((urutan) => isWork(alur.titik[urutan], pelaksana))) continue
    for (const urutan of lanjut) sesudah.add(urutan)
  }
  return sesudah
}

function isPenyerahan(titik: Titik, alur: Alur, pelaksana: Pelaksana): boolean {
  const kegiatan = titik.langkah.kegiatan?.trim() ?? ''
  if (NOT_PRODUCT.test(kegiatan)) return false
  if (TAKES.test(kegiatan)) return pelaksana.pihakOf(titik.langkah) === 'pemohon'
  if (!HANDS_OVER.test(kegiatan)) return false
  if (TO_PEMOHON.test(kegiatan)) return true
  return titik.panah.some(({ ke }) => {
    const next = typeof ke === 'number' ? alur.titik[ke]?.langkah : undefined
    return next !== undefined && pelaksana.pihakOf(next) === 'pemohon' && TAKES.test(next.kegiatan?.trim() ?? '')
  })
}

function isWork(titik: Titik | undefined, pelaksana: Pelaksana): boolean {
  const kegiatan = titik?.langkah.kegiatan?.trim() ?? ''
  if (!titik || FILING.test(kegiatan) || TAKES.test(kegiatan)) return false
  return WORK.test(kegiatan) || pelaksana.pihakOf(titik.langkah) === 'pemohon'
}

function reachedFrom(titik: Titik, { titik: semua, mundur }: Alur): ReadonlySet<number> {
  const found = new Set<number>()
  const add = ({ panah }: Titik) => {
    for (const satu of panah) if (typeof satu.ke === 'number' && !mundur.has(satu)) found.add(satu.ke)
  }
  add(titik)
  for (const urutan of found) {
    const next = semua[urutan]
    if (next) add(next)
  }
  return found
}
