import { describe, expect, it } from 'vitest'
import type { StageDraft } from '../../src/finding.ts'
import { validate } from '../../src/schema/validate.ts'
import { Locator } from '../../src/source/locate.ts'
import { parse } from '../../src/source/parse.ts'

/** Of every document: the place, what a reader is told, and what to do. */
function told(teks: string): string[] {
  const file = { berkas: 'berkas.yaml', teks }
  const locator = new Locator([file])
  const show = ({ at, message, hint }: StageDraft) => {
    const { line, column } = locator.locate(at).location.start
    return `${line}:${column} ${message} → ${hint}`
  }
  const { value, drafts } = parse(file)
  return [...drafts, ...value.flatMap((raw) => validate(raw).drafts)].map(show)
}

/** What is left of the first document. */
function kept(teks: string): unknown {
  const [raw] = parse({ berkas: 'berkas.yaml', teks }).value
  const dokumen = raw && validate(raw).value
  return dokumen && JSON.parse(JSON.stringify(dokumen.isi))
}

const KINDS =
  'hasil_survei, instansi, instrumen_lke, kebutuhan_masyarakat, laporan_kinerja, lke, maklumat, perjanjian_kinerja, peta_proses, regulasi, renstra, sop, standar_pelayanan'

describe('what a civil servant is told', () => {
  it.each<[string, string, string[]]>([
    ['no jenis', 'kode: S\n', [`1:7 dokumen tidak menyebut "jenis" → tambahkan "jenis", yaitu ${KINDS}`]],
    [
      'jenis with a capital',
      'kode: S\nJenis: sop\n',
      ['2:1 dokumen tidak menyebut "jenis" → tulis kunci "Jenis" sebagai "jenis"'],
    ],
    [
      'a misspelt jenis',
      'jenis: renstar\nkode: R\n',
      ['1:8 jenis "renstar" tidak dikenal → mungkin maksudnya "renstra"'],
    ],
    [
      'a jenis in two words',
      'jenis: Standar Pelayanan\nkode: R\n',
      ['1:8 jenis "Standar Pelayanan" tidak dikenal → mungkin maksudnya "standar_pelayanan"'],
    ],
    [
      'an unknown jenis',
      'jenis: notulen\nkode: R\n',
      [`1:8 jenis "notulen" tidak dikenal → pilih salah satu: ${KINDS}`],
    ],
    ['a list of jenis', 'jenis: [sop, lke]\nkode: R\n', [`1:8 "jenis" berisi daftar → pilih salah satu: ${KINDS}`]],
    [
      'no kode',
      'jenis: sop\nnama: x\n',
      ['1:1 dokumen tidak memiliki "kode" → tambahkan "kode"; dokumen ini tidak dinilai sampai "kode" terisi'],
    ],
    [
      'an empty kode',
      'jenis: sop\nkode:\n',
      ['2:1 dokumen tidak memiliki "kode" → tambahkan "kode"; dokumen ini tidak dinilai sampai "kode" terisi'],
    ],
    [
      'a misspelt kode',
      'jenis: sop\nkdoe: S\n',
      ['2:1 kunci "kdoe" tidak dikenal dalam dokumen sop → mungkin maksudnya "kode"'],
    ],
    [
      'a kode that is no text',
      'jenis: sop\nkode: {a: b, c: d}\n',
      ['2:7 "kode" berisi rincian (kunci dan nilai), bukan teks → tulis sebagai satu teks dalam tanda kutip'],
    ],
    [
      'a list',
      '- a\n',
      ['1:1 dokumen berisi daftar, bukan pasangan kunci dan nilai → mulai dokumen dengan "jenis:" dan "kode:"'],
    ],
    [
      'a sentence',
      'Standar Pelayanan\n',
      ['1:1 dokumen berisi teks, bukan pasangan kunci dan nilai → mulai dokumen dengan "jenis:" dan "kode:"'],
    ],
    [
      'an unknown key',
      'jenis: sop\nkode: S\nlangka: []\n',
      ['3:1 kunci "langka" tidak dikenal dalam dokumen sop → mungkin maksudnya "langkah"'],
    ],
    [
      'a key that people call otherwise',
      'jenis: sop\nkode: S\nlangkah:\n  - no: 1\n    output: x\n',
      [
        '4:5 kunci "no" tidak dikenal dalam langkah ke-1 → mungkin maksudnya "nomor"',
        '5:5 kunci "output" tidak dikenal dalam langkah ke-1 → mungkin maksudnya "keluaran"',
      ],
    ],
    [
      'a key like none',
      'jenis: sop\nkode: S\nlangkah:\n  - keputusan: {barangkali: 1}\n',
      [
        '4:17 kunci "barangkali" tidak dikenal dalam "keputusan" pada langkah ke-1 → kunci yang dikenal: cabang, tanya, tidak, ya',
      ],
    ],
    [
      'a merge',
      'jenis: sop\nkode: S\n<<: x\n',
      [
        '3:1 kunci "<<" tidak dikenal dalam dokumen sop → salin isi bagian itu ke sini; penggabungan dengan "<<" tidak dipakai',
      ],
    ],
    [
      'a key where years stand',
      'jenis: renstra\nkode: R\nsasaran:\n  - kode: SS\n    indikator:\n      - kode: IK\n        target: {akhir: 3}\n',
      [
        '7:18 kunci "akhir" tidak dikenal dalam "target" pada indikator "IK" → kunci di sini berupa tahun (misalnya 2025) atau nomor triwulan (1 sampai 4)',
      ],
    ],
    [
      'a part without kode',
      'jenis: instansi\nkode: k\nunit:\n  - nama: Seksi\n',
      ['4:5 unit ke-1 tidak memiliki "kode" → tambahkan "kode"; bagian ini tidak dinilai sampai "kode" terisi'],
    ],
    [
      'a part with a misspelt kode',
      'jenis: instansi\nkode: k\nunit:\n  - Kode: a\n',
      ['4:5 kunci "Kode" tidak dikenal dalam unit ke-1 → mungkin maksudnya "kode"'],
    ],
    [
      'a value near a known one',
      'jenis: sop\nkode: S\nsifat: tehnis\n',
      ['3:8 "sifat" berisi "tehnis", bukan "teknis" atau "administratif" → mungkin maksudnya "teknis"'],
    ],
    [
      'a value near none',
      'jenis: instansi\nkode: k\ntingkat: kab\n',
      [
        '3:10 "tingkat" berisi "kab", bukan "kementerian", "eselon1", "kanwil", "kankemenag", "kua", "madrasah", "daerah" atau "lainnya" → pilih salah satunya',
      ],
    ],
    [
      'a text where a list of parts stands',
      'jenis: sop\nkode: S\nlangkah: menerima berkas\n',
      [
        '3:10 butir ke-1 dari "langkah" berisi "menerima berkas", bukan rincian → isi dengan rincian: nomor, kegiatan, pelaksana, pengganti, kelengkapan, waktu, …',
      ],
    ],
    [
      'a part where a list of parts stands',
      'jenis: sop\nkode: S\nlangkah:\n  kegiatan: x\n',
      ['4:3 "langkah" berisi rincian (kunci dan nilai), bukan daftar → awali setiap butirnya dengan tanda "-"'],
    ],
    [
      'a text where a part with keys of any name stands',
      'jenis: renstra\nkode: R\nsasaran:\n  - kode: S\n    indikator:\n      - kode: I\n        target: 90\n',
      ['7:17 "target" pada indikator "I" berisi "90", bukan rincian → isi dengan pasangan kunci dan nilai'],
    ],
    [
      'a part where a list of kode stands',
      'jenis: sop\nkode: S\nproses: { kode: PB.1 }\n',
      ['3:9 "proses" berisi rincian (kunci dan nilai), bukan teks atau daftar teks → tulis kodenya saja: PB.1'],
    ],
    [
      'a text with a colon where a list of texts stands',
      'jenis: sop\nkode: S\nperingatan:\n  Bila terlambat: layanan terhenti\n',
      [
        '4:3 "peringatan" berisi rincian (kunci dan nilai), bukan teks atau daftar teks → tulis sebagai satu teks dalam tanda kutip: "Bila terlambat: layanan terhenti"',
      ],
    ],
    [
      'an empty part',
      'jenis: sop\nkode: S\nlangkah:\n  - kegiatan: x\n  -\n',
      ['5:4 butir ke-2 dari "langkah" kosong → isi, atau hapus butir ini'],
    ],
    [
      'a text where parts stand',
      'jenis: sop\nkode: S\ntanggal: 2024-01-18\n',
      [
        '3:10 "tanggal" berisi "2024-01-18", bukan rincian → isi dengan rincian: pembuatan, revisi, efektif, pengesahan',
      ],
    ],
    [
      'a text with a colon',
      'jenis: sop\nkode: S\ndasar_hukum:\n  - UU 25/2009: Pelayanan Publik\n',
      [
        '4:5 dasar_hukum ke-1 berisi rincian (kunci dan nilai), bukan teks → tulis sebagai satu teks dalam tanda kutip: "UU 25/2009: Pelayanan Publik"',
      ],
    ],
    [
      'a list where one text stands',
      'jenis: sop\nkode: S\nnama: [a, b]\n',
      ['3:7 "nama" berisi daftar, bukan teks → isi dengan teks'],
    ],
    [
      'an answer',
      'jenis: sop\nkode: S\nkonsep: ya\n',
      ['3:9 "konsep" berisi "ya", bukan true atau false → isi dengan "true" (ya) atau "false" (tidak)'],
    ],
    [
      'words for a number',
      'jenis: hasil_survei\nkode: H\nresponden: seratus\n',
      ['3:12 "responden" berisi "seratus", bukan bilangan bulat → isi dengan bilangan bulat'],
    ],
    [
      'a number with its unit',
      'jenis: hasil_survei\nkode: H\nresponden: 120 orang\n',
      ['3:12 "responden" berisi "120 orang", bukan bilangan bulat → tulis bilangannya saja, tanpa satuan: 120'],
    ],
    [
      'a decimal comma',
      'jenis: hasil_survei\nkode: H\nnilai: 87,28\n',
      ['3:8 "nilai" berisi "87,28", pecahannya ditulis dengan koma → tulis pecahan dengan titik: 87.28'],
    ],
    [
      'marks of thousands',
      'jenis: hasil_survei\nkode: H\npopulasi: 1.255\nresponden: 1.250\n',
      [
        '3:11 "populasi" berisi "1.255", ribuannya ditulis dengan titik → tulis tanpa titik ribuan: 1255',
        '4:12 "responden" berisi "1.250", ribuannya ditulis dengan titik → tulis tanpa titik ribuan: 1250',
      ],
    ],
    [
      'marks of thousands that YAML takes for a fraction of nought',
      'jenis: hasil_survei\nkode: H\nper_layanan:\n  - layanan: L\n    responden: 2.000\n',
      [
        '5:16 "responden" pada per_layanan ke-1 berisi "2.000", ribuannya ditulis dengan titik → tulis tanpa titik ribuan: 2000',
      ],
    ],
    [
      'a year of two digits',
      'jenis: lke\nkode: L\ntahun: 24\n',
      ['3:8 "tahun" berisi "24", di luar batas yang diterima → isi dengan bilangan paling kecil 1800'],
    ],
    [
      'a kode without end',
      `jenis: sop\nkode: ${'x'.repeat(201)}\n`,
      [`2:7 "kode" berisi "${'x'.repeat(79)}…", di luar batas yang diterima → isi dengan paling banyak 200 karakter`],
    ],
    [
      'keys that JavaScript knows',
      'jenis: lke\nkode: L\nconstructor: 1\n__proto__: {a: 1}\n',
      [
        '3:1 kunci "constructor" tidak dikenal dalam dokumen lke → kunci yang dikenal: bagian_lain, catatan, hasil, instrumen, jawaban, jenis, kode, konsep, nilai_dilaporkan, predikat, sumber, tahun, termuat',
        '4:1 kunci "__proto__" tidak dikenal dalam dokumen lke → lihat kunci yang dikenal pada perbaikan untuk "constructor"',
      ],
    ],
    [
      'the second of two parts that break',
      'jenis: sop\nkode: S\nlangkah:\n  - x\n  - kegiatan: y\n    waktu: {a: 1}\n',
      [
        '4:5 butir ke-1 dari "langkah" berisi "x", bukan rincian → isi dengan rincian: nomor, kegiatan, pelaksana, pengganti, kelengkapan, waktu, …',
        '6:12 "waktu" pada langkah ke-2 berisi rincian (kunci dan nilai), bukan teks → tulis sebagai satu teks dalam tanda kutip',
      ],
    ],
  ])('of %s', (_, teks, sentences) => {
    expect(told(teks)).toEqual(sentences)
  })
})

