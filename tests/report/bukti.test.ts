import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cell, ValueType } from 'exceljs'
import Workbook from 'exceljs/lib/doc/workbook.js'
import { afterAll, describe, expect, it } from 'vitest'
import { type Penilaian, penilaianLke } from '../../src/hitung/lke/penilaian.ts'
import { audit } from '../../src/index.ts'
import { bukuLke } from '../../src/report/bukti/buku.ts'
import { halamanBukti } from '../../src/report/bukti/halaman.ts'
import { dokumenTerkait, type IsiBukti, type Salinan, type TakDisalin } from '../../src/report/bukti/isi.ts'
import { halamanDokumen } from '../../src/report/bukti/lembar-dokumen.ts'
import { rumusKurang } from '../../src/report/bukti/rumus.ts'
import { konteksOf } from '../../src/report/html/konteks.ts'
import { tulisKantorZi } from './kantor-zi.ts'
import { partsOf } from './parts.ts'

const folder = mkdtempSync(join(tmpdir(), 'koheren-bukti-'))
tulisKantorZi(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = await audit(folder, {})
const konteks = konteksOf(run)
const graph = run.offices[0]?.office.graph
if (!graph) throw new Error('the folder has an office')
const penilaian = penilaianLke(graph, graph.all('lke')[0], 'wbbm')
if (!penilaian) throw new Error('its instrument is known')

function isiOf(own: Penilaian): IsiBukti {
  const salinan = new Map(
    [...own.bukti.values()]
      .flat()
      .filter(({ berkas, node }) => berkas !== undefined && !node)
      .map((bukti): [typeof bukti, Salinan | TakDisalin] => {
        const { berkas = '' } = bukti
        if (!berkas.startsWith('bukti/sk')) return [bukti, { sebab: 'tidak ditemukan' }]
        return [
          bukti,
          { jalur: 'berkas/zi/bukti/sk.pdf', sumber: 'zi/bukti/sk.pdf', ukuran: 15, sha256: 'a'.repeat(64) },
        ]
      }),
  )
  const dokumen = new Map(
    dokumenTerkait(own).map(
      (node) => [node.dokumen, { jalur: `dokumen/${node.kode.toLowerCase()}.html`, node }] as const,
    ),
  )
  return { audit: run, version: '0.0.0', penilaian: own, salinan, dokumen }
}

const isi = isiOf(penilaian)

function inLines(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/s, '<style>…</style>')
    .replaceAll(/sha256-[\w+/=]+/g, 'sha256-…')
    .replaceAll(
      /(?=<(?:meta|link|header|nav|main|section|div|form|table|tr|ul|ol|li|dl|p|h\d|details|article)\b)/g,
      '\n',
    )
}

