import { pointerSegments } from '../source/position.ts'

/** Items that were left out of lists: pointer of the list as written -> their indices as written, ascending. */
export type Removed = Map<string, number[]>

type Container = Record<string, unknown> | unknown[]

/**
 * Takes the parts at these pointers out of the value, so that what is left fits the schema. A key is deleted, an item of
 * a list taken out; `removed` remembers the items, so that later pointers find their way back to the text.
 *
 * @param pointers into the value as it is now
 */
export function prune(
  root: Record<string, unknown>,
  pointers: readonly string[],
  removed: Removed,
  asWritten: (pointer: string) => string,
): void {
  const items = new Map<unknown[], { pointer: string; indices: Set<number> }>()
  for (const pointer of pointers) {
    const segments = pointerSegments(pointer)
    const last = segments.pop()
    const container = last === undefined ? undefined : reach(root, segments)
    if (container === undefined || last === undefined) continue
    if (!Array.isArray(container)) {
      delete container[last]
      continue
    }
    const entry = items.get(container) ?? { pointer: pointer.slice(0, pointer.lastIndexOf('/')), indices: new Set() }
    entry.indices.add(Number(last))
    items.set(container, entry)
  }
  // Pointers are read back before any index of this round shifts.
  const rounds = [...items].map(([list, { pointer, indices }]) => {
    const written = [...indices].map((index) => asWritten(`${pointer}/${index}`))
    return { list, indices, written, listPointer: asWritten(pointer) }
  })
  for (const { list, indices, written, listPointer } of rounds) {
    const gone = [
      ...(removed.get(listPointer) ?? []),
      ...written.map((pointer) => Number(pointer.slice(pointer.lastIndexOf('/') + 1))),
    ]
    removed.set(
      listPointer,
      gone.sort((left, right) => left - right),
    )
    let kept = 0
    for (const [index, item] of list.entries()) if (!indices.has(index)) list[kept++] = item
    list.length = kept
  }
}

function reach(root: unknown, segments: readonly string[]): Container | undefined {
  let value = root
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[segment]
  }
  return typeof value === 'object' && value !== null ? (value as Container) : undefined
}
