import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tandaiFolder } from '../../src/cli/folder-kerja.ts'
import { tujuanPaket, tulisPaket } from '../../src/cli/paket.ts'
import { tulisKantorZi } from '../report/kantor-zi.ts'
import { reportSchema } from '../report/schema.ts'
import { makeFolder, run, writeFiles } from './run.ts'

/** A folder with the office in `dokumen`. */
function makeOffice(tanpa: readonly string[] = []): string {
  const cwd = makeFolder()
  tulisKantorZi(join(cwd, 'dokumen'), tanpa)
  return cwd
}

const made = mkdtempSync(join(tmpdir(), 'koheren-paket-'))
let said = ''

beforeAll(async () => {
  tulisKantorZi(join(made, 'dokumen'))
  said = (await run(['bukti', 'dokumen'], { cwd: made })).stderr
}, 60_000)

afterAll(() => rmSync(made, { recursive: true, force: true }))

/** The same with its package in `bukti`. */
function makePackage(): string {
  const cwd = makeFolder()
  cpSync(made, cwd, { recursive: true })
  return cwd
}

async function make(cwd: string, ...more: string[]) {
  return run(['bukti', 'dokumen', ...more], { cwd })
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((one) => !one.isDirectory())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

function manifestOf(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
}

describe('bukti', () => {
  it('writes a package that its manifest describes, and says on stderr what is not in it', async () => {
    const cwd = makeOffice()
    const { code, stdout, stderr } = await run(['evidence', 'dokumen'], { cwd })
    expect([code, stdout, stderr]).toEqual([0, '', said])
    expect(stderr).toMatch(/^koheren: paket bukti WBK 2022 ditulis ke bukti: 8 berkas; sidik manifest [0-9a-f]{64}\n/)
    expect(stderr).toContain('3 berkas bukti tidak disalin: bukti/hilang.pdf (tidak ditemukan)')
    const paket = join(cwd, 'bukti')
    const manifest = manifestOf(paket)
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).addSchema(reportSchema('laporan'))
    const validate = ajv.compile(reportSchema('bukti'))
    expect([validate(manifest), validate.errors]).toEqual([true, null])
    expect(filesIn(paket)).toEqual([
      'LKE.xlsx',
      'berkas/data/survei.csv',
      'berkas/zi/bukti/sk.pdf',
      'dokumen/hasil-survei-kua-contoh-skm-2022.html',
      'dokumen/sop-kua-contoh-sop-01.html',
      'dokumen/sop-kua-contoh-sop-02.html',
      'dokumen/standar-pelayanan-kua-contoh-sp-01.html',
      'index.html',
      'manifest.json',
    ])
    for (const { jalur, ukuran, sha256 } of manifest.berkas) {
      const bytes = readFileSync(join(paket, jalur))
      expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([ukuran, sha256])
    }
    expect(manifest).toMatchObject({
      tanggal: '2022-12-31',
      instansi: { kode: 'kua-contoh', nama: 'KUA Kecamatan Contoh' },
      predikat: 'wbk',
      lke: 'LKE-2022',
    })
    expect(readFileSync(join(paket, 'berkas/zi/bukti/sk.pdf'), 'utf8')).toBe('%PDF-1.4 contoh')
    expect(stderr).toContain(
      createHash('sha256')
        .update(readFileSync(join(paket, 'manifest.json')))
        .digest('hex'),
    )
  })
})

