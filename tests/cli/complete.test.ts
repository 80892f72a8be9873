import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, run } from './run.ts'

const sop = (kode: string) => `jenis: sop\nkode: ${kode}\nnama: Layanan\nproses: [P-01]\n`

function office(): string {
  const cwd = makeFolder()
  mkdirSync(join(cwd, 'dok'))
  writeFileSync(join(cwd, 'dok/instansi.yaml'), 'jenis: instansi\nkode: kua-contoh\nunit:\n  - kode: loket\n')
  writeFileSync(join(cwd, 'dok/sop.yaml'), `${sop('SOP-01')}---\n${sop('"SOP-02"')}`)
  writeFileSync(join(cwd, 'dok/standar.yaml'), 'jenis: standar_pelayanan\nkode: SP-01\n')
  writeFileSync(
    join(cwd, 'dok/peta.yaml'),
    'jenis: peta_proses\nkode: PETA\nproses: [{ kode: P-01, nama: a }, { kode: $(rm), nama: b }]\n',
  )
  return cwd
}

async function complete(line: string, cwd = office()): Promise<string[]> {
  const { code, stdout, stderr } = await run(['lengkapi', '--baris', line], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  return stdout.split('\n').filter(Boolean)
}

describe('what may follow on a command line', () => {
  it.each([
    ['koheren au', ['audit']],
    ['koheren va', ['validasi']],
    ['koheren expl', ['explain']],
    ['koheren audit --fail', ['--fail-on']],
    ['koheren audit --fail-on w', ['warning']],
    ['koheren audit --fail-on=w', ['--fail-on=warning']],
    ['koheren audit --rule sop/kal', ['sop/kalimat-kerja']],
    ['koheren audit --rule standar,sop/kal', ['standar,sop/kalimat-kerja']],
    ['koheren jelaskan rujukan/dite', ['rujukan/ditemukan']],
    ['koheren audit -f sa', ['sarif']],
    ['koheren aturan -f ', ['terminal', 'json']],
    ['koheren skm -f ', ['terminal', 'json', 'csv']],
    ['koheren kinerja --format=c', ['--format=csv']],
    ['koheren skm --survei ip', ['ipkp', 'ipak']],
    ['koheren skema standar', ['standar_pelayanan']],
    ['koheren bantuan tel', ['telusur']],
    ['koheren lengkapi f', ['fish']],
    ['koheren audit dok --instansi ', ['kua-contoh']],
    ['koheren laporan dok --only so', ['sop:SOP-01', 'sop:SOP-02']],
    ['koheren laporan --rule sop dok --only st', ['standar:SP-01']],
    ['koheren audit --fix=sop/', ['--fix=sop/keterkaitan-timbal-balik', '--fix=sop/waktu-total-sesuai']],
    ['koheren audit --fix-dry-run=dok,rujukan/d', ['--fix-dry-run=dok,rujukan/ditemukan']],
    ['koheren audit --fix=z', []],
    ['koheren audit --fix dok --instansi ', ['kua-contoh']],
    ['koheren audit --changed utama dok --instansi ', ['kua-contoh']],
    ['koheren audit --changed ', []],
    ['koheren beda ', []],
    ['koheren audit dok/', []],
    ['koheren audit -f sarif=au', []],
    ['koheren audit --config ', []],
    ['koheren xyzzy ', []],
    ['koheren telusur SOP', ['SOP-01', 'SOP-02']],
  ])('%s', async (line, expected) => {
    expect(await complete(line)).toEqual(expected)
  })

  it('are kode of all documents and parts, but none that a shell would run', async () => {
    const found = await complete('koheren telusur ', join(office(), 'dok'))
    expect(found.toSorted()).toEqual(['P-01', 'PETA', 'SOP-01', 'SOP-02', 'SP-01', 'kua-contoh', 'loket'])
  })
})

describe('koheren lengkapi', () => {
  it.each(['bash', 'zsh', 'fish'])('gives the script of %s', async (shell) => {
    const { code, stdout } = await run(['lengkapi', shell])
    expect(code).toBe(0)
    expect(stdout).toContain('koheren lengkapi --baris')
  })

  it.each([
    [[], 'sebutkan shell-nya: bash, zsh, fish'],
    [['bsh'], 'shell "bsh" tidak dikenal; mungkin maksudnya "bash"'],
    [['constructor'], 'shell "constructor" tidak dikenal'],
  ])('refuses %j', async (argv, said) => {
    const { code, stdout, stderr } = await run(['lengkapi', ...argv])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
  })
})
