// Long tables as offices export them, and the commands that read them: ours, and csv-parse doing no more than reading.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRandom } from './corpus/random.mjs'
import { tanggal } from './corpus.mjs'
import { koheren } from './tools.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const SERVICES = 12
const ELEMENTS = [
  'Persyaratan',
  'Prosedur',
  'Waktu penyelesaian',
  'Biaya',
  'Produk',
  'Kompetensi pelaksana',
  'Perilaku pelaksana',
  'Penanganan pengaduan',
  'Sarana dan prasarana',
]

/**
 * An office with a log of services and a survey.
 *
 * @returns {{ folder: string, log: string, survey: string }} paths
 */
export function generateTables(folder, { cases, responses, seed = 1 }) {
  const random = createRandom(seed)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'kantor.yaml'), office())
  const log = join(folder, 'riwayat.csv')
  const survey = join(folder, 'survei.csv')
  writeRows(log, 'layanan,masuk,selesai,status', cases, () => caseOf(random))
  writeRows(survey, `tanggal;layanan;${ELEMENTS.join(';')};saran`, responses, () => responseOf(random))
  return { folder, log, survey }
}

function office() {
  const services = Array.from(
    { length: SERVICES },
    (_, index) =>
      `---\njenis: standar_pelayanan\nkode: SP-${index + 1}\nlayanan: Layanan ke-${index + 1}\njangka_waktu: ${1 + (index % 5)} hari kerja\n`,
  )
  return `jenis: instansi\nkode: kantor\nnama: Kantor Rekaan\ndata: [{ isi: riwayat_layanan, berkas: riwayat.csv }]\n${services.join('')}`
}

/** Taken in the morning and finished on an afternoon, so that no case ends before it begins. */
function caseOf(random) {
  const day = random.int(0, 330)
  const hour = random.int(8, 11)
  const from = dayOf(day)
  const to = dayOf(day + random.int(0, 7))
  return `Layanan ke-${random.int(1, SERVICES)},${from} ${pad(hour)}:${pad(random.int(0, 59))},${to} ${pad(random.int(12, 15))}:00,selesai`
}

function responseOf(random) {
  const answers = ELEMENTS.map(() => random.int(2, 4))
  const [year, month, day] = dayOf(random.int(0, 360)).split('-')
  const words = random.int(0, 9) === 0 ? '"Sudah baik; tingkatkan ""kecepatan"" loket"' : ''
  return `${day}/${month}/${year};Layanan ke-${random.int(1, SERVICES)};${answers.join(';')};${words}`
}

/** Days of the year of the audit. */
function dayOf(number) {
  return new Date(Date.UTC(Number(tanggal.slice(0, 4)), 0, 1 + number)).toISOString().slice(0, 10)
}

function pad(number) {
  return String(number).padStart(2, '0')
}

const TOGETHER = 10_000

function writeRows(path, head, count, row) {
  const file = openSync(path, 'w')
  try {
    writeSync(file, `${head}\n`)
    for (let done = 0; done < count; done += TOGETHER) {
      let text = ''
      for (let index = done; index < Math.min(count, done + TOGETHER); index++) text += `${row()}\n`
      writeSync(file, text)
    }
  } finally {
    closeSync(file)
  }
}

/** Every case held against its promise, by the calendar. */
export function kinerjaOf(folder) {
  return { args: [koheren, 'kinerja', folder, '--as-of', tanggal] }
}

/** Every answer counted. */
export function skmOf(survey) {
  return { args: [koheren, 'skm', survey] }
}

/** Reads the rows as objects by their headings, and counts them. */
export function csvParseOf(table, delimiter) {
  return { args: [join(here, 'csv-parse.mjs'), table, delimiter] }
}
