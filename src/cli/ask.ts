/** Questions on a terminal, one line each. */
import { createInterface, type Interface } from 'node:readline'
import { Readable } from 'node:stream'
import { UsageError } from '../usage-error.ts'
import { type Io, send } from './io.ts'

export interface Question {
  readonly text: string
  /** What an empty answer means. */
  readonly suggestion?: string
  /** Gives what is wrong with an answer; it is asked again then. */
  readonly check?: (answer: string) => string | undefined
}

export interface Prompter {
  /** The answer without blanks around it; '' where nothing was answered and nothing suggested. */
  ask(question: Question): Promise<string>
  close(): void
}

/** Whoever leaves, by Ctrl-C or the end of the input, has answered nothing: a UsageError. */
export function makePrompter(io: Io): Prompter {
  const { lines, prompt } = openLines(io)
  const answers = lines[Symbol.asyncIterator]()
  const askOnce = async ({ text, suggestion }: Question): Promise<string> => {
    await prompt(suggestion ? `${text} [${suggestion}]: ` : `${text}: `)
    const { value, done } = await answers.next()
    if (done) {
      await send(io.stderr, '\n')
      throw new UsageError('dibatalkan; tidak ada yang ditulis')
    }
    return value.trim() || (suggestion ?? '')
  }
  return {
    async ask(question) {
      for (;;) {
        const answer = await askOnce(question)
        const problem = question.check?.(answer)
        if (problem === undefined) return answer
        await send(io.stderr, `  ${problem}\n`)
      }
    },
    close: () => lines.close(),
  }
}

/** A real terminal lets one edit the line before it is sent; anything else is read as it comes. */
function openLines(io: Io): { lines: Interface; prompt: (text: string) => Promise<void> } {
  const { stdin, stderr } = io
  if ('setRawMode' in stdin && stderr.isTTY === true) {
    const lines = createInterface({
      input: stdin as unknown as NodeJS.ReadStream,
      output: stderr as unknown as NodeJS.WriteStream,
      terminal: true,
    })
    lines.on('SIGINT', () => lines.close())
    const prompt = async (text: string) => {
      lines.setPrompt(text)
      lines.prompt()
    }
    return { lines, prompt }
  }
  const input = Readable.from(stdin)
  const lines = createInterface({ input })
  lines.on('close', () => input.destroy())
  return { lines, prompt: (text) => send(stderr, text) }
}
