/** One hash of all that a package was made from: whoever has the folder can compute it again. */
import { join } from 'node:path'
import { findFiles, resolvePath } from '../files.ts'
import { compareText } from '../locate.ts'
import type { RuangKerja } from '../report/bukti/manifest.ts'
import { sha256, sidikBerkas } from './berkas.ts'

/**
 * Of the YAML files of the folder and the others that were read, each as a line of `sha256sum`: hash, two spaces, path. The
 * lines are in the order of their paths, by UTF-16 units; what cannot be read has `-` in place of a hash.
 *
 * @param others by their paths from the folder
 * @param config a file of settings that lies elsewhere
 */
export function sidikRuangKerja(
  root: string,
  others: readonly string[],
  config: string | undefined,
  cwd: string,
): RuangKerja {
  const found = findFiles(root, root)
  const inside = new Set([...found.files.filter((one) => !found.misnamed.has(one)), ...others])
  const paths = [...inside].sort(compareText).map((one) => [one, join(root, one)] as const)
  const outside = config === undefined ? [] : [['(setelan)', resolvePath(config, cwd)] as const]
  const lines = [...paths, ...outside].map(([shown, path]) => `${hashOf(path)}  ${shown}\n`)
  return { berkas: lines.length, sha256: sha256(lines.join('')) }
}

function hashOf(path: string): string {
  try {
    return sidikBerkas(path).sha256
  } catch {
    return '-'
  }
}
