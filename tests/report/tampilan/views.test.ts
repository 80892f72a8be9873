import { describe, expect, it } from 'vitest'
import { anchorOfFinding, makeAnchors, slug } from '../../../src/report/tampilan/anchor.ts'
import { bandinganOf } from '../../../src/report/tampilan/bandingan.ts'
import { kalimatCelah } from '../../../src/report/tampilan/kalimat-celah.ts'
import { lipatRantai } from '../../../src/report/tampilan/lipat.ts'
import { matriksOf } from '../../../src/report/tampilan/matriks.ts'
import { programOf } from '../../../src/report/tampilan/program.ts'
import { rantaiOf } from '../../../src/report/tampilan/rantai.ts'
import { ringkasanOf } from '../../../src/report/tampilan/ringkasan.ts'
import { type NodeView, viewsOf } from '../../../src/report/tampilan/simpul.ts'
import { untaianOf } from '../../../src/report/tampilan/untaian.ts'
import { auditTeks, kantorTeks } from './kantor.ts'

const audit = auditTeks(kantorTeks)
const views = viewsOf(audit)
const kode = (all: readonly NodeView[]) => all.map(({ node }) => node.kode)

describe('addresses', () => {
  it('are ASCII, and of no length that matters', () => {
    expect(slug('SOP/03.É–2024')).toBe('sop-03-e-2024')
    expect(slug('"><script>'.repeat(5000)).length).toBeLessThanOrEqual(80)
    expect(anchorOfFinding({ key: '0a1b-2' })).toBe('temuan-0a1b-2')
  })

  it('differ for nodes that would share one', () => {
    const anchorOf = makeAnchors()
    const nodes = auditTeks('jenis: sop\nkode: S.1\n---\njenis: sop\nkode: S-1\n').offices.flatMap(({ office }) =>
      office.graph.all('sop'),
    )
    expect(nodes.map((node) => anchorOf(node, 'K'))).toEqual(['sop-k-s-1', 'sop-k-s-1-2'])
    expect(nodes.map((node) => anchorOf(node, 'K'))).toEqual(['sop-k-s-1', 'sop-k-s-1-2'])
    expect(new Set(views.all.map(({ id }) => id)).size).toBe(views.all.length)
  })
})

describe('a node', () => {
  it('knows the unit that owns it, or what holds it', () => {
    const unit = Object.fromEntries(views.all.map(({ node, unit: name }) => [node.kode, name]))
    expect(unit).toMatchObject({ 'SK-1': 'Seksi Layanan', 'P1.1': 'Seksi Layanan', 'S-2': 'Unit Luar' })
    expect(unit['SP-2']).toBeUndefined()
  })

  it('has the findings that stand in it, all of them somewhere', () => {
    expect(views.all.flatMap(({ temuan }) => temuan).length).toBe(audit.findings.length)
    const [first] = audit.findings
    expect(first && views.at(first)?.temuan).toContain(first)
  })
})

describe('processes without a sasaran', () => {
  const lacking = auditTeks(`
jenis: renstra
kode: R
sasaran: [{ kode: SK-1, nama: Meningkatnya layanan }]
---
jenis: peta_proses
kode: P
proses:
  - kode: A
    kategori: inti
    subproses:
      - { kode: A.1, sasaran: SK-1 }
      - { kode: A.2, subproses: [{ kode: A.2.1 }] }
  - { kode: B, kategori: manajerial }
  - { kode: C, kategori: inti, subproses: [{ kode: C.1 }] }
`)
  const all = viewsOf(lacking)

  it('are the same in the findings, the matrix and the chain', () => {
    const found = lacking.findings.filter(({ rule }) => rule === 'proses/mendukung-sasaran')
    const told = found.flatMap(({ at, related }) => [at, ...related]).map(({ simpul }) => simpul)
    const [office] = matriksOf(all, all.graphs)
    const gaps = office?.matriks[0].kolom.filter(({ celah }) => celah).map(({ view }) => view)
    const broken = rantaiOf(all).simpul.filter(({ celah }) => celah.some(({ sisi }) => sisi === 'atas'))
    expect(told).toEqual(['A.2', 'C'])
    expect(kode(gaps ?? [])).toEqual(told)
    expect(broken.map(({ kode: own }) => own)).toEqual(told)
  })
})

