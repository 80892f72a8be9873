import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Audit, audit, type Finding } from '../src/index.ts'

/** After every document here, so that none lies in the future. */
const tanggal = '2026-11-24'
const folder = join(import.meta.dirname, '../examples/nyata')

/** Faults that a reader found in these documents before there was a rule: file, rule, what the finding says. */
const known: readonly (readonly [string, string, string])[] = [
  ['dukcapil-way-kanan/standar-akta-perkawinan.yaml', 'dokumen/wilayah-sendiri', 'Kulon Progo'],
  ['dukcapil-sorong/standar-akta-kematian.yaml', 'dokumen/layanan-lain', 'akta kelahiran'],
  ['kecamatan-rangkui/standar-dispensasi-nikah.yaml', 'standar/komponen-lengkap', 'jangka waktu'],
  ['kecamatan-sampung/standar-dispensasi-nikah.yaml', 'standar/komponen-lengkap', 'biaya'],
  ['dukcapil-bontang/standar-akta-kematian.yaml', 'dokumen/angka-sesuai-huruf', '1 - 5 (lima)'],
  ['man-2-yogyakarta/standar-legalisasi-ijazah.yaml', 'rujukan/peraturan-seragam', 'PP 57/2021'],
  ['man-2-yogyakarta/standar-legalisasi-ijazah.yaml', 'standar/syarat-tersembunyi', 'SPTJM'],
  ['madrasah-tanpa-nama/standar-legalisasi-ijazah.yaml', 'standar/meterai-mutakhir', 'Rp6000'],
  ['kecamatan-rangkui/standar-dispensasi-nikah.yaml', 'rujukan/peraturan-berlaku', 'PMA 19/2018'],
  ['kecamatan-galang/sop-penyusunan-rka.yaml', 'dokumen/wilayah-sendiri', 'Mataram'],
  ['kecamatan-galang/sop-penyusunan-rka.yaml', 'sop/identitas-pokok', 'nomor'],
  ['pemkab-sleman/sop-kartu-keluarga.yaml', 'dokumen/tanpa-isian-contoh', 'Nomor Komponen'],
  ['pemkab-sleman/sop-kartu-keluarga.yaml', 'dokumen/tanpa-isian-contoh', 'tanggal penyusunan SOP'],
  ['kua-cilandak/sop-pendaftaran-nikah.yaml', 'rujukan/peraturan-tunggal', 'PP 9/1975'],
  ['rudenim-pontianak/sop-pendeportasian-deteni.yaml', 'rujukan/perubahan-cocok', 'PP 31/2011'],
  ['rudenim-pontianak/sop-registrasi-deteni.yaml', 'sop/identitas-pokok', 'nomor'],
  ['rudenim-pontianak/sop-registrasi-deteni.yaml', 'sop/identitas-pokok', 'jabatan yang mengesahkan'],
  ['kecamatan-baiturrahman/sop-ktp.yaml', 'sop/langkah-berpelaksana', 'pelaksana'],
  ['kecamatan-baiturrahman/sop-ktp.yaml', 'sop/mutu-baku-lengkap', 'keluaran'],
  ['bps-bengkulu/sop-induk-pembinaan-desa-cantik.yaml', 'sop/waktu-sop-turunan', '3 bulan'],
  ['bps-bengkulu/sop-induk-pembinaan-desa-cantik.yaml', 'sop/waktu-sop-turunan', '2 bulan'],
  ['bps-bengkulu/sop-induk-pembinaan-desa-cantik.yaml', 'sop/waktu-sop-turunan', '4 bulan'],
  ['bps-bengkulu/sop-induk-pembinaan-desa-cantik.yaml', 'sop/waktu-sop-turunan', '1 bulan'],
  ['bps-bengkulu/sop-kepala.yaml', 'dokumen/nama-unik', 'Pemusnahan Arsip'],
  ['bps-bengkulu/sop-kepala.yaml', 'dokumen/nama-unik', 'Persiapan Survei Perkebunan Tahunan dan Bulanan'],
  ['bps-bengkulu/sop-kepala.yaml', 'sop/nomor-seragam', '"SOP-1-100/17000" dan 6 nomor lain'],
  ['bps-bengkulu/sop-kepala.yaml', 'sop/identitas-pokok', 'tanggal efektif'],
  ['kemendikbud/renstra-2020-2024.yaml', 'renstra/indikator-pokok', 'nama, satuan, dan target pada "IKSS 3.1"'],
  ['kemendikbud/renstra-2020-2024.yaml', 'renstra/target-lengkap', 'PISA Membaca'],
  ['kemendikbud/renstra-2020-2024.yaml', 'renstra/target-lengkap', 'PISA Matematika'],
  ['kemendikbud/renstra-2020-2024.yaml', 'renstra/target-lengkap', 'PISA Sains'],
  ['kemendikbud/renstra-2020-2024.yaml', 'renstra/kode-berurutan', '"IKSS 2.1" lalu "IKSS 2.4"'],
  ['bps-tapin/perjanjian-kinerja-2026.yaml', 'kinerja/anggaran-ada', '1.2.3'],
  ['dukcapil-tubaba/hasil-survei-2023-s1.yaml', 'survei/sampel-cukup', '1 responden'],
  ['kankemenag-salatiga/hasil-survei-2025.yaml', 'survei/mutu-sesuai-nilai', 'Belum Terisi Survey'],
  ['bps-tapin/realisasi.csv', 'kinerja/capaian-wajar', '58,53 terhadap target 19,2'],
  ['aplikasi-lke-zi/instrumen.yaml', 'zi/instrumen-sah', '"A6" (WBBM 1,5 lebih rendah daripada WBK 3)'],
  ...['A1.iv.c', 'A4.i.b', 'B5.i.a', 'A2.ii.b'].map(
    (butir) => ['aplikasi-lke-zi/instrumen.yaml', 'zi/instrumen-sah', `"${butir}" (A/B/C`] as const,
  ),
]

let run: Audit

beforeAll(async () => {
  run = await audit(folder, { tanggal })
})

/** What a reader of the finding sees. */
function told({ message, hint, at, related }: Finding): string {
  return [message, hint, ...at.lines, ...related.flatMap((one) => [one.message, ...one.lines])].join('\n')
}

describe('real documents', () => {
  it('are all read', () => {
    expect(run.crashes).toEqual([])
    expect(run.offices.flatMap(({ office }) => office.leftOut)).toEqual([])
    expect(
      run.findings.filter(({ rule }) => /^dokumen\/(?:yaml-terbaca|sesuai-skema|jenis-dikenal)$/.test(rule)),
    ).toEqual([])
  })

  it.each(known)('%s: %s says %s', (berkas, rule, teks) => {
    const found = run.findings.filter((finding) => finding.at.berkas === berkas && finding.rule === rule)
    expect(found.map(told).join('\n')).toContain(teks)
  })

  it('lack the date in the nine heads that a reader counted', () => {
    const heads = run.findings.filter(
      ({ at, rule }) => at.berkas === 'bps-bengkulu/sop-kepala.yaml' && rule === 'sop/identitas-pokok',
    )
    expect(heads).toHaveLength(9)
  })

  it('have these errors and warnings and no others; each has been read and is true', async () => {
    const times = new Map<string, number>()
    for (const { at, rule, severity } of run.findings) {
      if (severity === 'info') continue
      const line = `${at.berkas} ${rule} ${severity}`
      times.set(line, (times.get(line) ?? 0) + 1)
    }
    const lines = [...times].map(([line, count]) => `${line} ${count}`).sort()
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/nyata.txt')
  })
})
