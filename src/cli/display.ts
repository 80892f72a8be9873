import type { StyleOptions } from '../report/style.ts'
import type { Io, Sink } from './io.ts'

/** Columns of a page that no terminal shows. */
const PAGE = 100
const NARROWEST = 40
/** Longer lines are hard to read. */
const WIDEST = 120

/** For a file or a pipe: the same whoever asks, and wherever. */
export const onPaper: StyleOptions = { width: PAGE, colour: false, unicode: true }

/** How a stream shows text, by what it is and what the environment says of it. */
export function displayOf(sink: Sink, io: Io, wantsColour: boolean): StyleOptions {
  if (sink.isTTY !== true) return onPaper
  const { NO_COLOR, TERM, COLUMNS } = io.env
  const columns = sink.columns || Number(COLUMNS) || 80
  return {
    width: Math.min(Math.max(columns, NARROWEST), WIDEST),
    colour: wantsColour && !NO_COLOR && TERM !== 'dumb',
    unicode: showsUnicode(io),
  }
}

/** The old console of Windows, the Linux console, and locales that say they are not UTF-8 get ASCII signs. */
function showsUnicode({ env, platform }: Io): boolean {
  const { TERM, TERM_PROGRAM, WT_SESSION, ConEmuTask } = env
  if (platform === 'win32') return Boolean(WT_SESSION || ConEmuTask || TERM_PROGRAM || TERM?.startsWith('xterm'))
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  return TERM !== 'linux' && (locale === '' || /utf-?8/i.test(locale))
}
