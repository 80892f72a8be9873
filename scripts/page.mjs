// Makes src/report/html/generated from the style sheets and the script of the pages that the tool makes: each one string, minified.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const page = join(root, 'src', 'report', 'html')
const target = join(page, 'generated')

const [style, styleBukti, script] = await Promise.all(['gaya/gaya.css', 'gaya/bukti.css', 'client/main.ts'].map(bundle))
await mkdir(target, { recursive: true })
await writeFile(
  join(target, 'halaman.ts'),
  `/** Made from gaya/ and client/ by scripts/page.mjs. */
export const style = ${JSON.stringify(style)}
export const styleBukti = ${JSON.stringify(styleBukti)}
export const script = ${JSON.stringify(script)}
`,
)

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(page, entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  })
  const text = outputFiles[0].text.trim()
  if (/<\/(?:style|script)|<!--/i.test(text)) throw new Error(`${entry} would end its element in the page`)
  return text
}
