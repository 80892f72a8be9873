#!/usr/bin/env node
import { existsSync } from 'node:fs'
import process from 'node:process'

const cli = new URL('../dist/cli.js', import.meta.url)
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
}

// Each write tells of its own failure; unheard, this event would end the process.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

if (existsSync(cli)) {
  const { main } = await import(cli.href)
  process.exitCode = await main(process.argv.slice(2), io)
} else {
  process.stderr.write(
    'koheren: alat ini belum dibangun, folder "dist" tidak ada; jalankan "npm run build" di foldernya\n',
  )
  process.exitCode = 3
}