describe('the matrices', () => {
  const [office] = matriksOf(views, views.graphs)
  const shape = office?.matriks.map(({ baris, kolom }) => ({
    baris: kode(baris.map(({ view }) => view)),
    kolom: kode(kolom.map(({ view }) => view)),
    celah: kode([...baris, ...kolom].filter(({ celah }) => celah).map(({ view }) => view)),
    sel: baris.map(({ sel }) => [...sel]),
  }))

  it('say what meets what, and what meets nothing', () => {
    expect(shape).toEqual([
      { baris: ['SK-1', 'SK-2'], kolom: ['P1', 'P2'], celah: ['SK-2', 'P2'], sel: [[[0, 'langsung']], []] },
      {
        baris: ['P1.1', 'P1.2', 'P2'],
        kolom: ['S-1', 'S-2'],
        celah: ['P1.2', 'S-2'],
        sel: [[[0, 'langsung']], [], []],
      },
      { baris: ['S-1', 'S-2'], kolom: ['SP-1', 'SP-2'], celah: ['SP-2'], sel: [[[0, 'langsung']], []] },
    ])
  })
})

describe('gaps', () => {
  const without = (jenis: string, yaml = kantorTeks) =>
    yaml
      .split(/^---$/mu)
      .filter((one) => !one.includes(`jenis: ${jenis}\n`))
      .join('---\n')
  const konsep = '---\njenis: peta_proses\nkode: PK\nkonsep: true\nproses: [{ kode: PK1, nama: Rancangan }]\n'

  it.each([
    ['of a whole office', kantorTeks],
    ['without a map of processes', without('peta_proses')],
    ['without SOPs', without('sop')],
    ['without standar pelayanan', without('standar_pelayanan')],
    ['where a reason for no SOP is no word', kantorTeks.replace('nama: Tanpa SOP', 'nama: Tanpa SOP, tanpa_sop: "-"')],
    [
      'where a public service has a reason for no SOP',
      kantorTeks.replace('nama: Tanpa SOP', 'nama: Tanpa SOP, layanan_publik: true, tanpa_sop: belum sempat'),
    ],
    ['where an SOP carries out a draft', `${kantorTeks}${konsep}---\njenis: sop\nkode: S-3\nproses: PK1\n`],
    [
      'where the map is said to be elsewhere',
      without(
        'peta_proses',
        kantorTeks.replace('nama: Kantor\n', 'nama: Kantor\ntermuat: { tidak_termuat: [peta_proses] }\n'),
      ),
    ],
  ])('%s are the same in matrices and chain, and as many as K2 and K3 lack', (_, yaml) => {
    const run = auditTeks(yaml)
    const own = viewsOf(run)
    const lacking = (jenis: string, tanpa: string) =>
      rantaiOf(own).simpul.flatMap((one) =>
        one.lapisan === jenis && !one.konsep && one.celah.some((celah) => celah.tanpa === tanpa) ? [one.kode] : [],
      )
    const [office] = matriksOf(own, own.graphs)
    const inMatrix = office?.matriks.map(({ baris, kolom }) =>
      [baris, kolom].map((lajur) => kode(lajur.filter(({ celah }) => celah).map(({ view }) => view))),
    )
    expect(inMatrix?.slice(0, 2)).toEqual([
      [lacking('sasaran', 'proses'), lacking('proses', 'sasaran')],
      [lacking('proses', 'sop'), lacking('sop', 'proses')],
    ])
    expect(inMatrix?.[2]?.[1]).toEqual(lacking('standar_pelayanan', 'sop'))
    const lacks = (tahap: string) => {
      const step = run.indeks?.tahap.find((one) => one.kode === tahap)
      return (step?.dari ?? 0) - (step?.terpenuhi ?? 0)
    }
    expect(lacking('sasaran', 'proses')).toHaveLength(lacks('K2'))
    expect(lacking('proses', 'sop')).toHaveLength(lacks('K3'))
  })
})

