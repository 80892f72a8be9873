import type { CommandDefinition } from '../command.ts'
import { asOf, collect, config, noColour, tabel } from './shared.ts'

export const kinerja: CommandDefinition = {
  name: 'kinerja',
  description: 'Hitung capaian indikator, sasaran, dan program dalam setahun, trennya, dan ketepatan layanan',
  define(command, { io, done }) {
    command
      .argument('[folder]', 'folder yang berisi dokumen; tanpa itu, folder ini', '.')
      .option(...tabel, collect, [])
      .option('--tahun <tahun>', 'tahun yang dihitung (baku: tahun terakhir yang berdata)')
      .option('--batas <persen>', 'batas atas capaian (baku: 120)')
      .option('--instansi <kode>', 'hanya instansi ini')
      .option(...asOf)
      .option(...config)
      .option(...noColour)
      .addHelpText(
        'after',
        `
Yang dibaca: perjanjian kinerja, laporan kinerja, dan CSV pada "data" dokumen instansi
(realisasi, riwayat_layanan, pengaduan). Isi pengaduan tidak pernah ditampilkan.
Kode keluar 1 berarti sebagian dokumen atau tabel tidak terbaca: angkanya tidak utuh.
CSV ditulis untuk Excel: pemisah titik koma, koma desimal, UTF-8 dengan BOM.

Contoh:
  koheren kinerja dokumen
  koheren kinerja dokumen --tahun 2022 --batas 100 -f csv=kinerja.csv`,
      )
      .action(async (folder, options) =>
        done(await (await import('../kinerja.ts')).kinerjaCommand(folder, options, io)),
      )
  },
}