describe('the package', () => {
  it('is the same whenever and wherever it is made, and names the content of the workspace', async () => {
    const [one, other] = [makePackage(), makeOffice()]
    await run(['bukti', join(other, 'dokumen'), '--output', 'lain'], { cwd: other, today: '2031-05-05' })
    const [left, right] = [join(one, 'bukti'), join(other, 'lain')]
    expect(filesIn(left)).toEqual(filesIn(right))
    for (const name of filesIn(left)) expect(readFileSync(join(left, name))).toEqual(readFileSync(join(right, name)))
    const { ruang_kerja: before } = manifestOf(left)
    expect(before.berkas).toBe(8)
    const lines = [
      'data/survei.csv',
      'instansi.yaml',
      'koheren.yaml',
      'sop.yaml',
      'standar.yaml',
      'survei.yaml',
      'zi/bukti/sk.pdf',
      'zi/lke.yaml',
    ]
      .map(
        (name) =>
          `${createHash('sha256')
            .update(readFileSync(join(one, 'dokumen', name)))
            .digest('hex')}  ${name}\n`,
      )
      .join('')
    expect(before.sha256).toBe(createHash('sha256').update(lines).digest('hex'))
  })

  it('may lie among the documents, which are read no otherwise then', async () => {
    const cwd = join(makeOffice(), 'dokumen')
    writeFileSync(
      join(cwd, 'zi/lke.yaml'),
      readFileSync(join(cwd, 'zi/lke.yaml'), 'utf8').replace('bukti/sk.pdf', '../sop.yaml'),
    )
    await run(['bukti'], { cwd })
    expect(existsSync(join(cwd, 'bukti/berkas/sop.yaml.txt'))).toBe(true)
    const before = manifestOf(join(cwd, 'bukti'))
    await run(['bukti', '--replace'], { cwd })
    expect(manifestOf(join(cwd, 'bukti'))).toEqual(before)
  })

  it('holds tables without what people wrote, or with their words masked', async () => {
    const cwd = makePackage()
    expect(said).not.toContain('disamarkan')
    const copy = () => readFileSync(join(cwd, 'bukti/berkas/data/survei.csv'), 'utf8')
    expect(copy()).toBe('\ufefftanggal,layanan,U1,U2\r\n2022-01-03,Nikah,4,3\r\n2022-01-04,Nikah,4,4\r\n')
    const withText = await make(cwd, '--replace', '--with-text')
    expect(withText.stderr).toContain('2 data pribadi disamarkan pada kolom "saran" salinan data/survei.csv')
    expect(copy()).toContain('"Ibu [nama], [nomor telepon]"')
    const all = filesIn(join(cwd, 'bukti')).map((name) => readFileSync(join(cwd, 'bukti', name), 'latin1'))
    expect(all.join()).not.toMatch(/Sudarmi|081234567890/)
  })

  it('shows no number of a person that stands in notes, and all channels of the office', async () => {
    const cwd = makeOffice()
    const dokumen = join(cwd, 'dokumen')
    writeFiles(dokumen, {
      'zi/lke.yaml': `jenis: lke
kode: LKE
tahun: 2022
jawaban:
  P1-i.a:
    jawaban: Ya
    catatan: Hubungi Sekretaris, NIP 198501012010011001
    bukti: ['kebutuhan_masyarakat:KM', 'standar_pelayanan:SP-01', 'rapat dengan 081234567890']
`,
      'kebutuhan.yaml': `jenis: kebutuhan_masyarakat
kode: KM
butir:
  - { kode: K1, uraian: "Loket ditambah (3171234567890123, orang@contoh.id)" }
`,
    })
    const path = join(dokumen, 'standar.yaml')
    writeFileSync(
      path,
      `${readFileSync(path, 'utf8').trimEnd()}\npengaduan: ["Telepon 081298765432, pengaduan@kua.go.id"]\n`,
    )
    const { stderr } = await make(cwd)
    const texts = filesIn(join(cwd, 'bukti')).map((name) => readFileSync(join(cwd, 'bukti', name)))
    const parts = Object.values(unzipSync(readFileSync(join(cwd, 'bukti/LKE.xlsx'))))
    const all = [...texts, ...parts].map((bytes) => new TextDecoder().decode(bytes)).join('\n')
    expect(all).not.toMatch(/198501012010011001|081234567890|3171234567890123|orang@contoh/)
    for (const kept of [
      'Hubungi Sekretaris, NIP [nomor identitas]',
      'Loket ditambah ([nomor identitas], [alamat surel])',
    ])
      expect(all).toContain(kept)
    for (const channel of ['081298765432', 'pengaduan@kua.go.id']) expect(all).toContain(channel)
    expect(stderr).toContain('1 data pribadi disamarkan pada isian "catatan" dari zi/lke.yaml\n')
    expect(stderr).toContain('1 data pribadi disamarkan pada isian "bukti" dari zi/lke.yaml\n')
    expect(stderr).toContain('2 data pribadi disamarkan pada isian "uraian" dari kebutuhan.yaml\n')
  })

  it('has proposals alone where the office has no LKE', async () => {
    const cwd = makeOffice(['zi/lke.yaml'])
    const { code, stderr } = await make(cwd, '--predikat', 'WBBM')
    expect([code, stderr]).toEqual([0, expect.stringContaining('belum ada dokumen "jenis: lke"; paket memuat usulan')])
    expect(manifestOf(join(cwd, 'bukti'))).not.toHaveProperty('lke')
    const page = readFileSync(join(cwd, 'bukti/index.html'), 'utf8')
    expect(page).toContain('belum ada lembar kerja')
    expect(page).toContain('Usulan jawaban')
  })
})

