#!/usr/bin/env node
import { load } from './load.js'

const io = {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  platform: process.platform,
  get stdin() {
    return process.stdin
  },
  get cwd() {
    return process.cwd()
  },
  get today() {
    const now = new Date()
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  },
  // Once: who asks again need not wait.
  onInterrupt: onceSignalled,
  onKilled: (cleanUp) =>
    onceSignalled((signal) => {
      cleanUp()
      // Nothing listens to it any more: it ends the process as if nothing had.
      process.kill(process.pid, signal)
    }),
}

function onceSignalled(listener) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const release = () => {
    for (const signal of signals) process.off(signal, heard)
  }
  const heard = (signal) => {
    release()
    listener(signal)
  }
  for (const signal of signals) process.on(signal, heard)
  return release
}

// Each write tells of its own failure; unheard, this event would end the process.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

try {
  const { main } = load('./cli.cjs')
  process.exitCode = await main(process.argv.slice(2), io)
} catch (error) {
  if (error.code !== 'ENOENT' || !error.path?.endsWith('cli.cjs')) throw error
  process.stderr.write(
    'koheren: alat ini belum dibangun, folder "dist" tidak ada; jalankan "npm run build" di foldernya\n',
  )
  process.exitCode = 3
}
