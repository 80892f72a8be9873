import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../src/report/layout.ts'
import { reportSchema } from '../report/schema.ts'
import { makeFolder, run } from './run.ts'

const kanwil = join(import.meta.dirname, '../../examples/kanwil-bali')

const broken = `
jenis: sop
kode: SOP-01
nama: "Legalisasi \\e[31mDokumen"
proses: P-9
pelaksana: [Petugas, Pemohon]
---
jenis: standar_pelayanan
kode: SP-01
layanan: Legalisasi Dokumen
sop: SOP-01
---
jenis: proses_lain
kode: X
`

describe('telusur', () => {
  it('shows the chain from misi to standar, and who has to do with it', async () => {
    const { code, stdout, stderr } = await run(['telusur', 'SOP-16', kanwil])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`misi M-6 Memantapkan tata kelola pemerintahan yang baik
└─ tujuan T-6 Meningkatnya budaya birokrasi yang bersih, melayani, dan responsif
   └─ sasaran SK-13 Meningkatnya kualitas pelayanan publik yang mudah dan digital
      └─ proses P.3 Pelayanan Publik Terpadu dan Informasi
         └─ proses P.3.1 Pelayanan Terpadu Satu Pintu
            └─ proses P.3.1.1 Pelayanan legalisasi dokumen
               └─ SOP SOP-16 Legalisasi Dokumen ← yang ditelusuri
                  └─ standar pelayanan SP-09 Legalisasi Dokumen
`)
    expect(stdout).toMatch(
      / {2}berkas +sop\/tata-usaha\/legalisasi-dokumen\.yaml\n {2}unit +bagian-tu Bagian Tata Usaha/,
    )
    expect(stdout).toContain('Tidak ada temuan pada SOP SOP-16 Legalisasi Dokumen')
  })

  it('tells what the chain lacks, in words and for programs', async () => {
    const cwd = makeFolder({
      'peta.yaml': 'jenis: peta_proses\nkode: P\nproses: [{ kode: P-1, layanan_publik: true }, { kode: P-2 }]\n',
      'sop.yaml': 'jenis: sop\nkode: S-2\nproses: P-2\n',
      'standar.yaml': 'jenis: standar_pelayanan\nkode: SP-1\nproses: P-1\n',
    })
    const { stdout } = await run(['telusur', 'SP-1'], { cwd })
    const text = stdout.replaceAll(/\s+│? */g, ' ')
    expect(text).toContain('proses P-1 (belum memiliki SOP;')
    expect(text).toContain('standar pelayanan SP-1 (belum dijalankan dengan SOP;')
    const json = JSON.parse((await run(['telusur', 'SP-1', '-f', 'json'], { cwd })).stdout)
    expect(json.jejak[0].akar[0]).toMatchObject({
      kode: 'P-1',
      celah: [{ sisi: 'bawah', tanpa: 'sop' }],
      bawah: [{ kode: 'SP-1', celah: [{ sisi: 'atas', tanpa: 'sop' }] }],
    })
  })

  it('counts the findings of each node and tells those of the one asked for', async () => {
    const cwd = makeFolder({ 'a.yaml': broken })
    const { code, stdout } = await run(['trace', 'SOP-01'], { cwd })
    expect(code).toBe(0)
    const text = stdout.replaceAll(/\s+│? */g, ' ')
    expect(text).toMatch(
      /^✖ SOP SOP-01 [^()]*\(belum melaksanakan proses; \d+ kesalahan[^()]*\) ← yang ditelusuri └─ ✖/,
    )
    expect(text).toMatch(/└─ ✖ standar pelayanan SP-01 Legalisasi Dokumen \(\d+ kesalahan/)
    expect(stdout).toContain('P-9 (tidak ditemukan)')
    expect(stdout).toMatch(/^Temuan pada SOP SOP-01 .*: \d+ kesalahan/m)
    expect(stdout).toContain('Aturan     sop/identitas-pokok')
    expect(stdout).not.toContain('standar/komponen-lengkap')
    expect(stdout).not.toContain('\u001b')
  })

  it('tells a finding at each node that it names, and counts what is waived', async () => {
    const cwd = makeFolder({
      'a.yaml': `
jenis: instansi
kode: k
nama: Dinas Contoh
---
jenis: renstra
kode: R
periode: { mulai: 2025, selesai: 2029 }
sasaran:
  - { kode: S-1, uraian: Meningkatnya layanan }
  - { kode: S-2, uraian: Meningkatnya mutu }
  - { kode: S-3, uraian: Melaksanakan pembinaan } # koheren-abaikan renstra/sasaran-kondisi: istilah RPJMD
---
jenis: standar_pelayanan
kode: SP-1
layanan: Izin A
---
jenis: standar_pelayanan
kode: SP-2
layanan: Izin B
`,
    })
    const second = await run(['telusur', 'S-2'], { cwd })
    expect(second.stdout).toMatch(/^✖ sasaran S-2 Meningkatnya mutu \([^)]*\d kesalahan\)/)
    expect(second.stdout).toContain('Aturan     renstra/sasaran-terukur')
    const third = await run(['telusur', 'S-3'], { cwd })
    expect(third.stdout).toMatch(/^✖ sasaran S-3 Melaksanakan pembinaan \([^)]*; 1 dikecualikan\)/)
    expect(third.stdout).toMatch(/Dikecualikan \(1\)\n.*\n?.*renstra\/sasaran-kondisi/)
    const json = JSON.parse((await run(['telusur', 'S-3', '-f', 'json'], { cwd })).stdout)
    expect(json.jejak[0].akar[0].findings).toMatchObject({ warning: 0, waived: 1 })
    const waived = json.jejak[0].findings.filter((one: { waived?: object }) => one.waived)
    expect(waived).toMatchObject([{ rule: 'renstra/sasaran-kondisi' }])
    const standar = await run(['telusur', 'SP-1'], { cwd })
    expect(standar.stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /Pada instansi k ada [^,]*kesalahan[^:]*: koheren telusur instansi:k/,
    )
  })

  it('takes names, and asks where they mean several things', async () => {
    expect((await run(['telusur', 'pelayanan legalisasi dokumen', kanwil])).stdout).toContain('P.3.1.1')
    const { code, stderr } = await run(['telusur', 'Legalisasi Dokumen', kanwil])
    expect(code).toBe(2)
    expect(stderr).toBe(
      'koheren: "Legalisasi Dokumen" dapat berarti beberapa hal; sebut salah satu: SOP-16 (SOP "Legalisasi Dokumen"), SP-09 (standar pelayanan "Legalisasi Dokumen")\n',
    )
    const unit = await run(['telusur', 'pembimas-kristen', kanwil])
    expect(unit.stderr).toContain(
      'unit:pembimas-kristen (unit "Pembimbing Masyarakat Kristen"), jabatan:pembimas-kristen',
    )
    expect((await run(['telusur', 'unit:pembimas-kristen', kanwil])).code).toBe(0)
  })

  it('shows all that cannot be told apart', async () => {
    const cwd = makeFolder({
      'a.yaml': 'jenis: sop\nkode: S\nnama: Satu\n',
      'b.yaml': 'jenis: sop\nkode: S\nnama: Dua\n',
    })
    const { code, stdout } = await run(['telusur', 'S'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('SOP S Satu')
    expect(stdout).toContain('SOP S Dua')
  })

  it.each([
    [['telusur', 'SOP-1', kanwil], '"SOP-1" tidak ditemukan; mungkin maksudnya "SOP-01"'],
    [['telusur', 'kanwil-bali/SK-99', kanwil], 'mungkin maksudnya "kanwil-bali/SK-'],
    [['telusur', 'xyzzyxyzzy', kanwil], 'koheren: "xyzzyxyzzy" tidak ditemukan\n'],
    [['telusur'], 'sebutkan "kode" sesudah perintahnya; lihat "koheren telusur --help"'],
    [['telusur', 'SOP-16', '/tidak/ada'], 'folder "/tidak/ada" tidak ditemukan'],
    [['telusur', 'SOP-16', kanwil, '-f', 'xml'], 'format "xml" tidak dikenal'],
  ])('refuses %j', async (argv, part) => {
    const { code, stdout, stderr } = await run(argv)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(part)
  })

  it('names the documents that it could not read when it finds nothing', async () => {
    const cwd = makeFolder({ 'a.yaml': broken })
    const { stderr } = await run(['telusur', 'X-77777'], { cwd })
    expect(stderr).toBe('koheren: "X-77777" tidak ditemukan; dokumen yang tidak terbaca: a.yaml\n')
  })

  it('is JSON for programs', async () => {
    const { code, stdout } = await run(['telusur', 'P.3.1.1', kanwil, '--format', 'json'])
    expect(code).toBe(0)
    const report = JSON.parse(stdout)
    expect(report.tanggal).toBe('2022-12-31')
    const [jejak] = report.jejak
    expect(jejak).toMatchObject({ jenis: 'proses', kode: 'P.3.1.1', instansi: 'kanwil-bali', findings: [] })
    expect(jejak.akar[0]).toMatchObject({ kode: 'M-6', findings: { error: 0, warning: 0, info: 0 } })
    expect(jejak.hubungan).toContainEqual(expect.objectContaining({ verb: 'dimiliki', arah: 'ke', kode: 'bagian-tu' }))
    expect(stdout).toContain('"ditelusuri": true')
  })

  it('is JSON that fits its published schema and says where each node stands', async () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).addSchema(reportSchema('laporan'))
    const validate = ajv.compile(reportSchema('jejak'))
    const reportOf = async (kode: string, folder: string) =>
      JSON.parse((await run(['telusur', kode, folder, '-f', 'json'])).stdout)
    const folder = makeFolder({ 'a.yaml': broken })
    for (const [kode, where] of [
      ['P.3.1.1', kanwil],
      ['RENSTRA-2020-2024', kanwil],
      ['unit:bagian-tu', kanwil],
      ['SOP-01', folder],
      ['SP-01', folder],
    ] as const) {
      expect(validate(await reportOf(kode, where)) ? [] : validate.errors, kode).toEqual([])
    }
    const [jejak] = (await reportOf('SOP-01', folder)).jejak
    expect(jejak.at).toMatchObject({ pointer: '/kode', start: { line: 3, column: 7 }, end: { line: 3, column: 13 } })
    expect(jejak.akar[0].bawah[0].at).toMatchObject({ berkas: 'a.yaml', urutan: 1, start: { line: 9, column: 7 } })
    expect(jejak.findings[0].at.start.line).toBeGreaterThan(0)
    expect(validate({ ...(await reportOf('SP-01', folder)), clock: 1 })).toBe(false)
  })

  it.each([40, 60, 80, 120])('fits a terminal of %d columns', async (columns) => {
    for (const kode of ['SK-13', 'bagian-tu', 'RENSTRA-2020-2024']) {
      const { stdout } = await run(['telusur', kode, kanwil, '--no-color'], { terminal: columns })
      for (const line of stdout.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
    }
  })

  it('is ASCII where the terminal is not UTF-8', async () => {
    const { stdout } = await run(['telusur', 'SOP-16', kanwil, '--no-color'], { terminal: 100, env: { LANG: 'C' } })
    expect(stdout).toContain('`- SOP SOP-16 Legalisasi Dokumen <- yang ditelusuri')
    expect(stdout).toMatch(/^[\x20-\x7e\n]*$/)
  })

  it('colours the node asked for', async () => {
    const { stdout } = await run(['telusur', 'SOP-16', kanwil], { terminal: 100 })
    expect(stdout).toContain('\u001b[1mSOP SOP-16')
  })
})

