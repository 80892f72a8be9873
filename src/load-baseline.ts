/** Finds and reads the file of a baseline. */
import { dirname, join } from 'node:path'
import type { Baseline } from './baseline.ts'
import { readBytes, resolvePath, statOf } from './files.ts'
import type { BaselineEntry } from './finding.ts'
import { isRincian } from './text/rincian.ts'
import { UsageError } from './usage-error.ts'

/** Where a baseline is looked for, and written: beside koheren.yaml. */
export const BASELINE = 'koheren-garis-dasar.json'

/** Of the form of the file; it changes when a reader of the old form would no longer understand it. */
export const BASELINE_VERSION = 2

export interface BaselineChoice {
  /** The file that the caller names. */
  readonly asked: string | undefined
  /** Of the workspace. */
  readonly root: string
  /** The file that the settings name, seen from their folder. */
  readonly setting: string | undefined
  /** Path of the file of settings, where it is not that of the folder. */
  readonly config: string | undefined
  readonly cwd: string | undefined
}

export interface BaselineFile {
  readonly path: string
  readonly shown: string
  /** Someone names it: then it has to be there. */
  readonly named: boolean
}

/** The file of a baseline, whether it is there or not. */
export function baselineFile({ asked, root, setting, config, cwd = '' }: BaselineChoice): BaselineFile {
  if (asked !== undefined) return { path: resolvePath(asked, cwd), shown: asked, named: true }
  if (setting === undefined) return { path: join(root, BASELINE), shown: BASELINE, named: false }
  const beside = config === undefined ? root : dirname(resolvePath(config, cwd))
  return { path: resolvePath(setting, beside), shown: setting, named: true }
}

/**
 * Undefined where nobody names one and none stands in the folder.
 *
 * @throws UsageError where the file that is named is not there, or is no baseline
 */
export function openBaseline(choice: BaselineChoice): Baseline | undefined {
  const file = baselineFile(choice)
  if (!file.named && !statOf(file.path)) return undefined
  return readBaseline(file.path, file.shown)
}

/** Whether the file is a baseline in a form that is no longer read: it can only be replaced. */
export function isFormerBaseline(path: string): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(readBytes(path, path)))
    return isRincian(value) && value.tool === 'koheren' && value.kind === 'garis-dasar' && isFormer(value.version)
  } catch {
    return false
  }
}

const isFormer = (version: unknown) => typeof version === 'number' && version < BASELINE_VERSION

/** @throws UsageError */
function readBaseline(path: string, shown: string): Baseline {
  if (statOf(path)?.isDirectory()) throw new UsageError(`garis dasar "${shown}" adalah folder, bukan berkas`)
  if (!statOf(path)) {
    throw new UsageError(`garis dasar "${shown}" tidak ditemukan; buat dengan "koheren garis-dasar"`)
  }
  const value = parse(new TextDecoder().decode(readBytes(path, shown)), shown)
  if (!isRincian(value) || value.tool !== 'koheren' || value.kind !== 'garis-dasar') {
    throw refuse(shown, 'bukan garis dasar dari koheren; buat dengan "koheren garis-dasar"')
  }
  if (value.version !== BASELINE_VERSION) {
    throw refuse(
      shown,
      isFormer(value.version)
        ? 'bentuknya dari versi koheren yang lama; perbarui dengan "koheren garis-dasar"'
        : 'bentuknya dari versi koheren yang lain; pakai versi itu, atau hapus berkasnya dan buat lagi',
    )
  }
  if (!Array.isArray(value.findings)) throw refuse(shown, BROKEN)
  return { berkas: shown, entries: value.findings.map((one) => readEntry(one, shown)) }
}

const BROKEN = 'isinya tidak lengkap; kembalikan berkasnya, atau hapus dan buat lagi dengan "koheren garis-dasar"'

function parse(text: string, shown: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const conflict = /^(?:<{7}|>{7}) /m.test(text)
    throw refuse(
      shown,
      conflict
        ? 'masih memuat tanda konflik git; selesaikan dahulu, atau hapus berkasnya dan buat lagi dengan "koheren garis-dasar"'
        : 'bukan JSON',
    )
  }
}

function readEntry(one: unknown, shown: string): BaselineEntry {
  if (!isRincian(one)) throw refuse(shown, BROKEN)
  const { butir, rule, message, berkas, instansi, jenis, kode } = one
  const isText = (value: unknown) => typeof value === 'string'
  const isMaybe = (value: unknown) => value === undefined || isText(value)
  const isTimes = (value: unknown) => Number.isInteger(value) && Number(value) > 0
  const areFaults = isRincian(butir) && Object.keys(butir).length > 0 && Object.values(butir).every(isTimes)
  if (!areFaults || ![rule, message, berkas].every(isText) || ![instansi, jenis, kode].every(isMaybe))
    throw refuse(shown, BROKEN)
  return one as unknown as BaselineEntry
}

function refuse(shown: string, reason: string): UsageError {
  return new UsageError(`garis dasar "${shown}" tidak dapat dipakai: ${reason}`)
}
