/** Offices made at random, with names of every sort. */
import fc from 'fast-check'

export const hostile = [
  '</text><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "javascript:alert('x')&amp;&lt;",
  'Penyelenggaraan/Pengadministrasian-Kepegawaian.Kementerian_Agama',
  'A'.repeat(700),
  'Pertanggungjawabanpenyelenggaraanpemerintahandaerah'.repeat(4),
  'kata '.repeat(300),
  'مكتب الشؤون الدينية',
  'ᬲᭂᬫᭂᬢᭀᬦ᭄ ᬩᬮᬶ',
  '宗教事务办公室',
  '👩‍👩‍👧‍👦👍🏽 emoji',
  'zalgo n̸̡̛̺̩̎̈́͊ame',
  'naik\u202eturun\u0007bel\u200b',
  'é à ñ Œuvre ﷽',
  '',
] as const

export const teks = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Pelayanan',
      'Legalisasi Dokumen',
      'Bagian Tata Usaha',
      'Memeriksa kelengkapan berkas permohonan',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
)

const daftar = fc.array(teks, { maxLength: 4 })

const proses = fc.array(
  fc.record({
    nama: teks,
    wadah: fc.nat(9),
    pemilik: daftar,
    pemasok: daftar,
    masukan: daftar,
    keluaran: daftar,
    pelanggan: daftar,
    lintas: daftar,
    relasi: fc.array(fc.record({ ke: fc.nat(11), berupa: daftar }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 10 },
)

interface Proses {
  readonly kode: string
  readonly subproses: Proses[]
}

/** A map of processes as a document: each process within an earlier one, or at the top. */
export const petaProses = proses.map((semua) => {
  const top: Proses[] = []
  const made: Proses[] = []
  for (const [index, { wadah, relasi, lintas, ...rest }] of semua.entries()) {
    const one = {
      ...rest,
      kode: `P.${index}`,
      lintas_fungsi: lintas.filter((one) => one.trim() !== ''),
      relasi: relasi.map(({ ke, berupa }) => ({ ke: `P.${ke}`, berupa })),
      subproses: [],
    }
    const above = wadah < index ? made[wadah] : undefined
    ;(above?.subproses ?? top).push(one)
    made.push(one)
  }
  return { jenis: 'peta_proses', kode: 'PETA', proses: top }
})

const langkah = fc.record({
  kegiatan: teks,
  pelaksana: fc.array(fc.nat(4), { minLength: 0, maxLength: 2 }),
  kelengkapan: daftar,
  keluaran: daftar,
  waktu: fc.constantFrom('5 menit', '1 hari kerja', 'sangat lama sekali tanpa batas waktu yang jelas'),
  jalan: fc.oneof(
    fc.constant({}),
    fc.record({ ke: fc.nat(14).map(String) }),
    fc.record({ ke: fc.array(fc.nat(14).map(String), { minLength: 1, maxLength: 3 }) }),
    fc.record({ keputusan: fc.record({ ya: nomorAtauSelesai(), tidak: nomorAtauSelesai() }) }),
    fc.record({
      keputusan: fc.record({
        tanya: teks,
        cabang: fc.array(fc.record({ label: teks, ke: nomorAtauSelesai() }), { minLength: 2, maxLength: 4 }),
      }),
    }),
    fc.constant({ selesai: true }),
  ),
})

function nomorAtauSelesai() {
  return fc.oneof(fc.nat(14).map(String), fc.constant('selesai'))
}

/** An SOP as a document, with up to five columns and arrows that go wherever they like. */
export const sop = fc
  .record({
    nama: teks,
    pelaksana: fc.array(teks, { maxLength: 5 }),
    langkah: fc.array(langkah, { minLength: 1, maxLength: 14 }),
  })
  .map(({ nama, pelaksana, langkah: steps }) => {
    const columns = pelaksana.filter((one) => one.trim() !== '').map((one, index) => `${one} ${index}`)
    return {
      jenis: 'sop',
      kode: 'SOP',
      nama,
      proses: ['P.0'],
      pelaksana: columns,
      langkah: steps.map(({ jalan, pelaksana: own, ...rest }, index) => ({
        ...rest,
        nomor: String(index + 1),
        pelaksana: own.flatMap((at) => columns[at] ?? []),
        ...jalan,
      })),
    }
  })

/** Documents as one text; JSON is YAML too. */
export function asYaml(documents: readonly object[]): string {
  return documents.map((one) => JSON.stringify(one)).join('\n---\n')
}
