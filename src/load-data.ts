/** Opens the tables of a workspace and gives their bytes piece by piece. */
import { closeSync, openSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { AdaBerkas } from './bukti.ts'
import type { BukaTabel } from './fakta.ts'
import { liesIn, piecesOf } from './files.ts'
import { reasonOf } from './usage-error.ts'

/** Files outside the workspace, also those behind a link, are not opened. */
export function openData(root: string): BukaTabel {
  return (berkas) => openTable(join(root, berkas), root)
}

/**
 * One table by its path; undefined where there is none.
 *
 * @param root the folder that it must lie in, if any
 */
export function openTable(path: string, root?: string): ReturnType<BukaTabel> {
  try {
    if (!statSync(path).isFile()) return { message: 'bukan berkas', hint: 'sebut berkas CSV', line: 1 }
    if (root !== undefined && !liesIn(realpathSync(path), realpathSync(root))) return undefined
    closeSync(openSync(path, 'r'))
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'tidak ditemukan') return undefined
    return { message: `tidak dapat dibuka: ${reason}`, hint: 'periksa izin membacanya', line: 1 }
  }
  return () => piecesOf(path)
}

/** Whether a file lies in the workspace; one behind a link that leads out of it does not. */
export function findBerkas(root: string): AdaBerkas {
  return (berkas) => {
    try {
      const path = join(root, berkas)
      return statSync(path).isFile() && liesIn(realpathSync(path), realpathSync(root))
    } catch {
      return false
    }
  }
}
