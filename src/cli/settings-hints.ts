import type { Finding, Severity } from '../finding.ts'
import { ignoredFiles } from '../index.ts'
import type { RuleInfo } from '../rules/rule.ts'
import type { Audit } from '../run.ts'
import type { Asal } from '../settings/gabung.ts'
import type { Settings } from '../settings/read.ts'
import { pointerTo } from '../source/position.ts'
import { nearest, sebutDugaan } from '../text/terdekat.ts'

/** An entry of the settings that does nothing any more, and what to do about it. */
export interface Usul {
  readonly asal: Asal
  readonly message: string
  readonly hint: string
}

/** What entries of the settings are held against. */
export interface Keadaan {
  readonly settings: Settings
  /** All files of the workspace. */
  readonly files: readonly string[]
  /** Of an audit in which the settings change no severity. */
  readonly found: Audit
  readonly rules: readonly RuleInfo[]
}

interface Kata {
  /** Into the joined settings. */
  readonly pointer: string
  readonly key?: boolean
  readonly message: string
  readonly hint: string
}

/**
 * Entries that match no file, no finding, or nothing that has such a kode. Those of packages are not looked into: they serve
 * other offices too, and cannot be changed here.
 */
export function unusedEntries(keadaan: Keadaan): Usul[] {
  const { asal } = keadaan.settings.gabungan
  const all = [ignoredNothing, softenedNothing, overridesNothing, judgedNothing, waivedNothing].flatMap((look) => [
    ...look(keadaan),
  ])
  return all.flatMap(({ pointer, key, message, hint }) => {
    const place = asal(pointer, key)
    return place && !place.file.berkas.startsWith('node_modules/') ? [{ asal: place, message, hint }] : []
  })
}

function* ignoredNothing({ settings, files }: Keadaan): Iterable<Kata> {
  for (const [index, pola] of settings.abaikan.entries()) {
    if (ignoredFiles(files, [pola]).length > 0) continue
    const message = `pola "${pola}" tidak cocok dengan berkas mana pun`
    yield { pointer: `/abaikan_berkas/${index}`, message, hint: 'hapus dari "abaikan_berkas"' }
  }
}

function* softenedNothing(keadaan: Keadaan): Iterable<Kata> {
  for (const [id, tingkat] of Object.entries(keadaan.settings.setelan.aturan)) {
    const message = softened(keadaan, id, tingkat, () => true)
    const hint = 'hapus dari "aturan" agar kesalahan baru terlihat'
    if (message) yield { pointer: `/aturan${pointerTo(id)}`, key: true, message, hint }
  }
}

function* overridesNothing(keadaan: Keadaan): Iterable<Kata> {
  const { settings, files } = keadaan
  const { isi, asal } = settings.gabungan
  const ignored = new Set(ignoredFiles(files, settings.abaikan))
  const read = files.filter((berkas) => !ignored.has(berkas))
  for (const [index, { berkas = [], aturan = {} }] of (isi.khusus ?? []).entries()) {
    for (const [nth, pola] of berkas.entries()) {
      if (ignoredFiles(read, [pola]).length > 0) continue
      const message = `pola "${pola}" tidak cocok dengan berkas yang dibaca`
      yield { pointer: `/khusus/${index}/berkas/${nth}`, message, hint: 'hapus dari "khusus"' }
    }
    const held = settings.setelan.khusus[index]
    if (!held || !read.some(held.fits)) continue
    for (const [id, tingkat] of Object.entries(aturan)) {
      const told = { pointer: `/khusus/${index}/aturan${pointerTo(id)}`, key: true }
      const nearer = held.aturan[id] === undefined ? asal(`/aturan${pointerTo(id)}`, true) : undefined
      const place = nearer && `${nearer.file.berkas}:${nearer.start.line}`
      const message = place
        ? `"${id}" didahului oleh "aturan" di ${place}, yang lebih dekat`
        : softened(keadaan, id, tingkat, held.fits)
      const hint = place
        ? 'hapus dari "khusus", atau tulis di berkas itu'
        : 'hapus dari "khusus" agar kesalahan baru terlihat'
      if (message) yield { ...told, message, hint }
    }
  }
}

function* judgedNothing({ settings, found }: Keadaan): Iterable<Kata> {
  const { isi } = settings.gabungan
  const kinds = new Set(found.offices.flatMap(({ office }) => [...office.graph.office.nodes.keys()] as string[]))
  const lists = isi.aturan_sendiri ?? []
  for (const [index, { id, jenis = '' }] of lists.entries()) {
    const pointer = `/aturan_sendiri/${index}/id`
    if (lists.findLastIndex((one) => one.id === id) > index) {
      const message = `aturan "${id}" ditulis lagi di berkas yang lebih dekat`
      yield { pointer, message, hint: 'hapus yang ini, atau beri id lain' }
    } else if (!kinds.has(jenis)) {
      const message = `aturan "${id}" tidak menilai apa pun: tidak ada ${jenis} di sini`
      yield { pointer, message, hint: 'hapus aturan ini, atau periksa jenisnya' }
    }
  }
}

const weight: Readonly<Record<Severity | 'mati', number>> = { mati: 0, info: 1, warning: 2, error: 3 }

/** Said of a rule that is made milder, or put out, and finds nothing there any more. */
function softened(
  { found, rules }: Keadaan,
  id: string,
  set: Severity | 'mati',
  fits: (berkas: string) => boolean,
): string | undefined {
  const rule = rules.find((one) => one.id === id)
  if (!rule || weight[set] >= weight[rule.severity]) return undefined
  if (found.findings.some((one) => one.rule === id && fits(one.at.berkas))) return undefined
  return `aturan "${id}" tidak menemukan apa pun lagi di sini, tetapi ${set === 'mati' ? 'dimatikan' : 'dilunakkan'}`
}

function* waivedNothing({ settings, found }: Keadaan): Iterable<Kata> {
  const { isi, asal } = settings.gabungan
  const { dokumen: documents, simpul: parts } = knownKode(found)
  for (const [index, { aturan = '', dokumen, simpul }] of (isi.pengecualian ?? []).entries()) {
    const pointer = `/pengecualian/${index}/aturan`
    const place = asal(pointer)
    if (!place || found.findings.some((one) => isCoveredAt(one, place))) continue
    const off = isi.aturan?.[aturan] === 'mati' ? ', karena aturannya dimatikan' : ''
    const lost = missing('dokumen', dokumen, documents) ?? missing('bagian', simpul, parts)
    const message = `pengecualian "${aturan}" tidak menutup temuan apa pun${off}${lost ? `: ${lost.message}` : ''}`
    yield { pointer, message, hint: lost?.hint ?? 'hapus pengecualian ini' }
  }
}

function isCoveredAt({ coveredAt = [] }: Finding, { file, start }: Asal): boolean {
  return coveredAt.some(
    (one) => one.berkas === file.berkas && one.start.line === start.line && one.start.column === start.column,
  )
}

function missing(what: string, kode: string | undefined, known: ReadonlySet<string>) {
  if (kode === undefined || known.has(kode)) return undefined
  const hint = sebutDugaan(nearest(kode, known)) ?? 'hapus pengecualian ini'
  return { message: `${what} "${kode}" tidak ada`, hint }
}

function knownKode({ offices }: Audit): { dokumen: Set<string>; simpul: Set<string> } {
  const dokumen = new Set<string>()
  const simpul = new Set<string>()
  for (const { office } of offices) {
    for (const one of office.dokumen) dokumen.add(one.kode)
    for (const nodes of office.graph.office.nodes.values()) for (const node of nodes) simpul.add(node.kode)
  }
  return { dokumen, simpul }
}
