import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Celah } from '../../../src/hitung/celah.ts'
import { type Bagan, gambarBagan } from '../../../src/report/svg/bagan.ts'
import { susunLintasFungsi } from '../../../src/report/svg/lintas-fungsi.ts'
import { susunLevel0 } from '../../../src/report/svg/peta-level0.ts'
import { susunRelasi } from '../../../src/report/svg/peta-relasi.ts'
import { susunSubproses } from '../../../src/report/svg/peta-subproses.ts'
import { susunRantai } from '../../../src/report/svg/rantai-svg.ts'
import { type Lapisan, lapisan, type Rantai } from '../../../src/report/tampilan/rantai.ts'
import { runExample } from '../../rules/examples.ts'
import { asYaml, petaProses, sop, teks } from './kantor.ts'
import { breachesOf, isInside } from './periksa.ts'

const FEW = { numRuns: 20 }

function baganOf(documents: readonly object[]): Bagan[] {
  return runExample(asYaml(documents), []).offices.flatMap(({ office: { graph } }) => [
    ...graph.all('peta_proses').map(susunLevel0),
    ...graph
      .all('proses')
      .flatMap((one) =>
        [susunSubproses(one, graph) ?? [], susunRelasi(one, graph) ?? [], susunLintasFungsi(one, graph) ?? []].flat(),
      ),
  ])
}

const lacking: Readonly<Record<Celah['sisi'], Partial<Record<Lapisan, Celah>>>> = {
  atas: {
    tujuan: { sisi: 'atas', tanpa: 'misi' },
    sasaran: { sisi: 'atas', tanpa: 'tujuan' },
    proses: { sisi: 'atas', tanpa: 'sasaran' },
    sop: { sisi: 'atas', tanpa: 'proses', konsep: true },
    standar_pelayanan: { sisi: 'atas', tanpa: 'sop' },
  },
  bawah: {
    tujuan: { sisi: 'bawah', tanpa: 'sasaran' },
    sasaran: { sisi: 'bawah', tanpa: 'sop' },
    proses: { sisi: 'bawah', tanpa: 'standar_pelayanan' },
  },
}

const rantai = fc
  .array(
    fc.record({
      layer: fc.constantFrom(...lapisan),
      nama: teks,
      kedalaman: fc.nat(2),
      celah: fc.subarray(['atas', 'bawah'] as const),
      atas: fc.array(fc.nat(24), { maxLength: 3 }),
    }),
    { maxLength: 25 },
  )
  .map(
    (nodes): Rantai => ({
      simpul: nodes.map(({ layer, nama, kedalaman, celah }, index) => ({
        id: `n${index}`,
        lapisan: layer,
        kode: `K${index}`,
        nama,
        program: [],
        kedalaman,
        konsep: index % 5 === 0,
        hitungan: { error: index % 3, warning: 0, info: index % 2 },
        celah: celah.flatMap((sisi) => lacking[sisi][layer] ?? []),
      })),
      sisi: nodes.flatMap(({ atas }, index) =>
        [...new Set(atas)]
          .filter((other) => other < nodes.length && other !== index)
          .map((other) => ({ atas: `n${other}`, bawah: `n${index}` })),
      ),
    }),
  )

describe('a map of processes', () => {
  it('keeps texts in their boxes, boxes apart, and lines out of boxes', () => {
    fc.assert(
      fc.property(petaProses, sop, (peta, prosedur) => {
        expect(baganOf([peta, prosedur]).flatMap(breachesOf)).toEqual([])
      }),
      FEW,
    )
  })

  it('shows each process of the first level once', () => {
    fc.assert(
      fc.property(petaProses, (peta) => {
        const [level0] = baganOf([peta])
        expect(level0?.simpul.map(({ node }) => node?.kode).sort()).toEqual(peta.proses.map(({ kode }) => kode).sort())
      }),
      FEW,
    )
  })
})