describe('a list of a quarter of a million items', () => {
  const items = '  - x\n'.repeat(250_000)

  it('loses the one that breaks the schema', () => {
    const teks = `jenis: sop\nkode: S\nperalatan:\n${items}  - a: b\n`
    expect(told(teks)).toHaveLength(1)
    expect(kept(teks)).toHaveProperty('peralatan.length', 250_000)
  })

  it('is judged in time where every item breaks it', () => {
    const [raw] = parse({
      berkas: 'berkas.yaml',
      teks: `jenis: sop\nkode: S\nlangkah:\n${items.slice(0, 6 * 50_000)}`,
    }).value
    expect(raw && validate(raw).drafts).toHaveLength(21)
  })
})

describe('very many errors of a kind', () => {
  const draftsOf = (teks: string) => parse({ berkas: 'a.yaml', teks }).value.flatMap((raw) => validate(raw).drafts)

  it('are told one by one up to twenty, then as one that counts the others and names some', () => {
    const keys = Array.from({ length: 300 }, (_, index) => `x_${index}: 1\n`)
    const drafts = draftsOf(`jenis: sop\nkode: S\n${keys.join('')}`)
    expect(drafts).toHaveLength(21)
    expect(drafts[0]?.hint).toMatch(/^kunci yang dikenal: /)
    expect(drafts[1]?.hint).toBe('lihat kunci yang dikenal pada perbaikan untuk "x_0"')
    expect(drafts[20]?.message).toBe(
      'kunci "x_20" tidak dikenal dalam dokumen sop; begitu pula 279 tempat lain, 100 yang pertama disebut di sini',
    )
    expect(drafts[20]?.related).toHaveLength(100)
    expect(drafts[20]?.related?.[0]).toMatchObject({
      at: { pointer: '/x_21', key: true },
      message: 'kunci "x_21" tidak dikenal dalam dokumen sop',
    })
  })

  it.each([
    ['keys of items', 'sop', 'langkah', '{ kegiatan: a, output: b }'],
    ['items', 'sop', 'langkah', 'x'],
    ['choices', 'peta_proses', 'proses', '{ kode: P, kategori: z }'],
    ['lacks', 'peta_proses', 'proses', '{ nama: x }'],
    ['numbers with marks of thousands', 'hasil_survei', 'per_layanan', '{ responden: 2.000 }'],
  ])('are one kind where only the item differs: %s', (_, jenis, list, item) => {
    const drafts = draftsOf(`jenis: ${jenis}\nkode: K\n${list}:\n${`  - ${item}\n`.repeat(50)}`)
    expect(drafts).toHaveLength(21)
    expect(drafts[20]?.message).toMatch(/; begitu pula 29 tempat lain$/)
    expect(drafts[20]?.related).toHaveLength(29)
  })

  it('of other kinds are not hidden behind them', () => {
    const teks = `jenis: sop\nkode: S\nlangkah:\n${'  - x\n'.repeat(30)}  - { kegiatan: a, waktu: { b: 1 } }\nkonsep: ya\n`
    expect(draftsOf(teks).map(({ at }) => at.pointer)).toEqual(
      expect.arrayContaining(['/langkah/30/waktu', '/konsep', '/langkah/20']),
    )
  })

  it('one more than twenty is as soon told as counted', () => {
    const drafts = draftsOf(`jenis: sop\nkode: S\nlangkah:\n${'  - x\n'.repeat(21)}`)
    expect(drafts).toHaveLength(21)
    expect(drafts[20]?.message).not.toContain('begitu pula')
  })
})

