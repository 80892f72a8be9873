/**
 * How sentences of steps begin. The lists are data: they grow with what offices write, and a word that is in none of them
 * is doubt, of which rules say nothing.
 */
import { splitKata } from '../../text/nama.ts'

/**
 * `kerja`: an active verb, an imperative, a noun of action, or an actor and a verb. `pasif`: a passive that names no actor.
 * `benda`: a thing of which nothing is done. `ragu`: none of these for certain.
 */
export type AwalKalimat = 'kerja' | 'pasif' | 'benda' | 'ragu'

/** `me-` in all its forms, `ber-`; stems with k, p, s, t lose them. */
const ACTIVE = /^(?:me[lmnrwy]\p{L}{2,}|ber\p{L}{3,})$/u
const NOT_ACTIVE = new Set(
  `memo memori memorandum member mempelai menantu menara mental mentor menteri menu menit merah merdeka merek
  merpati mertua mewah melati melayu berani berapa beras berat berbagai berikut berita berkas berlian bersama bersih
  beranda beruang`.split(/\s+/),
)
const MORE_ACTIVE = new Set(['bekerja', 'belajar'])

/** Imperatives and nouns of action that bear no affix, loan words among them. */
const ROOTS = new Set(
  `absen agenda ajak ajukan akad amati ambil analisa analisis angkat angkut antar antarkan apel arsip asistensi atur audiensi
  audit awasi baca bagi bahas bantu bawa bayar beri bimbingan bongkar briefing buat bubuhi buka bukukan cap cari catat cek
  cermati cetak check coret copy dampingi data datang dengar desk diagnosa diklat diskusi disposisi distribusi doa dokumentasi
  download duduk edit ekspose ekspedisi email entri entry evaluasi expose fasilitasi finalisasi foto fotokopi gabung gandakan
  gelar giliran hadir hadiri hitung hubungi identifikasi ikuti input inspeksi interview inventarisasi isi jaga jalan jawab jemput
  jilid kaji kawal kembali ketik kirim klarifikasi klasifikasi klik koding kompilasi konfirmasi konsultasi kontrol koordinasi
  koreksi kumpulkan kunjungan lacak laksanakan lapor laporkan layani legalisasi legalisir lengkapi lihat limpahkan login lihat
  masuk mediasi minta mohon monev monitor monitoring muat musyawarah negosiasi notifikasi olah opname orientasi otorisasi paham
  panggil pantau paraf pasang pastikan pelajari perbaiki periksa pilah pilih pindai pindahkan pisah planning posting presentasi
  print proses publikasi pulang putuskan rancang rapat rekam rekap rekapitulasi rekonsiliasi registrasi resume reviu review
  revisi rumuskan salin sampaikan scan scanning screening seleksi sensus sepakati serah serahkan setor setujui siap siapkan sidang
  simpan sinkronisasi sortir sosialisasi stempel supervisi survei survey survai susun tabulasi tahapan tanggapi tanya tanda
  tandatangani tarik tata tebus telaah teliti tempel tempelkan temui terbitkan terima teruskan tes test tetapkan tindak
  tindaklanjuti tinjau tolak transfer tulis tunggu tunjuk tutup ubah uji ujian ukur umumkan undang unduh unggah update upload urus
  usul usulkan validasi verifikasi visitasi wawancara workshop`.split(/\s+/),
)
const IMPERATIVE = /^\p{L}{3,}kan$/u
const NOT_IMPERATIVE = new Set(['bahkan', 'melainkan', 'sedangkan', 'jangankan', 'rekan', 'pekan'])
const NOUN_OF_ACTION = /^(?:pe\p{L}{3,}an|\p{L}{3,}(?:isasi|fikasi))(?:nya)?$/u
const NOT_NOUN_OF_ACTION = new Set([
  'peraturan',
  'perusahaan',
  'perkantoran',
  'peralatan',
  'perlengkapan',
  'organisasi',
])

const PASSIVE = /^di\p{L}{4,}$/u
const NOT_PASSIVE =
  /^(?:dinas|dinsos|dinkes|dis(?:posisi|penda|dukcapil|dik|hub|kominfo|naker|pensasi|kusi|tribusi|trik)|dir|dit|div|dig|dik(?:lat|bud|ti)|dipa|dialog|diagram|diagnos|diploma)/
/** Before a verb they make of it what a thing is for or like, not what is done. */
const NOT_BEFORE_VERB = new Set([
  'yang',
  'untuk',
  'guna',
  'dalam',
  'dengan',
  'tanpa',
  'agar',
  'supaya',
  'cara',
  'sedang',
])