it('lets no document act in the pages or the workbook', async () => {
  const cwd = makeFolder()
  writeFileSync(
    join(cwd, 'a.yaml'),
    `jenis: instansi
kode: "<script>alert(1)</script>"
nama: "KUA <img src=x onerror=alert(1)> \\u202e"
---
jenis: lke
kode: "=cmd|'/C calc'!A0"
tahun: 2022
jawaban:
  P1-i.a:
    jawaban: "=1+1"
    catatan: "<b>\\u001b[31m"
    bukti: ["javascript:alert(1)", { url: "javascript:alert(1)" }, { url: "https://x.id/a!A1" }, { url: "https://x\\u0001.id" }]
`,
  )
  expect((await run(['bukti', '.'], { cwd })).code).toBe(0)
  const page = readFileSync(join(cwd, 'bukti/index.html'), 'utf8')
  expect(page).not.toMatch(/<script|<img|<b>&lt;U|href="javascript/)
  const parts = unzipSync(readFileSync(join(cwd, 'bukti/LKE.xlsx')))
  const targets = Object.entries(parts)
    .filter(([name]) => name.includes('_rels/sheet'))
    .flatMap(([, part]) => [...strFromU8(part).matchAll(/Target="([^"]*)"/g)].map(([, target]) => target))
  expect(new Set(targets)).toEqual(new Set(['https://x.id/a%21A1']))
})

describe('files that are cited', () => {
  async function reasons(cited: Readonly<Record<string, string>>, prepare: (dokumen: string) => void) {
    const cwd = makeOffice()
    const dokumen = join(cwd, 'dokumen')
    const answers = Object.entries(cited).map(
      ([kode, berkas]) => `  ${kode}: { jawaban: Ya, bukti: [{ berkas: ${JSON.stringify(berkas)} }] }\n`,
    )
    writeFileSync(join(dokumen, 'zi/lke.yaml'), `jenis: lke\nkode: LKE\ntahun: 2022\njawaban:\n${answers.join('')}`)
    prepare(dokumen)
    const { code } = await make(cwd)
    expect(code).toBe(0)
    const { tidak_disalin: lost } = manifestOf(join(cwd, 'bukti'))
    return Object.fromEntries(lost.map(({ disebut, sebab }: { disebut: string; sebab: string }) => [disebut, sebab]))
  }

  it('are not copied from outside, nor where they are no plain files', async () => {
    const cited = {
      'P1-i.a': '../../rahasia.txt',
      'P1-ii.a': 'keluar.txt',
      'P2-ii.d': 'folder.d',
      'P3-i.a': 'pipa.txt',
      'P4-ii.a': 'besar.bin',
      'P5-i.a': 'C:\\data\\x.pdf',
      'P6-v.b': 'dalam.pdf',
      'P3-ii.a': 'node_modules/x.js',
      'P4-ii.b': 'rusak.csv',
      'P4-ii.e': 'tiada.pdf',
      'P5-iii.a': '\ud800.pdf',
      'P5-iv.a': 'a\0b.pdf',
    }
    const found = await reasons(cited, (dokumen) => {
      const zi = join(dokumen, 'zi')
      writeFileSync(join(dokumen, '../rahasia.txt'), 'rahasia')
      symlinkSync('../../rahasia.txt', join(zi, 'keluar.txt'))
      symlinkSync('bukti/sk.pdf', join(zi, 'dalam.pdf'))
      mkdirSync(join(zi, 'folder.d'))
      spawnSync('mkfifo', [join(zi, 'pipa.txt')])
      writeFileSync(join(zi, 'besar.bin'), '')
      truncateSync(join(zi, 'besar.bin'), 201 * 1024 * 1024)
      writeFileSync(join(zi, 'rusak.csv'), 'a,b\n1,"buka')
    })
    expect(found).toEqual({
      '../../rahasia.txt': 'berada di luar folder dokumen',
      'keluar.txt': 'berada di luar folder dokumen',
      'folder.d': 'adalah folder; sebut berkas di dalamnya',
      'pipa.txt': 'adalah pipa (FIFO), bukan berkas biasa',
      'besar.bin': 'terlalu besar (201 MiB; paling besar 200 MiB)',
      'C:\\data\\x.pdf': 'berada di luar folder dokumen',
      'node_modules/x.js': 'tersembunyi, sehingga tidak disalin',
      'rusak.csv': expect.stringContaining('tidak dapat disalin tanpa data pribadi'),
      'tiada.pdf': 'tidak ditemukan',
      '\ud800.pdf': 'tidak ditemukan',
      'a\0b.pdf': 'tidak ditemukan',
    })
  })

  it('have names in the package that every system takes, each its own', async () => {
    const cwd = makeOffice()
    const dokumen = join(cwd, 'dokumen')
    for (const name of ['a?b.txt', 'a_b.txt', 'A_B.txt', 'sk 100%.pdf']) writeFileSync(join(dokumen, 'zi', name), name)
    writeFileSync(
      join(dokumen, 'zi/lke.yaml'),
      'jenis: lke\nkode: LKE\ntahun: 2022\njawaban:\n  P1-i.a: { jawaban: Ya, bukti: [{ berkas: "a?b.txt" }, a_b.txt, A_B.txt, sk 100%.pdf] }\n',
    )
    await make(cwd)
    const copies = filesIn(join(cwd, 'bukti/berkas/zi'))
    expect(copies).toEqual(['A_B-3.txt', 'a_b-2.txt', 'a_b.txt', 'sk 100%.pdf'])
    expect(readFileSync(join(cwd, 'bukti/index.html'), 'utf8')).toContain('href="berkas/zi/sk%20100%25.pdf"')
  })
})

describe('copies of tables', () => {
  async function makeCopies(tables: Readonly<Record<string, string>>) {
    const cwd = makeOffice()
    const cited = Object.keys(tables).map((name) => `{ berkas: ${name} }`)
    writeFiles(join(cwd, 'dokumen/zi'), tables)
    writeFileSync(
      join(cwd, 'dokumen/zi/lke.yaml'),
      `jenis: lke\nkode: LKE\ntahun: 2022\njawaban:\n  P1-i.a: { jawaban: Ya, bukti: [${cited.join(', ')}] }\n`,
    )
    await make(cwd)
    const manifest = manifestOf(join(cwd, 'bukti'))
    const copy = (name: string) => readFileSync(join(cwd, 'bukti/berkas/zi', name), 'utf8')
    const page = readFileSync(join(cwd, 'bukti/index.html'), 'utf8')
    return { manifest, copy, page, folders: readdirSync(join(cwd, 'bukti/berkas/zi')) }
  }

  it('are the files themselves where nothing in them must be kept back', async () => {
    const teks = 'Kode Indikator;Tahun;Realisasi\n\nIKSK-01.1;2022;"78,6"\n'
    const { copy, manifest } = await makeCopies({ 'a.csv': teks })
    expect(copy('a.csv')).toBe(teks)
    expect(manifest.berkas.find(({ sumber }: { sumber: string }) => sumber === 'zi/a.csv')).toEqual({
      jalur: 'berkas/zi/a.csv',
      jenis: 'salinan',
      sumber: 'zi/a.csv',
      ukuran: Buffer.byteLength(teks),
      sha256: createHash('sha256').update(teks).digest('hex'),
    })
  })

  it('say of what was done only that it was, and are none without a column', async () => {
    const { copy, manifest, page, folders } = await makeCopies({
      'aduan.csv': 'Kode;Tindak lanjut\n1;Ibu Ani ditelepon\n2;\n',
      'orang/daftar.csv': 'Nama;NIK;Saran\nAni;3171234567890123;baik\n',
    })
    expect(copy('aduan.csv')).toBe('\ufeffKode;Tindak lanjut\r\n1;ada\r\n2;\r\n')
    expect(page).toContain('berkas disalin, kolom &quot;Tindak lanjut&quot; hanya ditandai &quot;ada&quot;')
    expect(manifest.tidak_disalin).toEqual([
      { disebut: 'orang/daftar.csv', sebab: 'hanya memuat kolom teks bebas atau data pribadi, sehingga tidak disalin' },
    ])
    expect(folders).not.toContain('orang')
  })
})

describe('the folder of the package', () => {
  it('is not overwritten but where it is asked for', async () => {
    const cwd = makePackage()
    writeFileSync(join(cwd, 'bukti/LKE.xlsx'), 'diisi')
    expect(await make(cwd)).toMatchObject({
      code: 2,
      stderr: 'koheren: "bukti" sudah ada; pilih --output lain, atau pakai --replace untuk menggantinya\n',
    })
    expect(readFileSync(join(cwd, 'bukti/LKE.xlsx'), 'utf8')).toBe('diisi')
    expect((await make(cwd, '--replace')).code).toBe(0)
    expect((await run(['periksa', 'bukti'], { cwd })).code).toBe(0)
    expect(readdirSync(cwd).sort()).toEqual(['bukti', 'dokumen'])
  })

  it.each([
    ['dokumen', '"dokumen" bukan paket bukti, sehingga tidak diganti'],
    ['.', '"." bukan paket bukti'],
    ['berkas.txt', '"berkas.txt" bukan folder'],
    ['putus', '"putus" tidak dapat diganti: tidak ditemukan'],
    ['tak/ada', 'paket bukti tidak dapat ditulis ke "tak/ada": folder tempatnya tidak ditemukan'],
  ])('is never %s', async (output, part) => {
    const cwd = makeOffice()
    writeFileSync(join(cwd, 'berkas.txt'), 'x')
    symlinkSync('tiada', join(cwd, 'putus'))
    const before = filesIn(cwd)
    const { code, stdout, stderr } = await make(cwd, '--output', output, '--replace')
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(part)])
    expect(filesIn(cwd)).toEqual(before)
  })

  it('may be empty, or a link to a package', async () => {
    const cwd = makeOffice()
    mkdirSync(join(cwd, 'bukti'))
    expect((await make(cwd, '--replace')).code).toBe(0)
    symlinkSync('bukti', join(cwd, 'tautan'))
    expect((await make(cwd, '--output', 'tautan', '--replace')).code).toBe(0)
    expect((await run(['periksa', 'bukti'], { cwd })).code).toBe(0)
  })

  it('is not replaced while something else lies in it', async () => {
    const cwd = makePackage()
    writeFileSync(join(cwd, 'bukti/catatan penilai.txt'), 'penting')
    const { code, stderr } = await make(cwd, '--replace')
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('memuat berkas lain yang akan ikut terhapus: catatan penilai.txt'),
    ])
    expect(readFileSync(join(cwd, 'bukti/catatan penilai.txt'), 'utf8')).toBe('penting')
  })

  it('is not there where writing breaks off, and the one before stays', async () => {
    const cwd = makeOffice()
    const broken = (replace: boolean) =>
      tulisPaket(tujuanPaket('bukti', cwd, replace), async (folder) => {
        writeFileSync(join(folder, 'index.html'), 'setengah')
        throw new Error('berhenti')
      })
    await expect(broken(false)).rejects.toThrow('berhenti')
    expect(readdirSync(cwd)).toEqual(['dokumen'])
    cpSync(join(made, 'bukti'), join(cwd, 'bukti'), { recursive: true })
    await expect(broken(true)).rejects.toThrow('berhenti')
    expect(readdirSync(cwd).sort()).toEqual(['bukti', 'dokumen'])
    expect((await run(['periksa', 'bukti'], { cwd })).code).toBe(0)
  })

  it('is not there, nor what was written of it, where a signal ends the run', async () => {
    const cwd = makeOffice()
    let kill: (() => void) | undefined
    const onKilled = (cleanUp: () => void) => {
      kill = cleanUp
      return () => {
        kill = undefined
      }
    }
    const write = async (folder: string) => {
      writeFileSync(join(folder, 'index.html'), 'setengah')
      kill?.()
      expect(readdirSync(cwd)).toEqual(['dokumen'])
      throw new Error('berhenti')
    }
    await expect(tulisPaket(tujuanPaket('bukti', cwd, false), write, { onKilled })).rejects.toThrow('berhenti')
    expect([kill, readdirSync(cwd)]).toEqual([undefined, ['dokumen']])
  })

  it('rids its neighbours of what runs left there long ago, and tells of what is not sure to be left', async () => {
    const cwd = makeOffice()
    const leave = (name: string, marked: boolean, old: boolean, aside = false) => {
      const folder = join(cwd, name)
      mkdirSync(join(folder, 'baru'), { recursive: true })
      if (aside) mkdirSync(join(folder, 'lama'))
      if (marked) tandaiFolder(folder)
      if (old) for (const one of [join(folder, 'baru'), folder]) utimesSync(one, 1_600_000_000, 1_600_000_000)
    }
    leave('.koheren-lama', true, true)
    leave('.koheren-baru', true, false)
    leave('.koheren-berisi', true, true, true)
    leave('.koheren-orang', false, true)
    const { code, stderr } = await make(cwd)
    expect(code).toBe(0)
    expect(readdirSync(cwd).sort()).toEqual(['.koheren-baru', '.koheren-berisi', '.koheren-orang', 'bukti', 'dokumen'])
    expect(stderr).toContain('sisa pembuatan paket yang terputus dihapus: .koheren-lama\n')
    expect(stderr).toContain('di samping paket ada folder kerja .koheren-baru dan .koheren-berisi; bila tidak ada')
  })

  it('is not taken from another run that was faster', async () => {
    const cwd = makeOffice()
    const late = tulisPaket(tujuanPaket('bukti', cwd, false), async () =>
      cpSync(join(made, 'bukti'), join(cwd, 'bukti'), { recursive: true }),
    )
    await expect(late).rejects.toThrow('"bukti" sudah ada')
    expect((await run(['periksa', 'bukti'], { cwd })).code).toBe(0)
  })
})

