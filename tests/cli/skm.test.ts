import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../src/report/layout.ts'
import { reportSchema } from '../report/schema.ts'
import { makeFolder, run, withoutVersion } from './run.ts'

const cwd = join(import.meta.dirname, '../fixtures/terukur')

const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false })
  .addSchema(reportSchema('laporan'))
  .compile(reportSchema('skm'))

describe('skm', () => {
  it.each([
    ['skm.txt', ['-f', 'terminal', '--populasi', '1.200'], undefined],
    ['skm-sempit.txt', ['--no-color'], 40],
    ['skm.json', ['-f', 'json'], undefined],
    ['skm.csv', ['-f', 'csv'], undefined],
  ])('is as %s shows it', async (file, argv, terminal) => {
    const world = { cwd, env: { LANG: 'C' }, ...(terminal !== undefined && { terminal }) }
    const { code, stdout } = await run(['skm', 'survei.csv', ...argv], world)
    expect(code).toBe(1)
    await expect(withoutVersion(stdout)).toMatchFileSnapshot(`../golden/${file}`)
  })

  it('fits a narrow terminal', async () => {
    const { stdout } = await run(['skm', 'survei.csv'], { cwd, terminal: 40, env: { NO_COLOR: '1' } })
    for (const line of stdout.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(40)
  })

  it('never shows what respondents wrote', async () => {
    for (const format of ['terminal', 'json', 'csv']) {
      const { stdout, stderr } = await run(['skm', 'survei.csv', '-f', format], { cwd })
      expect(stdout + stderr).not.toMatch(/Budi|0812|bagus/)
    }
    const stdin = 'Persyaratan,Sarana\n4,Ibu Wayan ramah\n3,4\n'
    const { code, stdout } = await run(['skm', '-'], { stdin })
    expect(code).toBe(1)
    expect(stdout).toContain('1 baris: jawaban bukan bilangan 1 sampai 4, misalnya pada kolom "Sarana')
    expect(stdout).not.toContain('Wayan')
  })

  it('fits its published schema, whatever the table has', async () => {
    const tables = [
      readFileSync(join(cwd, 'survei.csv'), 'utf8'),
      'Persyaratan,Waktu\n4,3\n',
      'tanggal,Persyaratan\n2022-03-01,4\n2022-03-09,\nkemarin,3\n',
      'Persyartan,Waktu\n4,3\n',
    ]
    for (const stdin of tables) {
      for (const survei of ['skm', 'ipkp']) {
        const { stdout } = await run(['skm', '-', '-f', 'json', '--survei', survei, '--populasi', '40'], { stdin })
        expect(validate(JSON.parse(stdout)) ? [] : validate.errors).toEqual([])
      }
    }
  })

  it('computes with exact weights, converted before anything is rounded', async () => {
    const stdin = `${['U1', 'U2', 'U3'].join(';')}\n${'4;4;3\n'.repeat(2)}3;3;3\n`
    const { stdout } = await run(['skm', '-', '-f', 'json'], { stdin })
    const { hasil } = JSON.parse(stdout)
    expect(hasil.nilai).toBeCloseTo(((11 / 3 + 11 / 3 + 3) / 3 / 4) * 100, 9)
    expect(hasil.mutu).toBe('B')
  })

  it.each([
    ['ipak', [], '4;3\n4;4\n', 'IPAK 3,75 dari 4'],
    ['ipkp', ['--skala', '6'], '6;6\n3;6\n', 'IPKP 3,50 dari 4'],
    ['skm', ['--nilai', '4=Sangat Baik', '--nilai', '3=Baik'], 'Sangat Baik;Baik\n', 'IKM 87,50 · mutu B (Baik)'],
  ])('%s is told on its scale %j', async (survei, argv, rows, told) => {
    const { stdout } = await run(['skm', '-', '--survei', survei, ...argv], { stdin: `Persyaratan;Waktu\n${rows}` })
    expect(stdout).toContain(told)
    expect(stdout.includes('mutu')).toBe(survei === 'skm')
  })

  it('is told what U8 and U9 are', async () => {
    const argv = ['--kolom', 'Sarana dan prasarana=U8', '--kolom', 'Penanganan pengaduan=U9']
    const { stdout } = await run(['skm', 'survei.csv', ...argv], { cwd })
    expect(stdout).toMatch(/^Sarana dan prasarana +3,04/m)
    expect(stdout).not.toContain('berarti unsur yang berlainan')
  })

  it('puts spellings of one service together, and months where there is one quarter', async () => {
    const stdin = 'tanggal,layanan,Waktu\n2022-01-03,Nikah,4\n2022-02-03,NIKAH,3\n2022-02-03,,3\n'
    const { stdout } = await run(['skm', '-', '-f', 'json'], { stdin })
    const { layanan, periode, hasil } = JSON.parse(stdout)
    expect(layanan).toMatchObject([{ nama: 'Nikah', responden: 2 }])
    expect(periode.map(({ nama }: { nama: string }) => nama)).toEqual(['2022-01', '2022-02'])
    expect(hasil.responden).toBe(3)
  })

  it.each([
    ['Tanggal Survey', ['03/01/2022', '04/04/2022'], ['2022 triwulan I', '2022 triwulan II']],
    ['Tgl. Survei', ['3-1-2022', '4 April 2022'], ['2022 triwulan I', '2022 triwulan II']],
    ['Tanggal/Waktu', ['2022-01-03 09:10', '2022-04-04 10:00'], ['2022 triwulan I', '2022 triwulan II']],
    ['Waktu Pengisian', ['1/3/2022 10:00:00', '4/4/2022 10:00:00'], ['2022 triwulan I', '2022 triwulan II']],
    ['Bulan', ['Januari 2022', 'Apr-2022'], ['2022 triwulan I', '2022 triwulan II']],
    ['Periode', ['Semester I 2022', 'Semester 2 Tahun 2022'], ['2022 semester I', '2022 semester II']],
    ['Periode Survei', ['2021', 'Tahun 2022'], ['2021', '2022']],
    ['Triwulan', ['TW I 2022', '2022-Q2'], ['2022 triwulan I', '2022 triwulan II']],
    ['Tahun;Triwulan', ['2022;I', '2022;2'], ['2022 triwulan I', '2022 triwulan II']],
    ['Bulan;Tahun', ['1;2022', 'April;2022'], ['2022 triwulan I', '2022 triwulan II']],
  ])('reads when answers were given from "%s"', async (heading, [first, second], periods) => {
    const stdin = `${heading};Persyaratan\n${first};4\n${second};3\n`
    const { stdout } = await run(['skm', '-', '-f', 'json'], { stdin })
    const { hasil, periode, tanpa_masa } = JSON.parse(stdout)
    expect(hasil).toMatchObject({ responden: 2, unsur: [{ nama: 'Persyaratan' }] })
    expect(periode.map(({ nama }: { nama: string }) => nama)).toEqual(periods)
    expect(tanpa_masa).toBe(0)
    expect(validate(JSON.parse(stdout)) ? [] : validate.errors).toEqual([])
  })

  it('names the lowest element only where one is lower', async () => {
    const alike = await run(['skm', '-'], { stdin: 'Persyaratan,Waktu,Biaya\n3,3,3\n' })
    expect(alike.stdout).toContain('Unsur terendah: semua sama')
    const json = await run(['skm', '-', '-f', 'json'], { stdin: 'Persyaratan,Waktu\n3,3\n' })
    expect(JSON.parse(json.stdout).hasil).not.toHaveProperty('unsur_terendah')
    const two = await run(['skm', '-'], { stdin: 'Persyaratan,Waktu,Biaya\n3,4,3\n' })
    expect(two.stdout).toContain('Unsur terendah: Persyaratan dan Biaya/tarif (3,00)')
    const both = await run(['skm', '-', '-f', 'json'], { stdin: 'Persyaratan,Waktu,Biaya\n3,4,3\n' })
    expect(JSON.parse(both.stdout).hasil).toMatchObject({
      unsur_terendah: 'Persyaratan',
      semua_unsur_terendah: ['Persyaratan', 'Biaya/tarif'],
    })
    expect(validate(JSON.parse(both.stdout)) ? [] : validate.errors).toEqual([])
  })

  it.each(['3O', 'l', '3.O', '3-4', '3 4'])('takes "%s" for no answer, and tells its row', async (answer) => {
    const { code, stdout } = await run(['skm', '-', '-f', 'json'], {
      stdin: `Persyaratan,Waktu\n4,${answer}\n3,3.5\n4. Baik,3 = baik\n`,
    })
    const { hasil, tidak_dihitung } = JSON.parse(stdout)
    expect([code, hasil.responden]).toEqual([1, 2])
    expect(tidak_dihitung).toMatchObject([{ sebab: 'di_luar_skala', contoh: [{ baris: 2 }] }])
  })

  it('takes "12O" for no count of respondents, and tells its row', async () => {
    const stdin = 'unsur;nrr;responden\nPersyaratan;3,5;12O\nWaktu;3,4;120\nBiaya;3,O;120\n'
    const { code, stdout } = await run(['skm', '-'], { stdin })
    expect(code).toBe(1)
    expect(stdout).toMatch(/1 baris: bilangan tidak terbaca, misalnya .*pada kolom "responden",\s+baris 2/)
    expect(stdout).toMatch(/1 baris: jawaban bukan bilangan 1 sampai 4, misalnya .*baris 4/)
  })

  it('counts no answer that is none, and shows a letter in its place', async () => {
    const { code, stdout } = await run(['skm', '-'], { stdin: 'Persyaratan,Waktu\n4,F\n3,3\n' })
    expect(code).toBe(1)
    expect(stdout).toContain('1 responden')
    expect(stdout).toContain('misalnya "F" pada kolom "Waktu penyelesaian"')
  })

  it('says which column it does not count, where its heading is a misspelt element', async () => {
    const stdin = 'Persyartan,Prosedur,Kompetenci\n4,3,bagus\n4,3,3\n'
    const { code, stdout } = await run(['skm', '-'], { stdin })
    expect(code).toBe(1)
    expect(stdout).toContain('· 1 unsur')
    expect(stdout).toContain('Kolom "Persyartan" berisi jawaban, tetapi judulnya bukan nama unsur; tidak dihitung')
    expect(stdout).toContain('--kolom "Persyaratan=Persyartan"')
    expect(stdout).not.toContain('Kompetenci')
    const { stderr } = await run(['skm', '-', '-f', 'json'], { stdin })
    expect(stderr).toContain('1 kolom tidak dihitung')
    const named = await run(['skm', '-', '--kolom', 'Persyaratan=Persyartan'], { stdin })
    expect([named.code, named.stdout.includes('Persyartan')]).toEqual([0, false])
  })

  it.each(['Usia', 'Prodi', 'Pendidikan', 'Pekerjaan', 'Jenis Kelamin', 'Kepuasan', 'Tanggal Kunjungan'])(
    'takes "%s" for no misspelt element',
    async (judul) => {
      const { code } = await run(['skm', '-'], { stdin: `${judul},Prosedur\n2,3\n` })
      expect(code).toBe(0)
    },
  )

  it('says where no column tells when answers were given, or it cannot be read', async () => {
    const without = await run(['skm', '-'], { stdin: 'Tanggal Lahir;Persyaratan\n1/1/1980;4\n' })
    expect(without.stdout).toContain('Catatan: tidak ada kolom tanggal yang dikenal')
    const some = await run(['skm', '-'], { stdin: 'Periode;Persyaratan\nJanuari 2022;4\nkemarin;3\n' })
    expect(some.stdout).toContain('2 responden · Januari 2022')
    expect(some.stdout).toContain('Catatan: waktu 1 jawaban tidak terbaca')
  })

  it('takes means in place of answers: the published sheet of Bantul, 2023', async () => {
    const nrr = ['3,31', '3,35', '3,49', '3,93', '3,45', '3,39', '3,39', '3,76', '3,35']
    const rows = nrr.map((one, index) => `U${index + 1};${one}`).join('\n')
    const stdin = `Unsur;NRR\n${rows}\nJumlah;31,42\n`
    const { code, stdout } = await run(['skm', '-', '--responden', '240', '-f', 'json'], { stdin })
    expect(code).toBe(0)
    const { hasil } = JSON.parse(stdout)
    expect(hasil.nilai).toBeCloseTo(87.2778, 3)
    expect(hasil).toMatchObject({ responden: 240, mutu: 'B', unsur_terendah: 'Persyaratan' })
    const text = await run(['skm', '-', '--responden', '240'], { stdin })
    expect(text.stdout).toContain('IKM 87,28 · mutu B (Baik)')
  })

  it('weighs the means of services by their respondents', async () => {
    const stdin = 'Layanan,Unsur,NRR,Jumlah Responden\nA,Persyaratan,4,30\nB,Persyaratan,3,10\n'
    const { stdout } = await run(['skm', '-', '-f', 'json'], { stdin })
    const { hasil, layanan } = JSON.parse(stdout)
    expect(hasil).toMatchObject({ responden: 40, nilai: 93.75 })
    expect(layanan).toMatchObject([
      { nama: 'A', nilai: 100 },
      { nama: 'B', nilai: 75 },
    ])
  })

  it('counts no answer from after the day that it is asked of', async () => {
    const stdin = 'tanggal;Waktu\n2022-01-03;4\n2022-07-01;2\n'
    const { code, stdout } = await run(['skm', '-', '--as-of', '2022-06-30', '-f', 'json'], { stdin })
    expect(code).toBe(1)
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({
      hasil: { responden: 1 },
      tidak_dihitung: [{ sebab: 'sesudah_hari_ini', jumlah: 1 }],
    })
    expect(validate(report) ? [] : validate.errors).toEqual([])
  })

  it('finds the headings below what the table is called', async () => {
    const stdin = 'Survei Kepuasan Masyarakat 2022;;\nPTSP;;\nP1;Waktu;Layanan\n4;3;Nikah\n'
    const { stdout } = await run(['skm', '-', '--kolom', 'Persyaratan=P1', '-f', 'json'], { stdin })
    expect(JSON.parse(stdout)).toMatchObject({ hasil: { responden: 1, nilai: 87.5 }, layanan: [{ nama: 'Nikah' }] })
  })

  it('reads what offices save', async () => {
    const folder = makeFolder()
    const utf16 = Buffer.from('\ufeffPersyaratan\tWaktu\n4\t3,5\n', 'utf16le')
    const windows = Buffer.from('sep=;\r\nPersyaratan;Waktu;Layanan\r\n4;3;Akad \xe9\r\n', 'latin1')
    for (const [name, bytes, nilai] of [
      ['a.csv', utf16, 93.75],
      ['b.csv', windows, 87.5],
    ] as const) {
      writeFileSync(join(folder, name), bytes)
      const { stdout } = await run(['skm', name, '-f', 'json'], { cwd: folder })
      expect(JSON.parse(stdout).hasil.nilai).toBeCloseTo(nilai, 9)
    }
  })

  it('writes several at once, and says on stderr what went to files', async () => {
    const folder = makeFolder()
    const stdin = 'Persyaratan\n4\n9\n'
    const { stdout, stderr } = await run(['skm', '-', '-f', 'csv=ikm.csv', '-f', 'json=ikm.json'], {
      stdin,
      cwd: folder,
    })
    expect([stdout, stderr]).toEqual(['', 'koheren: 1 responden; 1 baris tidak dihitung; hasil: ikm.csv, ikm.json\n'])
    expect(readFileSync(join(folder, 'ikm.csv'), 'utf8')).toMatch(/^\ufeffBagian;Nama;Responden;NRR Persyaratan;/)
  })

  it('makes no formula of a name', async () => {
    const stdin = `layanan;Waktu\n=HYPERLINK("http://jahat");4\n@SUM(A1);3\n\u001b[31m;2\n`
    const { stdout } = await run(['skm', '-', '-f', 'csv'], { stdin })
    expect(stdout).toContain(`layanan;"'=HYPERLINK(""http://jahat"")";1;`)
    expect(stdout).toContain(`layanan;'@SUM(A1);1;`)
    expect(stdout).toContain('<U+001B>[31m')
  })
})

describe('skm refuses', () => {
  it.each([
    [['skm'], undefined, 'sebutkan "berkas.csv" sesudah perintahnya'],
    [['skm', 'tidak-ada.csv'], undefined, 'berkas "tidak-ada.csv" tidak ditemukan'],
    [['skm', '.'], undefined, '"." bukan berkas; sebut berkas CSV'],
    [['skm', '-'], undefined, 'alirkan isi tabel'],
    [['skm', '-'], '\n\n', '"masukan baku" kosong'],
    [
      ['skm', '-'],
      'PK\u0003\u0004x',
      '"masukan baku" adalah berkas Excel (.xlsx), bukan CSV; buka berkas itu di Excel',
    ],
    [['skm', '-'], '%PDF-1.4', 'berkas PDF, bukan CSV'],
    [['skm', '-'], 'GIF89a', 'gambar, bukan CSV; ketik isinya ke tabel'],
    [
      ['skm', '-'],
      '# rahasia\n\nIsi, kata, dan "kutip.\n\nPasal\n"buka, lalu\ntutup\n',
      '"masukan baku" bukan tabel: barisnya tidak terbagi atas kolom yang sama',
    ],
    [
      ['skm', '-'],
      `- Prosedur meminta ${'surat '.repeat(12)}sebagai persyaratan.\n- rahasia\n- lain-lain\n`,
      '"masukan baku" bukan tabel',
    ],
    [['skm', '-'], 'nama,umur\nrahasia,3\n', 'tidak memiliki kolom unsur survei; beri judul kolom'],
    [['skm', '-'], 'Persyaratan,Waktu\n', 'tidak memuat jawaban; isi satu baris untuk setiap responden'],
    [
      ['skm', '-'],
      'Persyaratan\n9\n7\n',
      'tidak memuat jawaban yang dapat dihitung; 2 baris: jawaban bukan bilangan 1 sampai 4, misalnya "9"',
    ],
    [['skm', '-'], 'Persyaratan\n4\n"3\n', 'masukan baku:3: tanda kutip (") dibuka tetapi tidak ditutup'],
    [['skm', '-', '--kolom', 'Waktu=W'], 'Persyaratan\n4\n', 'tidak memiliki kolom "W" yang disebut --kolom'],
    [['skm', '-', '--kolom', 'Waktu'], 'Persyaratan\n4\n', '"Waktu" bukan nilai --kolom; tulis misalnya --kolom'],
    [['skm', '-', '--kolom', 'A=B', '--kolom', 'A=C'], 'Persyaratan\n4\n', '--kolom menyebut "A" dua kali'],
    [['skm', '-'], 'Unsur,NRR\nWaktu,3\n', 'nilai rata-rata unsur tanpa jumlah responden; sebut jumlahnya'],
    [['skm', '-', '--responden', '9'], 'Persyaratan\n4\n', '--responden hanya untuk tabel nilai rata-rata unsur'],
    [['skm', '-', '--as-of', 'besok'], 'Persyaratan\n4\n', 'tanggal "besok" tidak terbaca'],
    [['skm', '-', '--survei', 'ipka'], 'Persyaratan\n4\n', '"ipka" bukan nilai --survei; mungkin maksudnya "ip'],
    [['skm', '-', '--skala', '1'], 'Persyaratan\n4\n', '"1" bukan nilai --skala; tulis bilangan bulat 2 sampai 10'],
    [['skm', '-', '--populasi', '-5'], 'Persyaratan\n4\n', '"-5" bukan nilai --populasi'],
    [['skm', '-', '-f', 'xml'], 'Persyaratan\n4\n', 'format "xml" tidak dikenal'],
  ])('%j of %j', async (argv, stdin, part) => {
    const { code, stdout, stderr } = await run(argv, { cwd, stdin })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(part)
    expect(stderr.trimEnd()).not.toContain('\n')
    expect(stderr).not.toContain('rahasia')
  })

  it('to write over the table that it reads', async () => {
    const { code, stderr } = await run(['skm', 'survei.csv', '-f', 'csv=survei.csv'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('survei.csv" adalah')
  })
})
