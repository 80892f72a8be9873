import { reasonOf, UsageError } from '../usage-error.ts'

/** What the command line has of the world around it; `bin/koheren.js` makes it. */

/** A stream that is written to. */
export interface Sink {
  write(data: string | Uint8Array, done: (error?: Error | null) => void): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

export interface Io {
  readonly stdout: Sink
  readonly stderr: Sink
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  /** As Node names it: `win32`, `linux`, … */
  readonly platform: string
  readonly cwd: string
  /** ISO day by the local clock. */
  readonly today: string
  /** Calls it before a signal ends the process; what it gives back undoes that. */
  readonly onKilled?: (cleanUp: () => void) => () => void
  /** Calls the listener in place of ending when the user interrupts; what it gives back undoes that. */
  readonly onInterrupt?: (listener: () => void) => () => void
}

/** What was piped in; where it is more than the caller takes, `size` says so and the rest was not read. */
export interface Piped {
  readonly chunks: readonly Uint8Array[]
  /** Bytes. */
  readonly size: number
}

/** Reads stdin no further than it takes to know that there are more than `most` bytes. */
export async function readPiped({ stdin }: Io, most: number): Promise<Piped> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    chunks.push(bytes)
    size += bytes.length
    if (size > most) break
  }
  return { chunks, size }
}

/** Writes and waits. Whoever stopped reading, as `head` does, needs no more: that is no error. */
export function send(sink: Sink, data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    sink.write(data, (error) => {
      if (error && (error as { code?: string }).code !== 'EPIPE') reject(error)
      else resolve()
    })
  })
}

/** Writes the answer that was asked for to stdout. */
export async function print(io: Io, answer: string | Uint8Array): Promise<void> {
  try {
    await send(io.stdout, answer)
  } catch (error) {
    throw new UsageError(`hasil tidak dapat ditulis: ${reasonOf(error)}`)
  }
}
