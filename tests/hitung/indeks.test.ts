import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatherIndeks, hitungIndeks, type Indeks } from '../../src/hitung/indeks.ts'
import { rules } from '../../src/rules/index.ts'
import { openOffice } from '../../src/run.ts'
import { context, runExample } from '../rules/examples.ts'

const office = (documents: readonly string[], parent?: ReturnType<typeof openOffice>) =>
  openOffice(
    documents.map((teks, index) => ({ berkas: `${index}.yaml`, teks })),
    context,
    parent,
  )

const indeksOf = (...documents: string[]) => hitungIndeks(office(documents).graph)

/** `K1 1/2 K2 0/1 …`, without the steps that do not apply. */
function told({ tahap }: Indeks): string {
  return tahap.flatMap(({ kode, terpenuhi, dari }) => (dari === 0 ? [] : [`${kode} ${terpenuhi}/${dari}`])).join(' ')
}

const RENSTRA = `
jenis: renstra
kode: R
periode: { mulai: 2023, selesai: 2024 }
sasaran:
  - kode: SS-01
    uraian: Meningkatnya kualitas layanan
    layanan_langsung: true
    indikator:
      - { kode: I-01, target: { 2023: 80, 2024: 85 } }
`
const PETA = `
jenis: peta_proses
kode: P
proses:
  - kode: P1
    kategori: inti
    sasaran: SS-01
    subproses:
      - { kode: P1.1, layanan_publik: true }
`
const SOP = 'jenis: sop\nkode: S-01\nproses: P1.1'
const STANDAR = 'jenis: standar_pelayanan\nkode: SP-01\nproses: P1.1\nsop: S-01'
const WHOLE = [RENSTRA, PETA, SOP, STANDAR]

describe('the index', () => {
  it('is 100 when everything is there', () => {
    const indeks = indeksOf(...WHOLE)
    expect(told(indeks)).toBe('K1 1/1 K2 1/1 K3 1/1 K4 1/1 K5 1/1 K6 1/1')
    expect(indeks).toMatchObject({ nilai: 100, rantai: { utuh: 1, putus: [] } })
  })

  it('has no value when there is nothing to count', () => {
    const indeks = indeksOf('jenis: instansi\nkode: kua-contoh')
    expect(indeks.nilai).toBeUndefined()
    expect(indeks.tahap.map(({ kode, dari }) => [kode, dari])).toEqual(
      ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'].map((kode) => [kode, 0]),
    )
  })

  it('leaves out the steps that do not apply', () => {
    expect(indeksOf(SOP)).toMatchObject({ nilai: 0 })
    expect(told(indeksOf(SOP))).toBe('K4 0/1')
  })

  it('does not count what a transcription leaves out', () => {
    const cut = (kinds: string) =>
      indeksOf(`jenis: instansi\nkode: k\ntermuat: { tidak_termuat: [${kinds}] }`, RENSTRA, STANDAR)
    expect(told(cut('peta_proses'))).toBe('K1 1/1 K6 0/1')
    expect(cut('peta_proses').rantai).toEqual({ utuh: 0, putus: [] })
    expect(told(cut('peta_proses, sop'))).toBe('K1 1/1')
  })

  it('is 100 only when nothing lacks', () => {
    const whole = indeksOf(...WHOLE)
    const many = Array.from({ length: 3000 }, () => whole)
    expect(gatherIndeks([...many, indeksOf(RENSTRA, PETA, SOP)]).nilai).toBe(99.9)
  })
})

