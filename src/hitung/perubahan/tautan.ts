/** What a node points to before and after. */
import type { Link, Node } from '../../graph/node.ts'
import { groupBy } from '../../text/daftar.ts'
import { normaliseNama } from '../../text/nama.ts'
import type { PerubahanIsi } from './isi.ts'

/**
 * Links that came and went. One that is written otherwise but meets the same node is no change, nor is one whose end has
 * another kode now.
 *
 * @param partner nodes before -> nodes after
 */
export function bandingkanTautan(before: Node, after: Node, partner: ReadonlyMap<Node, Node>): PerubahanIsi[] {
  const seen = (node: Node, other: Node) => node.links.filter((link) => isOwn(link) && isJudged(link, node, other))
  const [old, now] = [seen(before, after), seen(after, before)]
  const keys = new Keys(partner)
  const same = groupBy(now.keys(), (index) => keys.of(now[index]))
  const gone = old.filter((link) => same.get(keys.of(link))?.shift() === undefined)
  const come = [...same.values()].flat().sort((left, right) => left - right)
  const fresh = come.flatMap((index) => now[index] ?? [])
  const written = groupBy(fresh, ({ verb, teks }) => `${verb} ${teks}`)
  const changed = gone.map((link) => {
    // Written as before, but it meets another now, or nothing.
    const partner = written.get(`${link.verb} ${link.teks}`)?.shift()
    const sesudah = partner && (partner.to ? sebutUjung(partner) : `${partner.teks} (${TIDAK_BERTEMU})`)
    return { hal: 'tautan', tentang: link.verb, sebelum: sebutUjung(link), ...(sesudah && { sesudah }) } as const
  })
  const rest = new Set([...written.values()].flat())
  const added = fresh.filter((link) => rest.has(link))
  return [
    ...changed,
    ...added.map((link) => ({ hal: 'tautan', tentang: link.verb, sesudah: sebutUjung(link) }) as const),
  ]
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
