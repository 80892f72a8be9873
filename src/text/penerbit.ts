/** Who issues regulations, under all the names in use: the table that gives long and short names one slug. */

/** Slug, then its names; case, spaces, hyphens, `dan` and `Republik Indonesia` do not matter in them. */
type Nama = readonly [slug: string, ...nama: string[]]

const MENTERI: readonly Nama[] = [
  ['ag', 'agama', 'ag'],
  ['panrb', 'pendayagunaan aparatur negara dan reformasi birokrasi', 'pan rb', 'panrb ri', 'pan reformasi birokrasi'],
  ['pan', 'pendayagunaan aparatur negara', 'pan'],
  ['dagri', 'dalam negeri', 'dagri'],
  ['keu', 'keuangan', 'keu'],
  ['ppn', 'perencanaan pembangunan nasional', 'ppn', 'ppn bappenas'],
  ['kehham', 'kehakiman dan hak asasi manusia', 'kehakiman dan ham', 'kehham'],
  ['keh', 'kehakiman', 'keh'],
  ['kumham', 'hukum dan hak asasi manusia', 'hukum dan ham', 'kumham'],
  ['kum', 'hukum', 'kum'],
  ['imipas', 'imigrasi dan pemasyarakatan', 'imipas'],
  ['ham', 'hak asasi manusia', 'ham'],
  ['dikbudristek', 'pendidikan kebudayaan riset dan teknologi', 'dikbudristek', 'dikbud ristek'],
  ['dikbud', 'pendidikan dan kebudayaan', 'dikbud'],
  ['dikdasmen', 'pendidikan dasar dan menengah', 'dikdasmen'],
  ['diktisaintek', 'pendidikan tinggi sains dan teknologi', 'diktisaintek'],
  ['diknas', 'pendidikan nasional', 'diknas'],
  ['ristekdikti', 'riset teknologi dan pendidikan tinggi', 'ristekdikti'],
  ['kes', 'kesehatan', 'kes'],
  ['sos', 'sosial', 'sos'],
  ['aker', 'ketenagakerjaan', 'aker', 'naker'],
  ['akertrans', 'tenaga kerja dan transmigrasi', 'akertrans', 'nakertrans'],
  [
    'desa',
    'desa pembangunan daerah tertinggal dan transmigrasi',
    'desa',
    'desa pdtt',
    'desa dan pembangunan daerah tertinggal',
    'desa pdt',
  ],
  ['kominfo', 'komunikasi dan informatika', 'kominfo'],
  ['komdigi', 'komunikasi dan digital', 'komdigi'],
  ['pupr', 'pekerjaan umum dan perumahan rakyat', 'pupr'],
  ['pu', 'pekerjaan umum', 'pu'],
  ['lhk', 'lingkungan hidup dan kehutanan', 'lhk'],
  ['lh', 'lingkungan hidup', 'lh'],
  ['hut', 'kehutanan', 'hut'],
  ['hub', 'perhubungan', 'hub'],
  ['tan', 'pertanian', 'tan'],
  ['dag', 'perdagangan', 'dag'],
  ['perin', 'perindustrian', 'perin'],
  ['esdm', 'energi dan sumber daya mineral', 'esdm'],
  ['kp', 'kelautan dan perikanan', 'kp', 'kkp'],
  ['lu', 'luar negeri', 'lu'],
  ['han', 'pertahanan', 'han'],
  ['atr', 'agraria dan tata ruang', 'atr', 'atr bpn', 'atr ka bpn'],
  ['kopukm', 'koperasi dan usaha kecil dan menengah', 'kopukm', 'kop ukm', 'koperasi dan ukm'],
  ['kop', 'koperasi', 'kop'],
  ['pppa', 'pemberdayaan perempuan dan perlindungan anak', 'pppa', 'pp pa'],
  ['pora', 'pemuda dan olahraga', 'pora', 'pemuda dan olah raga'],
  ['par', 'pariwisata', 'par'],
  ['parekraf', 'pariwisata dan ekonomi kreatif', 'parekraf'],
  ['sesneg', 'sekretaris negara', 'sesneg', 'sekretariat negara'],
  ['bumn', 'badan usaha milik', 'bumn'],
  ['haj', 'haji dan umrah', 'haj', 'hajum'],
]

