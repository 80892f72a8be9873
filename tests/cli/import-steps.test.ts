import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readSteps } from '../../src/cli/step-table.ts'
import { parseCsv } from '../../src/source/csv.ts'
import { makeFolder, run } from './run.ts'

function steps(teks: string) {
  const table = parseCsv(teks)
  if ('masalah' in table) throw new Error(table.masalah.message)
  return readSteps(table.rows)
}

const one = {
  nomor: 1,
  kegiatan: 'Memeriksa berkas',
  pelaksana: 'Petugas',
  kelengkapan: 'Berkas',
  waktu: '10 menit',
  keluaran: 'Berkas terperiksa',
}

describe('a table of steps', () => {
  it.each([
    [
      'plain',
      'No,Kegiatan,Pelaksana,Kelengkapan,Waktu,Output\n1,Memeriksa berkas,Petugas,Berkas,10 menit,Berkas terperiksa\n',
    ],
    [
      'other words',
      'NO.;URAIAN KEGIATAN;PELAKSANA;PERSYARATAN / KELENGKAPAN;WAKTU;KELUARAN\n1.;Memeriksa berkas;Petugas;Berkas;10 menit;Berkas terperiksa\n',
    ],
    [
      'tabs',
      'Nomor\tUraian Prosedur\tPelaksana\tKelengkapan\tWaktu\tHasil\n1)\tMemeriksa berkas\tPetugas\tBerkas\t10 menit\tBerkas terperiksa\n',
    ],
    [
      'the unit in the head',
      'No,Kegiatan,Pelaksana,Kelengkapan,Waktu (menit),Output\n1,Memeriksa berkas,Petugas,Berkas,10,Berkas terperiksa\n',
    ],
    [
      'marks',
      'No,Kegiatan,Pemohon,Petugas,Kelengkapan,Waktu,Output\n1,Memeriksa berkas,,v,Berkas,10 menit,Berkas terperiksa\n',
    ],
    [
      'a title above and blank rows',
      'SOP Legalisasi,,,,,\n,,,,,\nNo,Kegiatan,Pelaksana,Kelengkapan,Waktu,Output\n,,,,,\n1,Memeriksa berkas,Petugas,Berkas,10 menit,Berkas terperiksa\n,,,,,\n',
    ],
    [
      'numbered columns',
      'No,Kegiatan,Pelaksana,Kelengkapan,Waktu,Output\n1,2,3,4,5,6\n1,Memeriksa berkas,Petugas,Berkas,10 menit,Berkas terperiksa\n',
    ],
    [
      'no numbers',
      'Kegiatan,Pelaksana,Kelengkapan,Waktu,Output\nMemeriksa berkas,Petugas,Berkas,10 menit,Berkas terperiksa\n',
    ],
  ])('with %s', (_what, teks) => {
    const table = steps(teks)
    expect(table?.langkah).toEqual([one])
    expect(table?.trouble).toEqual([])
    expect(table?.unused).toEqual([])
  })

  const official = `No;Kegiatan;Pelaksana;;;Mutu Baku;;;Ket
;;Pemohon;"Petugas
Loket";Kepala;Kelengkapan;Waktu;Output;
1;Menyerahkan berkas;✓;;;"- KTP
- KK";5 menit;Berkas;
2;Memeriksa;;X;;Berkas;10 menit;Berkas lengkap;Bila tidak lengkap kembali ke 1
No;Kegiatan;Pelaksana;;;Mutu Baku;;;Ket
;;Pemohon;"Petugas
Loket";Kepala;Kelengkapan;Waktu;Output;
3;Menandatangani;;√;v;Berkas lengkap;1 jam;Surat;
;;;;;Stempel;;Arsip surat;segera
;Jumlah;;;;;75 menit;;
`

  it('as the official form has it: merged heads, marks, cells of several lines, a sum', () => {
    const table = steps(official)
    expect(table).toEqual({
      langkah: [
        {
          nomor: 1,
          kegiatan: 'Menyerahkan berkas',
          pelaksana: 'Pemohon',
          kelengkapan: ['KTP', 'KK'],
          waktu: '5 menit',
          keluaran: 'Berkas',
        },
        {
          nomor: 2,
          kegiatan: 'Memeriksa',
          pelaksana: 'Petugas Loket',
          kelengkapan: 'Berkas',
          waktu: '10 menit',
          keluaran: 'Berkas lengkap',
          keterangan: 'Bila tidak lengkap kembali ke 1',
        },
        {
          nomor: 3,
          kegiatan: 'Menandatangani',
          pelaksana: ['Petugas Loket', 'Kepala'],
          kelengkapan: ['Berkas lengkap', 'Stempel'],
          waktu: '1 jam',
          keluaran: ['Surat', 'Arsip surat'],
          keterangan: 'segera',
        },
      ],
      pelaksana: ['Pemohon', 'Petugas Loket', 'Kepala'],
      waktu_total: '75 menit',
      trouble: [],
      unused: [],
    })
  })

  it('tells rows that it cannot use, with their line', () => {
    const table = steps(`No,Kegiatan,Pelaksana,Waktu,Dasar
1,Memeriksa,Petugas,10 menit,UU
2,,Petugas,5 menit,
1,Menulis,Petugas,5 menit,
3,Menulis, membaca,Petugas,5 menit,UU
a,Menutup,Petugas,5 menit,
`)
    expect(table?.langkah.map(({ nomor }) => nomor)).toEqual([1, 1, 'a'])
    expect(table?.trouble).toEqual([
      { line: 3, message: 'kolom Kegiatan kosong; baris ini tidak dipakai' },
      { line: 4, message: 'nomor "1" sudah dipakai baris 2' },
      { line: 5, message: '6 kolom, judulnya 5; isi yang memuat pemisah kolom ditulis dalam tanda kutip' },
    ])
    expect(table?.unused).toEqual(['Dasar'])
  })

  it('takes any text in the column of an actor for a mark, and says so', () => {
    const table = steps('No,Kegiatan,Pelaksana,,Waktu\n,,Staf,Kepala,\n1,Menyetujui,,paraf,5 menit\n')
    expect(table?.langkah).toEqual([{ nomor: 1, kegiatan: 'Menyetujui', pelaksana: 'Kepala', waktu: '5 menit' }])
    expect(table?.trouble).toEqual([{ line: 3, message: 'kolom "Kepala" berisi "paraf", dibaca sebagai tanda' }])
  })

  it.each(['', 'a,b,c\n1,2,3\n', 'No,Nama\n1,Kegiatan\n'])('is not found in %j', (teks) => {
    expect(steps(teks)).toBeUndefined()
  })
})

