import type { Graph } from '../../graph/graph.ts'
import type { Link } from '../../graph/node.ts'
import { type JenisNode, traces } from '../../graph/traces.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { sebutJenis } from '../sebut-jenis.ts'

/** The kinds of node that a reference asks for; empty for any. */
export function kindsOf({ from, verb, path }: Link): readonly JenisNode[] {
  const field = path.filter((segment) => typeof segment === 'string').join('.')
  return traces.find((trace) => trace.from === from.jenis && trace.verb === verb && trace.field === field)?.to ?? []
}

/** Whether what a reference means may stand in a document that could not be read, or a part that was left out. */
export function mayBeHidden(kinds: readonly JenisNode[], graph: Graph): boolean {
  return (kinds.length === 0 ? anyKind : kinds).some((jenis) => !graph.isWhole(jenis))
}

/** Kinds that a reference without a kind of its own may mean. */
const anyKind = [...new Set(traces.flatMap(({ from, to }) => [from, ...to]))]

/** What the kinds are called: `SOP`, `unit atau jabatan`. */
export function sebutKinds(kinds: readonly JenisNode[]): string {
  return kinds.length === 0 ? 'dokumen atau bagiannya' : joinDaftar(kinds.map(sebutJenis)).replace(' dan ', ' atau ')
}