const DIRJEN: readonly Nama[] = [
  ['pendis', 'pendidikan islam', 'pendis'],
  ['bimas-islam', 'bimbingan masyarakat islam', 'bimas islam'],
  ['bimas-hindu', 'bimbingan masyarakat hindu', 'bimas hindu'],
  ['bimas-kristen', 'bimbingan masyarakat kristen', 'bimas kristen'],
  ['bimas-katolik', 'bimbingan masyarakat katolik', 'bimas katolik'],
  ['bimas-buddha', 'bimbingan masyarakat buddha', 'bimas buddha', 'bimas budha'],
  ['phu', 'penyelenggaraan haji dan umrah', 'penyelenggaraan haji dan umroh', 'phu'],
  ['imigrasi', 'imigrasi'],
  ['dukcapil', 'kependudukan dan pencatatan sipil', 'dukcapil'],
  ['ahu', 'administrasi hukum umum', 'ahu'],
  ['perbendaharaan', 'perbendaharaan', 'pbn'],
]

const BADAN: readonly Nama[] = [
  ['bps', 'badan pusat statistik', 'bps'],
  ['bkn', 'badan kepegawaian negara', 'bkn'],
  ['lan', 'lembaga administrasi negara', 'lan'],
  ['anri', 'arsip nasional', 'anri'],
  ['bpom', 'badan pengawas obat dan makanan', 'bpom'],
  ['bpn', 'badan pertanahan nasional', 'bpn'],
  ['bnpb', 'badan nasional penanggulangan bencana', 'bnpb'],
  ['bssn', 'badan siber dan sandi', 'bssn'],
  ['bpkp', 'badan pengawasan keuangan dan pembangunan', 'bpkp'],
  ['lkpp', 'lembaga kebijakan pengadaan barang jasa pemerintah', 'lkpp'],
  ['bkkbn', 'badan kependudukan dan keluarga berencana nasional', 'bkkbn'],
  ['bpjph', 'badan penyelenggara jaminan produk halal', 'bpjph'],
  ['bph', 'badan penyelenggara haji', 'bph'],
  ['perpusnas', 'perpustakaan nasional', 'perpusnas'],
  ['polri', 'kepolisian', 'polri', 'kepolisian negara'],
]

const FILLER = new Set(['dan', 'ri', 'republik', 'indonesia', 'r'])

/** Letters and digits of a word or name, without the words that some write and some leave out. */
function compact(nama: string): string {
  return nama
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((satu) => !FILLER.has(satu))
    .join('')
}

function index(nama: readonly Nama[]): ReadonlyMap<string, string> {
  return new Map(nama.flatMap(([slug, ...semua]) => semua.map((satu) => [compact(satu), slug] as const)))
}

const INDEX = { menteri: index(MENTERI), dirjen: index(DIRJEN), badan: index(BADAN) }

export type Golongan = keyof typeof INDEX

/** The issuer that the first words name, and how many words name it; the longest name wins. */
export function findPenerbit(
  golongan: Golongan,
  kata: readonly string[],
): { readonly slug: string; readonly banyak: number } | undefined {
  const known = INDEX[golongan]
  let hasil: { slug: string; banyak: number } | undefined
  let depan = ''
  for (const [urutan, satu] of kata.entries()) {
    if (urutan === 0 && /^negara$/i.test(satu)) continue
    // `Nasional/Kepala Bappenas`: who holds a second office is named by the first.
    const utuh = depan + compact(satu)
    const slug = known.get(utuh) ?? known.get(depan + compact(satu.split('/', 1)[0] ?? ''))
    if (slug !== undefined) hasil = { slug, banyak: urutan + 1 }
    depan = utuh
  }
  return hasil
}

const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/kantor wilayah/gi, 'kanwil'],
  [/kantor kementerian agama/gi, 'kankemenag'],
  [/kementerian agama/gi, 'kemenag'],
  [/direktur jenderal/gi, 'dirjen'],
  [/sekretaris jenderal/gi, 'sekjen'],
  [/inspektur jenderal/gi, 'irjen'],
  [/\bprov(?:insi)?\b\.?/gi, 'provinsi'],
  [/\bkab(?:upaten)?\b\.?/gi, 'kabupaten'],
  [/\b(?:republik indonesia|r\.?i\.?)(?![a-z])/gi, ''],
]

/** The names of offices in their usual short form, for issuers that no table holds. */
export function shortenNama(nama: string): string {
  return SHORTER.reduce((teks, [pola, pendek]) => teks.replace(pola, pendek), nama)
}
