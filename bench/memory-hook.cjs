// Preloaded into a measured process: leaves its peak memory, in MiB, in a file.
const { writeFileSync } = require('node:fs')

process.on('exit', () => {
  writeFileSync(process.env.KOHEREN_BENCH_MEMORY, String(process.resourceUsage().maxRSS / 1024))
})
