// How long the tool takes to start, as a ratio to Node itself in the same run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { timeInTurn } from './measure.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bin = join(root, 'bin', 'koheren.js')

/** The bars: a command may take this many times what `node -e 0` takes. */
const bars = { '--version': 1.35, 'audit of one document': 2.5 }

/** Medians, ratios and bars, one row a command. */
export function measureStartUp(runs = 15) {
  const folder = mkdtempSync(join(tmpdir(), 'koheren-bench-'))
  try {
    writeFileSync(join(folder, 'sop.yaml'), document())
    const times = timeInTurn(
      [
        { name: 'node -e 0', args: ['-e', '0'] },
        { name: '--version', args: [bin, '--version'] },
        { name: 'audit of one document', args: [bin, 'audit', folder, '--fail-on', 'never', '--as-of', '2024-12-31'] },
      ],
      runs,
    )
    const floor = times.get('node -e 0') ?? Number.NaN
    return [...times].map(([name, milliseconds]) => ({
      name,
      milliseconds,
      ratio: milliseconds / floor,
      bar: bars[name],
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function document() {
  const steps = Array.from({ length: 12 }, (_, index) => {
    return `  - nomor: ${index + 1}
    kegiatan: Memeriksa berkas bagian ${index + 1}
    pelaksana: Petugas Loket
    kelengkapan: [Berkas permohonan ${index + 1}]
    waktu: ${index + 5} menit
    keluaran: [Berkas permohonan ${index + 2}]`
  })
  return `jenis: sop
kode: SOP-01
nomor: SOP-01/2024
nama: Pemeriksaan Berkas
tanggal: { pembuatan: 2024-01-02, efektif: 2024-01-10 }
disahkan_oleh: Kepala Kantor
dasar_hukum: [UU Nomor 25 Tahun 2009 tentang Pelayanan Publik]
pelaksana: [Petugas Loket]
langkah:
${steps.join('\n')}
`
}
