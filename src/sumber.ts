/** Where the documents of a workspace come from: a folder, or files that are held in memory and stand in for one. */
import { posix } from 'node:path'
import type { AdaBerkas } from './bukti.ts'
import type { BukaTabel } from './fakta.ts'
import { isHiddenPath, isYaml } from './files.ts'
import { findWorkspace, SETTINGS, withoutSettings } from './load.ts'
import { findBerkas, openData } from './load-data.ts'
import { refuseCode, type SettingsFile, settingsOf } from './load-settings.ts'
import { compareText } from './locate.ts'
import type { BukaSetelan } from './settings/susun.ts'
import { decode, type SourceFile } from './source/decode.ts'

/** All paths are those from the top of the workspace, with `/`. */
export interface Sumber {
  /** YAML files in order, without the settings; never none. */
  readonly files: readonly string[]
  /** What lies behind symbolic links and is not read. */
  readonly unfollowed: readonly string[]
  /** koheren.yaml, and what opens the files that it extends. */
  readonly settings?: SettingsFile
  /** The folder on disk, where it is one. */
  readonly root?: string
  readonly read: (berkas: string) => SourceFile
  readonly openTable: BukaTabel
  readonly isThere: AdaBerkas
}

/**
 * A folder as it is on disk. Throws a `UsageError` where it cannot be opened or holds no document.
 *
 * @param cwd where a relative path starts; the working directory when absent
 */
export function sumberFolder(folder: string, cwd?: string): Sumber {
  const { settings, ...workspace } = findWorkspace(folder, cwd)
  const { root } = workspace
  return {
    ...workspace,
    ...(settings && { settings: settingsOf(root, settings) }),
    openTable: openData(root),
    isThere: findBerkas(root),
  }
}

/**
 * Files that were read elsewhere, as if they lay in a folder. Throws a `UsageError` where there is no document among them.
 *
 * @param files path -> bytes
 * @param links paths of symbolic links
 * @param shown what the folder is called in messages
 * @param packages opens packages that the settings extend
 */
export function sumberBerkas(
  files: ReadonlyMap<string, () => Uint8Array>,
  links: readonly string[],
  shown: string,
  packages?: BukaSetelan,
): Sumber {
  const read = (berkas: string) => decode(berkas, files.get(berkas)?.() ?? new Uint8Array())
  const documents = (paths: Iterable<string>) =>
    [...paths].filter((path) => isYaml(path) && !isHiddenPath(path)).sort(compareText)
  const all = documents(files.keys())
  return {
    files: withoutSettings(all, shown),
    unfollowed: documents(links),
    ...(files.has(SETTINGS) && { settings: settingsAmong(files, read, packages) }),
    read,
    openTable: (berkas) => {
      const bytes = files.get(berkas)
      return bytes && (() => [bytes()])
    },
    isThere: (berkas) => files.has(berkas),
  }
}

function settingsAmong(
  files: ReadonlyMap<string, unknown>,
  read: (berkas: string) => SourceFile,
  packages: BukaSetelan | undefined,
): SettingsFile {
  const file = read(SETTINGS)
  const opened = new Map([[SETTINGS, file]])
  const open: BukaSetelan = (nama, dari) => {
    const path = posix.join(posix.dirname(dari.berkas), nama.replaceAll('\\', '/'))
    if (opened.get(dari.berkas) !== dari || !files.has(path)) {
      const missing = { message: `setelan "${nama}" tidak ada di sini`, hint: 'periksa "extends"' }
      return packages?.(nama, dari) ?? missing
    }
    const found = refuseCode(nama, path) ?? opened.get(path) ?? read(path)
    if ('berkas' in found) opened.set(path, found)
    return found
  }
  return { file, open, reads: (berkas) => opened.has(berkas) }
}

/** The same, but for the texts of some files. */
export function withTexts(sumber: Sumber, texts: ReadonlyMap<string, string>): Sumber {
  const read = (berkas: string) => {
    const teks = texts.get(berkas)
    return teks === undefined ? sumber.read(berkas) : { berkas, teks }
  }
  return { ...sumber, read }
}
