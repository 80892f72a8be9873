import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docx } from '../../src/report/docx/index.ts'
import type { ReportOptions } from '../../src/report/index.ts'
import type { Audit } from '../../src/run.ts'
import { auditKantor } from './kantor.ts'
import { auditTeks } from './tampilan/kantor.ts'

const page: ReportOptions = { version: '0.0.0', width: 100, colour: false, unicode: true, quiet: false }
const kantor = await auditKantor()

async function partsOf(audit: Audit, only?: string): Promise<ReadonlyMap<string, string>> {
  const bytes = await docx(audit, { ...page, ...(only !== undefined && { only }) })
  const parts = Object.entries(unzipSync(bytes as Uint8Array))
  return new Map(parts.map(([name, part]) => [name, new TextDecoder().decode(part)]))
}

/** A line for each paragraph, row and shape, so that a difference can be read. */
function inLines(xml: string): string {
  return xml.replaceAll(/(?=<(?:w:p|w:tr|w:tbl|w:sectPr|wps:wsp|w:style|w:body)[ >])/g, '\n')
}

/** Parts that say what this tool writes; the others are the same in every document of the library. */
const OWN = ['docProps/core.xml', 'word/document.xml', 'word/footer1.xml', 'word/settings.xml', 'word/styles.xml']

/** What no XML document may hold. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

describe('each part of a document is as the golden file shows it', () => {
  it.each([
    ['laporan', undefined],
    ['sop', 'sop:SOP-01'],
    ['standar', 'standar:SP-01'],
  ])('%s', async (name, only) => {
    const parts = await partsOf(kantor, only)
    const own = OWN.map((part) => `=== ${part}\n${inLines(parts.get(part) ?? '')}`)
    const list = `=== ${[...parts.keys()].join('\n=== ')}`
    await expect(`${[list, ...own].join('\n')}\n`).toMatchFileSnapshot(`../golden/docx-${name}.txt`)
  })
})

describe('a document', () => {
  it('bears no clock, but its title and language', async () => {
    const parts = await partsOf(kantor, 'sop:SOP-01')
    expect(parts.get('docProps/core.xml')).toMatch(/<dc:title>SOP [^<]+<\/dc:title>/)
    const days = [...(parts.get('docProps/core.xml') ?? '').matchAll(/W3CDTF">([^<]*)</g)].map(([, day]) => day)
    expect(days).toEqual(['2024-12-31T00:00:00Z', '2024-12-31T00:00:00Z'])
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="id-ID"/>')
  })

  it('refuses a part that there is not, and names the nearest', async () => {
    await expect(docx(kantor, { ...page, only: 'peta' })).rejects.toThrow('bagian "peta" tidak dikenal docx')
    await expect(docx(kantor, { ...page, only: 'sop:SOP-1' })).rejects.toThrow(
      'SOP "SOP-1" tidak ada; mungkin maksudnya "SOP-01"',
    )
  })

  it('shows as text whatever a document holds', async () => {
    const hostile = '<w:p/>]]>&amp;<script>\\u0000\\u001b[31m\\u202e\\ufffe\\ud800=1+1'
    const long = 'Panjang'.repeat(700)
    const audit = auditTeks(`
jenis: instansi
kode: K
nama: "${hostile}"
---
jenis: sop
kode: S
nama: "${hostile}"
pelaksana: ["${hostile}", "${long}"]
langkah:
  - { kegiatan: "${hostile}", pelaksana: "${hostile}", keputusan: { cabang: [{ label: "${hostile}", ke: selesai }, { label: b, ke: 2 }] } }
  - { kegiatan: "${long}", pelaksana: "${long}", kelengkapan: ["${hostile}"], waktu: "${hostile}" }
---
jenis: standar_pelayanan
kode: P
layanan: "${hostile}"
persyaratan: ["${hostile}", "${long}"]
`)
    for (const only of [undefined, 'sop:S', 'standar:P']) {
      for (const [name, part] of await partsOf(audit, only)) {
        expect(NO_XML.exec(part), name).toBeNull()
        expect(part.includes('<script>'), name).toBe(false)
      }
    }
    const sop = (await partsOf(audit, 'sop:S')).get('word/document.xml') ?? ''
    expect(sop).toContain('&lt;w:p/&gt;]]&gt;&amp;amp;&lt;script&gt;&lt;U+0000&gt;&lt;U+001B&gt;[31m&lt;U+202E&gt;')
    // What is cut in the table is told whole on a page of its own.
    expect(sop).toContain(long)
  })
})

describe('the chain in a report', () => {
  const alone = `jenis: peta_proses
kode: PP
proses: [{ kode: P1, nama: Layanan, kategori: inti }]
---
jenis: sop
kode: S-1
---
jenis: standar_pelayanan
kode: SP-9
`
  const renstra = `---
jenis: renstra
kode: R
periode: { mulai: 2015, selesai: 2019 }
sasaran: [{ kode: SK-1, uraian: Meningkatnya mutu }]
`

  it.each([
    ['no Renstra', alone, 'Tidak ada sasaran', 'tidak ada sasaran'],
    ['one that is over', alone + renstra, 'Tidak ada Renstra yang berlaku', 'tidak ada Renstra yang berlaku'],
  ])('has all that is there where there is %s, and counts no chains', async (_, yaml, said, sebab) => {
    const xml = (await partsOf(auditTeks(yaml))).get('word/document.xml') ?? ''
    expect(xml).toContain(`${said} dalam dokumen yang diperiksa.`)
    expect(xml).toContain(`sampai layanan: belum dapat dihitung, sebab ${sebab}.`)
    for (const one of ['P1 Layanan', 'S-1', 'SP-9']) expect(xml).toContain(`>${one}<`)
    expect(xml.match(/Putus: belum melaksanakan proses</g)).toHaveLength(2)
    expect(xml).not.toContain('0 dari 0')
  })

  it('says that sasaran lead on to what is not here', async () => {
    const yaml = `jenis: instansi
kode: K
nama: K
termuat: { tidak_termuat: [peta_proses, sop, standar_pelayanan] }
---
jenis: renstra
kode: R
sasaran: [{ kode: SK-1, uraian: Meningkatnya mutu }]
`
    const xml = (await partsOf(auditTeks(yaml))).get('word/document.xml') ?? ''
    expect(xml).toContain('belum dapat dihitung, sebab kelanjutan sasaran tidak termuat di folder ini.')
    expect(xml).toContain('SK-1 Meningkatnya mutu')
  })

  it('has a tujuan without sasaran', async () => {
    const yaml = `jenis: renstra
kode: R
tujuan: [{ kode: T-1, uraian: Terlayani }, { kode: T-2, uraian: Tertib }]
sasaran: [{ kode: SK-1, uraian: Meningkatnya mutu, tujuan: T-1 }]
`
    const xml = (await partsOf(auditTeks(yaml))).get('word/document.xml') ?? ''
    expect(xml).toContain('T-2 Tertib')
    expect(xml).toContain('Putus: belum memiliki sasaran')
  })
})
