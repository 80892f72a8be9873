import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, run } from './run.ts'

const sop = (rest: string) => `jenis: sop\nkode: A\nnama: Legalisasi\nsifat: teknis\n${rest}`

/** Two states side by side; git is not there. */
function folders(): string {
  return makeFolder({
    'lama/a.yaml': sop('waktu_total: 1 jam\n'),
    'baru/a.yaml': sop('waktu_total: 2 jam\nrevisi_ke: 01\n'),
    'kosong/x.txt': '',
  })
}

const env = { PATH: '/nowhere' }

describe('koheren beda', () => {
  it.each([
    ['lama', 'baru'],
    ['./lama', 'baru/'],
  ])('compares folders: %s %s', async (dari, ke) => {
    const cwd = folders()
    const { code, stdout, stderr } = await run(['beda', dari, ke], { cwd, env })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`Dari folder ${dari} (per 31 Desember 2024) ke folder ${ke} (per 31 Desember 2024)\n`)
    expect(stdout).toContain('1 dokumen diubah: 1 waktu, 1 isian lain\n')
    expect(stdout).toContain('    waktu total: 1 jam → 2 jam\n')
  })

  it('is also called diff, writes several forms, and judges on the day that is asked for', async () => {
    const cwd = folders()
    const asked = ['-f', 'json', '-f', 'markdown=beda.md', '--as-of', '2022-06-30']
    const { code, stdout } = await run(['diff', 'lama', 'baru', ...asked], { cwd, env })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      dari: { tanggal: '2022-06-30' },
      dokumen: [{ keadaan: 'diubah' }],
    })
    expect(readFileSync(join(cwd, 'beda.md'), 'utf8')).toContain('## 1 dokumen diubah\n')
  })

  it.each([
    ['never', 0],
    ['error', 0],
    ['warning', 1],
    ['info', 1],
  ])('fails on new findings alone, from the level that is asked for: %s', async (level, expected) => {
    const cwd = folders()
    expect((await run(['beda', 'lama', 'baru', '--fail-on', level], { cwd, env })).code).toBe(expected)
    // What is found in both, or was solved, is no reason.
    expect((await run(['beda', 'baru', 'baru', '--fail-on', level], { cwd, env })).code).toBe(0)
    expect((await run(['beda', 'baru', 'lama', '--fail-on', level], { cwd, env })).code).toBe(0)
  })

  it.each([
    [[], 'sebutkan "dari" sesudah perintahnya'],
    [['lama'], '"lama" sebuah folder; sebut juga folder yang dibandingkan dengannya'],
    [['lama', 'kosong'], 'folder "kosong" tidak memuat dokumen'],
    [['lama', 'v1'], 'git tidak ditemukan'],
    [['tak-ada', 'baru'], 'git tidak ditemukan'],
    [['', 'baru'], 'git tidak ditemukan'],
    [['lama', 'baru', 'lagi'], 'perintah "beda" menerima 2 argumen, bukan 3'],
    [['lama', 'baru', '-f', 'html'], 'format "html" tidak dikenal; yang ada: terminal, json, markdown'],
    [['lama', 'baru', '--fail-on', 'x'], '"x" bukan nilai --fail-on'],
    [['lama', 'baru', '--as-of', '2022'], 'tanggal "2022"'],
    [['lama', 'baru', '-f', 'json=baru/a.yaml'], 'adalah dokumen yang diperiksa'],
    [['lama', 'baru', '-f', 'json=lama/b.yaml'], 'akan terbaca sebagai dokumen'],
  ])('refuses %j', async (argv, sentence) => {
    const { code, stdout, stderr } = await run(['beda', ...argv], { cwd: folders(), env })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(sentence)
  })
})