describe('what is asked for', () => {
  it.each([
    [['--predikat', 'wbx'], 'predikat "wbx" tidak dikenal; tulis wbk atau wbbm'],
    [['--lke', 'LKE-2021'], 'lembar kerja "LKE-2021" tidak ada; mungkin maksudnya "LKE-2022"'],
    [['--instansi', 'lain'], 'instansi "lain" tidak ada'],
  ])('%s is refused', async (argv, part) => {
    const cwd = makeOffice()
    expect(await make(cwd, ...argv)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(part) })
    expect(existsSync(join(cwd, 'bukti'))).toBe(false)
  })

  it('is the office with an LKE where there are several, else one must be named', async () => {
    const cwd = makeOffice()
    const other = join(cwd, 'dokumen/bawah')
    mkdirSync(other)
    writeFileSync(
      join(other, 'instansi.yaml'),
      'jenis: instansi\nkode: kua-bawah\nnama: KUA Bawah\ninduk: kua-contoh\n',
    )
    await make(cwd)
    expect(manifestOf(join(cwd, 'bukti')).instansi.kode).toBe('kua-contoh')
    await make(cwd, '--instansi', 'kua-bawah', '--output', 'bawah')
    expect(manifestOf(join(cwd, 'bawah')).instansi.kode).toBe('kua-bawah')
    writeFileSync(join(other, 'lke.yaml'), 'jenis: lke\nkode: LKE\ntahun: 2022\njawaban: { P1-i.a: { jawaban: Ya } }\n')
    expect(await make(cwd, '--output', 'lain')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        'beberapa instansi memiliki lembar kerja; sebut satu dengan --instansi: kua-contoh dan kua-bawah',
      ),
    })
  })

  it('is the LKE of the year, or one that is named', async () => {
    const cwd = makeOffice()
    writeFileSync(
      join(cwd, 'dokumen/zi/lama.yaml'),
      'jenis: lke\nkode: LKE-2021\ntahun: 2021\njawaban: { P1-i.a: { jawaban: Ya } }\n',
    )
    await make(cwd)
    expect(manifestOf(join(cwd, 'bukti')).lke).toBe('LKE-2022')
    await make(cwd, '--output', 'lama', '--lke', 'LKE-2021')
    expect(manifestOf(join(cwd, 'lama'))).toMatchObject({ lke: 'LKE-2021', tahun: 2021 })
  })

  it('is refused where the instrument is not known', async () => {
    const cwd = makeOffice()
    const path = join(cwd, 'dokumen/zi/lke.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('tahun: 2022', 'tahun: 2022\ninstrumen: lke-lama'))
    expect(await make(cwd)).toMatchObject({ code: 2, stderr: expect.stringContaining('instrumen "lke-lama"') })
  })
})

