// Writes docs/aturan (a page a rule, from the rule objects) and docs/format (a page a kind, from the schemas, and a page an
// instrument of the LKE, from the data).
// With `--check` it only compares, and exits 1 on drift.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const SUFFIX = '.schema.json'
const severityNames = { error: 'kesalahan', warning: 'peringatan', info: 'saran' }
const groupNames = {
  dokumen: 'Setiap dokumen',
  rujukan: 'Rujukan dan dasar hukum',
  renstra: 'Renstra',
  kinerja: 'Kinerja',
  proses: 'Peta proses bisnis',
  sop: 'SOP',
  standar: 'Standar pelayanan',
  koherensi: 'Dokumen yang satu terhadap yang lain',
  layanan: 'Riwayat layanan',
  survei: 'Survei',
  pengaduan: 'Pengaduan',
  kebutuhan: 'Kebutuhan masyarakat',
  zi: 'Zona Integritas',
  pengecualian: 'Pengecualian',
}

const instruments = readdirSync(join(root, 'src/data/lke'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(root, 'src/data/lke', name), 'utf8')))
const pages = new Map([...(await rulePages()), ...formatPages(), ...instrumentPages()])
const drifted = process.argv.includes('--check') ? compare() : write()
if (drifted.length > 0) {
  process.stderr.write(`docs have drifted: ${drifted.join(', ')}; run "npm run docs"\n`)
  process.exit(1)
}

async function rulePages() {
  const { rules, findPeraturan } = await importSource(`
    export { rules } from './src/rules/index.ts'
    export { findPeraturan } from './src/data/peraturan.ts'`)
  const page = (rule) => `docs/aturan/${rule.id}.md`
  const groups = groupBy(rules, groupOf)
  const index = [...groups].map(([group, members]) => {
    const rows = members.map(
      (rule) =>
        `| [${rule.id}](${rule.id}.md) | ${severityNames[rule.severity]} | ${cell(rule.title)} | ${rule.fix ? fixOption(rule) : ''} |`,
    )
    return `## ${groupNames[group] ?? group}\n\n| aturan | tingkat | isi | perbaikan |\n|---|---|---|---|\n${rows.join('\n')}\n`
  })
  return [
    [
      'docs/aturan/README.md',
      `# Aturan\n\n${rules.length} aturan, menurut kelompok. Tingkatnya dapat diubah dalam \`koheren.yaml\`. Halaman ini dibuat dari kode aturan.\n\n${index.join('\n')}`,
    ],
    ...rules.map((rule) => [page(rule), rulePage(rule, findPeraturan)]),
  ]
}

function fixOption({ id, fix }) {
  return fix.onlyNamed ? `\`--fix=${id}\`` : '`--fix`'
}

function rulePage(rule, findPeraturan) {
  const basis = rule.basis.map((kode) => {
    const { judul, jenis, nomor, tahun } = findPeraturan(kode) ?? {}
    return `- \`${kode}\`${judul ? `: ${judul}` : ` (${jenis} ${nomor}/${tahun})`}`
  })
  const examples = (title, list) =>
    `## ${title}\n\n${list.map((text) => `\`\`\`yaml\n${text.trim()}\n\`\`\``).join('\n\n')}\n`
  return `# ${rule.id}

**${rule.title}.**

Tingkat baku: ${severityNames[rule.severity]} (\`${rule.severity}\`).

## Mengapa

${rule.why.trim().replaceAll(/\s*\n\s*/g, ' ')}

${basis.length > 0 ? `## Dasar\n\n${basis.join('\n')}\n\n` : ''}${rule.fix ? `## Perbaikan\n\n\`koheren audit\` dengan ${fixOption(rule)}: ${rule.fix.title}.\n\n` : ''}${examples('Benar', rule.examples.valid)}
${examples('Salah', rule.examples.invalid)}
Baris yang ditunjuk ditandai \`✗\`.
`
}

function formatPages() {
  const folder = join(root, 'schemas')
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .sort()
  const schemas = new Map(names.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]))
  const kinds = names.filter((name) => name !== `common${SUFFIX}`)
  const index = kinds.map(
    (name) => `| [${basename(name, SUFFIX)}](${basename(name, SUFFIX)}.md) | ${cell(schemas.get(name).description)} |`,
  )
  return [
    [
      'docs/format/README.md',
      `# Format dokumen\n\nHalaman ini dibuat dari skema di \`schemas/\`. Hanya \`jenis\` dan \`kode\` yang wajib diisi.\n\n| jenis | isi |\n|---|---|\n${index.join('\n')}\n\nButir instrumen LKE yang disertakan:\n\n${instruments.map(({ kode, nama }) => `- [${nama}](${kode}.md)`).join('\n')}\n`,
    ],
    ...kinds.map((name) => [`docs/format/${basename(name, SUFFIX)}.md`, formatPage(name, schemas)]),
  ]
}

function instrumentPages() {
  return instruments.map((one) => [`docs/format/${one.kode}.md`, instrumentPage(one)])
}