describe('K1', () => {
  const sasaran = (indikator: string) =>
    told(
      indeksOf(
        `jenis: renstra\nkode: R\nperiode: { mulai: 2024, selesai: 2025 }\nsasaran:\n  - kode: S\n    indikator: ${indikator}`,
      ),
    )
  it.each([
    ['[]', 0],
    ['[{ kode: I, target: { 2024: 1 } }]', 0],
    ['[{ kode: I, target: { 2024: 1, 2025: WTP } }]', 1],
    ['[{ kode: I, target: { 2024: 1, 2025: } }]', 0],
    ['[{ kode: I, tahun_ukur: [2025], target: { 2025: 1 } }]', 1],
    ['[{ kode: I, target: { 2024: 1, 2025: 1 } }, { kode: J }]', 0],
  ])('%s counts %i', (indikator, terpenuhi) => {
    expect(sasaran(indikator)).toBe(`K1 ${terpenuhi}/1 K2 0/1`)
  })

  it('asks for one target where no period is written', () => {
    const renstra = (target: string) =>
      `jenis: renstra\nkode: R\nsasaran:\n  - kode: S\n    indikator: [{ kode: I, target: ${target} }]`
    expect(told(indeksOf(renstra('{ 2024: 1 }')))).toContain('K1 1/1')
    expect(told(indeksOf(renstra('{}')))).toContain('K1 0/1')
  })

  it('does not count what a cut transcription lacks', () => {
    expect(
      told(indeksOf('jenis: renstra\nkode: R\ntermuat: { tidak_termuat: [indikator] }\nsasaran: [{ kode: S }]')),
    ).toBe('K2 0/1')
  })

  it('looks at the Renstra in force alone, and at no draft', () => {
    const lama = RENSTRA.replace('kode: R', 'kode: R0').replace('2023, selesai: 2024', '2018, selesai: 2022')
    expect(told(indeksOf(...WHOLE, lama))).toContain('K1 1/1 K2 1/1')
    expect(
      told(indeksOf(...WHOLE, `konsep: true${lama.replace('2018, selesai: 2022', '2024, selesai: 2024')}`)),
    ).toContain('K1 1/1 K2 1/1')
  })
})

describe('K2', () => {
  const peta = (proses: string) => told(indeksOf(RENSTRA, `jenis: peta_proses\nkode: P\nproses: ${proses}`))
  it('counts what a process names', () => {
    expect(peta('[{ kode: A, sasaran: SS-01 }]')).toContain('K2 1/1')
    expect(peta('[{ kode: A, subproses: [{ kode: B, sasaran: SS-01 }] }]')).toContain('K2 1/1')
    expect(peta('[{ kode: A, sasaran: SS-09 }]')).toContain('K2 0/1')
  })

  it('lets a process of an office above support what derives from a sasaran up there', () => {
    const above = office(['jenis: instansi\nkode: kanwil', RENSTRA, PETA])
    const below = (menjabarkan: string) =>
      office(
        [
          'jenis: instansi\nkode: kua\ninduk: kanwil',
          `jenis: renstra\nkode: R\nsasaran: [{ kode: SK-1${menjabarkan} }]`,
        ],
        above,
      )
    expect(told(hitungIndeks(below('').graph))).toContain('K2 0/1')
    expect(told(hitungIndeks(below(', menjabarkan: SS-01').graph))).toContain('K2 1/1')
  })
})

describe('K3', () => {
  it('counts lowest inti processes without a reason to have no SOP', () => {
    const peta = `
jenis: peta_proses
kode: P
proses:
  - kode: A
    kategori: inti
    subproses: [{ kode: A.1 }, { kode: A.2 }, { kode: A.3, tanpa_sop: diatur lain }]
  - { kode: B, kategori: pendukung }
  - { kode: C }
`
    expect(told(indeksOf(peta, 'jenis: sop\nkode: S\nproses: [A.1, B]'))).toBe('K3 1/2 K4 1/1')
    expect(told(indeksOf(peta, 'jenis: sop\nkode: S\nproses: A'))).toBe('K3 0/2 K4 1/1')
    expect(told(indeksOf(peta, 'jenis: sop\nkode: S\nproses: A.1\nkonsep: true'))).toBe('K3 0/2')
  })
})

describe('K4', () => {
  it('asks for a process that exists, in the office or above, and not in a draft', () => {
    const sop = 'jenis: sop\nkode: S\nproses: P1.1'
    expect(told(indeksOf(sop, PETA))).toContain('K4 1/1')
    expect(told(indeksOf(sop, `konsep: true${PETA}`))).toBe('K4 0/1')
    expect(
      told(
        hitungIndeks(
          office(['jenis: instansi\nkode: kua\ninduk: k', sop], office(['jenis: instansi\nkode: k', PETA])).graph,
        ),
      ),
    ).toBe('K4 1/1')
  })
})

