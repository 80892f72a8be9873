/** What a document is once it has been validated, and what the documents of an office are called. */
import type { Skema } from './schema/generated/types.ts'

export type * from './schema/generated/types.ts'

/** Kind of document -> what it holds. */
export type Isi = { [J in keyof Skema]-?: NonNullable<Skema[J]> }

/** The kinds of document, as `jenis` names them. */
export type JenisDokumen = keyof Isi

/** A sound document: what broke the schema has been reported and left out. */
export interface Dokumen<J extends JenisDokumen = JenisDokumen> {
  readonly berkas: string
  /** Which document of the file, from 0. */
  readonly urutan: number
  readonly jenis: J
  readonly kode: string
  readonly isi: Isi[J]
  /** Items that were left out of lists: pointer of the list as written -> their indices, ascending. */
  readonly dibuang: ReadonlyMap<string, readonly number[]>
  /** Pointers as written of the parts that were left out, items too; for a misspelt key that of the key that was meant. */
  readonly hilang: readonly string[]
}

/** Turns a pointer into `isi` into a pointer into the document as written. */
export function pointerAsWritten(dokumen: Pick<Dokumen, 'dibuang'>, pointer: string): string {
  if (dokumen.dibuang.size === 0) return pointer
  let written = ''
  for (const segment of pointer.split('/').slice(1)) {
    const removed = dokumen.dibuang.get(written)
    written += `/${removed ? indexAsWritten(Number(segment), removed) : segment}`
  }
  return written
}

function indexAsWritten(index: number, removed: readonly number[]): number {
  let written = index
  for (const gone of removed) if (gone <= written) written++
  return written
}
