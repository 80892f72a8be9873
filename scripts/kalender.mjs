/**
 * Writes `src/data/kalender-perkiraan.json`, the public holidays of the years for which no joint decree is in
 * `src/data/kalender.json`, from date-holidays (data under CC BY-SA 3.0). It is wrong by a day at several feasts and knows no
 * cuti bersama: what is computed with it is called an estimate. `--check` writes nothing and exits 1 when the file has drifted.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import Holidays from 'date-holidays'

const target = new URL('../src/data/kalender-perkiraan.json', import.meta.url)
const FIRST = 2015
const LAST = 2035

const { version } = createRequire(import.meta.url)('date-holidays/package.json')
const decreed = JSON.parse(await readFile(new URL('../src/data/kalender.json', import.meta.url), 'utf8'))
const known = new Set(decreed.map(({ tahun }) => tahun))
const indonesia = new Holidays('ID')
const years = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index).filter((tahun) => !known.has(tahun))

/** @param {number} tahun */
function daysOf(tahun) {
  const days = indonesia.getHolidays(tahun).filter(({ type }) => type === 'public')
  return [...new Set(days.map(({ date }) => date.slice(5, 10)))].sort()
}

const lines = years.map((tahun) => `    ${JSON.stringify(String(tahun))}: ${JSON.stringify(daysOf(tahun))}`)
const text = `{
  "sumber": "date-holidays ${version} (CC BY-SA 3.0)",
  "libur": {
${lines.join(',\n')}
  }
}
`
if (!process.argv.includes('--check')) await writeFile(target, text)
else if ((await readFile(target, 'utf8')) !== text) {
  process.stderr.write(
    'src/data/kalender-perkiraan.json is not what scripts/kalender.mjs writes; run it without --check\n',
  )
  process.exitCode = 1
}