describe('K5', () => {
  it('takes a standar that names the process, or one below it, itself or through its SOP', () => {
    const k5 = (standar: string) =>
      told(
        indeksOf(
          PETA.replace('kategori: inti', 'layanan_publik: true'),
          SOP,
          `jenis: standar_pelayanan\nkode: T\n${standar}`,
        ),
      )
    expect(k5('proses: P1.1')).toContain('K5 2/2')
    expect(k5('sop: S-01')).toContain('K5 2/2')
    expect(k5('proses: P1')).toContain('K5 1/2')
    expect(k5('layanan: X')).toContain('K5 0/2')
  })
})

describe('K6', () => {
  const k6 = (sop: string, standar: string) =>
    told(indeksOf(`jenis: sop\nkode: S\n${sop}`, `jenis: standar_pelayanan\nkode: T\nsop: S\n${standar}`))
  it.each([
    ['time', 'langkah: [{ waktu: 4 hari kerja }]', 'jangka_waktu: 30 menit'],
    ['cost', 'langkah: [{ biaya: 50000 }]', 'biaya: gratis'],
    ['product', 'langkah: [{ keluaran: Akta kelahiran }]', 'produk: Surat rekomendasi paspor'],
    ['requirements', 'langkah: [{ pelaksana: Pemohon, kelengkapan: [KTP, ijazah] }]', 'persyaratan: [KTP]'],
  ])('asks for agreement on %s', (_, sop, standar) => {
    expect(k6(sop, standar)).toBe('K4 0/1 K6 0/1')
    expect(k6(sop, '')).toBe('K4 0/1 K6 1/1')
    expect(k6('', standar)).toBe('K4 0/1 K6 1/1')
  })

  it('asks for an SOP in force', () => {
    expect(told(indeksOf('jenis: standar_pelayanan\nkode: T'))).toBe('K6 0/1')
    expect(told(indeksOf('jenis: standar_pelayanan\nkode: T\nsop: S', 'jenis: sop\nkode: S\nkonsep: true'))).toBe(
      'K6 0/1',
    )
  })
})

describe('chains', () => {
  const putus = (...documents: string[]) => indeksOf(...documents).rantai.putus.map(({ putusDi }) => putusDi)
  it('break at the first part that is not there', () => {
    expect(putus(RENSTRA)).toEqual(['proses'])
    expect(putus(RENSTRA, PETA)).toEqual(['SOP'])
    expect(putus(RENSTRA, PETA, SOP)).toEqual(['standar pelayanan'])
    expect(putus(RENSTRA, PETA, SOP, STANDAR)).toEqual([])
  })

  it('end at the SOP without layanan_langsung', () => {
    expect(putus(RENSTRA.replace('layanan_langsung: true', 'layanan_langsung: false'), PETA, SOP)).toEqual([])
  })

  it('do not run through a process beside the one that supports the sasaran', () => {
    const peta =
      'jenis: peta_proses\nkode: P\nproses: [{ kode: P1, subproses: [{ kode: P1.1 }, { kode: P1.2, sasaran: SS-01 }] }]'
    expect(putus(RENSTRA, peta, SOP, STANDAR)).toEqual(['SOP'])
  })

  it('are listed with their offices', () => {
    const one = indeksOf('jenis: instansi\nkode: kanwil', RENSTRA)
    const other = indeksOf('jenis: instansi\nkode: kua', RENSTRA, PETA)
    expect(gatherIndeks([one, other, indeksOf(...WHOLE)]).rantai).toEqual({
      utuh: 1,
      putus: [
        { instansi: 'kanwil', kode: 'SS-01', nama: 'Meningkatnya kualitas layanan', putusDi: 'proses' },
        { instansi: 'kua', kode: 'SS-01', nama: 'Meningkatnya kualitas layanan', putusDi: 'SOP' },
      ],
    })
  })
})