function instrumentPage({ nama, catatan, komponen, area, subkomponen, butir }) {
  const angka = (nilai) => String(nilai).replace('.', ',')
  const parts = [...komponen, ...area, ...subkomponen, ...butir].filter(({ minimal }) => minimal)
  const least = parts.map(
    ({ kode, nama: title, pertanyaan, bobot, minimal: { wbk, wbbm } }) =>
      `| ${kode} | ${cell(title ?? pertanyaan)} | ${angka(bobot)} | ${angka(wbk)} | ${angka(wbbm)} |`,
  )
  const sections = subkomponen.map(({ kode, nama: title, area: inside, bobot }) => {
    const rows = butir
      .filter((one) => one.subkomponen === kode)
      .map((one) => `| \`${one.kode}\` | ${cell(one.pertanyaan)} | ${answersOf(one)} |`)
    const where = area.find((one) => one.kode === inside)?.nama
    return `### ${kode} ${title}\n\n${where ? `${where}, bobot` : 'Bobot'} ${angka(bobot)}.\n\n| butir | pertanyaan | jawaban |\n|---|---|---|\n${rows.join('\n')}\n`
  })
  return `# ${nama}

${catatan.map((teks) => `- ${teks}`).join('\n')}

Halaman ini dibuat dari data instrumen. Kode butir dipakai pada \`jawaban\` sebuah [lke](lke.md).

## Nilai minimal

| bagian | nama | bobot | WBK | WBBM |
|---|---|---|---|---|
${least.join('\n')}

## Butir

${sections.join('\n')}`
}

/** What an item may be answered with. */
function answersOf({ opsi, masukan, jenis_jawaban: jenis, kriteria }) {
  if (masukan) return masukan.map(({ kode, nama }) => `\`${kode}\`: ${cell(nama)}`).join('<br>')
  if (opsi)
    return Object.entries(opsi)
      .map(([huruf, arti]) => `**${huruf}** ${cell(arti)}`)
      .join('<br>')
  return cell([jenis, kriteria].filter(Boolean).join(': '))
}

function formatPage(name, schemas) {
  const schema = schemas.get(name)
  const sections = []
  const seen = new Set()
  describe(schema, name, undefined)
  return `# ${basename(name, SUFFIX)}\n\n${schema.description}\n\n${sections.join('\n')}`

  function describe(object, file, title) {
    if (seen.has(object)) return
    seen.add(object)
    const required = new Set(object.required ?? [])
    const rows = []
    const below = []
    for (const [key, value] of Object.entries(object.properties ?? {})) {
      const { shape, where } = resolve(value, file)
      rows.push(
        `| \`${key}\`${required.has(key) ? ' (wajib)' : ''} | ${formOf(value, file)} | ${cell(value.description ?? shape.description ?? '')} |`,
      )
      below.push(...objectsIn(shape, where, key))
    }
    const position = sections.length
    sections.push('')
    for (const { object: inner, where, key } of below) describe(inner, where, key)
    const heading = title ? `## \`${title}\`\n\n${object.description ? `${object.description}\n\n` : ''}` : ''
    sections[position] = `${heading}| kunci | bentuk | isi |\n|---|---|---|\n${rows.join('\n')}\n`
  }

  function objectsIn(shape, where, key) {
    // The items of a list, or what stands under keys of the office's own.
    const each = shape.items ?? shape.additionalProperties
    const inner = each ? resolve(each, where) : undefined
    return [
      ...(shape.properties ? [{ object: shape, where, key }] : []),
      ...(inner?.shape.properties ? [{ object: inner.shape, where: inner.where, key }] : []),
    ]
  }

  function formOf(value, file) {
    const { shape, where } = resolve(value, file)
    if (shape.const !== undefined) return `\`${shape.const}\``
    if (shape.enum) return shape.enum.map((one) => `\`${one}\``).join(', ')
    const forms = {
      string: 'teks',
      number: 'bilangan',
      integer: 'bilangan bulat',
      boolean: '`true` atau `false`',
      object: 'bagian',
    }
    return [shape.type]
      .flat()
      .map((type) => (type === 'array' ? `daftar ${formOf(shape.items, where)}` : forms[type]))
      .join(' atau ')
  }

  function resolve(value, file) {
    if (!value.$ref) return { shape: value, where: file }
    const [other, pointer] = value.$ref.split('#')
    const where = other || file
    let shape = schemas.get(where)
    for (const segment of pointer.split('/').filter(Boolean)) shape = shape[segment]
    return resolve(shape, where)
  }
}

async function importSource(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

function groupOf({ id }) {
  return id.slice(0, id.indexOf('/'))
}

function groupBy(items, keyOf) {
  const groups = new Map()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
}

function existing() {
  return ['docs/aturan', 'docs/format'].flatMap((folder) => {
    if (!existsSync(join(root, folder))) return []
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    return files.filter((path) => path.endsWith('.md')).map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
  })
}

function compare() {
  const wrong = [...pages].filter(
    ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
  )
  return [...wrong.map(([path]) => path), ...existing().filter((path) => !pages.has(path))]
}

function write() {
  for (const path of existing()) if (!pages.has(path)) rmSync(join(root, path))
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return []
}
