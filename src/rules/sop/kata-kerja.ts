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
  `melainkan melalui melati melayu melebihi meliputi member memenuhi memiliki memo memorandum memori mempelai menantu menara
  mengenai menit menjadi menjelang menteri mental mentor menu menurut merah merdeka merek merpati mertua merupakan meskipun mewah
  berada berani berapa beras berat berbagai berdasar berdasarkan berikut berisi berita berkaitan berkas berlaku berlian bernomor
  bersama bersih berupa beserta bertempat`.split(/\s+/),
)
const MORE_ACTIVE = new Set(['bekerja', 'belajar'])

/** Imperatives and nouns of action that bear no affix, loan words among them. */
const ROOTS = new Set(
  `absen acc agenda ajak ajukan akad amati ambil analisa analisis angkat angkut antar antarkan apel arsip asistensi atur audiensi
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
  tindaklanjuti tinjau tolak transfer ttd tulis tunggu tunjuk tutup ubah uji ujian ukur umumkan undang unduh unggah update upload urus
  usul usulkan validasi verifikasi visitasi wawancara workshop`.split(/\s+/),
)
const IMPERATIVE = /^(?!di)\p{L}{3,}kan$/u
const NOT_IMPERATIVE = new Set(['bahkan', 'melainkan', 'sedangkan', 'jangankan', 'rekan', 'pekan'])
const NOUN_OF_ACTION = /^(?:pe\p{L}{3,}an|(?!di)\p{L}{3,}(?:isasi|fikasi))(?:nya)?$/u
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
  /^(?:dinas|dinsos|dinkes|dis(?:posisi|penda|dukcapil|dik|hub|kominfo|naker|pensasi|kusi|tribusi|trik).*|direk(?:tur|torat|si)|dirjen|ditjen|dirut|divisi|digital.*|dik(?:lat|bud|ti|tum)|dipa|dialog|diagram|diagnos.*|diploma)$/
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
  draf draft dpa file flashdisk form format formulir gambar ijazah invoice jadwal kartu kelengkapan kertas kk konsep
  kuitansi kwitansi ktp laporan lampiran lembar map materi memo memorandum naskah nota notulen objek output paspor perlengkapan
  peralatan permohonan persyaratan proposal rancangan rekomendasi rincian rka ruang ruangan sertifikat sk skp slip sptjm
  spj surat syarat tabel telaahan uang undangan usulan`.split(/\s+/),
)
/** `Tersusunnya laporan`: a result. */
const RESULT = /^ter\p{L}{3,}nya$/u
/** Numbering before the sentence. */
const NUMBERING = /^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]\s*)+|^[\s\-–•*]+/i
/** The first word where nothing stands before it: enough to know most steps. */
const OPENING = /^[a-z]+(?![a-z-])/i
/** `Me-review` is one word. */
const HYPHEN = /\b(me[mn]?|meng|meny|di|ber)-(?=\p{L})/giu
/** Further in a sentence stands no main verb. */
const REACH = 10

export function bacaAwal(kegiatan: string): AwalKalimat {
  const opening = OPENING.exec(kegiatan)?.[0].toLowerCase()
  if (opening !== undefined && isActive(opening)) return 'kerja'
  const kata = readKata(kegiatan)
  const [first] = kata
  if (first === undefined || kegiatan.trimEnd().endsWith('?')) return 'ragu'
  const near = kata.slice(0, REACH)
  const isThing = THINGS.has(first) || RESULT.test(first)
  if (isActive(first) || (!isThing && (isImperative(first) || isNounOfAction(first)))) return 'kerja'
  if (near.some((satu, index) => isActive(satu) && !NOT_BEFORE_VERB.has(near[index - 1] ?? ''))) return 'kerja'
  const passive = near.findIndex((satu, index) => isPassive(satu) && !NOT_BEFORE_VERB.has(near[index - 1] ?? ''))
  if (passive >= 0 && !kata.includes('oleh') && (passive === 0 || isThing)) return 'pasif'
  return isThing && passive < 0 ? 'benda' : 'ragu'
}

function readKata(kegiatan: string): string[] {
  return splitKata(kegiatan.replace(NUMBERING, '').replace(HYPHEN, '$1'))
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
/** Cheap: what all of them have in them, whatever their first letter becomes. */
const EXAMINING = /eriksa|eliti|verifikasi|etuju|oreksi|elaah|validasi/i
/** As nouns they stand first, or behind a verb that only says that it is done. */
const EXAMINATION = new Set(
  'pemeriksaan penelitian verifikasi persetujuan pengoreksian koreksi penelaahan telaah validasi'.split(' '),
)
const DOES = new Set(['melakukan', 'melaksanakan', 'mengadakan', 'dilakukan', 'dilaksanakan', 'proses', 'lakukan'])
/** The work itself, not a check on which something depends. */
const OTHER_EXAMINATION =
  /\b(?:pemeriksaan|memeriksa|periksa) (?:[^\s\d]+ )?(?:kesehatan|fisik|laboratorium|pasien|darah|tubuh|lapangan|suhu|saksi|terlapor)\b|\btelaah staf\b/i
const RESEARCH = /\bpenelitian\b(?!.*\b(?:berkas|dokumen|syarat|persyaratan|kelengkapan|administrasi|data|naskah)\b)/i

/** Whether the leading verb of a step examines or approves, so that a decision is to be expected. */
export function isPemeriksaan(kegiatan: string): boolean {
  if (!EXAMINING.test(kegiatan)) return false
  const kata = readKata(kegiatan)
  const leading = leadingVerb(kata)
  if (leading < 0 || OTHER_EXAMINATION.test(kegiatan) || RESEARCH.test(kegiatan)) return false
  const [verb = '', next = '', third = ''] = kata.slice(leading)
  if (EXAMINES.has(verb) || (leading === 0 && EXAMINATION.has(verb))) return true
  if (DOES.has(verb)) return EXAMINATION.has(next)
  return EXAMINES.has(next === 'dan' || next === 'serta' ? third : next)
}

/** The first word, or the first active verb behind an actor: `Petugas loket memeriksa`. */
function leadingVerb(kata: readonly string[]): number {
  const [first] = kata
  if (first === undefined) return -1
  if (EXAMINATION.has(first) || DOES.has(first) || isActive(first) || isImperative(first) || isNounOfAction(first))
    return 0
  return THINGS.has(first) ? -1 : kata.slice(0, 6).findIndex(isActive)
}