describe('index.html', () => {
  it('is as the golden file shows it, the same for the same run', async () => {
    const page = await halamanBukti(isi)
    await expect(inLines(page)).toMatchFileSnapshot('../golden/bukti.html')
    expect(await halamanBukti(isi)).toBe(page)
  })

  it('holds no script, and allows none', async () => {
    const page = await halamanBukti(isi)
    expect(page).not.toMatch(/<script|javascript:|\son\w+=/i)
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;sha256-')
  })

  it('calls every proposal one, and never a score of those who evaluate', async () => {
    const page = await halamanBukti(isi)
    expect(page).toContain('Ini bukan nilai Tim Penilai Internal')
    expect(page).not.toMatch(/nilai TPI\b(?!\))/)
  })

  it('counts no answer that the item does not have for one', async () => {
    const { bacaan } = penilaian
    const valid = [...bacaan.jawaban.values()].filter(({ nilai }) => nilai !== undefined).length
    const invalid = [...bacaan.jawaban.values()].filter(({ masalah }) => masalah).length
    expect(invalid).toBeGreaterThan(0)
    const page = await halamanBukti(isi)
    expect(page).toContain(`<b>${valid}</b> dari ${bacaan.instrumen.butir.length} butir dijawab`)
    expect(page).toContain(`<b>${invalid}</b> jawaban tidak sah`)
  })

  it('prints the scores of PN Serang as it published them', async () => {
    const serang = await audit(join(import.meta.dirname, '../../examples/nyata/pn-serang'), { tanggal: '2022-12-31' })
    const own = serang.offices[0]?.office.graph
    const lke = own?.all('lke')[0]
    const nilai = own && penilaianLke(own, lke, 'wbk')
    if (!nilai) throw new Error('its instrument is known')
    const page = await halamanBukti({ ...isiOf(nilai), audit: serang })
    for (const [kode, skor] of [
      ['P1', '3,67'],
      ['P1-i', '0,50'],
    ]) {
      const row =
        inLines(page)
          .split('\n')
          .find((line) => line.includes(`>${kode} `)) ?? ''
      expect(row, kode).toContain(`${skor}</b>`)
    }
    expect(page).toContain('0,33 sampai 0,67</b>')
  })

  it('scores the standar of each service by PEKPPP, and says what lacks', async () => {
    const [, section = ''] = (await halamanBukti(isi)).split('<section id="pekppp"')
    expect(section).toContain('<b>SP-01</b> Pendaftaran nikah')
    expect(section).toContain('1: Ada, tetapi belum memuat 14 komponen')
  })

  it('says that a survey which is not there counts as nothing only where one is not there', async () => {
    const office = mkdtempSync(join(folder, 'survei-'))
    const told = (page: string) => page.includes('Survei eksternal yang belum ada dihitung nol')
    expect(told(await halamanBukti(isi))).toBe(true)
    tulisKantorZi(office)
    const lke = join(office, 'zi/lke.yaml')
    writeFileSync(lke, readFileSync(lke, 'utf8').replace('ipak: {', 'ipkp: { indeks: 3.7 }, ipak: {'))
    const whole = (await audit(office, {})).offices[0]?.office.graph
    const own = whole && penilaianLke(whole, whole.all('lke')[0], 'wbbm')
    if (!own) throw new Error('its instrument is known')
    const page = await halamanBukti(isiOf(own))
    expect(page).toContain('Susunan paling hemat')
    expect(told(page)).toBe(false)
  })

  it('without an LKE has proposals and empty answers', async () => {
    const without = penilaianLke(graph, undefined, undefined)
    if (!without) throw new Error('there is an instrument')
    const page = inLines(await halamanBukti(isiOf(without)))
    expect(page).toContain('Belum ada jawaban. Dari dokumen dapat diusulkan')
    expect(page).not.toMatch(/Belum dijawab|bercelah|tampil-celah/)
  })
})

describe('the sheet of a document', () => {
  it('says all that it says, and leads to nothing that is not there', async () => {
    for (const sheet of isi.dokumen.values()) {
      const { halaman: page } = await halamanDokumen(sheet, konteks, '0.0.0')
      expect(page).not.toMatch(/<script|<noscript/)
      const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href).filter((one) => one !== 'data:,')
      for (const href of links)
        expect(href.startsWith('#') ? page.includes(`id="${href.slice(1)}"`) : href === '../index.html').toBe(true)
    }
    const survei = [...isi.dokumen.values()].find(({ node }) => node.jenis === 'hasil_survei')
    if (!survei) throw new Error('the survey is cited')
    expect((await halamanDokumen(survei, konteks, '0.0.0')).halaman).toContain('papan pengumuman')
  })
})

const bytes = await bukuLke(isi)
const book = new Workbook()
await book.xlsx.load(bytes.buffer as ArrayBuffer)

/** Every cell with a formula. */
function formulas(): { where: string; formula: string; result: unknown }[] {
  const found: { where: string; formula: string; result: unknown }[] = []
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula)
          found.push({ where: `${sheet.name}!${cell.address}`, formula: cell.formula, result: cell.result })
      }),
    )
  return found
}

