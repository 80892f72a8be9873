import { basename, dirname, resolve } from 'node:path'
import { isHiddenPath, isYaml, statOf } from '../files.ts'
import type { Graph } from '../graph/graph.ts'
import { type Ingatan, ignoredFiles, openSettings } from '../index.ts'
import { keepReached, reachOf } from '../jangkauan.ts'
import { groupByOffice, type Kantor } from '../load.ts'
import { setelanBaku } from '../rules/setelan.ts'
import { type Audit, type Office, openOffice } from '../run.ts'
import { decode, type SourceFile } from '../source/decode.ts'
import { sumberFolder } from '../sumber.ts'
import { UsageError } from '../usage-error.ts'
import { changedFiles, commonAncestor, listFiles, openRepo, type Repo, readBlobs, resolveRevision } from './git.ts'
import type { Io } from './io.ts'

/** The documents that changes are looked for in. */
export interface Diamati {
  readonly folder: string
  /** Where the settings lie elsewhere. */
  readonly config: string | undefined
  /** What the documents are read with, which need not be read again. */
  readonly read: Ingatan['read']
}

/**
 * What keeps of an audit the findings on documents that changed since the revision, and on those that this reaches; all,
 * where the settings changed. It is asked for before anything is audited, so that a revision that there is not is told at
 * once.
 */
export function keepSince(revision: string, diamati: Diamati, io: Io): (found: Audit) => Audit {
  const repo = openRepo(diamati.folder, io)
  const commit = commitOf(repo, revision, io)
  // Where a branch left the revision: what others did there since is no change of this one.
  const since = { revision, repo, commit: commonAncestor(repo, commit) ?? commit }
  return (found) => keepChanged(found, since, diamati, io)
}

interface Sejak {
  /** As it was asked for. */
  readonly revision: string
  readonly repo: Repo
  readonly commit: string
}

function commitOf(repo: Repo, revision: string, io: Io): string {
  try {
    return resolveRevision(repo, revision)
  } catch (error) {
    if (!(error instanceof UsageError) || !statOf(resolve(io.cwd, revision))?.isDirectory()) throw error
    throw new UsageError(
      `"${revision}" bukan revisi git; bila itu foldernya, tulis koheren audit ${revision} --changed`,
    )
  }
}

function keepChanged(
  found: Audit,
  { revision, repo, commit }: Sejak,
  { folder, config, read }: Diamati,
  io: Io,
): Audit {
  const { settings } = openSettings(sumberFolder(folder, io.cwd), {
    cwd: io.cwd,
    ...(config !== undefined && { config }),
  })
  const changed = new Set(changedFiles(repo, commit))
  const ofSettings = settings.gabungan.lembar.map(({ file }) => file.berkas)
  if (config === undefined ? ofSettings.some((berkas) => changed.has(berkas)) : isChanged(config, repo, commit, io)) {
    return keepReached(found, revision, undefined)
  }
  const isDocument = (path: string) => isYaml(path) && !isHiddenPath(path) && !ofSettings.includes(path)
  const mayCount = ignoreNone([...changed].filter(isDocument), settings.abaikan)
  const listed = listFiles(repo, commit).filter(({ kind, path }) => kind === 'file' && mayCount.has(path))
  const blobs = readBlobs(repo, listed)
  const old = listed.map(({ path }, index) => decode(path, blobs[index] ?? new Uint8Array()))
  const now = filesOf(found)
  const before = [...now.filter(({ berkas }) => !changed.has(berkas)), ...old]
  const jangkauan = reachOf(
    { files: now, graphs: found.offices.map(({ office }) => office.graph) },
    { files: before, graphs: openAll(before, found.tanggal, read) },
    new Set([...changed].filter((path) => mayCount.has(path) || !isDocument(path))),
  )
  return keepReached(found, revision, jangkauan)
}

function ignoreNone(paths: readonly string[], patterns: readonly string[]): ReadonlySet<string> {
  const ignored = new Set(ignoredFiles(paths, patterns))
  return new Set(paths.filter((path) => !ignored.has(path)))
}

/** Settings that were named and may lie anywhere in the repository. */
function isChanged(config: string, repo: Repo, commit: string, io: Io): boolean {
  const path = resolve(io.cwd, config)
  const folder = openRepo(dirname(path), io)
  return folder.root === repo.root && changedFiles(folder, commit).includes(basename(path))
}

/** Of the offices that were judged, and of those above them. */
function filesOf({ offices }: Audit): SourceFile[] {
  const files = new Set<SourceFile>()
  for (const { office } of offices) {
    for (let one: Office | undefined = office; one; one = one.parent) for (const file of one.files) files.add(file)
  }
  return [...files]
}

function openAll(files: readonly SourceFile[], tanggal: string, read: Ingatan['read']): Graph[] {
  const opened = new Map<Kantor | undefined, Office>()
  for (const kantor of groupByOffice(files)) {
    opened.set(kantor, openOffice(kantor.files, { tanggal, setelan: setelanBaku }, opened.get(kantor.induk), read))
  }
  return [...opened.values()].map(({ graph }) => graph)
}