/** What a step has or yields; alone it says nothing of what is done with it. */
const THINGS = new Set(
  `akta amplop anggaran atk berita berkas biaya blangko blanko bon borang bukti buku bundel cd checklist daftar data dokumen
  draf draft dpa file flashdisk form format formulir foto gambar ijazah invoice jadwal kartu kelengkapan kertas kk konsep
  kuitansi kwitansi ktp laporan lampiran lembar map materi memo memorandum naskah nota notulen objek output paspor perlengkapan
  peralatan permohonan persyaratan proposal rancangan rekomendasi rincian rka ruang ruangan sertifikat sk skp slip sptjm
  spj surat syarat tabel telaahan uang undangan usulan`.split(/\s+/),
)
/** `Tersusunnya laporan`: a result. */
const RESULT = /^ter\p{L}{3,}nya$/u
/** Numbering before the sentence. */
const NUMBERING = /^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]\s*)+|^[\s\-–•*]+/i
/** Further in a sentence stands no main verb. */
const REACH = 10

export function bacaAwal(kegiatan: string): AwalKalimat {
  const kata = splitKata(kegiatan.replace(NUMBERING, ''))
  const [first] = kata
  if (first === undefined) return 'ragu'
  const near = kata.slice(0, REACH)
  const isThing = THINGS.has(first) || RESULT.test(first)
  if (isActive(first) || (!isThing && (isImperative(first) || isNounOfAction(first)))) return 'kerja'
  if (near.some((satu, index) => isActive(satu) && !NOT_BEFORE_VERB.has(near[index - 1] ?? ''))) return 'kerja'
  const passive = near.findIndex((satu, index) => isPassive(satu) && !NOT_BEFORE_VERB.has(near[index - 1] ?? ''))
  if (passive >= 0 && !kata.includes('oleh') && (passive === 0 || isThing)) return 'pasif'
  return isThing && passive < 0 ? 'benda' : 'ragu'
}

function isActive(kata: string): boolean {
  return (ACTIVE.test(kata) && !NOT_ACTIVE.has(kata)) || MORE_ACTIVE.has(kata)
}

function isImperative(kata: string): boolean {
  return ROOTS.has(kata) || (IMPERATIVE.test(kata) && !NOT_IMPERATIVE.has(kata))
}

function isNounOfAction(kata: string): boolean {
  return NOUN_OF_ACTION.test(kata) && !NOT_NOUN_OF_ACTION.has(kata)
}

function isPassive(kata: string): boolean {
  return PASSIVE.test(kata) && !NOT_PASSIVE.test(kata)
}

const EXAMINES = new Set(
  `memeriksa meneliti memverifikasi menyetujui mengoreksi menelaah memvalidasi periksa teliti verifikasi setujui koreksi telaah
  validasi`.split(/\s+/),
)
/** As nouns they stand first, or behind a verb that only says that it is done. */
const EXAMINATION = new Set(
  'pemeriksaan penelitian verifikasi persetujuan pengoreksian koreksi penelaahan telaah validasi'.split(' '),
)
const DOES = new Set(['melakukan', 'melaksanakan', 'mengadakan', 'dilakukan', 'dilaksanakan', 'proses', 'lakukan'])
/** The work itself, not a check on which something depends. */
const OTHER_EXAMINATION =
  /\b(?:pemeriksaan|memeriksa|periksa)(?: \p{L}+)? (?:kesehatan|fisik|laboratorium|pasien|darah|tubuh|lapangan|suhu|saksi|terlapor)\b|\btelaah staf\b/iu
const RESEARCH = /\bpenelitian\b(?!.*\b(?:berkas|dokumen|syarat|persyaratan|kelengkapan|administrasi|data|naskah)\b)/i

/** Whether the leading verb of a step examines or approves, so that a decision is to be expected. */
export function isPemeriksaan(kegiatan: string): boolean {
  const kata = splitKata(kegiatan.replace(NUMBERING, ''))
  const leading = leadingVerb(kata)
  if (leading < 0) return false
  const examines = (index: number) => EXAMINES.has(kata[index] ?? '') || (index === 0 && EXAMINATION.has(kata[0] ?? ''))
  const afterDoes = DOES.has(kata[leading] ?? '') && EXAMINATION.has(kata[leading + 1] ?? '')
  const joined = kata[leading + 1] === 'dan' || kata[leading + 1] === 'serta'
  const found = examines(leading) || afterDoes || (joined && EXAMINES.has(kata[leading + 2] ?? ''))
  return found && !OTHER_EXAMINATION.test(kegiatan) && !RESEARCH.test(kegiatan)
}

/** The first word, or the first active verb behind an actor: `Petugas loket memeriksa`. */
function leadingVerb(kata: readonly string[]): number {
  const [first] = kata
  if (first === undefined) return -1
  if (EXAMINATION.has(first) || DOES.has(first) || isActive(first) || isImperative(first) || isNounOfAction(first))
    return 0
  return THINGS.has(first) ? -1 : kata.slice(0, 6).findIndex(isActive)
}
