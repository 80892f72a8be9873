// Writes THIRD-PARTY.md: the licences of all packages whose code is in the bundle, and of the data taken from others.
// With `--check` it only compares, and exits 1 on drift.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundledPackages } from './build.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const target = join(root, 'THIRD-PARTY.md')
/** Packages that scripts take data from; Ajv's code is in the validators that it generates. */
const dataPackages = ['ajv', 'idn-area-data']

const sections = [...new Set([...bundledPackages, ...dataPackages])].sort().map((name) => {
  const folder = join(root, 'node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package ships no licence text.'
  return `## ${name} ${version}\n\nLicence: ${license}\n\n${text.replaceAll(/^/gm, '    ').replaceAll(/[ \t]+$/gm, '')}\n`
})
const page = `# Third-party code and data

Made by \`npm run third-party\` from the packages in the bundle and those that data files are taken from. Do not edit.

${sections.join('\n')}`

if (!process.argv.includes('--check')) writeFileSync(target, page)
else if (!existsSync(target) || readFileSync(target, 'utf8') !== page) {
  process.stderr.write('THIRD-PARTY.md has drifted: run "npm run third-party"\n')
  process.exit(1)
}
