import { createHash } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import { audit, validateFiles } from '../../src/index.ts'
import { html as report } from '../../src/report/html/index.ts'
import { html, textOf } from '../../src/report/html/markup.ts'
import type { Audit } from '../../src/run.ts'
import { runExample } from '../rules/examples.ts'
import { auditKantor, crashing, former, testRules } from './kantor.ts'
import { auditTeks, kantorTeks } from './tampilan/kantor.ts'

const options = { version: '0.0.0', width: 100, colour: false, unicode: true, quiet: false }
const kantor = await auditKantor()
/** An office with realisations, a survey, logs and needs. */
const terukur = await audit(join(import.meta.dirname, '../fixtures/terukur'), { tanggal: '2022-12-31' })

async function render(audit: Audit): Promise<string> {
  return String(await report(audit, options))
}

const STYLE = /<style>([^<]*)<\/style>/
const SCRIPT = /<script>([\s\S]*?)<\/script>/

/** A line for each block, without what changes with every touch of style and script. */
function inLines(page: string): string {
  return page
    .replace(STYLE, '<style>…</style>')
    .replace(SCRIPT, '<script>…</script>')
    .replaceAll(/sha256-[\w+/=]+/g, 'sha256-…')
    .replaceAll(
      /(?=<(?:meta|link|header|nav|main|section|div|form|table|tr|ul|ol|li|dl|p|h\d|details|noscript|svg|g)\b)/g,
      '\n',
    )
}

/** Elements in their order: `+details`, `-details`. */
function tagsOf(page: string): string[] {
  const body = page.replace(STYLE, '').replace(SCRIPT, '')
  return [...body.matchAll(/<(\/?)([a-z][\w-]*)[^>]*?(\/?)>/g)].flatMap(([, close, name = '', empty]) =>
    empty ? [] : [`${close ? '-' : '+'}${name}`],
  )
}

/** Elements that have no end, or whose end HTML lets one leave out. */
const OPEN = new Set(['meta', 'link', 'input', 'col', 'li', 'td', 'th', 'tr'])

function unclosed(page: string): readonly string[] {
  const open: string[] = []
  for (const tag of tagsOf(page)) {
    const name = tag.slice(1)
    if (OPEN.has(name)) continue
    if (tag.startsWith('+')) open.push(name)
    else if (open.pop() !== name) return [...open, `not ${name}`]
  }
  return open
}

