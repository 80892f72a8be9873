import { foldAksara } from './aksara.ts'

const NIP = /(?<!\d)(?:19|20)\d{6}[ .]?(?:19|20)\d{4}[ .]?[12][ .]?\d{3}(?!\d)/
/** Neither a title nor a NIP does without. */
const MAY_NAME = /\.|\d{6}/
const KATA_NAMA = String.raw`\p{Lu}[\p{L}'.]+`
const GELAR = String.raw`(?:[SM]\. ?(?:Ag|Pd|Kom|Sos|Hum|Ak|E|H|HI|IP|AP|Si|T|Kes|Psi|Farm|Stat|M|A|AB|Th|Fil|Kn)|Lc\.|A\. ?Md|Ph\. ?D)(?!\p{L})`
const NAMA_BERGELAR = new RegExp(`((?:${KATA_NAMA} ){1,4}${KATA_NAMA}), ?${GELAR}`, 'gu')
const BERGELAR_NAMA = new RegExp(
  String.raw`(?<!\p{L}|(?:RS\p{Lu}*|Sakit|Jl\.|Jalan|Universitas) )(?:Drs|Dra|Ir|Prof|Dr|KH)\. (?:H\. |Hj\. )?((?:I )?${KATA_NAMA}(?: ${KATA_NAMA})*)`,
  'gu',
)
const NOT_A_NAME =
  /(?<!\p{L})(?:sarjana|magister|doktor|diploma|strata|pendidikan|lulusan|minimal|minimum|ijazah|gelar|jurusan|madrasah|surat|standar|program|studi|bidang|ilmu|hukum|agama|islam|ekonomi|teknik|komputer|informatika|sosial|politik|administrasi|manajemen|akuntansi|keperawatan|kesehatan|statistik|statistika|psikologi|pemerintahan|keguruan|komunikasi|bahasa|kepala|ketua|kasi|kasubbag|staf|pegawai|petugas|operator|penghulu|penyuluh|guru|pengawas|arsiparis|analis|pranata)(?!\p{L})/iu

/** Whether a text that is to name an office or a skill holds a NIP (18 digits), or a name with an academic title. */
export function namesPerson(teks: string): boolean {
  if (!MAY_NAME.test(teks)) return false
  const rapi = foldAksara(teks)
  if (NIP.test(rapi)) return true
  for (const pola of [NAMA_BERGELAR, BERGELAR_NAMA])
    for (const [, nama = ''] of rapi.matchAll(pola)) if (!NOT_A_NAME.test(nama)) return true
  return false
}