describe('a map across functions', () => {
  const office = {
    jenis: 'instansi',
    kode: 'kantor',
    unit: [
      { kode: 'tu', nama: 'Tata Usaha' },
      { kode: 'hindu', nama: 'Bimbingan Hindu' },
    ],
    jabatan: [{ kode: 'loket', nama: 'Petugas Loket', unit: 'tu' }],
  }
  const shared = { nama: 'Tanda daftar', lintas_fungsi: ['hindu'], pemilik: 'tu' }
  const peta = {
    jenis: 'peta_proses',
    kode: 'PETA',
    proses: [
      { kode: 'P.1', ...shared },
      { kode: 'P.2', aktivitas: ['Menerima', 'Mencatat'], ...shared },
      { kode: 'P.3', ...shared },
    ],
  }
  const prosedur = {
    jenis: 'sop',
    kode: 'SOP-1',
    proses: 'P.1',
    pelaksana: [{ kode: 'pemohon', nama: 'Pemohon', pihak: 'pemohon' }, 'loket'],
    langkah: [
      { nomor: 1, kegiatan: 'Mengajukan permohonan', pelaksana: 'pemohon' },
      { nomor: 2, kegiatan: 'Menerima permohonan', pelaksana: 'loket' },
      { nomor: 3, kegiatan: 'Memeriksa kelengkapan', pelaksana: 'loket', keputusan: { ya: 4, tidak: 1 } },
      { nomor: 4, kegiatan: 'Menyerahkan tanda daftar', pelaksana: 'loket' },
    ],
  }
  const maps = baganOf([office, peta, prosedur]).filter(({ kelas }) => kelas === 'dg-lintas')

  it('has a lane for all who take part, none of them empty', () => {
    const lanes = maps.flatMap(({ pita, simpul }) =>
      pita
        .filter(({ kotak, kepala }) => kotak !== kepala)
        .map(({ kotak, baris }) => [
          baris.map(({ teks }) => teks).join(' '),
          simpul.filter((one) => isInside(one, kotak)).length > 0,
        ]),
    )
    const both = [
      ['Tata Usaha', true],
      ['Bimbingan Hindu', true],
    ]
    expect(lanes).toEqual([['Pemohon', true], ...both, ...both, ...both])
    expect(maps.flatMap(breachesOf)).toEqual([])
  })

  it('draws a decision by itself, and as one', () => {
    const decisions = maps.flatMap(({ simpul }) => simpul.filter(({ memutus }) => memutus))
    expect(decisions.map(({ baris }) => baris.map(({ teks }) => teks).join(' '))).toEqual(['3. Memeriksa kelengkapan'])
    const [picture] = maps
    expect(picture && gambarBagan(picture, {})).toMatch(/<path class="dg-kotak dg-sop" d="M[^"]+Z"\/>/)
  })
})

describe('the chain', () => {
  it('keeps texts in their boxes, boxes apart, and lines out of boxes', () => {
    fc.assert(
      fc.property(rantai, (one) => {
        expect(breachesOf(susunRantai(one))).toEqual([])
      }),
      FEW,
    )
  })

  it('draws each node and each link once', () => {
    fc.assert(
      fc.property(rantai, (one) => {
        const svg = gambarBagan(susunRantai(one), {})
        expect(svg.match(/data-id="/g)?.length ?? 0).toBe(one.simpul.length)
        expect(svg.match(/data-from="/g)?.length ?? 0).toBe(one.sisi.length)
      }),
      FEW,
    )
  })

  it('draws no line between folds of one layer', () => {
    const inner = {
      kode: 'P',
      nama: 'P',
      program: [],
      kedalaman: 0,
      konsep: false,
      hitungan: { error: 0, warning: 0, info: 0 },
      celah: [],
    }
    const fold = (id: string, layer: (typeof lapisan)[number]) => ({
      ...inner,
      id,
      kode: '',
      lapisan: layer,
      isi: [{ ...inner, id: `${id}-1`, lapisan: layer }],
    })
    const { sisi } = susunRantai({
      simpul: [fold('A', 'proses'), fold('B', 'proses'), fold('C', 'sop')],
      sisi: [
        { atas: 'A', bawah: 'B' },
        { atas: 'B', bawah: 'C' },
      ],
    })
    expect(sisi.map(({ dari, ke }) => `${dari} ${ke}`)).toEqual(['2 3'])
  })

  it('names on each node all that lie on a chain through it', () => {
    const node = (id: string, layer: (typeof lapisan)[number]) => ({
      id,
      lapisan: layer,
      kode: id,
      nama: id,
      program: [],
      kedalaman: 0,
      konsep: false,
      hitungan: { error: 0, warning: 0, info: 0 },
      celah: [],
    })
    const { simpul } = susunRantai({
      simpul: [node('T', 'tujuan'), node('S1', 'sasaran'), node('S2', 'sasaran'), node('P', 'proses')],
      sisi: [
        { atas: 'T', bawah: 'S1' },
        { atas: 'T', bawah: 'S2' },
        { atas: 'S1', bawah: 'P' },
      ],
    })
    expect(simpul.map(({ data }) => data?.['data-chain'])).toEqual(['1 2 3 4', '1 2 4', '1 3', '1 2 4'])
  })
})