describe('the page', () => {
  it('is as the golden file shows it', async () => {
    await expect(inLines(await render(kantor))).toMatchFileSnapshot('../golden/laporan.html')
  })

  it('has the mean of each element of a survey beside its value', async () => {
    const row = inLines(await render(terukur))
      .split('\n')
      .find((line) => /<th scope="row">Waktu penyelesaian<\/th>/.test(line))
    expect(row).toContain('<td>2,55<td>63,75<td>D')
  })

  it('scores the standar of each service by PEKPPP, and says what lacks', async () => {
    const page = await render(terukur)
    const [, section = ''] = page.split('<section id="pekppp"')
    expect(section).toContain('Nilai kantor 1 dari 5, yang dicapai setiap layanan; rata-rata')
    expect(section).toContain('1: Ada, tetapi belum memuat 14 komponen</td><td>Belum memuat')
  })

  it('allows by hash its own style and script, and nothing else', async () => {
    const page = await render(kantor)
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
    const hashOf = (pattern: RegExp) =>
      createHash('sha256')
        .update(pattern.exec(page)?.[1] ?? '')
        .digest('base64')
    const directives = policy.replaceAll('&#39;', "'").split('; ')
    expect(directives).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hashOf(STYLE)}'`,
      `script-src 'sha256-${hashOf(SCRIPT)}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ])
    expect(page).not.toMatch(/<[^>]*\s(?:style|on\w+)=/)
    expect(page.replace(STYLE, '').replace(SCRIPT, '')).not.toMatch(/(?:src|href)=(?!"?#|"data:)/)
  })

  it('closes what it opens', async () => {
    expect(unclosed(await render(kantor))).toEqual([])
    expect(unclosed(await render(auditTeks(kantorTeks)))).toEqual([])
    expect(unclosed(await render(terukur))).toEqual([])
  })

  it.each([
    ['chains', auditTeks(kantorTeks)],
    ['data', terukur],
  ])('gives each part an address of its own, and leads to none that is not there: %s', async (_, run) => {
    const page = await render(run)
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(page.match(/<svg[^>]*>.*?<a href=#/)).not.toBeNull()
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    // Pictures are spelt without needless quotes.
    const lost = [...page.matchAll(/href="?#([^">\s]*)/g)].filter(([, id]) => !ids.includes(id))
    expect(lost).toEqual([])
  })

  it('nests no part that is kept as text in another', async () => {
    let depth = 0
    for (const tag of [...tagsOf(await render(auditTeks(kantorTeks))), ...tagsOf(await render(terukur))]) {
      if (tag === '+noscript') depth++
      if (tag === '-noscript') depth--
      expect(depth).toBeLessThan(2)
    }
  })
})

describe('what it says', () => {
  it('has all sections', async () => {
    const page = await render(kantor)
    const titles = [...page.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, title]) => title)
    expect(titles).toEqual(['Ringkasan', 'Rantai', 'Matriks', 'Program prioritas', 'PEKPPP', 'Temuan', 'Dokumen'])
  })

  it('has parts on performance, surveys, services and needs where the office has such data', async () => {
    const page = await render(terukur)
    const part = (id: string) => page.split(`<section id="${id}"`)[1]?.split('<section id=')[0] ?? ''
    const titles = [...page.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, title]) => title)
    expect(titles.slice(4, 9)).toEqual(['Kebutuhan masyarakat', 'PEKPPP', 'Kinerja', 'Survei', 'Layanan dan pengaduan'])
    expect(part('kebutuhan')).toContain(
      '3 kebutuhan tercatat: 1 terjawab; 1 tidak ditindaklanjuti, dengan alasan; 1 terbuka.',
    )
    expect(part('kebutuhan')).toContain('gedung milik pemerintah daerah')
    expect(part('kinerja')).toContain('<td>84,2 <small>102,68%</small><td>102,68%<td>102,68%')
    expect(part('kinerja')).toContain('<b class="warning">▼ 95%</b>')
    expect(part('kinerja')).toContain('<desc>2019: 78,4; 2020: 79,6, target 79;')
    expect(part('survei')).toContain('82,59 <span class="mutu">mutu B, Baik</span>')
    expect(part('survei')).toMatch(/<b>SKM-2021<\/b><\/a><\/th><td>120<td>80,00<td>B<td>80,00/)
    expect(part('ketepatan')).toContain('17 dari 17 yang selesai memuat tindak lanjut.')
    expect(part('ketepatan')).toContain('<td class="kurang">75%')
    for (const text of ['Budi', '0812', 'Petugas a.n.', 'dijelaskan kepada pelapor']) expect(page).not.toContain(text)
  })

  it('draws of many services those with the lowest values, and tables all', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => `Layanan ${index};${index === 7 ? 1 : 4}`)
    const data = 'jenis: instansi\nkode: k\ndata: [{ isi: survei, berkas: s.csv }]\n'
    const run = runExample(`${data}---\n# berkas: s.csv\nlayanan;Waktu\n${rows.join('\n')}\n`, [])
    const page = await render({ ...run, scope: 'audit', unfollowed: [], ignored: [], unusedRules: 0 })
    expect(page).toMatch(/Nilai menurut layanan \(30 terendah\)<\/figcaption>.*?<desc>Layanan 7 25,00;/)
    expect(page.match(/<th scope="row">Layanan \d+</g)).toHaveLength(40)
  })

  it('has none of them of a validation, which reads no tables', async () => {
    const files = [join(import.meta.dirname, '../fixtures/terukur')]
    const page = await render(await validateFiles(files, { tanggal: '2022-12-31' }))
    for (const id of ['kebutuhan', 'kinerja', 'survei', 'ketepatan']) expect(page).not.toContain(`<section id="${id}"`)
  })

  it('counts what could not be read as neither judged nor shown', async () => {
    const page = await render(auditTeks('jenis: sop\nkode: S-1\nnama: Satu\n---\njenis: [\n'))
    expect(page).toContain('1 dari 2 dokumen dalam 1 berkas dinilai')
    expect(page).toMatch(/<span>Dokumen<\/span><span class="banyak">1</)
    expect(page.match(/<details class="dokumen /g)).toHaveLength(1)
  })

  it('has one row for an office and its unit of the same name, as the filter has one choice', async () => {
    const unit = { kode: 'K', jenis: 'instansi', nama: 'Kantor', unit: [{ kode: 'U', nama: 'Kantor' }] }
    const run = auditTeks(
      `${JSON.stringify(unit)}\n---\njenis: sop\nkode: S-1\nnama: Milik unit\nunit: U\n---\njenis: sop\nkode: S-2\nnama: Tanpa unit\n`,
    )
    const lain = auditTeks('jenis: instansi\nkode: L\nnama: Kantor Lain\n')
    const both = { ...run, offices: [...run.offices, ...lain.offices], findings: [...run.findings, ...lain.findings] }
    const names = [...(await render(both)).matchAll(/data-saring="unit" data-nilai="([^"]*)"/g)].map(([, name]) => name)
    expect(names.toSorted()).toEqual(['Kantor', 'Kantor Lain'])
  })

  it('tells that an audit is not whole, and of rules that failed', async () => {
    const page = await render(await auditKantor([...testRules, crashing]))
    expect(page).toContain('Pemeriksaan ini tidak utuh.')
    expect(page).toContain('dokumen/celaka: celaka &lt;U+001B&gt;[31m')
  })

  it('tells waivers with their end, and does not count them', async () => {
    const [first, ...rest] = kantor.findings
    if (!first) throw new Error('the fixture has findings')
    const waived = {
      alasan: 'menunggu revisi',
      sampai: '2025-03-31',
      at: { berkas: 'k.yaml', start: { line: 1, column: 1 } },
    }
    const page = await render({ ...kantor, findings: [{ ...first, waived }, ...rest] })
    expect(page).toContain('31 Maret 2025')
    expect(page).toContain('menunggu revisi')
    expect(page.match(/<tr role="row" id="temuan-/g)).toHaveLength(rest.length)
  })

  it('tells the change since an earlier run', async () => {
    const page = String(await report(kantor, { ...options, compare: former }))
    expect(page).toContain('Perubahan sejak lama.json')
    expect(page).toContain('per 30 Juni 2024')
    expect(page).toContain('SOP &quot;SOP-09&quot; tidak memiliki nomor')
    const [same, ...fresh] = kantor.findings
    expect(page).toMatch(new RegExp(`id="temuan-${same?.key}"[^>]* data-perubahan="tetap"`))
    expect(page.match(/ data-perubahan="baru"/g)).toHaveLength(fresh.length)
    expect(await render(kantor)).not.toContain('data-perubahan=')
  })

  it('splits a matrix that is wider than paper for the printer', async () => {
    const sops = Array.from({ length: 50 }, (_, nth) => `---\njenis: sop\nkode: S-${nth}\nproses: P-${nth % 2}\n`)
    const peta = 'jenis: peta_proses\nkode: P\nproses: [{ kode: P-0 }, { kode: P-1 }, { kode: P-2 }]\n'
    const page = await render(auditTeks(`jenis: instansi\nkode: K\n---\n${peta}${sops.join('')}`))
    const [, printed = ''] = page.split('<div class="untuk-cetak">')
    expect(printed).toContain('Kolom S-0 sampai S-44')
    expect(printed).toContain('Kolom S-45 sampai S-49')
  })

  it('gives columns with long names more of the paper, and shows these names whole', async () => {
    const nama = 'Penyelenggaraan pelayanan rekomendasi izin bagi penyelenggara perjalanan ibadah umrah sampai selesai'
    const sops = Array.from({ length: 40 }, (_, nth) => `---\njenis: sop\nkode: S-${nth}\nnama: ${nama}\nproses: P-0\n`)
    const peta = 'jenis: peta_proses\nkode: P\nproses: [{ kode: P-0 }]\n'
    const page = await render(auditTeks(`jenis: instansi\nkode: K\n---\n${peta}${sops.join('')}`))
    const [, printed = ''] = page.split('<div class="untuk-cetak">')
    expect(printed.match(/Kolom S-\d+ sampai S-\d+/g)).toEqual([
      'Kolom S-0 sampai S-16',
      'Kolom S-17 sampai S-33',
      'Kolom S-34 sampai S-39',
    ])
    expect(printed.replaceAll(/<\/?span[^>]*>/g, '')).toContain(`<b>S-0</b> ${nama}`)
  })

  it('writes targets with a decimal comma', async () => {
    const indikator = '[{ kode: I-1, nama: Indeks, target: { 2024: 71.5, 2025: { min: 72.25 } } }]'
    const renstra = `jenis: renstra\nkode: R\nsasaran: [{ kode: S-1, uraian: Layanan, indikator: ${indikator} }]\n`
    const page = await render(auditTeks(`jenis: instansi\nkode: K\n---\n${renstra}`))
    expect(page).toContain('2024:\u00a071,5\u00a0· 2025:\u00a072,25–')
  })

  it('shows no matrix in which nothing can meet, nor is missed', async () => {
    const only =
      'jenis: instansi\nkode: K\ntermuat: { tidak_termuat: [peta_proses] }\n---\njenis: sop\nkode: S-1\n---\njenis: sop\nkode: S-2\n'
    expect(await render(auditTeks(only))).toContain('Belum ada sasaran, proses, SOP, atau standar pelayanan yang dapat')
    const page = await render(auditTeks(`${only}---\njenis: peta_proses\nkode: P\nproses: [{ kode: P-1 }]\n`))
    expect(page).toContain('Proses × SOP')
    expect(page).not.toContain('SOP × standar pelayanan')
  })

  it('is whole of a validation, of a single broken file, and of an office without anything', async () => {
    for (const teks of ['jenis: sop\nnama: [', 'jenis: instansi\nkode: K\n', 'jenis: sop\nkode: S\n']) {
      const page = await render(await validateFiles([{ berkas: 'a.yaml', teks }], { tanggal: '2024-12-31' }))
      expect(unclosed(page)).toEqual([])
      expect(page).toContain('Hanya bentuk dokumen yang diperiksa.')
    }
    expect(unclosed(await render(auditTeks('jenis: instansi\nkode: K\n')))).toEqual([])
  })
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '<script>',
        '</script>',
        '</noscript>',
        '</style>',
        '<!--',
        '-->',
        ']]>',
        '"',
        "'",
        '>',
        '&',
        '&lt;',
        '`',
        '${',
        '\u202e',
        '\u0000',
        '\ud83d',
        '\n',
        'x=y',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
)

function withTexts(texts: readonly string[]): Audit {
  const next = (index: number) => texts[index % texts.length] ?? ''
  const findings = kantor.findings.map((finding, index): Finding => {
    const dokumen = { jenis: next(index), kode: next(index + 1), nama: next(index + 2) }
    const at = { ...finding.at, berkas: next(index + 3), lines: [next(index), next(index + 1)], dokumen }
    const waived = { alasan: next(index), sampai: next(index + 1), oleh: next(index + 2), at }
    const rest = index % 3 === 2 ? { waived } : {}
    return {
      ...finding,
      ...rest,
      at,
      message: next(index),
      hint: next(index + 1),
      rule: next(index + 2),
      related: [{ ...at, message: next(index) }],
    }
  })
  const crashes = texts.map((text) => ({ rule: text, message: text }))
  return { ...kantor, findings, crashes, unfollowed: texts, ignored: texts }
}

describe('whatever texts say', () => {
  it('no text opens or closes an element', async () => {
    const names = (audit: Audit) => render(audit).then((page) => tagsOf(page).join(' '))
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 6 }), async (texts) => {
        const harmless = texts.map((text) => (text.trim() === '' ? text : `huruf${texts.indexOf(text)}`))
        expect(unclosed(await render(withTexts(texts)))).toEqual([])
        expect((await names(withTexts(texts))).split('script').length).toBe(
          (await names(withTexts(harmless))).split('script').length,
        )
      }),
      { numRuns: 40 },
    )
  })

  it('no text of a document does, in tables, sheets and pictures', async () => {
    const bad = `"><script>alert(1)</script></noscript></svg><b onclick=x>'`
    const teks = JSON.stringify([bad]).slice(1, -1)
    const page = await render(
      auditTeks(kantorTeks.replaceAll(/(nama|uraian): [^,}\n]+/g, (_, key: string) => `${key}: ${teks}`)),
    )
    expect(unclosed(page)).toEqual([])
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).not.toMatch(/<b onclick/)
  })

  it('no name of a table or an indicator does, in plots', async () => {
    const bad = '"><script>alert(1)</script></svg></noscript>'
    const teks = JSON.stringify(bad)
    const run = runExample(
      `jenis: instansi
kode: k
nama: Kantor
data: [{ isi: realisasi, berkas: r.csv }, { isi: survei, berkas: s.csv }, { isi: riwayat_layanan, berkas: l.csv }]
---
jenis: perjanjian_kinerja
kode: PK
tahun: 2024
target: [{ indikator: ${teks}, sasaran: ${teks}, nilai: 4, satuan: ${teks} }]
---
jenis: kebutuhan_masyarakat
kode: KM
butir: [{ kode: KM-1, uraian: ${teks}, tindak_lanjut: { uraian: ${teks} } }]
---
# berkas: r.csv
indikator;tahun;triwulan;realisasi
"${bad.replaceAll('"', '""')}";2024;1;2
"${bad.replaceAll('"', '""')}";2024;4;3
---
# berkas: s.csv
layanan;unit;Persyaratan;Waktu
"${bad.replaceAll('"', '""')}";"${bad.replaceAll('"', '""')}";4;3
lain;lain;3;3
---
# berkas: l.csv
layanan;masuk;selesai
"${bad.replaceAll('"', '""')}";2024-01-03;2024-01-04
`,
      [],
    )
    const page = await render({ ...run, scope: 'audit', unfollowed: [], ignored: [], unusedRules: 0 })
    for (const id of ['kebutuhan', 'kinerja', 'survei', 'ketepatan']) expect(page).toContain(`<section id="${id}"`)
    expect(unclosed(page)).toEqual([])
    expect(page.match(/<script/g)).toHaveLength(1)
  })

  it('a name of five thousand characters is there as a whole', async () => {
    const long = 'panjang'.repeat(800)
    const page = await render(auditTeks(kantorTeks.replace('nama: Kantor', `nama: ${long}`)))
    expect(page).toContain(`<h1>${long}</h1>`)
  })

  it('a template shows it as text', () => {
    const text = (content: string) => textOf(html`<p title="${content}">${content}</p>`)
    expect(text('a < b & "c"')).toBe('<p title="a &lt; b &amp; &quot;c&quot;">a &lt; b &amp; &quot;c&quot;</p>')
    expect(text('\u202e\u0000\r\nx')).toBe(
      '<p title="&lt;U+202E&gt;&lt;U+0000&gt; x">&lt;U+202E&gt;&lt;U+0000&gt; x</p>',
    )
    expect(textOf(html`${undefined}${false}${0}${['a', html`<b>${'<'}</b>`]}`)).toBe('0a<b>&lt;</b>')
  })
})