describe('mulai --from', () => {
  const CSV =
    'No;Kegiatan;Pelaksana;Kelengkapan;Waktu;Output\r\n1;Memeriksa berkas;Petugas;Berkas;10 menit;Berkas terperiksa\r\n'

  function folderWith(name: string, data: string | Uint8Array): string {
    const cwd = makeFolder()
    writeFileSync(join(cwd, name), data)
    return cwd
  }

  it('writes an SOP that is sound, with the head to be filled in', async () => {
    const cwd = folderWith('SOP_Legalisasi-Dokumen (2).csv', `\ufeff${CSV}`)
    const { code, stdout, stderr } = await run(['mulai', 'dokumen', '--from', 'SOP_Legalisasi-Dokumen (2).csv'], {
      cwd,
    })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('dokumen/sop/legalisasi-dokumen.yaml: 1 langkah, 1 pelaksana')
    const text = readFileSync(join(cwd, 'dokumen/sop/legalisasi-dokumen.yaml'), 'utf8')
    expect(parse(text)).toMatchObject({
      jenis: 'sop',
      kode: 'legalisasi-dokumen',
      nama: 'Legalisasi Dokumen',
      nomor: null,
      pelaksana: ['Petugas'],
      langkah: [one],
    })
    expect(text).toContain('# Nomor resmi SOP')
    expect((await run(['validasi', 'dokumen'], { cwd })).code).toBe(0)
  })

  it('takes name, kode and file from options', async () => {
    const cwd = folderWith('a.csv', CSV)
    const argv = ['mulai', '--from', 'a.csv', '--nama', 'Kartu Keluarga', '--kode', 'SOP-07', '--output', 'baru/kk.yml']
    expect((await run(argv, { cwd })).code).toBe(0)
    expect(parse(readFileSync(join(cwd, 'baru/kk.yml'), 'utf8'))).toMatchObject({
      kode: 'SOP-07',
      nama: 'Kartu Keluarga',
    })
  })

  it('writes what it can, and fails for the rest', async () => {
    const cwd = folderWith('a.csv', `${CSV}2;;Petugas;;;\r\n`)
    const { code, stdout } = await run(['mulai', '--from', 'a.csv'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('▲ a.csv:3: kolom Kegiatan kosong; baris ini tidak dipakai')
    expect(readdirSync(join(cwd, 'sop'))).toEqual(['a.yaml'])
  })

  it.each([
    [
      'a.xlsx',
      'PK\u0003\u0004xyz',
      '"a.xlsx" adalah berkas Excel (.xlsx), bukan CSV; buka berkas itu di Excel, pilih File > Simpan Sebagai',
    ],
    ['a.csv', 'Nama,Umur\nx,1\n', 'tidak memuat baris judul dengan kolom Kegiatan'],
    ['a.csv', 'No,Kegiatan,Waktu\n', 'tidak memuat langkah; tidak ada baris di bawah judul kolom'],
    ['a.csv', 'No,Kegiatan,Waktu\n1,,5 menit\n', 'tidak memuat langkah; baris 2: kolom Kegiatan kosong'],
    ['a.csv', 'No;Kegiatan;Waktu\n1;"x;5 menit\n', 'a.csv:2: tanda kutip (") dibuka tetapi tidak ditutup'],
  ])('refuses %s with %j', async (name, data, part) => {
    const cwd = folderWith(name, data)
    const { code, stdout, stderr } = await run(['mulai', '--from', name], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(part)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(readdirSync(cwd)).toEqual([name])
  })

  it('never writes over a file', async () => {
    const cwd = folderWith('a.csv', CSV)
    await run(['mulai', '--from', 'a.csv'], { cwd })
    const { code, stderr } = await run(['mulai', '--from', 'a.csv'], { cwd })
    expect([code, stderr]).toEqual([
      2,
      'koheren: berkas "sop/a.yaml" sudah ada; tidak ada yang ditulis; sebut nama lain dengan --output\n',
    ])
  })

  it.each([
    [['--from', 'tidak-ada.csv'], 'berkas "tidak-ada.csv" tidak dapat dibaca: tidak ditemukan'],
    [['--from', 'a.csv', '--output', 'sop.txt'], 'berkas "sop.txt" bukan YAML'],
    [['--from'], 'belum diikuti nilainya'],
  ])('refuses %j', async (argv, part) => {
    const cwd = folderWith('a.csv', CSV)
    const { code, stderr } = await run(['mulai', ...argv], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain(part)
  })
})
