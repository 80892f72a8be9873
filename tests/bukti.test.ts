import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { audit } from '../src/index.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'koheren-bukti-'))
  mkdirSync(join(root, 'kantor', 'zi', 'bukti'), { recursive: true })
  writeFileSync(join(root, 'luar.pdf'), 'x')
})

afterEach(() => rmSync(root, { recursive: true }))

async function told(bukti: string): Promise<readonly string[]> {
  const teks = `jenis: lke\nkode: LKE\ntahun: 2024\njawaban:\n  P1-i.a: { jawaban: Ya, bukti: [${bukti}] }\n`
  writeFileSync(join(root, 'kantor', 'zi', 'lke.yaml'), teks)
  const { findings, crashes } = await audit(join(root, 'kantor'), { tanggal: '2024-12-31' })
  expect(crashes).toEqual([])
  return findings.filter(({ rule }) => rule === 'zi/jawaban-berbukti').map(({ message }) => message)
}

it('finds evidence that lies in the workspace, and misses what does not', async () => {
  writeFileSync(join(root, 'kantor', 'zi', 'bukti', 'sk.pdf'), 'x')
  expect(await told('bukti/sk.pdf')).toEqual([])
  expect(await told('zi/bukti/sk.pdf')).toEqual([])
  expect(await told('bukti')).toEqual([expect.stringContaining('hanya berupa keterangan')])
  expect(await told('bukti/hilang.pdf')).toEqual([
    expect.stringContaining('"bukti/hilang.pdf" tidak ada di folder ini'),
  ])
  expect(await told('../../luar.pdf')).toEqual([expect.stringContaining('"../../luar.pdf" tidak ada di folder ini')])
})

it('does not follow a link out of the workspace', async () => {
  symlinkSync(join(root, 'luar.pdf'), join(root, 'kantor', 'zi', 'bukti', 'tautan.pdf'))
  expect(await told('bukti/tautan.pdf')).toEqual([expect.stringContaining('"bukti/tautan.pdf" tidak ada')])
})