it('a name without end is cut wherever it is quoted', () => {
  const long = 'x'.repeat(5_000)
  const teks = `jenis: renstra\nkode: R\n${long}: 1\nsasaran:\n  - kode: ${long}\n    indikator: { ${long}: 1 }\n`
  for (const sentence of told(teks)) expect(sentence.length).toBeLessThan(700)
})

describe('what is left of a document', () => {
  it.each<[string, string, unknown]>([
    ['an unknown key goes', 'jenis: sop\nkode: S\nx: 1\n', { jenis: 'sop', kode: 'S' }],
    [
      'a broken item goes, those beside it stay',
      'jenis: sop\nkode: S\nlangkah:\n  - x\n  - kegiatan: y\n',
      { jenis: 'sop', kode: 'S', langkah: [{ kegiatan: 'y' }] },
    ],
    [
      'one text is a list',
      'jenis: sop\nkode: S\nperalatan: komputer\n',
      { jenis: 'sop', kode: 'S', peralatan: ['komputer'] },
    ],
    [
      'a number is the text that asks for one',
      'jenis: sop\nkode: 12\nnama: 1.10\n',
      { jenis: 'sop', kode: '12', nama: '1.10' },
    ],
    [
      'a text is the number that asks for one',
      'jenis: hasil_survei\nkode: H\nnilai: "87.50"\n',
      { jenis: 'hasil_survei', kode: 'H', nilai: 87.5 },
    ],
    [
      'three decimals are no thousands where a fraction may stand',
      'jenis: hasil_survei\nkode: H\nunsur:\n  - nrr: 3.000\n',
      { jenis: 'hasil_survei', kode: 'H', unsur: [{ nrr: 3 }] },
    ],
    [
      'thousands that were misread go',
      'jenis: hasil_survei\nkode: H\nresponden: 2.000\n',
      { jenis: 'hasil_survei', kode: 'H' },
    ],
    [
      'nothing is empty, a list of nothing is not',
      'jenis: sop\nkode: S\nnama: ""\nnomor:\nperalatan: []\n',
      { jenis: 'sop', kode: 'S', peralatan: [] },
    ],
    ['nothing without a kode', 'jenis: sop\nnama: x\n', undefined],
  ])('%s', (_, teks, isi) => {
    expect(kept(teks)).toEqual(isi)
  })
})
