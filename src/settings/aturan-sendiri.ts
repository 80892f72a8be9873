/** Reads the rules that an office writes itself: what they name must be known. */
import { findPeraturan, peraturan } from '../data/peraturan.ts'
import type { AturanSendiri as AturanTertulis } from '../dokumen.ts'
import { type JenisNode, parts, traces } from '../graph/traces.ts'
import type { CheckRule } from '../rules/rule.ts'
import { sebutJenis } from '../rules/sebut-jenis.ts'
import { isiPesan, makeAturanSendiri, type Syarat, type SyaratTaut, tracesOf } from '../rules/sendiri.ts'
import { knownKeys, takesAnyKey } from '../schema/messages.ts'
import { jenisDokumen } from '../schema/validate.ts'
import { pointerTo } from '../source/position.ts'
import { nearest, sebutDugaan } from '../text/terdekat.ts'
import type { UsageError } from '../usage-error.ts'
import type { Gabungan } from './gabung.ts'
import { checkPola } from './pola.ts'

const ID = /^sendiri\/[a-z0-9]+(?:-[a-z0-9]+)*$/
const KODE_PERATURAN = /^[a-z0-9]+(?:-[a-z0-9.]+)+$/

/**
 * The rules in `aturan_sendiri`; of several files the nearest says what a rule of one name is.
 *
 * @throws UsageError naming the place, for what the schemas and the table of traces don't know
 */
export function readAturanSendiri(all: Gabungan): CheckRule[] {
  const rules = new Map<string, { readonly rule: CheckRule; readonly tingkat: number }>()
  for (const [index, one] of (all.isi.aturan_sendiri ?? []).entries()) {
    const pointer = `/aturan_sendiri/${index}`
    const tingkat = all.asal(pointer)?.tingkat ?? 0
    const rule = readOne(all, one, pointer)
    if (rules.get(rule.id)?.tingkat === tingkat) {
      throw all.refuse(`${pointer}/id`, `aturan "${rule.id}" ditulis dua kali`, 'beri salah satunya id lain')
    }
    rules.set(rule.id, { rule, tingkat })
  }
  return [...rules.values()].map(({ rule }) => rule)
}

function readOne(all: Gabungan, one: AturanTertulis, pointer: string): CheckRule {
  const refuse: Refuse = (field, message, hint) => all.refuse(`${pointer}${field}`, message, hint)
  const { id, jenis, tingkat = 'warning', dasar = [], judul, alasan, pesan, saran } = one
  if (id === undefined) throw refuse('', 'aturan sendiri tidak menyebut id', 'isi "id", misalnya sendiri/sop-berunit')
  if (!ID.test(id)) {
    const hint = 'awali dengan "sendiri/", lalu huruf kecil, angka, dan "-", misalnya sendiri/sop-berunit'
    throw refuse('/id', `id "${id}" tidak dapat dipakai`, hint)
  }
  if (jenis === undefined) throw refuse('', `aturan "${id}" tidak menyebut jenis`, 'isi "jenis", misalnya sop')
  const kind = kindOf(jenis, refuse, '/jenis')
  for (const [index, kode] of dasar.entries()) checkBasis(kode, refuse, `/dasar/${index}`)
  for (const [, name = ''] of (pesan ?? '').matchAll(/\{(\w+)\}/g)) {
    if (isiPesan.some((known) => known === name)) continue
    throw refuse('/pesan', `"{${name}}" dalam pesan tidak dikenal`, suggest(name, isiPesan))
  }
  return makeAturanSendiri({
    id,
    jenis: kind,
    severity: tingkat,
    dasar,
    berkas: all.asal(pointer)?.file.berkas ?? '',
    syarat: readSyarat(all, one, kind, pointer, refuse),
    ...(judul !== undefined && { judul }),
    ...(alasan !== undefined && { alasan }),
    ...(pesan !== undefined && { pesan }),
    ...(saran !== undefined && { saran }),
  })
}

/** @param field of the rule, as a pointer */
type Refuse = (field: string, message: string, hint: string) => UsageError

function readSyarat(all: Gabungan, one: AturanTertulis, jenis: JenisNode, pointer: string, refuse: Refuse): Syarat {
  const { id, isian, ada, pola, salah_satu, tertaut } = one
  if (tertaut) {
    const other = Object.entries({ isian, ada, pola, salah_satu }).find(([, value]) => value !== undefined)
    if (other) throw refuse(`/${other[0]}`, `"${other[0]}" tidak berlaku bersama "tertaut"`, 'tulis dua aturan')
    return readTaut(tertaut, jenis, refuse)
  }
  if (ada === undefined && pola === undefined && salah_satu === undefined) {
    throw refuse('', `aturan "${id}" tidak menyebut syarat`, 'isi ada, pola, salah_satu, atau tertaut')
  }
  if (isian === undefined) throw refuse('', `aturan "${id}" tidak menyebut isian`, 'isi "isian", misalnya unit')
  if (ada === false && (pola !== undefined || salah_satu !== undefined)) {
    throw refuse(
      '/ada',
      'isian yang tidak boleh ada tidak dapat diminta isinya',
      'hapus "ada", "pola", atau "salah_satu"',
    )
  }
  if (pola !== undefined) checkPola(all, pola, `${pointer}/pola`)
  if (salah_satu?.length === 0) throw refuse('/salah_satu', '"salah_satu" kosong', 'sebut isi yang diterima')
  return {
    isian: readIsian(isian, jenis, refuse),
    ...(ada !== undefined && { ada }),
    ...(pola !== undefined && { pola }),
    ...(salah_satu && { salahSatu: salah_satu.map(String) }),
  }
}

