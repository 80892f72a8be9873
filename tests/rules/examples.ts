import { withBukti } from '../../src/bukti.ts'
import { withFakta } from '../../src/fakta.ts'
import { groupByOffice } from '../../src/load.ts'
import type { Context, Rule } from '../../src/rules/rule.ts'
import { setelanBaku } from '../../src/rules/setelan.ts'
import { gather, judgeOffice, type Office, openOffice, type Run } from '../../src/run.ts'
import type { SourceFile } from '../../src/source/decode.ts'
import { splitDocuments } from '../../src/source/parse.ts'

/** The day on which all examples are judged. */
export const context: Context = { tanggal: '2024-12-31', setelan: setelanBaku }

const TABLE = /^---\n# berkas: (?<nama>\S+)\n/
const OFFICE = /^jenis: instansi\b/m
const MARK = /#\s*✗\s*$/
/** Taken off before the example is read: a mark may stand in a comment or a block of text. */
const MARKS = /[ \t]*#[ \t]*✗[ \t]*$/gm

/** Lines, from 1, that end with the mark. */
export function markedLines(example: string): number[] {
  return example.split('\n').flatMap((line, index) => (MARK.test(line) ? [index + 1] : []))
}

/** An example judged by these rules; each `jenis: instansi` in it begins an office. Lines keep their numbers. */
export function runExample(example: string, rules: readonly Rule[], judged: Context = context): Run {
  const files: SourceFile[] = []
  const tables = new Map<string, Uint8Array>()
  let folder = 'kantor-0'
  for (const chunk of splitDocuments(example.replaceAll(MARKS, ''))) {
    if (OFFICE.test(chunk.teks)) folder = `kantor-${chunk.line + 1}`
    const table = TABLE.exec(chunk.teks)
    if (table) {
      tables.set(
        `${folder}/${table.groups?.nama}`,
        Buffer.from('\n'.repeat(chunk.line) + chunk.teks.replace(TABLE, '\n\n')),
      )
      continue
    }
    files.push({
      berkas: `${folder}/contoh-${String(chunk.line).padStart(4, '0')}.yaml`,
      teks: '\n'.repeat(chunk.line) + chunk.teks,
    })
  }
  const openTable = (berkas: string) => {
    const bytes = tables.get(berkas)
    return bytes && (() => [bytes])
  }
  const opened = new Map<unknown, Office>()
  const runs = groupByOffice(files).map((kantor) => {
    const read = withFakta(openOffice(kantor.files, judged, opened.get(kantor.induk)), openTable, judged)
    const office = withBukti(read, (berkas) => tables.has(berkas))
    opened.set(kantor, office)
    return judgeOffice(office, rules, judged)
  })
  return gather(runs, rules, judged)
}