describe('the chain', () => {
  const rantai = rantaiOf(views)

  it('has all layers, its edges and where it breaks', () => {
    expect(
      rantai.simpul.map(({ kode: own, celah }) =>
        [own, ...celah.map(({ sisi, tanpa }) => `${sisi}:${tanpa}`)].join(' '),
      ),
    ).toEqual([
      'T1',
      'SK-1',
      'SK-2 bawah:proses',
      'P1',
      'P1.1',
      'P1.2 bawah:sop',
      'P2 atas:sasaran',
      'S-1',
      'S-2 atas:proses',
      'SP-1',
      'SP-2 atas:sop',
    ])
    const ids = new Set(rantai.simpul.map(({ id }) => id))
    expect(rantai.sisi.every(({ atas, bawah }) => ids.has(atas) && ids.has(bawah))).toBe(true)
    expect(rantai.sisi).toContainEqual({ atas: 'sop-k-s-1', bawah: 'standar-pelayanan-k-sp-1' })
    expect(rantai.simpul.find((one) => one.kode === 'P1.1')).toMatchObject({ kedalaman: 1, program: ['Layanan Prima'] })
  })

  it('shows a gap on a node that has others below it or above it', () => {
    const gapped = auditTeks(`
jenis: renstra
kode: R
sasaran:
  - { kode: SK-1, nama: A, layanan_langsung: true }
  - { kode: SK-2, nama: B }
  - { kode: SK-3, nama: C }
  - { kode: SK-4, nama: D }
---
jenis: peta_proses
kode: P
proses:
  - { kode: P-1, kategori: inti, layanan_publik: true, sasaran: SK-1 }
  - { kode: P-2, kategori: inti, layanan_publik: true, sasaran: SK-2 }
  - { kode: P-3, kategori: inti, sasaran: SK-3, tanpa_sop: dikerjakan pusat }
  - { kode: P-4, kategori: inti, sasaran: SK-4 }
---
{ jenis: sop, kode: S-1, proses: P-1 }
---
{ jenis: sop, kode: S-4, proses: P-4, konsep: true }
---
{ jenis: standar_pelayanan, kode: SP-2, proses: P-2 }
---
{ jenis: standar_pelayanan, kode: SP-4, proses: P-4, sop: S-4 }
`)
    const chain = rantaiOf(viewsOf(gapped))
    const told = chain.simpul.flatMap(({ kode: own, lapisan: layer, celah }) =>
      celah.map((one) => `${own} ${kalimatCelah(layer, one)}`),
    )
    expect(told).toEqual([
      'SK-1 belum sampai pada standar pelayanan',
      'SK-2 proses yang mendukungnya belum memiliki SOP',
      'SK-3 proses yang mendukungnya belum memiliki SOP',
      'SK-4 proses yang mendukungnya belum memiliki SOP',
      'P-1 belum memiliki standar pelayanan',
      'P-2 belum memiliki SOP',
      'P-4 belum memiliki SOP yang berlaku',
      'SP-2 belum dijalankan dengan SOP',
      'SP-4 belum dijalankan dengan SOP yang berlaku',
    ])
    const broken = gapped.indeks?.rantai.putus.map(({ kode: own }) => own)
    expect(broken).toEqual(['SK-1', 'SK-2', 'SK-3', 'SK-4'])
    expect(untaianOf(chain, 100).baris.map(({ putus }) => putus === undefined)).not.toContain(true)
  })

  it('of a sasaran tells the same as the index', () => {
    for (const yaml of [kantorTeks, kantorTeks.replace(/^---\njenis: sop$[\s\S]*?(?=^---$)/gmu, '')]) {
      const own = auditTeks(yaml)
      const broken = rantaiOf(viewsOf(own)).simpul.filter(
        ({ lapisan: layer, celah }) => layer === 'sasaran' && celah.some(({ sisi }) => sisi === 'bawah'),
      )
      expect(broken.length).toBeGreaterThan(0)
      expect(broken.map((one) => one.kode)).toEqual(own.indeks?.rantai.putus.map((one) => one.kode))
    }
  })

  it('folds large layers by unit or program, and loses no node', () => {
    expect(lipatRantai(rantai, 'unit')).toBe(rantai)
    for (const menurut of ['unit', 'program'] as const) {
      const folded = lipatRantai(rantai, menurut, 2)
      const ids = new Set(folded.simpul.map(({ id }) => id))
      expect(folded.simpul.flatMap((one) => one.isi ?? [one]).length).toBe(rantai.simpul.length)
      expect(folded.sisi.every(({ atas, bawah }) => ids.has(atas) && ids.has(bawah) && atas !== bawah)).toBe(true)
    }
    const proses = lipatRantai(rantai, 'unit', 3).simpul.filter(({ lapisan }) => lapisan === 'proses')
    expect(proses.map(({ nama, isi }) => [nama, isi?.length])).toEqual([
      ['Seksi Layanan', 3],
      ['Seksi Umum', 1],
    ])
  })
})