function readIsian(isian: string, jenis: JenisNode, refuse: Refuse): string[] {
  const { root, path } = placeOf(jenis)
  const keys = isian.split('.').map((key) => key.trim())
  let pointer = pointerTo(...path)
  for (const key of keys) {
    const known = knownKeys(root, pointer)
    const mayBe = known.includes(key) || takesAnyKey(root, pointer) || (key === '*' && known.length > 0)
    if (!mayBe) {
      const before = keys.slice(0, keys.indexOf(key)).join('.')
      const where = before === '' ? sebutJenis(jenis) : `"${before}" pada ${sebutJenis(jenis)}`
      const hint = known.length > 0 ? suggest(key, known) : `"${before}" tidak memiliki isian di dalamnya`
      throw refuse('/isian', `isian "${key}" tidak dikenal dalam ${where}`, hint)
    }
    pointer += pointerTo(key)
  }
  return keys
}

/** Where nodes of a kind stand: a kind of document, and keys within it. */
function placeOf(jenis: JenisNode): { root: string; path: readonly string[] } {
  const open: { kind: JenisNode; root: string; path: readonly string[] }[] = jenisDokumen.map((kind) => ({
    kind,
    root: kind,
    path: [],
  }))
  const seen = new Set<JenisNode>()
  for (const { kind, root, path } of open) {
    if (kind === jenis) return { root, path }
    if (seen.has(kind)) continue
    seen.add(kind)
    for (const [field, inner] of Object.entries(parts[kind] ?? {}))
      open.push({ kind: inner, root, path: [...path, field] })
  }
  return { root: jenis, path: [] }
}

const kinds = (): JenisNode[] => [
  ...new Set([...jenisDokumen, ...Object.values(parts).flatMap((fields) => Object.values(fields))]),
]

function kindOf(jenis: string, refuse: Refuse, field: string): JenisNode {
  const all = kinds()
  const found = all.find((one) => one === jenis)
  if (found) return found
  throw refuse(field, `jenis "${jenis}" tidak dikenal`, suggest(jenis, all))
}

function readTaut(
  { hubungan, ke, dari }: NonNullable<AturanTertulis['tertaut']>,
  jenis: JenisNode,
  refuse: Refuse,
): SyaratTaut {
  if (ke !== undefined && dari !== undefined) {
    throw refuse('/tertaut', '"tertaut" menyebut "ke" dan "dari" sekaligus', 'tulis dua aturan')
  }
  if (hubungan === undefined && ke === undefined && dari === undefined) {
    throw refuse('/tertaut', '"tertaut" kosong', 'isi "hubungan", "ke", atau "dari"')
  }
  const verb = traces.find((trace) => trace.verb === hubungan)?.verb
  if (hubungan !== undefined && verb === undefined) {
    const all = [...new Set(traces.map((trace) => trace.verb))]
    throw refuse('/tertaut/hubungan', `hubungan "${hubungan}" tidak dikenal`, suggest(hubungan, all))
  }
  const syarat: SyaratTaut = {
    ...(verb && { hubungan: verb }),
    ...(ke !== undefined && { ke: kindOf(ke, refuse, '/tertaut/ke') }),
    ...(dari !== undefined && { dari: kindOf(dari, refuse, '/tertaut/dari') }),
  }
  if (tracesOf(jenis, syarat).length > 0) return syarat
  const from = syarat.dari ?? jenis
  const known = traces.filter((trace) => trace.from === from)
  const list = known.map(({ verb: one, to }) => `${one} (${to.length > 0 ? to.join(', ') : 'jenis apa pun'})`)
  throw refuse(
    '/tertaut',
    `tidak ada tautan seperti itu dari ${sebutJenis(from)}${syarat.dari ? ` ke ${sebutJenis(jenis)}` : ''}`,
    list.length > 0 ? `yang ada: ${[...new Set(list)].join('; ')}` : `${sebutJenis(from)} tidak merujuk apa pun`,
  )
}

/** What looks like a kode of the registry must be one; anything else is how the office calls it. */
function checkBasis(kode: string, refuse: Refuse, field: string): void {
  if (!KODE_PERATURAN.test(kode) || findPeraturan(kode)) return
  const codes = peraturan.map((one) => one.kode)
  const hint = sebutDugaan(nearest(kode, codes)) ?? 'tulis sebutan lengkapnya, misalnya Perda Nomor 3 Tahun 2020'
  throw refuse(field, `peraturan "${kode}" tidak ada dalam daftar`, hint)
}

function suggest(word: string, known: readonly string[]): string {
  return sebutDugaan(nearest(word, known)) ?? `yang ada: ${[...known].sort().join(', ')}`
}
