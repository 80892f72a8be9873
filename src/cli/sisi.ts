/** What is compared: a revision of a git repository read into memory, or a folder. */
import { join } from 'node:path'
import { isHiddenPath, isYaml, resolvePath, statOf } from '../files.ts'
import { openPackages } from '../load-settings.ts'
import { MAX_BYTES } from '../source/decode.ts'
import { type Sumber, sumberBerkas, sumberFolder } from '../sumber.ts'
import { UsageError } from '../usage-error.ts'
import { listFiles, openRepo, type Repo, readBlobs, resolveRevision } from './git.ts'
import type { Io } from './io.ts'

/** Documents that are one side of a comparison. */
export interface SisiSumber {
  readonly nama: string
  readonly sumber: Sumber
}

/**
 * Both sides, the second the folder as it is now where it is not named. Throws a {@link UsageError} for what is neither a
 * revision nor a folder.
 *
 * @param folder that is compared in revisions
 */
export function openSides(
  dari: string,
  ke: string | undefined,
  folder: string,
  io: Io,
): readonly [SisiSumber, SisiSumber] {
  const first = openSide(dari, folder, io)
  if (ke !== undefined) return [first, openSide(ke, folder, io)]
  if (first.sumber.root !== undefined) {
    throw new UsageError(`"${dari}" sebuah folder; sebut juga folder yang dibandingkan dengannya`)
  }
  return [first, { nama: 'folder kerja', sumber: sumberFolder(folder, io.cwd) }]
}

/** A name that looks like a path is a folder before it is a revision. */
function openSide(name: string, folder: string, io: Io): SisiSumber {
  const isFolder = name !== '' && statOf(resolvePath(name, io.cwd))?.isDirectory() === true
  if (isFolder && /[/\\]|^\.\.?$/.test(name)) return openFolder(name, io)
  try {
    const repo = openRepo(folder, io)
    return { nama: name, sumber: openRevision(repo, resolveRevision(repo, name), `${folder} pada revisi ${name}`) }
  } catch (error) {
    if (isFolder && error instanceof UsageError) return openFolder(name, io)
    throw error
  }
}

function openFolder(name: string, io: Io): SisiSumber {
  return { nama: `folder ${name}`, sumber: sumberFolder(name, io.cwd) }
}

/** Documents are read at once, tables when they are asked for. */
function openRevision(repo: Repo, commit: string, shown: string): Sumber {
  // Hidden ones are no documents, but settings may extend them.
  const all = listFiles(repo, commit)
  const submodule = all.find(({ kind, path }) => kind === 'submodule' && !isHiddenPath(path))
  if (submodule) {
    throw new UsageError(
      `${shown} memuat submodul "${submodule.path}", yang isinya tersimpan di repositori lain; sebut folder lain dengan --folder`,
    )
  }
  const files = all.filter(({ kind }) => kind === 'file')
  const documents = files.filter(({ path, size }) => isYaml(path) && size <= MAX_BYTES)
  const blobs = readBlobs(repo, documents)
  const bytes = new Map(documents.map(({ path }, index) => [path, blobs[index]]))
  const read = new Map(
    files.map((file) => [file.path, () => bytes.get(file.path) ?? readBlobs(repo, [file])[0] ?? new Uint8Array()]),
  )
  const links = all.filter(({ kind }) => kind === 'link').map(({ path }) => path)
  return sumberBerkas(read, links, shown, openPackages(join(repo.root, repo.prefix)))
}