describe('an office that wrote no more than SOPs, and does not say that others are elsewhere', () => {
  const alone = auditTeks('jenis: sop\nkode: S-1\n---\njenis: sop\nkode: S-2\n')
  const own = viewsOf(alone)

  it('has the gaps that the index counts, in chain and matrix', () => {
    const k4 = alone.indeks?.tahap.find(({ kode }) => kode === 'K4')
    expect([k4?.terpenuhi, k4?.dari]).toEqual([0, 2])
    expect(rantaiOf(own).simpul.map(({ kode, celah }) => [kode, celah])).toEqual([
      ['S-1', [{ sisi: 'atas', tanpa: 'proses' }]],
      ['S-2', [{ sisi: 'atas', tanpa: 'proses' }]],
    ])
    const lacking = matriksOf(own, own.graphs).flatMap(({ matriks }) =>
      matriks.flatMap(({ kode, baris, kolom }) =>
        [...baris, ...kolom].filter(({ celah }) => celah).map(({ view }) => `${kode} ${view.node.kode}`),
      ),
    )
    expect(lacking).toEqual(['proses-sop S-1', 'proses-sop S-2'])
    expect(ringkasanOf(alone, own).mendesak.filter(({ putus }) => putus > 0)).toEqual([])
  })

  it('has none where it says so', () => {
    const instansi =
      'jenis: instansi\nkode: K\nnama: Kantor\ntermuat: { lengkap: false, tidak_termuat: [peta_proses] }\n---\n'
    const part = viewsOf(auditTeks(`${instansi}jenis: sop\nkode: S-1\n---\njenis: sop\nkode: S-2\n`))
    expect(rantaiOf(part).simpul.flatMap(({ celah }) => celah)).toEqual([])
    const lajur = matriksOf(part, part.graphs).flatMap(({ matriks }) =>
      matriks.flatMap(({ baris, kolom }) => [...baris, ...kolom]),
    )
    expect(lajur.filter(({ celah }) => celah)).toEqual([])
  })
})

describe('a program prioritas', () => {
  it('has what serves it over all steps', () => {
    const [one] = programOf(views)
    expect(one && [one.sasaran, one.proses, one.sop, one.layanan].map(kode)).toEqual([
      ['SK-1'],
      ['P1', 'P1.1', 'P1.2'],
      ['S-1'],
      ['SP-1'],
    ])
    expect(one?.temuan.length).toBeGreaterThan(0)
  })
})

describe('the summary', () => {
  const ringkasan = ringkasanOf(audit, views)
  const total = (all: readonly { hitungan: { error: number; warning: number; info: number } }[]) =>
    all.reduce((before, { hitungan }) => before + hitungan.error + hitungan.warning + hitungan.info, 0)

  it('counts every finding once, however it is grouped', () => {
    for (const list of [ringkasan.instansi, ringkasan.perUnit, ringkasan.perJenis, ringkasan.perAturan]) {
      expect(total(list)).toBe(audit.findings.length)
    }
  })

  it('names ten that are most urgent: graver before milder, then what breaks more chains', () => {
    const { mendesak } = ringkasan
    expect(mendesak.length).toBe(10)
    const rank = mendesak.map(
      ({ finding, putus, rantai }) =>
        ['error', 'warning', 'info'].indexOf(finding.severity) * 1e6 - putus * 1000 - rantai,
    )
    expect(rank).toEqual([...rank].sort((left, right) => left - right))
    expect(mendesak[0]?.putus).toBeGreaterThan(0)
  })

  it('puts what was not read at all first', () => {
    const broken = auditTeks(`${kantorTeks}---\njenis: [\n`)
    expect(ringkasanOf(broken, viewsOf(broken)).mendesak[0]?.finding.rule).toBe('dokumen/yaml-terbaca')
  })

  it('names no more than three of a rule before others of that severity', () => {
    const sops = Array.from({ length: 20 }, (_, index) => `---\njenis: sop\nkode: X-${index}\nproses: P1.1\n`).join('')
    const many = auditTeks(`${kantorTeks}${sops}`)
    const { mendesak: urgent } = ringkasanOf(many, viewsOf(many))
    const times = new Map<string, number>()
    for (const { finding } of urgent) times.set(finding.rule, (times.get(finding.rule) ?? 0) + 1)
    expect(Math.max(...times.values())).toBe(3)
    expect(new Set(urgent.map(({ finding }) => finding.severity))).toEqual(new Set(['error']))
  })

  it('groups waivers by where they stand, the first to end first', () => {
    const at = (line: number) => ({ berkas: 'koheren.yaml', start: { line, column: 1 } })
    const waive = (sampai: string | undefined, line: number) => ({
      alasan: 'a',
      ...(sampai && { sampai }),
      at: at(line),
    })
    const waived = [waive(undefined, 1), waive('31 Desember 2025', 2), waive('2025-01-31', 3), waive('2025-01-31', 3)]
    const rule = audit.findings[0]?.rule ?? ''
    const findings = audit.findings.map((one, index) => {
      const own = waived[index]
      return own ? { ...one, rule, waived: own } : one
    })
    const all = ringkasanOf({ ...audit, findings }, viewsOf({ ...audit, findings })).pengecualian
    expect(all.map(({ waived: { sampai }, temuan }) => [sampai, temuan.length])).toEqual([
      ['2025-01-31', 2],
      ['31 Desember 2025', 1],
      [undefined, 1],
    ])
  })
})