describe('--config', () => {
  const sop = 'jenis: sop\nkode: SOP-01\n'

  it('reads other settings than those of the folder', async () => {
    const cwd = makeFolder({
      'dokumen/a.yaml': sop,
      'dokumen/koheren.yaml': 'tanggal_audit: 2020-01-01\n',
      'lain/ketat.yaml': 'tanggal_audit: 2023-06-01\naturan: { sop/identitas-pokok: info }\n',
    })
    const { stdout } = await run(['audit', 'dokumen', '--config', 'lain/ketat.yaml', '--quiet', '--fail-on', 'info'], {
      cwd,
    })
    expect(stdout).toContain('saran: SOP "SOP-01"')
    const whole = await run(['audit', 'dokumen', '--config', 'lain/ketat.yaml'], { cwd })
    expect(whole.stdout.split('\n')[0]).toContain('1 Juni 2023')
    const traced = await run(['telusur', 'SOP-01', 'dokumen', '--config', 'lain/ketat.yaml', '-f', 'json'], { cwd })
    expect(JSON.parse(traced.stdout).tanggal).toBe('2023-06-01')
  })

  it('names the file where it is wrong, or not there', async () => {
    const cwd = makeFolder({
      'dokumen/a.yaml': sop,
      'lain.yaml': 'aturn: {}\n',
      'semua.yaml': 'abaikan_berkas: ["**"]\n',
    })
    const stderr = async (config: string) => (await run(['audit', 'dokumen', '--config', config], { cwd })).stderr
    expect(await stderr('lain.yaml')).toContain('koheren: lain.yaml:1:1: kunci "aturn" tidak dikenal')
    expect(await stderr('tidak-ada.yaml')).toContain('berkas "tidak-ada.yaml" tidak dapat dibaca: tidak ditemukan')
    expect(await stderr('semua.yaml')).toBe('koheren: semua.yaml mengabaikan semua berkas di folder ini\n')
  })

  it('is not written over by a report', async () => {
    const cwd = makeFolder({ 'dokumen/a.yaml': sop, 'setelan.yaml': '' })
    const argv = ['audit', 'dokumen', '--config', 'setelan.yaml', '-f', 'json=setelan.yaml']
    expect((await run(argv, { cwd })).stderr).toContain('berkas "setelan.yaml" adalah dokumen yang diperiksa')
  })
})
