/**
 * Writes `src/data/wilayah.json`, the gazetteer of provinces, kabupaten and kota, from idn-area-data (kode of Kepmendagri;
 * its data are under the Open Database License 1.0). `--check` writes nothing and exits 1 when the file has drifted.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { getProvinces, getRegencies } from 'idn-area-data'

const target = new URL('../src/data/wilayah.json', import.meta.url)

/** Official spellings that title case, or the source, does not give. */
const spelling = new Map([
  ['DKI JAKARTA', 'DKI Jakarta'],
  ['DAERAH ISTIMEWA YOGYAKARTA', 'DI Yogyakarta'],
  ['BATANGHARI', 'Batang Hari'],
  ['BAU BAU', 'Baubau'],
  ['FAK FAK', 'Fakfak'],
  ['LUBUK LINGGAU', 'Lubuklinggau'],
  ['MUKO MUKO', 'Mukomuko'],
  ['PADANG SIDEMPUAN', 'Padangsidimpuan'],
  ['PALANGKARAYA', 'Palangka Raya'],
  ['PANGKAJENE DAN KEPULAUAN', 'Pangkajene dan Kepulauan'],
  ['PANGKAL PINANG', 'Pangkalpinang'],
  ['TANJUNG BALAI', 'Tanjungbalai'],
  ['TANJUNG PINANG', 'Tanjungpinang'],
  ['TOJO UNA UNA', 'Tojo Una-Una'],
  ['TOLI TOLI', 'Tolitoli'],
])

/**
 * Other names that offices write, by kode. Case, spaces, hyphens and dots need no alias, nor does "Kep." for Kepulauan.
 * @type {Record<string, string[]>}
 */
const alias = {
  11: ['Nanggroe Aceh Darussalam', 'NAD'],
  12: ['Sumatra Utara', 'Sumut'],
  13: ['Sumatra Barat', 'Sumbar'],
  16: ['Sumatra Selatan', 'Sumsel'],
  19: ['Bangka Belitung', 'Babel'],
  21: ['Kepri'],
  31: [
    'DKI',
    'DKJ',
    'Jakarta',
    'Daerah Khusus Jakarta',
    'Daerah Khusus Ibukota Jakarta',
    'Daerah Khusus Ibu Kota Jakarta',
  ],
  32: ['Jabar'],
  33: ['Jateng'],
  34: ['Daerah Istimewa Yogyakarta', 'DIY', 'Yogyakarta', 'Jogja', 'Yogya', 'Jogjakarta'],
  35: ['Jatim'],
  52: ['NTB'],
  53: ['NTT'],
  61: ['Kalbar'],
  62: ['Kalteng'],
  63: ['Kalsel'],
  64: ['Kaltim'],
  65: ['Kaltara'],
  71: ['Sulut'],
  72: ['Sulteng'],
  73: ['Sulsel'],
  74: ['Sultra'],
  76: ['Sulbar'],
  82: ['Malut'],
  12.12: ['Toba Samosir', 'Tobasa'],
  12.77: ['Padang Sidempuan'],
  13.03: ['Sawahlunto Sijunjung'],
  16.01: ['OKU'],
  16.02: ['OKI'],
  16.06: ['Muba'],
  16.12: ['PALI'],
  18.12: ['Tubaba'],
  33.72: ['Solo'],
  34.71: ['Jogja', 'Yogya', 'Jogjakarta'],
  61.02: ['Pontianak'],
  64.02: ['Kukar'],
  64.08: ['Kutim'],
  '73.10': ['Pangkep'],
  73.14: ['Sidrap'],
  76.04: ['Polman'],
  81.03: ['Maluku Tenggara Barat'],
}

/** @param {string} name in capitals */
function usualCase(name) {
  return spelling.get(name) ?? name.toLowerCase().replace(/(?<![a-z'])[a-z]/g, (letter) => letter.toUpperCase())
}

/**
 * @param {string} kode
 * @param {string} nama
 * @param {string} jenis
 */
function entry(kode, nama, jenis) {
  return { kode, nama, jenis, ...(alias[kode] && { alias: alias[kode] }) }
}

/** @param {{ code: string, name: string }} regency */
function kabupatenKota({ code, name }) {
  const [, jenis = '', bare = ''] = /^(KABUPATEN|KOTA) (?:ADMINISTRASI )?(.+)$/.exec(name) ?? []
  if (!bare) throw new Error(`neither kabupaten nor kota: ${code} ${name}`)
  const nama = usualCase(bare)
  return jenis === 'KOTA' ? entry(code, `Kota ${nama}`, 'kota') : entry(code, nama, 'kabupaten')
}

/** @param {readonly { kode: string }[]} list one entry a line, by kode */
function lines(list) {
  const sorted = [...list].sort((a, b) => (a.kode < b.kode ? -1 : 1))
  return `[\n${sorted.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
}

const { version } = createRequire(import.meta.url)('idn-area-data/package.json')
const provinsi = (await getProvinces()).map(({ code, name }) => entry(code, usualCase(name), 'provinsi'))
const kabupaten_kota = (await getRegencies()).map(kabupatenKota)
const known = new Set([...provinsi, ...kabupaten_kota].map(({ kode }) => kode))
const stray = Object.keys(alias).filter((kode) => !known.has(kode))
if (stray.length > 0) throw new Error(`aliases for unknown kode: ${stray.join(', ')}`)

const text = `{
  "sumber": "idn-area-data ${version} (Open Database License 1.0)",
  "provinsi": ${lines(provinsi)},
  "kabupaten_kota": ${lines(kabupaten_kota)}
}
`
if (!process.argv.includes('--check')) await writeFile(target, text)
else if ((await readFile(target, 'utf8')) !== text) {
  process.stderr.write('src/data/wilayah.json is not what scripts/wilayah.mjs writes; run it without --check\n')
  process.exitCode = 1
}
