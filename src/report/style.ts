import { plain, shown } from './shown.ts'

export type Tone = 'error' | 'warning' | 'info' | 'good' | 'strong' | 'faint'

/** Signs that a terminal which is not UTF-8 gets in ASCII. */
export interface Signs {
  readonly error: string
  readonly warning: string
  readonly info: string
  readonly good: string
  readonly bullet: string
  readonly gutter: string
  readonly line: string
  readonly full: string
  readonly empty: string
  readonly more: string
  /** Of trees: before one of several, before the last, and where the line only passes. */
  readonly branch: string
  readonly lastBranch: string
  readonly stem: string
}

const unicodeSigns: Signs = {
  error: '✖',
  warning: '▲',
  info: '●',
  good: '✔',
  bullet: '•',
  gutter: '│',
  line: '─',
  full: '█',
  empty: '░',
  more: '…',
  branch: '├─ ',
  lastBranch: '└─ ',
  stem: '│  ',
}
const asciiSigns: Signs = {
  error: 'x',
  warning: '!',
  info: 'i',
  good: '+',
  bullet: '*',
  gutter: '|',
  line: '-',
  full: '#',
  empty: '.',
  more: '...',
  branch: '|- ',
  lastBranch: '`- ',
  stem: '|  ',
}

/** How text is put on a page. */
export interface Style {
  /** Columns. */
  readonly width: number
  readonly signs: Signs
  /** Makes text of any origin fit to be shown; all that comes from outside goes through it. */
  readonly text: (text: string) => string
  readonly quoted: (text: string) => string
  readonly paint: (tone: Tone, text: string) => string
}

export interface StyleOptions {
  readonly width: number
  readonly colour: boolean
  readonly unicode: boolean
}

export async function makeStyle({ width, colour, unicode }: StyleOptions): Promise<Style> {
  return {
    width,
    signs: unicode ? unicodeSigns : asciiSigns,
    text: unicode ? shown : (text) => plain(shown(text)),
    quoted: unicode ? (text) => text : plain,
    paint: colour ? await makePaint() : (_tone, text) => text,
  }
}

async function makePaint(): Promise<Style['paint']> {
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  const tones = {
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    info: chalk.cyan.bold,
    good: chalk.green.bold,
    strong: chalk.bold,
    faint: chalk.dim,
  }
  return (tone, text) => tones[tone](text)
}
