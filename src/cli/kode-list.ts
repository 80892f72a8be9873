import { join } from 'node:path'
import { findFiles, makeReader, resolvePath } from '../files.ts'

/** A kode as it stands in a document, and the kind of the document where it is that of the whole. */
export interface Tertulis {
  readonly kode: string
  readonly jenis?: string
}

/** More is no list that anyone reads, and a key was pressed for it. */
const MOST_FILES = 3000

const KODE = /(?<before>^(?:[ \t]*-)?[ \t]*|[{,][ \t]*)kode[ \t]*:[ \t]*["']?(?<kode>[^\s"'#,{}[\]]+)/gm
const JENIS = /^jenis[ \t]*:[ \t]*["']?(?<jenis>[a-z_]+)/m

/** All kode in the documents of a folder, found by the looks of the lines: far sooner than by reading YAML. None where there is no folder. */
export function listKode(folder: string, cwd = ''): readonly Tertulis[] {
  try {
    const root = resolvePath(folder, cwd)
    const read = makeReader()
    return findFiles(root, folder)
      .files.slice(0, MOST_FILES)
      .flatMap((berkas) => (read(join(root, berkas), berkas).teks ?? '').split(/^---/m))
      .flatMap(kodeIn)
  } catch {
    return []
  }
}

function kodeIn(teks: string): readonly Tertulis[] {
  const jenis = JENIS.exec(teks)?.groups?.jenis
  return [...teks.matchAll(KODE)].flatMap(({ groups }) => {
    if (!groups?.kode) return []
    return groups.before === '' && jenis ? { kode: groups.kode, jenis } : { kode: groups.kode }
  })
}
