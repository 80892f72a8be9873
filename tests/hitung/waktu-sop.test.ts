import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Langkah } from '../../src/dokumen.ts'
import { readAlur } from '../../src/hitung/alur.ts'
import { type Bobot, findJalan } from '../../src/hitung/jalan.ts'
import { hitungWaktu, type PilihanWaktu } from '../../src/hitung/waktu-sop.ts'
import { openOffice } from '../../src/run.ts'
import { formatDurasi, type Lama, ukuranBaku } from '../../src/text/waktu.ts'
import { context } from '../rules/examples.ts'

function waktu(yaml: string, pilihan: Partial<PilihanWaktu> = {}) {
  const office = openOffice([{ berkas: 'a.yaml', teks: yaml }], context)
  expect(office.drafts).toEqual([])
  const compute = hitungWaktu(office.graph, { ukuran: ukuranBaku, ...pilihan })
  return office.graph.all('sop').map((sop) => compute(sop))
}

/** Shortest, longest and with one return, as told. */
function told(yaml: string, pilihan?: Partial<PilihanWaktu>) {
  const [hasil] = waktu(yaml, pilihan)
  if (!hasil) return undefined
  const { terpendek, terpanjang, sekaliKembali, kurang } = hasil
  const rows = (langkah: readonly number[]) => langkah.map((urutan) => urutan + 1).join(' ')
  return {
    pendek: `${formatDurasi(terpendek.durasi)}: ${rows(terpendek.langkah)}`,
    panjang: `${formatDurasi(terpanjang.durasi)}: ${rows(terpanjang.langkah)}`,
    ...(sekaliKembali && { kembali: `${formatDurasi(sekaliKembali.durasi)}: ${rows(sekaliKembali.langkah)}` }),
    kurang: rows(kurang.map(({ urutan }) => urutan)),
  }
}

describe('the time of an SOP', () => {
  it('is the sum of its steps when nothing branches', () => {
    expect(
      told(`
jenis: sop
kode: S
langkah:
  - { waktu: 10 menit }
  - { waktu: 1 jam }
  - { waktu: 1 hari kerja }
`),
    ).toEqual({
      pendek: '1 hari kerja 1 jam 10 menit: 1 2 3',
      panjang: '1 hari kerja 1 jam 10 menit: 1 2 3',
      kurang: '',
    })
  })

  it('knows the way that goes back', () => {
    expect(
      told(`
jenis: sop
kode: S
langkah:
  - { nomor: 1, waktu: 5 menit }
  - { nomor: 2, waktu: 10 menit, keputusan: { ya: 3, tidak: 1 } }
  - { nomor: 3, waktu: 20 menit }
`),
    ).toEqual({ pendek: '35 menit: 1 2 3', panjang: '35 menit: 1 2 3', kembali: '50 menit: 1 2 1 2 3', kurang: '' })
  })

  it('takes a rejection as the shortest way', () => {
    const hasil = told(`
jenis: sop
kode: S
langkah:
  - { nomor: 1, waktu: 5 menit, keputusan: { ya: 2, tidak: 4 } }
  - { nomor: 2, waktu: 1 hari }
  - { nomor: 3, waktu: 10 menit, selesai: diterima }
  - { nomor: 4, waktu: 10 menit, selesai: ditolak }
`)
    expect(hasil).toMatchObject({ pendek: '15 menit: 1 4', panjang: '1 hari 15 menit: 1 2 3' })
  })

  it('lets a fork last as long as its longest branch, also on the shortest way', () => {
    const hasil = told(`
jenis: sop
kode: S
langkah:
  - { nomor: 1, waktu: 5 menit, ke: [2, 3] }
  - { nomor: 2, waktu: 10 menit, ke: 4 }
  - { nomor: 3, waktu: 30 menit, ke: 4 }
  - { nomor: 4, waktu: 1 menit }
`)
    expect(hasil).toMatchObject({ pendek: '36 menit: 1 3 4', panjang: '36 menit: 1 3 4' })
  })

  it('counts a called SOP in its step: the written time, else that of the SOP', () => {
    const calls = (waktu: string) => `
jenis: sop
kode: A
langkah:
  - { ${waktu}sop: B }
  - { waktu: 5 menit }
---
jenis: sop
kode: B
langkah:
  - { nomor: 1, waktu: 10 menit, keputusan: { ya: 2, tidak: selesai } }
  - { nomor: 2, waktu: 1 jam }
`
    expect(told(calls(''))).toEqual({ pendek: '15 menit: 1 2', panjang: '1 jam 15 menit: 1 2', kurang: '' })
    expect(told(calls('waktu: 30 menit, '))).toMatchObject({ pendek: '35 menit: 1 2', panjang: '35 menit: 1 2' })
  })

  it('is a lower bound where a time lacks, is unreadable, is two, or is a date', () => {
    expect(
      told(`
jenis: sop
kode: S
langkah:
  - { kegiatan: x }
  - { waktu: secepatnya }
  - { waktu: 120 Menit / 3 Hari }
  - { jadwal: minggu pertama Januari }
  - { waktu: 5 menit }
`),
    ).toMatchObject({ panjang: '5 menit: 1 2 3 4 5', kurang: '1 2 3 4' })
  })

  it('does not hang on SOPs that call each other, nor on long chains of calls', () => {
    const [a] = waktu('jenis: sop\nkode: A\nlangkah: [{ sop: B }]\n---\njenis: sop\nkode: B\nlangkah: [{ sop: A }]\n')
    expect(a?.kurang).toHaveLength(1)
    const chain = Array.from(
      { length: 500 },
      (_, n) => `jenis: sop\nkode: S${n}\nlangkah: [{ sop: S${n + 1} }, { sop: S${n + 1} }]\n`,
    )
    expect(waktu(chain.join('---\n'))).toHaveLength(500)
  })

  it('has none without steps or without an end', () => {
    expect(waktu('jenis: sop\nkode: S\n')).toEqual([undefined])
    expect(waktu('jenis: sop\nkode: S\nlangkah: [{ nomor: 1, ke: 1 }]\n')).toEqual([undefined])
  })
})

