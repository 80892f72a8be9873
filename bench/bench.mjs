// `npm run bench`: measures the tool against Node and its peers, says which bars it meets, and writes HASIL.md.
// `npm run bench -- --quick` leaves the peers and the large corpora out, and writes nothing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { differences, generateCorpus } from './corpus.mjs'
import { machine, run, timeInTurn } from './measure.mjs'
import { measurePage } from './page.mjs'
import { measureStartUp, oneDocument } from './start-up.mjs'
import { csvParseOf, generateTables, kinerjaOf, skmOf } from './tables.mjs'
import { ajvOf, auditOf, installPeers, spectralOf } from './tools.mjs'
import { measureWatch } from './watch.mjs'

const LARGE = 10_000
const SPECTRAL = 1_000
const MEBIBYTES = 400
const CASES = 1_000_000
const RESPONSES = 200_000
const MEBIBYTES_OF_TABLES = 300
const WATCH = 150
const PAGE = 200

const isQuick = process.argv.includes('--quick')
const folder = mkdtempSync(join(tmpdir(), 'koheren-bench-'))
const made = new Set()
const out = []
const missed = []
try {
  startUp()
  if (!isQuick) {
    await corpora()
    tables()
    await page()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (!isQuick) writeFileSync(join(dirname(fileURLToPath(import.meta.url)), 'HASIL.md'), `${out.join('\n')}\n`)
process.exitCode = missed.length > 0 ? 1 : 0

function say(line = '') {
  out.push(line)
  process.stdout.write(`${line}\n`)
}

/** @param bars each a name, a figure, its limit, and a unit where it is no ratio */
function sayBars(bars) {
  say()
  say('| batas | hasil | batas | |')
  say('|---|---|---|---|')
  for (const [name, figure, limit, unit = '×'] of bars) {
    const met = figure <= limit
    if (!met) missed.push(name)
    say(`| ${name} | ${figure.toFixed(2)} ${unit} | ≤ ${limit} ${unit} | ${met ? 'tercapai' : '**belum**'} |`)
  }
}

function startUp() {
  say('# Hasil pengukuran')
  say()
  say(
    `Dibuat oleh \`npm run bench\` pada ${machine()}. Angka mutlak bergantung pada mesin; yang dibandingkan adalah nisbahnya dalam pengukuran yang sama.`,
  )
  say()
  say('## Mulai bekerja (median 15 kali, bergantian)')
  say()
  say('| perintah | ms | nisbah |')
  say('|---|---|---|')
  const rows = measureStartUp()
  for (const { name, milliseconds, ratio } of rows)
    say(`| \`${name}\` | ${milliseconds.toFixed(0)} | ${ratio.toFixed(2)} |`)
  sayBars(rows.flatMap(({ name, ratio, bar }) => (bar === undefined ? [] : [[name, ratio, bar]])))
  say()
}

async function corpora() {
  const peers = installPeers()
  say('## Banyak dokumen')
  say()
  say(
    `Kantor rekaan dengan satu dokumen sebuah berkas, 5 % di antaranya memuat satu kesalahan. koheren menjalankan semua aturan; ajv-cli hanya memvalidasi bentuk dengan skema yang sama, tanpa letak kesalahan. Pembanding: ${peers}.`,
  )
  say()
  say('| dokumen | koheren, ms | ajv-cli, ms | koheren ÷ ajv-cli |')
  say('|---|---|---|---|')
  const results = new Map()
  for (const [documents, runs] of [
    [1, 9],
    [100, 7],
    [1_000, 5],
    [LARGE, 3],
  ]) {
    const corpus = corpusOf(documents)
    const times = timeInTurn({ koheren: auditOf(corpus), ajv: ajvOf(corpus) }, runs)
    results.set(documents, times)
    say(
      `| ${documents.toLocaleString('en')} | ${times.koheren.toFixed(0)} | ${times.ajv.toFixed(0)} | ${(times.koheren / times.ajv).toFixed(2)} |`,
    )
  }
  say()
  const spectral = run(spectralOf(corpusOf(SPECTRAL))).milliseconds
  const scaled = spectral * (LARGE / SPECTRAL)
  say(
    `Spectral dengan skema yang sama: ${(spectral / 1000).toFixed(1)} detik untuk ${SPECTRAL.toLocaleString('en')} dokumen, diperkirakan ${(scaled / 1000).toFixed(0)} detik untuk ${LARGE.toLocaleString('en')}.`,
  )
  say()
  const memory = run({ ...auditOf(corpusOf(LARGE)), memory: true }).mebibytes
  const growth = timeInTurn({ one: auditOf(corpusOf(LARGE)), two: auditOf(corpusOf(2 * LARGE)) }, 3)
  const wrong = await differences(
    corpusOf(SPECTRAL),
    generateCorpus(join(folder, 'again'), { documents: SPECTRAL, seed: 1 }),
  )
  const large = results.get(LARGE)
  const watch = await measureWatch()
  say(
    `\`audit --watch\` pada satu kantor dengan ${watch.documents} dokumen, dari menyimpan sampai laporan selesai: median ${watch.all.toFixed(0)} ms, tiga yang pertama ${watch.first.toFixed(0)} ms; \`node -e 0\` di sela-selanya ${watch.node.toFixed(0)} ms.`,
  )
  sayBars([
    ['10,000 dokumen terhadap ajv-cli', large.koheren / large.ajv, 2],
    ['10,000 dokumen terhadap Spectral', large.koheren / scaled, 0.05],
    ['memori puncak, 10,000 dokumen', memory, MEBIBYTES, 'MiB'],
    ['20,000 terhadap 10,000 dokumen', growth.two / growth.one, 2.3],
    ['`--watch`, 300 dokumen', watch.all, WATCH, 'ms'],
    ['temuan di luar yang ditanam, atau yang luput, dari 1,000 dokumen', wrong.length, 0, ''],
  ])
  for (const line of wrong.slice(0, 20)) say(`- ${line}`)
}

function tables() {
  const { folder: office, log, survey } = generateTables(join(folder, 'tabel'), { cases: CASES, responses: RESPONSES })
  say()
  say('## Tabel panjang')
  say()
  say(
    'Riwayat layanan (4 kolom) dengan `koheren kinerja`, jawaban survei (12 kolom) dengan `koheren skm`; pembandingnya csv-parse dengan `columns`, yang hanya membaca dan menghitung baris berkas yang sama. Seluruh proses, bergantian.',
  )
  say()
  say('| tabel | baris | koheren, baris/detik | csv-parse, baris/detik | koheren, MiB |')
  say('|---|---|---|---|---|')
  const bars = []
  for (const [name, rows, ours, peer] of [
    ['riwayat layanan', CASES, kinerjaOf(office), csvParseOf(log, ',')],
    ['jawaban survei', RESPONSES, skmOf(survey), csvParseOf(survey, ';')],
  ]) {
    const times = timeInTurn({ koheren: ours, peer }, 3)
    const { mebibytes } = run({ ...ours, memory: true })
    const perSecond = (milliseconds) => Math.round(rows / (milliseconds / 1000)).toLocaleString('en')
    say(
      `| ${name} | ${rows.toLocaleString('en')} | ${perSecond(times.koheren)} | ${perSecond(times.peer)} | ${mebibytes.toFixed(0)} |`,
    )
    bars.push([`waktu ${name} terhadap csv-parse`, times.koheren / times.peer, 2])
    bars.push([`memori puncak, ${name}`, mebibytes, MEBIBYTES_OF_TABLES, 'MiB'])
  }
  sayBars(bars)
}

async function page() {
  const measured = await measurePage()
  say()
  say('## Laporan HTML')
  say()
  if (measured === undefined) {
    missed.push('laporan HTML')
    say('Tidak diukur: Chromium tidak terpasang (apt-get install chromium).')
    return
  }
  const { documents, findings, paint, filter, blank } = measured
  say(
    `Laporan satu kantor dengan ${documents} dokumen dan ${findings.toLocaleString('en')} temuan di Chromium, median 9 kali; halaman kosong tampil dalam ${blank.toFixed(0)} ms.`,
  )
  sayBars([
    ['laporan tampil', paint, PAGE, 'ms'],
    ['menyaring temuan begitu laporan dibuka', filter, PAGE, 'ms'],
  ])
}

function corpusOf(documents) {
  const path = join(folder, String(documents))
  if (made.has(documents)) return path
  made.add(documents)
  mkdirSync(path)
  if (documents === 1) oneDocument(path)
  else generateCorpus(path, { documents, seed: 1 })
  return path
}
