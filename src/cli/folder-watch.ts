/** Tells when something in folders changes. */
import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { isHidden, statOf } from '../files.ts'
import { UsageError } from '../usage-error.ts'

export interface FolderWatch {
  /**
   * Looks for folders that came or went. What changes after this is told, also in folders that come later. False where the
   * folder itself is not there. Throws a {@link UsageError} where the system watches no more.
   */
  readonly refresh: () => boolean
  readonly close: () => void
}

/** What is watched of a folder besides what lies below it. */
export interface WatchOptions {
  /** Absolute paths of files elsewhere. */
  readonly files: readonly string[]
  /** Absolute paths whose changes are not told. */
  readonly ignored: ReadonlySet<string>
}

/**
 * Watches a folder and all below it, but for what is hidden. Each folder is watched by itself: what the system offers for
 * whole trees misses folders that come again, and on Linux those that are new.
 *
 * @param root absolute
 */
export function watchFolder(root: string, { files, ignored }: WatchOptions, onChange: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>()
  const drop = (path: string) => {
    for (const [folder, watcher] of watchers) {
      if (folder !== path && !folder.startsWith(path + sep)) continue
      watcher.close()
      watchers.delete(folder)
    }
  }
  const onEvent = (folder: string, tells: (path: string) => boolean) => (event: string, name: string | null) => {
    const path = name === null ? folder : join(folder, name)
    // What was renamed may be another folder of that name, or this one may be gone.
    if (event === 'rename') drop(name === basename(folder) && !statOf(path) ? folder : path)
    if (tells(path)) onChange()
  }
  const attach = (folder: string, tells: (path: string) => boolean) => {
    if (watchers.has(folder)) return
    try {
      const watcher = watch(folder, onEvent(folder, tells))
      watcher.on('error', () => {
        drop(folder)
        onChange()
      })
      watchers.set(folder, watcher)
    } catch (error) {
      const { code } = error as { code?: string }
      if (code !== 'ENOSPC' && code !== 'EMFILE') return
      throw new UsageError('sistem ini tidak dapat mengamati folder sebanyak itu; jalankan audit tanpa --watch')
    }
  }
  const below = (path: string) => !ignored.has(path) && !isHidden(basename(path))
  const visit = (folder: string, found: Set<string>) => {
    // Watched before it is listed, so that nothing comes in between.
    attach(folder, below)
    found.add(folder)
    for (const name of foldersIn(folder)) if (!isHidden(name)) visit(join(folder, name), found)
  }
  return {
    refresh() {
      const found = new Set<string>()
      const isThere = statOf(root)?.isDirectory() === true
      if (isThere) visit(root, found)
      for (const file of files) {
        attach(dirname(file), (path) => path === file)
        found.add(dirname(file))
      }
      for (const folder of [...watchers.keys()]) if (!found.has(folder)) drop(folder)
      return isThere
    },
    close() {
      for (const watcher of watchers.values()) watcher.close()
    },
  }
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  } catch {
    return []
  }
}