describe('the change since an earlier run', () => {
  const former = (list: readonly (typeof audit.findings)[number][]) => ({
    berkas: 'lama.json',
    tanggal: '2024-01-01',
    findings: list.map((one) => ({ ...one, waived: one.waived !== undefined })),
    rules: new Set(audit.rules.map(({ id }) => id)),
  })
  const [first, ...rest] = audit.findings

  it('is none for the same run', () => {
    const { tetap, ...other } = bandinganOf(audit, former(audit.findings))
    expect(tetap).toEqual(audit.findings)
    expect(Object.values(other).flat()).toEqual([])
  })

  it('tells new, solved and accepted findings apart', () => {
    if (!first) throw new Error('the office has findings')
    const waived = { alasan: 'a', at: { berkas: 'koheren.yaml', start: { line: 1, column: 1 } } }
    expect(bandinganOf(audit, former(rest)).baru).toEqual([first])
    expect(bandinganOf(audit, { ...former(rest), rules: new Set() })).toMatchObject({ baru: [], baruDinilai: [first] })
    expect(bandinganOf({ ...audit, findings: rest }, former(audit.findings)).selesai.map(({ key }) => key)).toEqual([
      first.key,
    ])
    expect(bandinganOf({ ...audit, findings: [{ ...first, waived }, ...rest] }, former(audit.findings))).toMatchObject({
      dikecualikan: [{ key: first.key }],
      selesai: [],
    })
  })

  it('calls nothing solved that no rule looked for, or whose document was not read', () => {
    const without = { ...audit, findings: [] }
    const all = former(audit.findings)
    const [office] = audit.offices
    if (!office) throw new Error('there is an office')
    const leftOut = Array.from({ length: 9 }, (_, urutan) => ({ berkas: 'kantor.yaml', urutan }))
    for (const other of [
      { ...without, rules: [] },
      { ...without, ignored: ['kantor.yaml'] },
      { ...without, offices: [] },
      { ...without, offices: [{ ...office, office: { ...office.office, leftOut } }] },
    ]) {
      expect(bandinganOf(other, all).selesai).toEqual([])
      expect(bandinganOf(other, all).takDinilai.length).toBe(audit.findings.length)
    }
  })
})

describe('the chain as rows', () => {
  const teks = `
jenis: instansi
kode: k
---
jenis: renstra
kode: R
misi: [{ kode: M }]
tujuan: [{ kode: T, misi: M }]
sasaran: [{ kode: S, tujuan: T }]
---
jenis: peta_proses
kode: P
proses:
  - { kode: P.1, subproses: [{ kode: P.1.1, sasaran: S }] }
  - { kode: P.2, subproses: [{ kode: P.2.1 }] }
---
jenis: sop
kode: SOP
proses: P.1.1
`
  it('tells no way twice that begins at a process around others', () => {
    const { baris } = untaianOf(rantaiOf(viewsOf(auditTeks(teks))), 100)
    const ways = baris.map(({ simpul }) => Object.values(simpul).flatMap((all) => all.map((one) => one.kode)))
    expect(ways).toEqual([
      ['T', 'S', 'P.1.1', 'SOP'],
      ['P.2', 'P.2.1'],
    ])
  })
})