/** An office with some of everything: which parts are there and what they point to is left to chance. */
const arbitraryOffice = fc
  .record({
    proses: fc.array(
      fc.record({ sasaran: fc.nat(4), inti: fc.boolean(), layanan: fc.boolean(), induk: fc.boolean() }),
      { maxLength: 5 },
    ),
    sop: fc.array(fc.nat(6), { maxLength: 5 }),
    standar: fc.array(fc.record({ sop: fc.nat(5), waktu: fc.constantFrom('5 menit', '3 hari', '') }), { maxLength: 4 }),
    sasaran: fc.array(fc.record({ indikator: fc.boolean(), langsung: fc.boolean() }), { maxLength: 4 }),
  })
  .map(({ proses, sop, standar, sasaran }) => {
    const one = (index: number) => {
      const { sasaran: ke = 0, inti = true, layanan = false } = proses[index] ?? {}
      return `kode: P${index}, sasaran: SS-${ke}, kategori: ${inti ? 'inti' : 'pendukung'}, layanan_publik: ${layanan}`
    }
    const nested = proses.flatMap(({ induk }, index) => {
      const inner = proses[index + 1] && induk && index % 2 === 0
      if (index % 2 === 1 && proses[index - 1]?.induk) return []
      return [`  - { ${one(index)}${inner ? `, subproses: [{ ${one(index + 1)} }]` : ''} }`]
    })
    return [
      `jenis: renstra\nkode: R\nperiode: { mulai: 2024, selesai: 2024 }\nsasaran:\n${sasaran.map((s, index) => `  - { kode: SS-${index}, layanan_langsung: ${s.langsung}, indikator: [${s.indikator ? `{ kode: I${index}, target: { 2024: 1 } }` : ''}] }`).join('\n')}`,
      `jenis: peta_proses\nkode: P\nproses:\n${nested.join('\n')}`,
      ...sop.map((ke, index) => `jenis: sop\nkode: S${index}\nproses: P${ke}\nlangkah: [{ waktu: 1 jam }]`),
      ...standar.map(
        (s, index) => `jenis: standar_pelayanan\nkode: T${index}\nsop: S${s.sop}\njangka_waktu: ${s.waktu}`,
      ),
    ]
  })

describe('every office', () => {
  it('has an index from 0 to 100 or none, and 100 only when all is there', () => {
    fc.assert(
      fc.property(arbitraryOffice, (documents) => {
        const indeks = indeksOf(...documents)
        const whole = indeks.tahap.every(({ terpenuhi, dari }) => terpenuhi === dari)
        for (const { terpenuhi, dari } of indeks.tahap) expect(terpenuhi).toBeLessThanOrEqual(dari)
        expect(indeks.nilai === undefined).toBe(indeks.tahap.every(({ dari }) => dari === 0))
        expect(indeks.nilai ?? 0).toBeGreaterThanOrEqual(0)
        expect(indeks.nilai === 100).toBe(whole && indeks.nilai !== undefined)
      }),
    )
  })

  it('has it whatever the order of its documents', () => {
    fc.assert(
      fc.property(
        arbitraryOffice.chain((documents) =>
          fc.tuple(fc.constant(documents), fc.shuffledSubarray(documents, { minLength: documents.length })),
        ),
        ([documents, shuffled]) => {
          expect(indeksOf(...shuffled)).toEqual(indeksOf(...documents))
        },
      ),
    )
  })

  it('never loses by an SOP for a process, at K3, K4 or in its chains', () => {
    fc.assert(
      fc.property(arbitraryOffice, fc.nat(4), (documents, ke) => {
        const step = (indeks: Indeks, index: number) => indeks.tahap[index]?.terpenuhi ?? 0
        const before = indeksOf(...documents)
        const after = indeksOf(...documents, `jenis: sop\nkode: baru\nproses: P${ke}`)
        expect(step(after, 2)).toBeGreaterThanOrEqual(step(before, 2))
        expect(after.tahap[2]?.dari).toBe(before.tahap[2]?.dari)
        expect(step(after, 3)).toBeGreaterThanOrEqual(step(before, 3))
        expect(after.rantai.utuh).toBeGreaterThanOrEqual(before.rantai.utuh)
      }),
    )
  })

  it('has it whatever rules are chosen and how severe they are', () => {
    fc.assert(
      fc.property(
        arbitraryOffice,
        fc.subarray([...rules], { minLength: 1 }),
        fc.boolean(),
        (documents, chosen, off) => {
          const example = documents.join('\n---\n')
          const aturan = off ? Object.fromEntries(chosen.slice(1).map(({ id }) => [id, 'mati' as const])) : {}
          const run = runExample(example, chosen, { ...context, setelan: { ...context.setelan, aturan } })
          if (run.indeks) expect(run.indeks).toEqual(indeksOf(...documents))
        },
      ),
      { numRuns: 20 },
    )
  })
})
