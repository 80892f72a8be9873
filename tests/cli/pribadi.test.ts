/** What respondents and complainants wrote stays in their tables, whatever is wrong with a row. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { reports } from '../../src/report/index.ts'
import { makeFolder, run, writeFiles } from './run.ts'

const SECRETS = ['Rahasia', '3171234567890123', '081234567890', 'rahasia@contoh.go.id', 'Sudarmi']
const teks = 'Rahasia: Ibu Sudarmi 3171234567890123 081234567890 rahasia@contoh.go.id'

/** All that stands in a report. */
function textOf(path: string, format: string): string {
  const bytes = readFileSync(path)
  if (format !== 'xlsx' && format !== 'docx') return String(bytes)
  return Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .join('\n')
}

function makeOffice(): string {
  const folder = makeFolder()
  mkdirSync(join(folder, 'data'))
  writeFileSync(
    join(folder, 'instansi.yaml'),
    `jenis: instansi
kode: kua
nama: KUA Contoh
data:
  - { isi: survei, berkas: data/survei.csv }
  - { isi: pengaduan, berkas: data/pengaduan.csv }
  - { isi: riwayat_layanan, berkas: data/riwayat.csv }
  - { isi: realisasi, berkas: data/realisasi.csv }
`,
  )
  const write = (name: string, rows: readonly string[]) => writeFileSync(join(folder, 'data', name), rows.join('\n'))
  write('survei.csv', [
    'tanggal,layanan,U1,U2,Saran terhadap prosedur,saran',
    `2022-01-04,Nikah,4,9,"${teks}","${teks}"`,
    `tak terbaca,Nikah,4,4,"${teks}","${teks}"`,
    `2022-01-04,Nikah,3171234567890123,4,"${teks}","${teks}"`,
  ])
  write('pengaduan.csv', [
    'tanggal,layanan,selesai,isi,tindak_lanjut,keterangan',
    `31/31/2022,Nikah,,"${teks}","${teks}","${teks}"`,
    `2022-02-01,Nikah,2022-01-01,"${teks}","${teks}","${teks}"`,
  ])
  write('riwayat.csv', [
    'layanan,masuk,selesai,status,keterangan',
    `Nikah,2022-02-01,2022-01-01,selesai,"${teks}"`,
    `Nikah,rahasia@contoh.go.id,2022-01-01,selesai,"${teks}"`,
  ])
  write('realisasi.csv', ['indikator,tahun,triwulan,realisasi,keterangan', `IK-1,2022,9,abc,"${teks}"`])
  return folder
}

/** Who was served, where the service should stand. */
const ORANG = 'Bapak Budiwati 081234567890 NIK 3171234567890123'
const KELUAR = ['Budiwati', '081234567890', '3171234567890123']

function makeNamed(): string {
  const folder = makeFolder()
  const rows = (row: (layanan: string) => string) => [row(ORANG), row('Pelayanan ibu hamil')].join('\n')
  writeFiles(folder, {
    'instansi.yaml': `jenis: instansi
kode: kua
nama: KUA Contoh
data:
  - { isi: survei, berkas: survei.csv }
  - { isi: pengaduan, berkas: pengaduan.csv }
  - { isi: riwayat_layanan, berkas: riwayat.csv }
  - { isi: realisasi, berkas: realisasi.csv }
`,
    'survei.csv': `tanggal,layanan,unit,U1,U2\n${rows((layanan) => `2022-01-04,${layanan},${layanan},4,4`)}`,
    'pengaduan.csv': `tanggal,layanan,selesai\n${rows((layanan) => `2022-02-01,${layanan},2022-02-20`)}`,
    'riwayat.csv': `layanan,masuk,selesai\n${rows((layanan) => `${layanan},2022-02-01,2022-02-20`)}`,
    'realisasi.csv': `indikator,tahun,triwulan,realisasi\n${rows((layanan) => `${layanan},2022,1,${layanan}`)}`,
  })
  return folder
}

describe('who is named where a service, unit or indicator should be', () => {
  it.each(Object.keys(reports))('is not in the report %s', async (format) => {
    const folder = makeNamed()
    await run(['audit', folder, '--as-of', '2022-12-31', '-f', `${format}=keluar`], { cwd: folder })
    const text = textOf(join(folder, 'keluar'), format)
    for (const secret of KELUAR) expect(text).not.toContain(secret)
    if (format === 'html') {
      expect(text).toContain('Bapak [nama]')
      expect(text).toContain('Pelayanan ibu hamil')
    }
  })

  it.each(['terminal', 'json', 'csv'])('is not said by skm and kinerja as %s', async (format) => {
    const folder = makeNamed()
    const skm = await run(['skm', 'survei.csv', '-f', format], { cwd: folder })
    const kinerja = await run(['kinerja', '.', '--as-of', '2022-12-31', '-f', format], { cwd: folder })
    expect(skm.stdout).toContain('[nomor identitas]')
    for (const secret of KELUAR) expect(`${skm.stdout}${kinerja.stdout}${kinerja.stderr}`).not.toContain(secret)
  })
})

describe('free text of tables', () => {
  it.each(Object.keys(reports))('is not in the report %s', async (format) => {
    const folder = makeOffice()
    const argv = ['audit', folder, '--as-of', '2022-12-31', '-f', `${format}=keluar`]
    const { code, stderr } = await run(argv, { cwd: folder })
    expect([code, stderr]).toEqual([1, expect.stringContaining('laporan: keluar')])
    const text = textOf(join(folder, 'keluar'), format)
    for (const secret of SECRETS) expect(text).not.toContain(secret)
    // The rows themselves are told of, but in a picture of the chain.
    if (format !== 'svg') expect(text).toContain('31/31/2022')
  })
})
