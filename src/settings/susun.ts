/** Which files the settings are made of: a file, and those that it extends. */
import type { SourceFile } from '../source/decode.ts'
import { type Lembar, readLembar, refuse } from './lembar.ts'

/** Opens what `extends` names; the same file is the same object, by whatever name. Or it says why not. */
export type BukaSetelan = (nama: string, dari: SourceFile) => SourceFile | Penolakan

export interface Penolakan {
  readonly message: string
  readonly hint: string
}

/** More files that extend one another are no longer understood by anyone. */
const MOST_LEVELS = 10

/**
 * The file and all that it extends, each once: what another extends comes before it, of several the first named first, so
 * that a later one is nearer.
 *
 * @throws UsageError for one that cannot be opened, extends itself over others, or stands too deep
 */
export function gatherLembar(file: SourceFile, open: BukaSetelan): readonly Lembar[] {
  const done: Lembar[] = []
  const visit = (one: SourceFile, above: readonly SourceFile[]) => {
    if (done.some((lembar) => lembar.file === one)) return
    const lembar = readLembar(one)
    const line = [...above, one]
    for (const [index, nama] of (lembar.isi.extends ?? []).entries()) {
      const refused = (message: string, hint: string) => refuse(one, lembar.at(`/extends/${index}`), message, hint)
      const next = open(nama, one)
      if ('message' in next) throw refused(next.message, next.hint)
      if (line.includes(next)) {
        const circle = [...line.slice(line.indexOf(next)), next].map(({ berkas }) => berkas).join(' → ')
        throw refused(`setelan memperluas dirinya sendiri: ${circle}`, 'hapus salah satu "extends" itu')
      }
      if (line.length >= MOST_LEVELS) {
        throw refused(`setelan bertingkat lebih dari ${MOST_LEVELS} berkas`, 'sebut langsung berkas yang diperlukan')
      }
      visit(next, line)
    }
    done.push(lembar)
  }
  visit(file, [])
  return done
}
