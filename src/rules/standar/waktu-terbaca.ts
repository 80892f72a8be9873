import type { Draft } from '../../finding.ts'
import { isKosong } from '../../hitung/komponen.ts'
import { type Janji, promises, type Standar } from '../../hitung/layanan.ts'
import { type Durasi, isRentangDuaSatuan } from '../../text/waktu.ts'
import { butirPada } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { caseOf, sameCase, uncovered } from './isi.ts'
import { caseInText, namesCases } from './keadaan.ts'

export const waktuTerbaca: Rule = {
  id: 'standar/waktu-terbaca',
  severity: 'error',
  title: 'Jangka waktu pelayanan berupa satu lama waktu dengan satuannya untuk setiap keadaan',
  why: `Janji waktu harus dapat dihitung: "secepatnya" tidak dapat ditagih, dan "120 Menit / 3 Hari" adalah dua janji.
Bila lamanya berbeda menurut varian atau keadaan, masing-masing ditulis sendiri. "3 hari" tanpa "kerja" atau "kalender"
dan jam pelayanan di tempat jangka waktu dilaporkan sebagai saran.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
jangka_waktu: 1 - 5 (lima) hari kerja
---
jenis: standar_pelayanan
kode: SP-02
jangka_waktu: 15 Menit (jika syarat terpenuhi)
---
jenis: standar_pelayanan
kode: SP-03
varian: [{ kode: baru, nama: Akta baru }, { kode: hilang }]
jangka_waktu:
  - { untuk: Akta baru, waktu: 3 hari kerja }
  - { untuk: hilang, waktu: 10-15 menit }
---
jenis: standar_pelayanan
kode: SP-04
jangka_waktu: ['Baru: 30 menit', 'Perpanjangan: 10 menit']
---
jenis: standar_pelayanan
kode: SP-06
jangka_waktu: 3 hari kerja s.d. 1 bulan
---
jenis: standar_pelayanan
kode: SP-05
jangka_waktu: naratif (terpotong)
termuat: { lengkap: false, tidak_termuat: [jangka_waktu] }
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
jangka_waktu: secepatnya # ✗
---
jenis: standar_pelayanan
kode: SP-02
jangka_waktu: Berkas lengkap memerlukan waktu 3 hari kerja # ✗
---
jenis: standar_pelayanan
kode: SP-04
jangka_waktu: minimal 3 hari kerja # ✗
---
jenis: standar_pelayanan
kode: SP-03
jangka_waktu:
  - { untuk: baru } # ✗
  - { untuk: hilang, waktu: 3 hari kerja }
`,
      `
jenis: standar_pelayanan
kode: SP-01
jangka_waktu: 120 Menit / 3 Hari # ✗
---
jenis: standar_pelayanan
kode: SP-02
jangka_waktu: 3 hari kerja untuk akta baru dan 5 hari kerja untuk duplikat # ✗
---
jenis: standar_pelayanan
kode: SP-03
jangka_waktu:
  - 3 hari kerja # ✗
  - 5 hari kerja
`,
      `
jenis: standar_pelayanan
kode: SP-01
varian: [{ kode: baru }, { kode: hilang }]
jangka_waktu: # ✗
  - { untuk: baru, waktu: 3 hari kerja }
`,
      `
jenis: standar_pelayanan
kode: SP-01
jangka_waktu: 3 hari # ✗
---
jenis: standar_pelayanan
kode: SP-02
jangka_waktu: 08.00-16.00 WIB # ✗
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.all('standar_pelayanan')) {
      if (!standar.judges('jangka_waktu') || isKosong(standar, 'jangka_waktu', graph)) continue
      const janji = graph.once(promises, standar)
      yield* unreadable(standar, janji)
      yield* several(standar, janji)
      yield* withoutPromise(standar, janji)
      yield* remarks(standar, janji)
    }
  },
}

const INSIDE = /\d\W{0,3}(?:\w{1,30}\W{1,3}){0,3}?(?:menit|jam|hari|minggu|bulan|tahun)\b/i
const AT_LEAST = /minim|paling (?:cepat|sedikit|singkat)|sekurang|lebih dari/i

function* unreadable(standar: Standar, janji: readonly Janji[]): Iterable<Draft> {
  const unread = janji.flatMap(({ teks, path, waktu }) => {
    if (waktu.jenis === 'tak_terbaca')
      return [{ teks, path, sebab: waktu.sebab, inside: INSIDE.test(teks) && !AT_LEAST.test(teks) }]
    const zero = waktu.jenis === 'durasi' && waktu.durasi.bagian.every(({ maks }) => maks === 0)
    return zero ? [{ teks, path, sebab: 'lamanya nol', inside: false }] : []
  })
  const empty = emptyItems(standar)
  const [first, ...others] = [...unread.map(({ path }) => path), ...empty]
  if (!first) return
  const told = unread.map(({ teks, sebab }) => `"${teks}" tidak terbaca (${sebab})`)
  if (empty.length > 0) told.push(`${empty.length} butir tidak memuat "waktu"`)
  yield {
    at: standar.locate(...first),
    ...(empty.length === 0 && unread.every(({ inside }) => inside) && { severity: 'warning' }),
    butir: [
      ...unread.map(({ path, inside }) => butirPada(standar.locate(...path), inside ? ['baca'] : ['baca', 'tulis'])),
      ...empty.map((path) => butirPada(standar.locate(...path), ['waktu'])),
    ].flat(),
    message: `jangka waktu standar pelayanan "${standar.nama}": ${told.join('; ')}`,
    hint: 'tulis lama waktu dengan satuannya di depan, misalnya "30 menit" atau "3 hari kerja sejak berkas lengkap"',
    related: others.map((path) => ({
      sama: true,
      at: standar.locate(...path),
      message: 'jangka waktu lain yang tidak terbaca',
    })),
  }
}

/** Items of a list that say for what case they are, and nothing of its time. */
function emptyItems({ isi: { jangka_waktu } }: Standar): readonly (readonly (string | number)[])[] {
  if (!Array.isArray(jangka_waktu)) return []
  return jangka_waktu.flatMap((item, index) => {
    return typeof item === 'object' && (item.waktu ?? '').trim() === '' ? [['jangka_waktu', index]] : []
  })
}

function* several(standar: Standar, janji: readonly Janji[]): Iterable<Draft> {
  const joined = janji.filter(({ waktu }) => waktu.jenis === 'banyak' && !isRentangDuaSatuan(waktu))
  const same = sameCase(
    janji.filter(({ waktu }) => waktu.jenis === 'durasi'),
    (one) => caseOf(one, one.sejak, caseInText(one)),
    ({ teks }) => teks.toLowerCase(),
  )
  const [first, ...others] = [...joined, ...same]
  if (!first) return
  const butir = [
    ...joined.map(({ path }) => ({ at: standar.locate(...path), apa: 'gabung' })),
    ...same.map(({ path }) => ({ at: standar.locate(...path), apa: 'sama' })),
  ]
  const clear = same.length === 0 && joined.every(namesCases)
  const what = clear
    ? 'memuat beberapa keadaan dalam satu teks'
    : 'memuat lebih dari satu lama waktu untuk keadaan yang sama'
  yield {
    at: standar.locate(...first.path),
    butir,
    ...(clear && { severity: 'info' }),
    message: `jangka waktu standar pelayanan "${standar.nama}" ${what}: ${quote([first, ...others])}`,
    hint: 'pecah "jangka_waktu" menjadi daftar: satu "waktu" untuk tiap varian ("untuk") atau keadaan ("bila")',
    related: others.map(({ path }) => ({ sama: true, at: standar.locate(...path), message: 'lama waktu lain' })),
  }
}

function* withoutPromise(standar: Standar, janji: readonly Janji[]): Iterable<Draft> {
  const varian = uncovered(standar, janji)
  if (varian.length === 0) return
  const names = varian.map(({ kode, nama }) => `"${nama ?? kode}"`).join(', ')
  yield {
    at: standar.locateKey('jangka_waktu'),
    butir: varian.map(({ kode, nama }) => ({ at: standar.locateKey('jangka_waktu'), apa: kode ?? nama ?? '' })),
    message: `jangka waktu standar pelayanan "${standar.nama}" tidak menyebut varian ${names}`,
    hint: 'tambahkan "waktu" bagi varian itu, atau hapus "untuk" bila lamanya sama untuk semua varian',
  }
}

function* remarks(standar: Standar, janji: readonly Janji[]): Iterable<Draft> {
  const nama = `jangka waktu standar pelayanan "${standar.nama}"`
  const bare = janji.filter(({ waktu }) => waktu.jenis === 'durasi' && isBareHari(waktu.durasi))
  const hours = janji.filter(({ waktu }) => waktu.jenis === 'jam_layanan')
  const kinds = [
    [bare, `${nama} belum menyebut hari kerja atau hari kalender`, 'tulis "hari kerja" atau "hari kalender"', 'hari'],
    [hours, `${nama} berisi jam pelayanan`, 'tulis lama penyelesaian; jam buka ditulis pada "jam_pelayanan"', 'jam'],
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

const SAID = /kerja|kalender|24 ?jam/i

function isBareHari({ bagian, ekor = '' }: Durasi): boolean {
  return bagian.some(({ satuan, sifat }) => satuan === 'hari' && sifat === 'tak_disebut') && !SAID.test(ekor)
}

function quote(items: readonly Janji[]): string {
  return items.map(({ teks }) => `"${teks}"`).join(', ')
}
