/** What respondents and complainants wrote stays in their tables, whatever is wrong with a row. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { reports } from '../../src/report/index.ts'
import { makeFolder, run } from './run.ts'

const SECRETS = ['Rahasia', '3171234567890123', '081234567890', 'rahasia@contoh.go.id', 'Sudarmi']
const teks = 'Rahasia: Ibu Sudarmi 3171234567890123 081234567890 rahasia@contoh.go.id'

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

describe('free text of tables', () => {
  it.each(Object.keys(reports))('is not in the report %s', async (format) => {
    const folder = makeOffice()
    const argv = ['audit', folder, '--as-of', '2022-12-31', '-f', `${format}=keluar`]
    const { code, stderr } = await run(argv, { cwd: folder })
    expect([code, stderr]).toEqual([1, expect.stringContaining('laporan: keluar')])
    const bytes = readFileSync(join(folder, 'keluar'))
    const isZip = format === 'xlsx' || format === 'docx'
    const all = isZip ? Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part)) : [String(bytes)]
    for (const secret of SECRETS) expect(all.join('\n')).not.toContain(secret)
    // The rows themselves are told of, but in a picture of the chain.
    if (format !== 'svg') expect(all.join('\n')).toContain('31/31/2022')
  })
})