describe('LKE.xlsx', () => {
  it('computes by the formulas of the golden file, the same bytes for the same run', async () => {
    const text = formulas().map(({ where, formula, result }) => `${where}\n  =${formula}\n  ${result ?? 0}\n`)
    await expect(text.join('')).toMatchFileSnapshot('../golden/bukti-lke.txt')
    expect(Buffer.compare(await bukuLke(isi), bytes)).toBe(0)
  })

  it('has a sheet for each area, and answers to choose', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Ringkasan',
      'I Manajemen Perubahan',
      'II Penataan Tatalaksana',
      'III Penataan Sistem Manajemen S',
      'IV Penguatan Akuntabilitas',
      'V Penguatan Pengawasan',
      'VI Peningkatan Kualitas Pelayan',
      'Hasil',
      'Usulan',
      'Saran kenaikan',
      'Bukti',
      'Pilihan',
    ])
    const sheet = book.getWorksheet('I Manajemen Perubahan')
    const cell = sheet?.getCell('D5')
    expect(cell?.value).toBe('Ya')
    expect(cell?.dataValidation).toMatchObject({ type: 'list', formulae: ['Pilihan!$B$2:$B$3'] })
    expect(['B2', 'B3'].map((at) => book.getWorksheet('Pilihan')?.getCell(at).value)).toEqual(['Ya', 'Tidak'])
  })

  it('shows the scores and thresholds of the tool', () => {
    const sheet = book.getWorksheet('Ringkasan')
    const { skor, ambang, bacaan } = penilaian
    const total = bacaan.instrumen.find('total')
    if (!total) throw new Error('the instrument has a total')
    expect([sheet?.getCell('A7').value, sheet?.getCell('C7').result]).toEqual(['Nilai total', skor.get(total)?.min])
    const states = ambang.wbbm.map(({ keadaan }) => keadaan)
    const shown: unknown[] = []
    sheet?.getColumn('I').eachCell((one) => one.formula && shown.push(one.result))
    expect(shown).toHaveLength(states.length)
    expect(shown.filter((one) => one === 'belum')).toHaveLength(states.filter((one) => one === 'belum').length)
  })

  it('names evidence in full, with a link beside it', async () => {
    const nama = `Laporan pemantauan dan evaluasi pembangunan Zona Integritas ${'triwulan I sampai IV '.repeat(6)}tahun 2022`
    const bukti = new Map(
      [...penilaian.bukti].map(([butir, all]) => [butir, all.map((one) => ({ ...one, nama }))] as const),
    )
    const own = new Workbook()
    await own.xlsx.load((await bukuLke(isiOf({ ...penilaian, bukti }))) as unknown as ArrayBuffer)
    const found = own.worksheets.flatMap((sheet) => {
      const rows: { name: string; text: string; beside: string; lines: number }[] = []
      sheet.eachRow((row) =>
        row.eachCell((cell, column) => {
          if (!cell.text.startsWith(nama)) return
          const beside = row.getCell(column + 1)
          rows.push({ name: sheet.name, text: cell.text, beside: beside.text, lines: Math.floor(row.height / 15) })
        }),
      )
      return rows
    })
    expect(new Set(found.map(({ beside }) => beside))).toEqual(new Set(['buka', '']))
    expect(found.filter(({ text, beside }) => beside === 'buka' && text !== nama)).toEqual([])
    expect(found.some(({ name }) => name === 'Bukti') && found.some(({ name }) => name !== 'Bukti')).toBe(true)
    // Its row holds all of its lines.
    for (const { name, lines } of found)
      expect(lines).toBeGreaterThanOrEqual(Math.ceil(nama.length / (name === 'Bukti' ? 66 : 53)))
  })

  it('says half a hundredth as the page does, whatever is left of floats', () => {
    expect(35.25 - 35.075).not.toBe(0.175)
    expect(rumusKurang('C9', 'D9', 'H9', 35.25 - 35.075).result).toBe(0.175)
    expect(rumusKurang('C9', 'D9', 'H9', 0).result).toBe(0)
  })

  it('takes no text of a document for a formula', () => {
    const cells = book.worksheets.flatMap((sheet) => {
      const found: Cell[] = []
      sheet.eachRow((row) => row.eachCell((cell) => void found.push(cell)))
      return found.filter(({ type }) => type !== ValueType.Formula)
    })
    for (const teks of ['=1+1', '@Foto kegiatan', '-SOP'])
      expect(cells.some((one) => one.text.includes(teks))).toBe(true)
    const risky = cells.filter(({ text }) => /^[=+\-@]/.test(text) && Number.isNaN(Number(text)))
    expect(risky.length).toBeGreaterThan(2)
    expect(risky.filter(({ numFmt }) => numFmt !== '@')).toEqual([])
  })

  it('leads to files beside it and to the internet, as links write them', () => {
    const parts = [...partsOf(bytes)].filter(([name]) => name.includes('_rels/sheet'))
    const targets = parts.flatMap(([, part]) => [...part.matchAll(/Target="([^"]*)"/g)].map(([, target]) => target))
    expect(new Set(targets)).toEqual(
      new Set([
        'berkas/zi/bukti/sk.pdf',
        'https://contoh.go.id/zi',
        'dokumen/sop-01.html',
        'dokumen/sop-02.html',
        'dokumen/skm-2022.html',
      ]),
    )
  })
})

it('the example office passes WBK and misses WBBM', async () => {
  const example = await audit(join(import.meta.dirname, '../../examples/kanwil-bali'), { instansi: 'kanwil-bali' })
  const own = example.offices[0]?.office.graph
  const result = own && penilaianLke(own, own.all('lke')[0], undefined)
  expect(result?.ambang.wbk.every(({ keadaan }) => keadaan === 'terpenuhi')).toBe(true)
  expect(result?.ambang.wbbm.some(({ keadaan }) => keadaan === 'belum')).toBe(true)
})