describe('what is promised', () => {
  const service = (last: string) => `
jenis: sop
kode: S
pelaksana: [Pemohon, Petugas Loket, Kepala]
langkah:
  - { pelaksana: Pemohon, kegiatan: Menyerahkan berkas permohonan, waktu: 5 menit }
  - { pelaksana: Petugas Loket, kegiatan: Memeriksa berkas, waktu: 10 menit }
  - { pelaksana: Kepala, kegiatan: Menandatangani surat, waktu: 20 menit }
  - { pelaksana: Petugas Loket, kegiatan: Menyerahkan surat keterangan kepada pemohon, waktu: 1 menit }
  - { pelaksana: Petugas Loket, ${last}, waktu: 3 menit }
`
  const panjang = (last: string) => told(service(last), { dalamJanji: true })?.panjang

  it('leaves out steps of the applicant and filing after the product is handed over', () => {
    expect(panjang('kegiatan: Mengarsipkan dokumen')).toBe('31 menit: 1 2 3 4 5')
  })

  it('counts what comes after a handing over that cannot be of the product', () => {
    expect(panjang('kegiatan: Memverifikasi berkas')).toBe('34 menit: 1 2 3 4 5')
  })

  it('believes what a step says of itself', () => {
    expect(panjang('kegiatan: Mengarsipkan dokumen, di_luar_janji: false')).toBe('34 menit: 1 2 3 4 5')
    expect(panjang('kegiatan: Memverifikasi berkas, di_luar_janji: true')).toBe('31 menit: 1 2 3 4 5')
  })
})

