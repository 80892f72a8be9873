// Offices for the bench, coherent but for planted faults. `node bench/corpus.mjs --check 1000` audits what it writes: the
// documents with findings must be the planted ones and no others.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faults } from './corpus/faults.mjs'
import { createServices, instansi, petaProses, planOffice } from './corpus/office.mjs'
import { createRandom } from './corpus/random.mjs'
import { renstra } from './corpus/renstra.mjs'
import { sopKerja, sopLayanan } from './corpus/sop.mjs'
import { persyaratan, standar } from './corpus/standar.mjs'
import { hasilSurvei, maklumat } from './corpus/survei.mjs'
import { toYaml } from './corpus/yaml.mjs'

/** The day on which the documents are judged. */
export const tanggal = '2024-12-31'

const PER_OFFICE = 100
const SMALLEST = 10
/** Of a hundred documents so many have a fault. */
const FAULTY = 5

/**
 * Writes so many documents, one a file, into offices of about a hundred, or as many as asked for: instansi, Renstra, map, maklumat, survey,
 * standar pelayanan, the SOPs that serve them, and SOPs of the office's own work. Five of a hundred have one fault each.
 *
 * @returns {{ berkas: string, aturan: string }[]} the planted faults: the file, and the rule that must find it there
 */
export function generateCorpus(folder, { documents, seed = 1, perOffice = PER_OFFICE }) {
  if (documents < SMALLEST) throw new RangeError(`an office has at least ${SMALLEST} documents`)
  const random = createRandom(seed)
  const services = createServices(random)
  const offices = Math.max(1, Math.round(documents / perOffice))
  const nextFault = turns(random)
  const planted = []
  for (let nomor = 0, written = 0; nomor < offices; nomor++) {
    const until = Math.round(((nomor + 1) * documents) / offices)
    const files = writeOffice(planOffice(nomor, until - written, random, services))
    const faulty = share(until) - share(written)
    written = until
    planted.push(...plant(files, faulty, nextFault, random))
    for (const [berkas, isi] of files) {
      mkdirSync(dirname(join(folder, berkas)), { recursive: true })
      writeFileSync(join(folder, berkas), toYaml(isi))
    }
  }
  return planted
}

function share(documents) {
  return Math.round((documents * FAULTY) / 100)
}

/** Documents by path. */
function writeOffice(office) {
  const { kode, layanan, kerja, random } = office
  const files = new Map()
  const add = (path, isi) => files.set(`${kode}/${path}.yaml`, isi)
  add('instansi', instansi(office))
  add('renstra', renstra(office))
  add('peta-proses', petaProses(office))
  add('standar/maklumat', maklumat(office))
  add('survei/skm-2024', hasilSurvei(office))
  for (const [index, satu] of layanan.entries()) {
    const wanted = { ...satu, persyaratan: persyaratan(satu, random) }
    const sop = sopLayanan(office, wanted, index)
    add(`sop/${sop.kode}`, sop)
    add(`standar/${String(index + 1).padStart(2, '0')}`, standar(office, wanted, index, sop))
  }
  for (const [index, satu] of kerja.entries()) {
    const other = index ^ 1
    const sop = sopKerja(
      office,
      satu,
      layanan.length + index,
      other < kerja.length ? layanan.length + other : undefined,
    )
    add(`sop/${sop.kode}`, sop)
  }
  return files
}

/** Gives the faults one after another, in an order of its own. */
function turns(random) {
  const order = random.shuffle(faults)
  let next = 0
  return () => order[next++ % order.length]
}

/** Plants each fault in a document of its kind that has none. */
function plant(files, count, nextFault, random) {
  const free = new Map(random.shuffle([...files]))
  const planted = []
  while (planted.length < count) {
    const fault = nextFault()
    const found = [...free].find(([, isi]) => isi.jenis === fault.jenis && (fault.fits?.(isi) ?? true))
    if (!found) continue
    const [berkas, isi] = found
    free.delete(berkas)
    fault.plant(isi)
    planted.push({ berkas, aturan: fault.aturan })
  }
  return planted
}

/**
 * Audits a corpus with the built tool.
 *
 * @returns {Promise<string[]>} where findings and plants differ: none when the tool finds the faults and nothing else
 */
export async function differences(folder, planted) {
  const { audit } = await import('../dist/index.js')
  const run = await audit(folder, { tanggal })
  const told = new Map()
  for (const { at, rule, message } of run.findings) {
    told.set(at.berkas, [...(told.get(at.berkas) ?? []), `${rule}: ${message}`])
  }
  const wanted = new Set(planted.map(({ berkas }) => berkas))
  return [
    ...run.crashes.map(({ rule, message }) => `${rule} broke off: ${message}`),
    ...[...told]
      .filter(([berkas]) => !wanted.has(berkas))
      .flatMap(([berkas, all]) => all.map((one) => `${berkas} is coherent, yet ${one}`)),
    ...planted
      .filter(({ berkas, aturan }) => !told.get(berkas)?.some((one) => one.startsWith(`${aturan}:`)))
      .map(({ berkas, aturan }) => `${berkas}: ${aturan} does not find its fault`),
  ]
}

async function check(documents, seed) {
  const folder = mkdtempSync(join(tmpdir(), 'koheren-corpus-'))
  try {
    const planted = generateCorpus(folder, { documents, seed })
    const wrong = await differences(folder, planted)
    const count = `${documents} documents, ${planted.length} faults, ${wrong.length} differences`
    process.stdout.write(`${[...wrong, count].join('\n')}\n`)
    process.exitCode = wrong.length > 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , option, documents = '1000', seed = '1'] = process.argv
  if (option !== '--check') throw new Error('usage: node bench/corpus.mjs --check [documents] [seed]')
  await check(Number(documents), Number(seed))
}
