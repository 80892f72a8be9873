/** Patterns of paths, as settings write them. A text is walked once, however the pattern is made: none can take time without end. */

/** Ways in which braces may be written out; of a pattern with more, the first so many count. */
const MOST_ALTERNATIVES = 100

/** A sign matches one character; `loop` may match any number of those that it takes, also none. */
interface Tanda {
  readonly takes: (huruf: string) => boolean
  readonly loop?: true
  /** Stands for whole folders, each with its slash. */
  readonly folders?: true
}

const notSlash = (huruf: string) => huruf !== '/'

/**
 * Makes a test of paths, which are written with `/`. `*` stands for a part of a name, `?` for one letter, `**` for folders,
 * also none, `[a-z]` for one of those letters, `{a,b}` for either; names that begin with a dot are names like others.
 * Either separator may be written.
 */
export function readGlob(pola: string): (path: string) => boolean {
  const all = alternatives(pola.replaceAll('\\', '/').replace(/^\.\//, '')).map(signsOf)
  return (path) => all.some((signs) => fits(signs, path))
}

function alternatives(pola: string): string[] {
  const done: string[] = []
  const open = [pola]
  for (let one = open.pop(); one !== undefined && done.length + open.length < MOST_ALTERNATIVES; one = open.pop()) {
    const [whole, inner] = /\{([^{}]*)\}/.exec(one) ?? []
    const choices = inner?.split(',') ?? []
    if (whole === undefined || choices.length < 2) done.push(one)
    else for (const choice of choices) open.push(one.replace(whole, () => choice))
  }
  return done
}

const SIGN = /\*\*\/|\*\*$|\*+|\?|\[(?<not>[!^])?(?<set>[^\]/]+)\]|./gsu

function signsOf(pola: string): readonly Tanda[] {
  const signs: Tanda[] = []
  for (const { 0: text, index, groups } of pola.matchAll(SIGN)) {
    const starts = index === 0 || pola[index - 1] === '/'
    if (text.startsWith('**') && text !== '**' && starts && text.endsWith('/')) {
      signs.push({ takes: () => true, folders: true })
    } else if (text === '**' && starts) signs.push({ takes: () => true, loop: true })
    else if (text.startsWith('*')) {
      signs.push({ takes: notSlash, loop: true })
      if (text.endsWith('/')) signs.push({ takes: (huruf) => huruf === '/' })
    } else if (text === '?') signs.push({ takes: notSlash })
    else if (groups?.set !== undefined) signs.push({ takes: oneOf(groups.set, groups.not !== undefined) })
    else signs.push({ takes: (huruf) => huruf === text })
  }
  return signs
}

function oneOf(set: string, not: boolean): Tanda['takes'] {
  const letters = Array.from(set)
  const ranges = letters.map((first, index) => {
    const isRange = letters[index + 1] === '-' && letters[index + 2] !== undefined
    return [first, isRange ? (letters[index + 2] ?? first) : first] as const
  })
  return (huruf) => huruf !== '/' && not !== ranges.some(([first, last]) => first <= huruf && huruf <= last)
}

/** Walks the path with all places in the pattern that it may have come to. */
function fits(signs: readonly Tanda[], path: string): boolean {
  let places = reach(new Set([0]), signs)
  let inFolder = new Set<number>()
  for (const huruf of path) {
    const next = new Set<number>()
    const inNext = new Set<number>()
    for (const place of places) {
      const sign = signs[place]
      if (!sign) continue
      if (sign.folders) step(place, huruf, next, inNext)
      else if (sign.takes(huruf)) next.add(sign.loop ? place : place + 1)
    }
    for (const place of inFolder) step(place, huruf, next, inNext)
    places = reach(next, signs)
    inFolder = inNext
    if (places.size === 0 && inFolder.size === 0) return false
  }
  return places.has(signs.length)
}

/** Within the name of a folder that `**` stands for; its slash ends it. */
function step(place: number, huruf: string, next: Set<number>, inFolder: Set<number>): void {
  if (huruf === '/') next.add(place)
  else inFolder.add(place)
}

/** What may stand for nothing is passed over too. */
function reach(places: Set<number>, signs: readonly Tanda[]): Set<number> {
  // A place that is added while the set is walked is walked too.
  for (const place of places) if (signs[place]?.loop || signs[place]?.folders) places.add(place + 1)
  return places
}
