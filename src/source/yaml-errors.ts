/** js-yaml's reasons, said in Indonesian with what to do. The first match counts. */
const reasons: readonly (readonly [RegExp, string, string])[] = [
  [/duplicated mapping key/, 'kunci ditulis dua kali dalam bagian yang sama', 'hapus atau gabungkan salah satunya'],
  [
    /tab characters/,
    'baris dimulai dengan tab',
    'ganti tab dengan spasi; YAML hanya menerima spasi untuk menjorokkan baris',
  ],
  [
    /bad indentation|missing indentation|deficient indentation/,
    'jorokan baris tidak sesuai dengan baris di atasnya',
    'samakan jumlah spasi di awal baris dengan butir yang setingkat; teks yang memuat ": " ditulis dalam tanda kutip',
  ],
  [
    /colon is missed|multiline key/,
    'baris ini tidak berbentuk "kunci: nilai"',
    'beri tanda titik dua dan spasi sesudah kunci, atau jorokkan baris ini sebagai lanjutan teks',
  ],
  [
    /whitespace character is expected after the key-value/,
    'sesudah titik dua tidak ada spasi',
    'beri satu spasi sesudah titik dua',
  ],
  [
    /(?:single|double) quoted scalar/,
    'tanda kutip dibuka tetapi tidak ditutup',
    'tutup teks dengan tanda kutip yang sama',
  ],
  [
    /unknown escape|hexadecimal/,
    'garis miring terbalik di dalam tanda kutip ganda tidak dikenal',
    'pakai tanda kutip tunggal untuk teks yang memuat garis miring terbalik',
  ],
  [
    /flow collection|flow sequence|','/,
    'kurung "[" atau "{" tidak ditutup atau koma di antara butirnya kurang',
    'tutup kurungnya dan pisahkan butir dengan koma; teks yang dimulai dengan kurung ditulis dalam tanda kutip',
  ],
  [
    /non-printable|null byte|valid JSON character/,
    'berkas memuat karakter kendali yang tidak boleh ada dalam YAML',
    'hapus karakter itu, atau simpan ulang berkas sebagai teks UTF-8',
  ],
  [
    /unidentified alias|alias node|alias/,
    'tanda "*" menunjuk jangkar yang tidak ada',
    'tulis teks yang dimulai dengan "*" dalam tanda kutip',
  ],
  [/anchor/, 'tanda "&" membuka jangkar yang tidak sah', 'tulis teks yang dimulai dengan "&" dalam tanda kutip'],
  [/tag/, 'tanda "!" membuka tag yang tidak dikenal', 'tulis teks yang dimulai dengan "!" dalam tanda kutip'],
  [/maxDepth/, 'bagian bersarang lebih dari 100 tingkat', 'sederhanakan susunan dokumen'],
  [/merge/, 'penggabungan "<<" tidak dipakai di sini', 'salin isinya ke tempat ini'],
  [/directive|YAML version/, 'baris "%" di awal dokumen bukan petunjuk YAML yang sah', 'hapus baris itu'],
  [
    /end of the stream or a document separator/,
    'ada isi sesudah akhir dokumen',
    'satukan jorokan baris ini dengan bagian di atasnya, atau pisahkan dokumen dengan baris "---"',
  ],
  [
    /block scalar|chomping|indentation width/,
    'tanda "|" atau ">" untuk teks panjang tidak ditulis dengan benar',
    'tulis teksnya mulai baris berikut, lebih menjorok',
  ],
  [
    /line break is expected|nested arrays|explicit mapping pair/,
    'susunan kunci dan nilai tidak terbaca',
    'tulis setiap butir sebagai "kunci: nilai"',
  ],
]

/** What a reader is told of a reason that js-yaml gives. */
export function explainYaml(reason: string): { message: string; hint: string } {
  for (const [pattern, message, hint] of reasons) if (pattern.test(reason)) return { message, hint }
  return {
    message: 'susunan YAML tidak terbaca',
    hint: 'periksa jorokan, tanda kutip, dan titik dua di sekitar baris ini',
  }
}