describe('the ways through any procedure', () => {
  const nomor = fc.integer({ min: 1, max: 8 }).map(String)
  const target = fc.oneof({ weight: 5, arbitrary: nomor }, fc.constantFrom('selesai', '99'))
  const lurus: fc.Arbitrary<Langkah> = fc.oneof(
    fc.constant({}),
    fc.record({ ke: target }),
    fc.constant({ selesai: true }),
  )
  const keputusan: fc.Arbitrary<Langkah> = fc.record({
    keputusan: fc.record({ ya: target, tidak: target }, { requiredKeys: ['tidak'] }),
  })
  const bersamaan: fc.Arbitrary<Langkah> = fc.record({ ke: fc.uniqueArray(nomor, { minLength: 2, maxLength: 3 }) })
  const menit = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 8, maxLength: 8 })
  const weigh = (lama: readonly number[]): Bobot[] =>
    lama.map((satu) => {
      const rentang = { min: satu, maks: satu * 2 }
      const beban = { lama: { kerja: rentang, kalender: rentang, renggang: rentang } satisfies Lama, durasi: [] }
      return { pendek: beban, panjang: beban }
    })
  const procedure = (...kinds: fc.Arbitrary<Langkah>[]) => fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 8 })
  const flipped = (langkah: readonly Langkah[]) =>
    langkah.map((satu): Langkah => {
      if (Array.isArray(satu.ke)) return { ...satu, ke: satu.ke.toReversed() }
      const { ya, tidak } = satu.keputusan ?? {}
      if (!ya || !tidak) return satu
      return { keputusan: { cabang: [{ ke: tidak }, { ke: ya }] } }
    })

  it('are ordered: shortest, longest, all steps together', () => {
    fc.assert(
      fc.property(procedure(lurus, keputusan, bersamaan), menit, (langkah, lama) => {
        const jalan = findJalan(readAlur(langkah), weigh(lama))
        if (!jalan) return
        const all = lama.slice(0, langkah.length).reduce((sum, satu) => sum + satu, 0)
        const { terpendek, terpanjang, sekaliKembali } = jalan
        expect(terpendek.lama.kerja.min).toBeLessThanOrEqual(terpanjang.lama.kerja.min)
        expect(terpanjang.lama.kerja.min).toBeLessThanOrEqual(all)
        expect(terpanjang.lama.kerja.maks).toBe(terpanjang.lama.kerja.min * 2)
        expect(new Set(terpanjang.langkah).size).toBe(terpanjang.langkah.length)
        if (sekaliKembali) expect(sekaliKembali.lama.kerja.min).toBeLessThanOrEqual(all * 2)
      }),
    )
  })

  it('do not depend on the order of the branches', () => {
    fc.assert(
      fc.property(procedure(lurus, keputusan, bersamaan), menit, (langkah, lama) => {
        const bobot = weigh(lama)
        expect(findJalan(readAlur(flipped(langkah)), bobot)).toEqual(findJalan(readAlur(langkah), bobot))
      }),
    )
  })

  it('are those of all ways tried one by one', () => {
    fc.assert(
      fc.property(procedure(lurus, keputusan), menit, (langkah, lama) => {
        const alur = readAlur(langkah)
        const sums: number[] = []
        const walk = (urutan: number, sum: number) => {
          const total = sum + (lama[urutan] ?? 0)
          for (const panah of alur.titik[urutan]?.panah ?? []) {
            if (typeof panah.ke !== 'number') sums.push(total)
            else if (!alur.mundur.has(panah)) walk(panah.ke, total)
          }
        }
        walk(0, 0)
        const jalan = findJalan(alur, weigh(lama))
        expect(jalan?.terpanjang.lama.kerja.min).toBe(sums.length > 0 ? Math.max(...sums) : undefined)
        expect(jalan?.terpendek.lama.kerja.min).toBe(sums.length > 0 ? Math.min(...sums) : undefined)
      }),
    )
  })

  it('are found at once in a thousand steps that all decide', () => {
    const langkah = Array.from(
      { length: 1000 },
      (_, n): Langkah => ({ keputusan: { ya: String(n + 2), tidak: String(1000 - n) } }),
    )
    expect(findJalan(readAlur(langkah), weigh(langkah.map(() => 1)))).toBeDefined()
  })
})
