import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'

interface Schema {
  readonly $id?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly const?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly required?: readonly string[]
}

const folder = new URL('../../schemas/', import.meta.url)
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.schema.json'))
  .sort()
const schemas = new Map<string, Schema>(
  files.map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8'))]),
)

const ajv = new Ajv2020({
  allErrors: true,
  coerceTypes: 'array',
  strict: true,
  allowUnionTypes: true,
  logger: {
    log: fail,
    warn: fail,
    error: fail,
  },
})
for (const schema of schemas.values()) ajv.addSchema(schema)

function fail(message: unknown): never {
  throw new Error(String(message))
}

function schemaOf(file: string): Schema {
  return schemas.get(file) ?? fail(`no schema ${file}`)
}

/** What a document of `jenis` fails on, as pointer and keyword. */
function faults(jenis: string, document: unknown): string[] {
  const validate = ajv.getSchema(`${jenis}.schema.json`) ?? fail(`no schema for ${jenis}`)
  if (validate(document) === true) return []
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`)
}

/** Follows references to the schema that says something; the file is where it stands. */
function resolve(schema: Schema, file: string): [Schema, string] {
  if (schema.$ref === undefined) return [schema, file]
  const [name = '', pointer = ''] = schema.$ref.split('#')
  const target = name === '' ? file : name
  let node: unknown = schemaOf(target)
  for (const key of pointer.split('/').slice(1)) node = (node as Record<string, unknown>)[key]
  if (node === undefined) fail(`${file}: ${schema.$ref} leads nowhere`)
  return resolve(node as Schema, target)
}

/** Every subschema with the pointer to it, itself first. */
function* subschemas(schema: Schema, pointer: string): Generator<[Schema, string]> {
  yield [schema, pointer]
  for (const keyword of ['$defs', 'properties', 'patternProperties'] as const) {
    for (const [key, child] of Object.entries(schema[keyword] ?? {}))
      yield* subschemas(child, `${pointer}/${keyword}/${key}`)
  }
  if (schema.items !== undefined) yield* subschemas(schema.items, `${pointer}/items`)
  if (typeof schema.additionalProperties === 'object') {
    yield* subschemas(schema.additionalProperties, `${pointer}/additionalProperties`)
  }
}

const all = [...schemas].flatMap(([file, schema]) => [...subschemas(schema, file)])
// Settings are no document: they have a schema, but no jenis.
const kinds = files
  .filter((file) => schemas.get(file)?.properties?.jenis)
  .map((file) => file.replace('.schema.json', ''))

/** Every mapping in a document with the schema that describes it. */
function* mappings(value: unknown, schema: Schema, file: string): Generator<[Record<string, unknown>, Schema]> {
  const [node, at] = resolve(schema, file)
  if (Array.isArray(value)) {
    for (const item of value) if (node.items !== undefined) yield* mappings(item, node.items, at)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const mapping = value as Record<string, unknown>
  yield [mapping, node]
  const free = typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined
  for (const [key, child] of Object.entries(mapping)) {
    const pattern = Object.entries(node.patternProperties ?? {}).find(([source]) => new RegExp(source).test(key))
    const next = node.properties?.[key] ?? pattern?.[1] ?? free
    if (next !== undefined) yield* mappings(child, next, at)
  }
}

const umum = `
catatan: [Disalin dari situs]
konsep: false
bagian_lain: { Latar Belakang: [Alinea pertama, Alinea kedua], Ruang Lingkup: Seluruh seksi }
termuat: { lengkap: false, tidak_termuat: [visi] }
sumber: { judul: Buku, url: https://bali.kemenag.go.id/, catatan: Tanpa lampiran }
`

/** One document of every kind; together they use every field. */
const samples: Readonly<Record<string, string>> = {
  instansi: `
jenis: instansi
kode: kankemenag-badung
nama: Kantor Kementerian Agama Kabupaten Badung
tingkat: kankemenag
induk: kanwil-bali
wilayah: { nasional: false, provinsi: Bali, kabupaten_kota: Kabupaten Badung, kecamatan: Mengwi, desa_kelurahan: Sempidi }
unit:
  - { kode: phu, nama: Seksi Penyelenggaraan Haji dan Umrah, induk: kantor, layanan_bersama: false }
jabatan:
  - { kode: kasi-phu, nama: Kepala Seksi PHU, alias: [Kasi PHU], unit: phu, pihak: petugas }
data:
  - { isi: survei, berkas: data/survei.csv, pemisah: ;, kolom: { layanan: Jenis }, nilai: { selesai: Sudah }, skala: 4, survei: ipkp }
`,
  renstra: `
jenis: renstra
kode: RENSTRA-2025-2029
nama: Rencana Strategis 2025–2029
ditetapkan: { nomor: 12 Tahun 2025, tanggal: 2025-02-03, oleh: kepala }
dasar_hukum: [UU Nomor 25 Tahun 2004]
periode: { mulai: 2025, selesai: 2029 }
visi: Terwujudnya layanan yang berdampak
misi: [{ kode: M1, uraian: Meningkatkan layanan }]
tujuan:
  - { kode: T1, uraian: Meningkatnya mutu layanan, misi: [M1], indikator: [{ kode: IT-1 }] }
sasaran:
  - kode: SS-1
    kode_resmi: SS 1
    uraian: Meningkatnya kualitas layanan haji
    jenjang: strategis
    tujuan: T1
    menjabarkan: kemenag/SS-1
    penanggung_jawab: phu
    layanan_langsung: true
    indikator:
      - kode: IKSS-1.1
        kode_resmi: IKSS 1.1
        nama: Indeks kepuasan jemaah
        satuan: indeks
        polaritas: maksimum
        tipe: outcome
        rumus: rata-rata unsur
        sumber_data: survei
        penanggung_jawab: phu
        data_dasar: { tahun: 2024, nilai: 84.5 }
        target: { 2025: 85, 2026: BB, 2027: '≥ 3,60', 2028: { min: 1, maks: 2 } }
        tahun_ukur: [2025, 2026, 2027, 2028]
        pengukuran: triwulanan
        sifat: posisi
        skala: [C, B, A]
        batas: { min: 25, maks: 100 }
        utama: true
program:
  - kode: DH
    nama: Program layanan haji
    sasaran: [SS-1]
    indikator: [{ kode: IKP-1 }]
    kegiatan:
      - kode: '2150'
        nama: Pelayanan haji
        sasaran: [SS-1]
        indikator: [{ kode: IKK-1, skala: mutu_skm }]
        keluaran: [{ kode: QAA, nama: Jemaah, satuan: orang, target: { 2025: 1200 } }]
        anggaran: { 2025: 118625000, 2026: 'Rp120.000.000,-' }
program_prioritas:
  - { kode: PP-1, nama: Layanan berdampak, sasaran: [SS-1], penanggung_jawab: [phu] }
`,
  perjanjian_kinerja: `
jenis: perjanjian_kinerja
kode: PK-2026
tahun: 2026
pihak: [Kepala Kantor, Kepala Kantor Wilayah]
target:
  - indikator: IKSS-1.1
    sasaran: SS-1
    satuan: Persen
    nilai: 100
    triwulan: { 1: 19.2, 2: 55.64, 3: 71.7, 4: 100 }
    pengukuran: triwulanan
    sifat: kumulatif
    alasan: Disesuaikan dengan pagu
anggaran:
  - { untuk: SS-1, pagu_awal: 118625000, pagu: 'Rp 116.375.000', realisasi: { 1: 22109500, 2: 0 } }
`,
  laporan_kinerja: `
jenis: laporan_kinerja
kode: LKJ-2025
tahun: 2025
perjanjian: PK-2025
sasaran:
  - sasaran: SS-1
    capaian: 98,57 %
    kategori: Baik
    cara: rasio_jumlah
    jumlah: { target: 400, realisasi: 380, sisa: 20 }
    indikator:
      - { indikator: IKSS-1.1, satuan: '%', target: 80, realisasi: 78.5, capaian: 98.13, kategori: Baik }
`,
  peta_proses: `
jenis: peta_proses
kode: PETA
nama: Peta Proses Bisnis
ditetapkan: { nomor: KEP-1, tanggal: 18 Januari 2025, oleh: kepala }
dasar_hukum: [PermenPANRB Nomor 19 Tahun 2018]
renstra: RENSTRA-2025-2029
proses:
  - kode: P1
    kode_resmi: RAB-1
    nama: Layanan haji
    kategori: inti
    sasaran: [SS-1]
    pemilik: [phu, kasi-phu]
    pemasok: [Pemohon]
    masukan: [berkas]
    keluaran: [SPH]
    pelanggan: [Jemaah]
    relasi: [{ ke: P2, berupa: SPH }]
    lintas_fungsi: [ptsp]
    layanan_publik: true
    tanpa_sop: Dirinci di subproses
    aktivitas: [memeriksa, mencatat]
    waktu: 3 bulan
    rab: RAB.01
    subproses: [{ kode: P1.1, nama: Pendaftaran }]
`,
  sop: `
jenis: sop
kode: SOP-07
nomor: SOP-07/2025
nama: Pendaftaran Haji
proses: [P1.1]
unit: phu
tanggal: { pembuatan: 2025-01-02, revisi: '-', efektif: Juni 2025, pengesahan: 10 Januari 2025 }
revisi_ke: '00'
disahkan_oleh: kepala
dasar_hukum: [UU Nomor 8 Tahun 2019]
kualifikasi_pelaksana: [Memahami Siskohat]
keterkaitan: [SOP-08]
peralatan: [komputer]
peringatan: Bila tidak dijalankan, jemaah tidak terdaftar
pencatatan: []
sifat: administratif
cakupan: mikro
hasil: final
bentuk: tabel
waktu_total: 25 menit
evaluasi: [{ tanggal: 2025-06-30, hasil: Terlalu lama, tindak_lanjut: Direvisi }]
penerapan:
  - bukti/notula.pdf
  - { uraian: Notula, berkas: b.pdf, rujukan: sop:SOP-07, tanggal: 2025-03-01, berlaku_sampai: 2026-03-01, url: https://a.id }
varian: [{ kode: baru, nama: Pendaftaran baru }]
pelaksana: [Pemohon, { kode: ptsp, nama: Petugas PTSP, pihak: petugas }]
langkah:
  - nomor: 1
    kegiatan: Menyerahkan berkas
    pelaksana: Pemohon
    pengganti: [Kuasa]
    kelengkapan: [berkas]
    waktu: 5 menit
    jadwal: Hari kerja
    keluaran: [tanda terima]
    biaya: 0
    keterangan: Lihat SOP-08
    sop: SOP-08
    di_luar_janji: false
    ke: [2, 3]
  - { nomor: 2, keputusan: { tanya: 'Lengkap?', ya: 3, tidak: selesai } }
  - { nomor: 3, biaya: gratis, keputusan: { cabang: [{ label: Sesuai, ke: 4, arti: ya }, { label: Tidak, ke: selesai, arti: tidak }] } }
  - { nomor: 4, selesai: true }
`,
  standar_pelayanan: `
jenis: standar_pelayanan
kode: SP-07
layanan: Pendaftaran Haji
acuan: kanwil-bali/SP-07
nomor: SP/7/2025
ditetapkan: { nomor: '345', tanggal: 2025-01-02, oleh: kepala }
unit: phu
proses: P1.1
sop: [SOP-07]
indikator: [IKSS-1.1]
varian: [{ kode: baru, nama: Pendaftaran baru }]
moda: hibrida
kanal: [{ nama: Pusaka, url: https://pusaka.kemenag.go.id }]
jam_pelayanan: Senin–Kamis 08.00–15.00
persyaratan: [KTP, { uraian: KK, bentuk: salinan, jumlah: 2 lembar, untuk: baru, bila: diwakilkan }]
prosedur:
  - Pemohon menyerahkan berkas
  - { nomor: 2, kegiatan: Memeriksa, pelaksana: PTSP, pengganti: JFU, kelengkapan: berkas, waktu: 5 menit, jadwal: Senin, keluaran: tanda terima,
      biaya: gratis, keterangan: '-', sop: SOP-08, di_luar_janji: true, ke: 3, keputusan: { ya: 3, tidak: 1 }, selesai: ditolak, untuk: baru, bila: lengkap }
jangka_waktu: [25 menit, { untuk: baru, bila: daring, waktu: 1 hari kerja, sejak: berkas lengkap }]
biaya:
  - Gratis
  - 600000
  - { uraian: Di luar kantor, untuk: baru, bila: hari libur, tarif: { rumus: luas × harga, peubah: [luas, harga], menurut: Perda 4/2023 }, satuan: kali, dasar_hukum: PP 59/2018 }
biaya_gabung: pilih
produk: [SPH, { nama: Rekomendasi, masa_berlaku: 6 bulan, penerbit: kepala, untuk: baru, bila: disetujui }]
pengaduan: { kanal: [Kotak saran, { jenis: situs, nama: SP4N-LAPOR!, alamat: www.lapor.go.id }], prosedur: [Dicatat], waktu_tanggapan: 5 hari kerja }
dasar_hukum: [UU Nomor 25 Tahun 2009]
sarana_prasarana: [ruang tunggu]
kompetensi_pelaksana: [Sarjana]
pengawasan_internal: [Atasan langsung]
jumlah_pelaksana: { total: 3, rincian: { Petugas PTSP: 2, Kepala Seksi: 1 } }
jaminan_pelayanan: Sesuai maklumat
kompensasi: Diantar ke rumah
jaminan_keamanan: [CCTV]
evaluasi_kinerja: [SKM tiap triwulan]
penyusunan: { berita_acara: BA-1/2025, peserta: [{ unsur: masyarakat, jumlah: 12 }] }
reviu: [{ tanggal: 2025-03-10, dengan: [{ unsur: akademisi, jumlah: 1 }], berdasarkan: [skm, pengaduan], tindak_lanjut: Waktu dipersingkat }]
publikasi: [{ media: situs, url: https://a.id, tanggal: 2025-03-11 }]
`,
  maklumat: `
jenis: maklumat
kode: MAKLUMAT-2025
tanggal: 6 Januari 2025
oleh: kepala
layanan: [SP-07]
semua: false
publikasi: [{ media: situs }]
`,
  regulasi: `
jenis: regulasi
kode: regulasi-badung
peraturan:
  - kode: perda-badung-4-2023
    jenis: perda
    penerbit: Kabupaten Badung
    nomor: 4
    tahun: 2023
    judul: Pajak Daerah
    alias: [Perda Pajak]
    status: dicabut
    dicabut_oleh: perda-badung-1-2025
    dicabut_pada: 2025-01-02
    mengubah: [perda-badung-2-2011]
    sumber: https://jdih.badungkab.go.id
    kepastian: M?
`,
  hasil_survei: `
jenis: hasil_survei
kode: SKM-2025
survei: skm
periode: { mulai: 2025-01-02, selesai: Juni 2025 }
layanan: [SP-07]
unit: phu
populasi: 500
sensus: false
responden: 217
skala: 4
unsur: [{ nama: Waktu penyelesaian, nrr: 3.49, bobot: 0.111 }]
nilai: 87.28
mutu: B
label: Baik
per_layanan: [{ layanan: SP-07, nilai: 94.73, mutu: A, label: Sangat Baik, responden: 39 }]
sebelumnya: { 2024: 86.78 }
publikasi: [{ media: situs, tanggal: 2025-07-03 }]
tindak_lanjut: [{ unsur: Waktu penyelesaian, uraian: Menambah loket, tanggal: 2025-08-01 }]
indikator: IKSS-1.1
`,
  kebutuhan_masyarakat: `
jenis: kebutuhan_masyarakat
kode: KEBUTUHAN-2025
butir:
  - kode: KM-1
    tanggal: 2025-02-01
    sumber: konsultasi_publik
    uraian: Antrean daring
    layanan: [SP-07]
    program_prioritas: [PP-1]
    jumlah: 14
    tindak_lanjut: { uraian: Dibuatkan, dokumen: SOP-07, tanggal: 2025-05-01, status: selesai, alasan: Menunggu anggaran }
`,
  lke: `
jenis: lke
kode: LKE-2025
instrumen: lke-permenpanrb-90-2021
tahun: 2025
predikat: wbk
jawaban:
  P2-i.a: { jawaban: B, catatan: 12 dari 12 SOP, bukti: [sop:SOP-07, { berkas: b.pdf, tanggal: 2025-03-01 }] }
  R4-i.a: { angka: { sasaran: 14, sasaran_tercapai: 12 } }
hasil: { ipak: { indeks: 3.68, nilai: 16.1 }, ipkp: { indeks: 3.5 }, capaian_kinerja: B }
nilai_dilaporkan: { P2-i: 0.67, total: '83,72' }
`,
  instrumen_lke: `
jenis: instrumen_lke
kode: lke-uji
nama: LKE Zona Integritas
dasar_hukum: [PermenPANRB Nomor 90 Tahun 2021]
mulai: 2021
kepastian: V-sec
nilai_jawaban: { Ya/Tidak: { Ya: 1, Tidak: 0 }, A/B/C: { A: 1, B: 0.5, C: 0 } }
komponen:
  - kode: pengungkit
    alias: [A]
    nama: Pengungkit
    induk: total
    bobot: 60
    minimal: { wbk: 40, wbbm: 48, kepastian: { wbk: V-sec, wbbm: M } }
area:
  - { kode: P2, alias: [A2], nama: Penataan Tatalaksana, induk: II, komponen: pemenuhan, bobot: 3.5, minimal: { wbk: 2.1 } }
subkomponen:
  - { kode: P2-i, alias: [A2.i], nama: SOP Kegiatan Utama, area: P2, komponen: pemenuhan, bobot: 1, minimal: { wbk: 0.6 } }
butir:
  - kode: R4-i.a
    alias: [B4.i.a]
    subkomponen: R4-i
    pertanyaan: Persentase sasaran yang tercapai
    kriteria: Dihitung dari jumlah sasaran
    jenis_jawaban: '%'
    opsi: { A: semua }
    masukan: [sasaran, { kode: sasaran_tercapai, nama: Jumlah sasaran yang tercapai, satuan: jumlah }]
    rumus: { pembilang: [sasaran_tercapai], pengurang: [], penyebut: [sasaran], dibatasi: true, penyebut_nol: 1, kepastian: M? }
    rumus_lain: [{ pembilang: [sasaran_tercapai] }]
    skala: 4
    bobot: 2
    minimal: { wbk: 1, wbbm: 1.5 }
`,
}

const sample = (jenis: string): Record<string, unknown> =>
  load((samples[jenis] ?? fail(`no sample of ${jenis}`)) + umum, { schema: CORE_SCHEMA }) as Record<string, unknown>

describe('the schemas themselves', () => {
  it('are one for each kind of document', () => {
    expect(kinds).toEqual(Object.keys(samples).sort())
  })

  it.each(files)('%s compiles in strict mode without a warning', (file) => {
    expect(schemaOf(file).$id).toBe(file)
    expect(ajv.getSchema(file)).toBeTypeOf('function')
  })

  it.each(kinds)('%s is named after its jenis and asks only for jenis and kode', (jenis) => {
    const schema = schemaOf(`${jenis}.schema.json`)
    expect(schema.properties?.jenis?.const).toBe(jenis)
    expect(schema.required).toEqual(['jenis', 'kode'])
    expect(schema.title).toBe(jenis.replace(/(^|_)(.)/g, (_all, _line, letter: string) => letter.toUpperCase()))
    expect(schema.description).toBeTruthy()
  })

  it('use only the keywords that editors, types and validators all know', () => {
    const known = new Set(
      '$schema $id $ref $defs title description type const enum properties patternProperties additionalProperties required items minLength maxLength minimum maximum'.split(
        ' ',
      ),
    )
    const strange = all.flatMap(([schema, at]) =>
      Object.keys(schema)
        .filter((key) => !known.has(key))
        .map((key) => `${at}/${key}`),
    )
    expect(strange).toEqual([])
  })

  it('require nothing but kode below the root', () => {
    const nested = all.filter(([schema, at]) => schema.required !== undefined && !at.endsWith('.json'))
    expect(nested.filter(([schema]) => String(schema.required) !== 'kode').map(([, at]) => at)).toEqual([])
    // A node with a kode is a node that others refer to: it is useless without.
    const named = all.filter(([schema, at]) => schema.properties?.kode !== undefined && !at.endsWith('.json'))
    expect(named.filter(([schema]) => schema.required === undefined).map(([, at]) => at)).toEqual([])
  })

  it('close and title every object with properties', () => {
    const objects = all.filter(([schema]) => schema.properties !== undefined)
    expect(objects.filter(([schema]) => schema.additionalProperties !== false).map(([, at]) => at)).toEqual([])
    expect(
      objects.filter(([{ title }]) => title === undefined || !/^([A-Z][a-z]+)+$/.test(title)).map(([, at]) => at),
    ).toEqual([])
    const titles = all.flatMap(([schema]) => schema.title ?? [])
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })

  it('describe every property', () => {
    const properties = all.flatMap(([schema, at]) =>
      Object.entries(schema.properties ?? {}).map(
        ([key, property]) => [`${at}/${key}`, property.description ?? ''] as const,
      ),
    )
    expect(properties.filter(([, description]) => description.trim().length < 8).map(([at]) => at)).toEqual([])
    expect(properties.filter(([, description]) => !description.endsWith('.')).map(([at]) => at)).toEqual([])
    expect(properties.length).toBeGreaterThan(300)
  })

  it('name keys in snake_case, none of which YAML 1.1 reads as a boolean', () => {
    const keys = all.flatMap(([schema]) => Object.keys(schema.properties ?? {}))
    expect(keys.filter((key) => !/^[a-z]+(_[a-z]+)*$/.test(key))).toEqual([])
    expect(keys.filter((key) => /^(y|yes|n|no|on|off|true|false|null)$/.test(key))).toEqual([])
  })

  it('put text first in a union, so that a boolean is not read as 1', () => {
    const unions = all.filter(([{ type }]) => Array.isArray(type) && type.includes('string'))
    expect(unions.filter(([{ type }]) => type?.[0] !== 'string').map(([, at]) => at)).toEqual([])
  })

  it('hold no field that no document can reach', () => {
    const used = new Map<Schema, Set<string>>()
    for (const jenis of kinds) {
      const file = `${jenis}.schema.json`
      for (const [mapping, node] of mappings(sample(jenis), schemaOf(file), file)) {
        used.set(node, new Set([...(used.get(node) ?? []), ...Object.keys(mapping)]))
      }
    }
    const ofDocuments = ['common', ...kinds].map((name) => `${name}.schema.json`)
    const unused = ofDocuments
      .flatMap((file) => [...subschemas(schemaOf(file), file)])
      .flatMap(([schema, at]) =>
        Object.keys(schema.properties ?? {})
          .filter((key) => !used.get(schema)?.has(key))
          .map((key) => `${at}/${key}`),
      )
    expect(unused).toEqual([])
  })
})

describe.each(kinds)('a document of kind %s', (jenis) => {
  const file = `${jenis}.schema.json`

  it('may hold every field', () => {
    expect(faults(jenis, sample(jenis))).toEqual([])
  })

  it('needs no more than jenis and kode', () => {
    expect(faults(jenis, { jenis, kode: 'X-1' })).toEqual([])
    expect(faults(jenis, { jenis })).toEqual([' required'])
    expect(faults(jenis, { jenis: 'lain', kode: 'X-1' })).toEqual(['/jenis const'])
  })

  it('holds no unknown key, however deep', () => {
    const document = sample(jenis)
    const closed = [...mappings(document, schemaOf(file), file)].filter(
      ([, node]) => node.additionalProperties === false,
    )
    expect(closed.length).toBeGreaterThan(2)
    for (const [mapping, node] of closed) {
      mapping.tidak_dikenal = 'x'
      expect(faults(jenis, structuredClone(document)), node.title).toEqual([
        expect.stringMatching(/ additionalProperties$/),
      ])
      delete mapping.tidak_dikenal
    }
  })
})

describe('leniency', () => {
  const read = (jenis: string, text: string): Record<string, unknown> => {
    const document = load(`jenis: ${jenis}\nkode: 7\n${text}`, { schema: CORE_SCHEMA }) as Record<string, unknown>
    expect(faults(jenis, document)).toEqual([])
    const { jenis: _jenis, kode, ...rest } = document
    expect(kode).toBe('7')
    return rest
  }

  it.each([
    ['sop', 'peralatan: komputer', { peralatan: ['komputer'] }],
    ['sop', 'peralatan: []', { peralatan: [] }],
    ['sop', 'tanggal: { pembuatan: 2019 }', { tanggal: { pembuatan: '2019' } }],
    ['sop', 'langkah: [{ nomor: 1, ke: 2, selesai: true }]', { langkah: [{ nomor: '1', ke: '2', selesai: true }] }],
    [
      'sop',
      'langkah: [{ ke: [2, 3], keputusan: { ya: 4 } }]',
      { langkah: [{ ke: ['2', '3'], keputusan: { ya: '4' } }] },
    ],
    ['sop', 'pelaksana: Pemohon', { pelaksana: ['Pemohon'] }],
    ['standar_pelayanan', 'pengaduan: surel', { pengaduan: ['surel'] }],
    ['standar_pelayanan', 'pengaduan: [surel, telepon]', { pengaduan: ['surel', 'telepon'] }],
    ['standar_pelayanan', 'persyaratan: KTP', { persyaratan: ['KTP'] }],
    ['standar_pelayanan', 'jangka_waktu: 3 hari', { jangka_waktu: '3 hari' }],
    ['standar_pelayanan', 'biaya: Gratis', { biaya: 'Gratis' }],
    ['standar_pelayanan', 'biaya: 0', { biaya: 0 }],
    [
      'standar_pelayanan',
      'biaya: [{ tarif: gratis }, { tarif: 600000 }]',
      { biaya: [{ tarif: 'gratis' }, { tarif: 600000 }] },
    ],
    ['standar_pelayanan', 'jumlah_pelaksana: 4', { jumlah_pelaksana: 4 }],
    ['standar_pelayanan', 'jumlah_pelaksana: 4 orang', { jumlah_pelaksana: '4 orang' }],
    ['renstra', "periode: { mulai: '2025' }", { periode: { mulai: 2025 } }],
    ['peta_proses', 'proses: [{ kode: 1.1, pemilik: phu }]', { proses: [{ kode: '1.1', pemilik: ['phu'] }] }],
  ])('%s takes %s', (jenis, text, expected) => {
    expect(read(jenis, text)).toEqual(expected)
  })

  it.each([
    [
      'renstra',
      'sasaran: [{ kode: S, indikator: [{ kode: I, target: { tw1: 5 } }] }]',
      '/sasaran/0/indikator/0/target',
    ],
    ['perjanjian_kinerja', 'target: [{ triwulan: { 5: 1 } }]', '/target/0/triwulan'],
    ['hasil_survei', 'nilai: 87,28', '/nilai'],
    ['standar_pelayanan', 'moda: manual', '/moda'],
    ['instansi', 'unit: [{ nama: Seksi }]', '/unit/0'],
  ])('%s does not take %s', (jenis, text, pointer) => {
    const document = load(`jenis: ${jenis}\nkode: X\n${text}`, { schema: CORE_SCHEMA })
    expect(faults(jenis, document)).toEqual([expect.stringContaining(`${pointer} `)])
  })
})