describe('periksa', () => {
  async function check(change: (paket: string) => void, ...argv: string[]) {
    const cwd = makePackage()
    change(join(cwd, 'bukti'))
    return run(['periksa', 'bukti/', ...argv], { cwd })
  }

  it('says that nothing was changed', async () => {
    const { code, stdout, stderr } = await check(() => undefined)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Paket bukti WBK 2022, KUA Kecamatan Contoh, dokumen per 2022-12-31\nSidik manifest ')
    expect(stdout).toContain('8 berkas cocok dengan manifest\n')
  })

  it('tells what was changed, is missing or was added', async () => {
    const change = (paket: string) => {
      writeFileSync(join(paket, 'index.html'), readFileSync(join(paket, 'index.html'), 'utf8').replace('WBK', 'WBX'))
      renameSync(join(paket, 'LKE.xlsx'), join(paket, 'LKE baru.xlsx'))
      writeFileSync(join(paket, 'berkas/.tersembunyi'), '')
      rmSync(join(paket, 'berkas/zi/bukti/sk.pdf'))
      symlinkSync('../../../LKE baru.xlsx', join(paket, 'berkas/zi/bukti/sk.pdf'))
      renameSync(join(paket, 'dokumen'), join(paket, '../dokumen-lain'))
      symlinkSync('../dokumen-lain', join(paket, 'dokumen'))
      writeFileSync(join(paket, 'Thumbs.db'), '')
    }
    const { code, stdout, stderr } = await check(change)
    expect(code).toBe(1)
    expect(stdout.split('\n').slice(2)).toEqual([
      'berubah     berkas/zi/bukti/sk.pdf',
      'berubah     index.html',
      'hilang      LKE.xlsx',
      'hilang      dokumen/hasil-survei-kua-contoh-skm-2022.html',
      'hilang      dokumen/sop-kua-contoh-sop-01.html',
      'hilang      dokumen/sop-kua-contoh-sop-02.html',
      'hilang      dokumen/standar-pelayanan-kua-contoh-sp-01.html',
      'ditambahkan LKE baru.xlsx',
      'ditambahkan berkas/.tersembunyi',
      'ditambahkan dokumen',
      '1 berkas cocok; 2 berubah, 5 hilang, 3 ditambahkan',
      '',
    ])
    expect(stderr).toBe('koheren: diabaikan, dibuat sistem operasi: Thumbs.db\n')
  })

  it('holds the manifest against the fingerprint that was told when the package was made', async () => {
    const change = (paket: string) => {
      const path = join(paket, 'manifest.json')
      const before = readFileSync(path)
      writeFileSync(path, String(before).replace('"tahun": 2022', '"tahun": 2021'))
    }
    const [, sidik = ''] = /sidik manifest ([0-9a-f]{64})/.exec(said) ?? []
    expect(await check(() => undefined, '--sidik', ` ${sidik.toUpperCase()}`)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`Sidik manifest ${sidik}, sama dengan --sidik\n`),
    })
    expect(await check(change)).toMatchObject({ code: 0, stdout: expect.stringContaining('berikan dengan --sidik\n') })
    const edited = await check(change, '--sidik', sidik)
    expect([edited.code, edited.stdout]).toEqual([
      1,
      expect.stringContaining('berubah     manifest.json: sidiknya bukan yang disebut --sidik\n8 berkas cocok'),
    ])
    const json = await check(change, '--sidik', sidik, '--format', 'json')
    expect([json.code, JSON.parse(json.stdout)]).toEqual([1, expect.objectContaining({ sidik_cocok: false })])
    expect(await check(() => undefined, '--sidik', 'abc')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--sidik "abc" bukan SHA-256'),
    })
  })

  it('tells of an empty folder that was added', async () => {
    const { code, stdout } = await check((paket) => mkdirSync(join(paket, 'berkas/kosong/dalam'), { recursive: true }))
    expect([code, stdout]).toEqual([1, expect.stringContaining('\nditambahkan berkas/kosong/dalam/\n')])
  })

  it('says so for programs', async () => {
    const { code, stdout } = await check((paket) => rmSync(join(paket, 'LKE.xlsx')), '--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ cocok: 7, berubah: [], hilang: ['LKE.xlsx'], ditambahkan: [] })
  })

  const manifest = (change: (value: Record<string, unknown>) => unknown) => (paket: string) => {
    const path = join(paket, 'manifest.json')
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))))
  }
  const entry = (jalur: unknown) => ({ jalur, jenis: 'salinan', ukuran: 1, sha256: 'a'.repeat(64) })
  it.each([
    ['absent', (paket: string) => rmSync(join(paket, 'manifest.json')), 'tidak ditemukan'],
    ['no JSON', (paket: string) => writeFileSync(join(paket, 'manifest.json'), '{'), 'bukan manifest paket bukti'],
    ['of something else', manifest(() => ({ tool: { name: 'koheren' }, version: 1 })), 'bukan manifest paket bukti'],
    ['of another version', manifest((one) => ({ ...one, version: 2 })), 'versi koheren yang bentuk manifestnya lain'],
    ['without files', manifest(({ berkas: _, ...one }) => one), 'rusak'],
    ['leading out', manifest((one) => ({ ...one, berkas: [entry('../dokumen/sop.yaml')] })), 'rusak'],
    ['absolute', manifest((one) => ({ ...one, berkas: [entry('/etc/passwd')] })), 'rusak'],
    ['naming a file twice', manifest((one) => ({ ...one, berkas: [entry('a'), entry('a')] })), 'rusak'],
    ['with a wrong entry', manifest((one) => ({ ...one, berkas: [entry(1)] })), 'rusak'],
  ])('refuses a manifest that is %s', async (_, change, part) => {
    const { code, stdout, stderr } = await check(change)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('koheren: manifest "bukti/manifest.json"')
    expect(stderr).toContain(part)
  })

  it('refuses what is no folder', async () => {
    const cwd = makeOffice()
    expect((await run(['verify', 'tiada'], { cwd })).stderr).toBe('koheren: paket bukti "tiada" tidak ditemukan\n')
    expect((await run(['verify', 'dokumen/sop.yaml'], { cwd })).code).toBe(2)
    expect((await run(['verify'], { cwd })).code).toBe(2)
  })
})
