/** What a node points to before and after. */
import type { Link, Node } from '../../graph/node.ts'
import { groupBy } from '../../text/daftar.ts'
import { normaliseNama } from '../../text/nama.ts'
import type { PerubahanIsi } from './isi.ts'
import type { Tersembunyi } from './tersembunyi.ts'

/**
 * Links that came and went. One that is written otherwise but meets the same node is no change, nor is one whose end has
 * another kode now.
 *
 * @param pasangan nodes before -> nodes after
 */
export function bandingkanTautan(
  before: Node,
  after: Node,
  pasangan: ReadonlyMap<Node, Node>,
  tersembunyi: Tersembunyi,
): PerubahanIsi[] {
  const seen = (node: Node, other: Node) => node.links.filter((link) => isOwn(link) && isJudged(link, node, other))
  const [old, now] = [seen(before, after), seen(after, before)]
  const keys = new Keys(pasangan)
  const same = groupBy(now.keys(), (index) => keys.of(now[index]))
  const gone = old.filter((link) => same.get(keys.of(link))?.shift() === undefined)
  const places = [...same.values()].flat().sort((left, right) => left - right)
  const fresh = places.flatMap((index) => now[index] ?? [])
  const written = groupBy(fresh, ({ verb, teks }) => `${verb} ${teks}`)
  const lost: Link[] = []
  const changed: PerubahanIsi[] = []
  for (const link of gone) {
    // Written as before, but it meets another now, or nothing.
    const partner = written.get(`${link.verb} ${link.teks}`)?.shift()
    if (!partner) lost.push(link)
    else if (!isHidden(link, partner, tersembunyi)) changed.push(ganti(link, partner))
  }
  const rest = new Set([...written.values()].flat())
  const come = groupBy(
    fresh.filter((link) => rest.has(link)),
    ({ verb }) => verb,
  )
  for (const [verb, links] of groupBy(lost, ({ verb }) => verb)) {
    const [only, ...others] = come.get(verb) ?? []
    const isOne = links.length === 1 && only && others.length === 0
    if (isOne) come.delete(verb)
    changed.push(...links.map((link) => ganti(link, isOne ? only : undefined)))
  }
  return [...changed, ...[...come.values()].flat().map((link) => ganti(undefined, link))]
}

/** Without `before` it came, without `after` it went. */
function ganti(before: Link | undefined, after: Link | undefined): PerubahanIsi {
  const isSame = before !== undefined && before.teks === after?.teks
  return {
    hal: 'tautan',
    tentang: (before ?? after)?.verb ?? '',
    ...(before && { sebelum: sebutUjung(before) }),
    ...(after && { sesudah: isSame && !after.to ? `${after.teks} (${TIDAK_BERTEMU})` : sebutUjung(after) }),
  }
}

/** Where an end may be there still, in what one side could not read. */
function isHidden({ to: before }: Link, { to: after }: Link, tersembunyi: Tersembunyi): boolean {
  return (before && tersembunyi(before, 'sesudah')) || (after && tersembunyi(after, 'sebelum')) || false
}

const TIDAK_BERTEMU = 'tidak bertemu bagian mana pun'

/** One that stands in a field of the node itself: what a step or a target names is told with that. */
function isOwn({ path }: Link): boolean {
  return path.slice(1).every((key) => typeof key === 'number' || key === 'kode')
}

function isJudged({ path }: Link, node: Node, other: Node): boolean {
  const field = String(path[0])
  return !node.isLost(field) && !other.isLost(field)
}

/** Equal for links with one verb and one end; ends that are partners are one. */
class Keys {
  readonly #partner: ReadonlyMap<Node, Node>
  readonly #numbers = new Map<Node, number>()

  constructor(partner: ReadonlyMap<Node, Node>) {
    this.#partner = partner
  }

  of(link: Link | undefined): string {
    if (!link) return ''
    if (!link.to) return `${link.verb} ${normaliseNama(link.teks)}`
    const end = this.#partner.get(link.to) ?? link.to
    const number = this.#numbers.get(end) ?? this.#numbers.size
    this.#numbers.set(end, number)
    return `${link.verb} #${number}`
  }
}

function sebutUjung({ to, teks, orText }: Link): string {
  if (!to) return orText ? teks : `${teks} (${TIDAK_BERTEMU})`
  return to.nama === to.kode ? to.kode : `${to.nama} (${to.kode})`
}
