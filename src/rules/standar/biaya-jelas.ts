import type { Draft } from '../../finding.ts'
import { isKosong } from '../../hitung/komponen.ts'
import { costs, type Standar, type Tarif } from '../../hitung/layanan.ts'
import type { Rule } from '../rule.ts'
import { caseOf, sameCase, uncovered } from './isi.ts'
import { wordsBeside } from './keadaan.ts'

export const biayaJelas: Rule = {
  id: 'standar/biaya-jelas',
  severity: 'error',
  title: 'Biaya berupa "gratis" atau jumlah rupiah untuk setiap keadaan',
  why: `Biaya yang kosong bukan berarti gratis, dan biaya yang tidak jelas adalah pintu pungutan liar. Masyarakat harus
dapat membaca berapa yang dibayarnya tanpa mencari peraturan lain; tarif yang hanya menyebut "sesuai Perda" dan istilah
yang bukan istilah tarif, seperti "nol anggaran", dilaporkan sebagai saran. Biaya yang tidak diisi sama sekali
dikatakan oleh standar/komponen-lengkap.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
biaya: Gratis/Tidak dipungut biaya
---
jenis: standar_pelayanan
kode: SP-02
biaya: 0
---
jenis: standar_pelayanan
kode: SP-03
biaya:
  - { uraian: Nikah di kantor, tarif: gratis }
  - { uraian: Nikah di luar kantor, tarif: 'Rp. 600.000,-' }
  - { uraian: Sewa aula, tarif: { rumus: jam × 50000, peubah: 'jam: lama sewa' } }
---
jenis: standar_pelayanan
kode: SP-04
biaya: ['Legalisasi Rp5.000', 'Meja Rp7.000']
biaya_gabung: jumlah
---
jenis: standar_pelayanan
kode: SP-05
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
biaya: ditanggung pemohon # ✗
---
jenis: standar_pelayanan
kode: SP-02
biaya:
  - { uraian: Nikah di kantor, tarif: gratis }
  - { uraian: Nikah di luar kantor, tarif: '' } # ✗
`,
      `
jenis: standar_pelayanan
kode: SP-01
biaya: Rp10.000 - Rp50.000 # ✗
---
jenis: standar_pelayanan
kode: SP-02
biaya: Nikah di kantor gratis, di luar kantor Rp600.000 # ✗
---
jenis: standar_pelayanan
kode: SP-03
biaya:
  - gratis # ✗
  - Rp50.000
`,
      `
jenis: standar_pelayanan
kode: SP-01
varian: [{ kode: baru }, { kode: hilang }]
biaya: # ✗
  - { untuk: baru, tarif: gratis }
`,
      `
jenis: standar_pelayanan
kode: SP-01
biaya: sesuai Perda Nomor 4 Tahun 2023 # ✗
---
jenis: standar_pelayanan
kode: SP-02
biaya: Nol anggaran # ✗
---
jenis: standar_pelayanan
kode: SP-03
biaya: Dibebankan pada DIPA Kantor # ✗
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.all('standar_pelayanan')) {
      if (!standar.judges('biaya') || isKosong(standar, 'biaya', graph)) continue
      const tarif = graph.once(costs, standar)
      yield* unreadable(standar, tarif)
      yield* several(standar, tarif)
      yield* withoutCost(standar, tarif)
      yield* remarks(standar, tarif)
    }
  },
}

/** What a reader knows the item by. */
function labelOf({ uraian, teks, untuk, bila, path }: Tarif): string {
  const label = uraian || teks || untuk.join(', ') || bila
  return label ? `"${label}"` : `butir ${Number(path[1]) + 1}`
}

const SEVERAL = 'lebih dari satu tarif'

function* unreadable(standar: Standar, tarif: readonly Tarif[]): Iterable<Draft> {
  const unread = tarif.flatMap((one) => {
    const { tarif: read, path } = one
    if (read.jenis !== 'tak_terbaca' || read.sebab === SEVERAL || isNoTerm(one)) return []
    return [{ path, told: `${labelOf(one)}: ${read.sebab}` }]
  })
  const [first, ...others] = unread
  if (!first) return
  yield {
    at: standar.locate(...first.path),
    message: `biaya standar pelayanan "${standar.nama}" tidak jelas; ${unread.map(({ told }) => told).join('; ')}`,
    hint: 'tulis "gratis" atau jumlah rupiahnya, misalnya "Rp10.000"; yang kosong tidak berarti gratis',
    related: others.map(({ path, told }) => ({ sama: true, at: standar.locate(...path), message: told })),
  }
}

function* several(standar: Standar, tarif: readonly Tarif[]): Iterable<Draft> {
  const joined = tarif.filter(({ tarif: read }) => read.jenis === 'tak_terbaca' && read.sebab === SEVERAL)
  const readable = tarif.filter(({ tarif: read }) => read.jenis === 'rupiah' || read.jenis === 'gratis')
  const same =
    standar.isi.biaya_gabung === undefined
      ? sameCase(readable, (one) => caseOf(one, one.uraian, one.satuan, wordsBeside(one.teks).join(' ')), amountOf)
      : []
  const [first, ...others] = [...joined, ...same]
  if (!first) return
  const butir = [
    ...joined.map(({ path }) => ({ at: standar.locate(...path), apa: 'gabung' })),
    ...same.map(({ path }) => ({ at: standar.locate(...path), apa: 'sama' })),
  ]
  const clear = same.length === 0 && joined.every(({ teks }) => wordsBeside(teks).length > 1)
  const what = clear
    ? 'memuat beberapa keadaan dalam satu teks'
    : 'memuat lebih dari satu tarif untuk keadaan yang sama'
  yield {
    at: standar.locate(...first.path),
    butir,
    ...(clear && { severity: 'info' }),
    message: `biaya standar pelayanan "${standar.nama}" ${what}: ${quote([first, ...others])}`,
    hint: 'pecah "biaya" menjadi daftar: satu "tarif" untuk tiap "uraian", varian ("untuk"), atau keadaan ("bila")',
    related: others.map(({ path }) => ({ sama: true, at: standar.locate(...path), message: 'tarif lain' })),
  }
}

function amountOf({ tarif }: Tarif): string {
  return tarif.jenis === 'rupiah' ? String(tarif.jumlah) : '0'
}

function* withoutCost(standar: Standar, tarif: readonly Tarif[]): Iterable<Draft> {
  const varian = uncovered(standar, tarif)
  if (varian.length === 0) return
  yield {
    at: standar.locateKey('biaya'),
    butir: varian.map(({ kode, nama }) => ({ at: standar.locateKey('biaya'), apa: kode ?? nama ?? '' })),
    message: `biaya standar pelayanan "${standar.nama}" tidak menyebut varian ${varian.map(({ kode, nama }) => `"${nama ?? kode}"`).join(', ')}`,
    hint: 'tambahkan "tarif" bagi varian itu, atau hapus "untuk" bila tarifnya sama untuk semua varian',
  }
}

/** `Nol anggaran`, `dibebankan pada DIPA`: who pays, not what is paid. */
const NO_TARIFF_TERM = /\b(?:anggaran|dipa|apbn|apbd)\b/i

function isNoTerm({ tarif, teks }: Tarif): boolean {
  return (tarif.jenis === 'gratis' || tarif.jenis === 'tak_terbaca') && NO_TARIFF_TERM.test(teks)
}

function* remarks(standar: Standar, tarif: readonly Tarif[]): Iterable<Draft> {
  const nama = `biaya standar pelayanan "${standar.nama}"`
  const kinds = [
    [
      tarif.filter(({ tarif: read }) => read.jenis === 'menurut'),
      `${nama} menunjuk peraturan tanpa menyebut jumlahnya`,
      'tulis juga jumlah rupiahnya, supaya masyarakat tidak perlu mencari peraturannya',
      'menurut',
    ],
    [
      tarif.filter(isNoTerm),
      `${nama} memakai istilah yang bukan istilah tarif`,
      'tulis "gratis" atau "tidak dipungut biaya"',
      'istilah',
    ],
  ] as const
  for (const [items, message, hint, apa] of kinds) {
    const [first, ...others] = items
    if (!first) continue
    const related = others.map(({ path, teks }) => ({ at: standar.locate(...path), message: `"${teks}"` }))
    const butir = items.map(({ path }) => ({ at: standar.locate(...path), apa }))
    const at = standar.locate(...first.path)
    yield { at, severity: 'info', message: `${message}: ${quote(items)}`, hint, butir, related }
  }
}

function quote(items: readonly Tarif[]): string {
  return items.map(({ teks }) => `"${teks}"`).join(', ')
}
