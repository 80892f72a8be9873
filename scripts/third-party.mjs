// Writes THIRD-PARTY.md: the licences of all packages whose code is in the bundle, and of the data taken from others.
// With `--check` it only compares, and exits 1 on drift.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundledPackages } from './build.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const target = join(root, 'THIRD-PARTY.md')
/** Packages that scripts take from, with what is to be said of it. */
const takenFrom = {
  ajv: 'Parts of its code are in the validators that it generates.',
  'date-holidays':
    'The days in src/data/kalender-perkiraan.json are made from the data of this package, which are under the [Creative Commons Attribution-ShareAlike 3.0 licence](https://creativecommons.org/licenses/by-sa/3.0/), and so is that file: those of the years for which no joint decree is in src/data/kalender.json.',
  'idn-area-data':
    'The names and codes in src/data/wilayah.json are a database derived from the data of this package, which is made available under the [Open Database License 1.0](https://opendatacommons.org/licenses/odbl/1-0/); rights in its contents are under the [Database Contents License](https://opendatacommons.org/licenses/dbcl/1-0/). The derived database is under the same licence. The text below is that of the code.',
}

const sections = [...new Set([...bundledPackages, ...Object.keys(takenFrom)])].sort().map((name) => {
  const folder = join(root, 'node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package ships no licence text.'
  const note = takenFrom[name] ? `${takenFrom[name]}\n\n` : ''
  return `## ${name} ${version}\n\nLicence: ${license}\n\n${note}${text.replaceAll(/^/gm, '    ').replaceAll(/[ \t]+$/gm, '')}\n`
})
const page = `# Third-party code and data

Made by \`npm run third-party\` from the packages in the bundle and those that data files are taken from. Do not edit.

${sections.join('\n')}`

if (!process.argv.includes('--check')) writeFileSync(target, page)
else if (!existsSync(target) || readFileSync(target, 'utf8') !== page) {
  process.stderr.write('THIRD-PARTY.md has drifted: run "npm run third-party"\n')
  process.exit(1)
}
