import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Locked {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
)

/** Whether npm finds `name` from the folder of `from`, in the lock file. */
function found(from: string, name: string): boolean {
  if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in lock.packages) return true
  if (from === '') return false
  return found(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name)
}

// npm leaves out a platform's package that its registry does not have, and then refuses to install from the lock file.
it('locks every package that another asks for, for every platform', () => {
  const missing = Object.entries(lock.packages).flatMap(
    ([from, { dependencies, devDependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
        .filter((name) => !found(from, name))
        .map((name) => `${name} of ${from === '' ? 'this package' : from}`),
  )
  expect(missing).toEqual([])
})
