import type { CommandDefinition } from '../command.ts'
import { noColour } from './shared.ts'

export const mulai: CommandDefinition = {
  name: 'mulai',
  alias: 'init',
  description: 'Buat kerangka dokumen sebuah instansi, atau SOP dari tabel langkah',
  define(command, { io, done }) {
    command
      .argument('[folder]', 'folder yang akan berisi dokumen; tanpa itu, folder ini', '.')
      .option('--nama <nama>', 'nama resmi instansi; dengan --from: nama SOP')
      .option('--kode <kode>', 'kode singkat instansi; dengan --from: kode SOP')
      .option('--tingkat <tingkat>', 'kementerian, eselon1, kanwil, kankemenag, kua, madrasah, daerah, atau lainnya')
      .option('--provinsi <nama>', 'provinsi wilayah kerjanya')
      .option('--kabupaten-kota <nama>', 'kabupaten atau kota wilayah kerjanya')
      .option('--induk <instansi>', 'instansi satu tingkat di atasnya: kode atau nama')
      .option('--tahun-mulai <tahun>', 'tahun pertama Renstra (baku: periode RPJMN yang berjalan)')
      .option('--lengkapi', 'tambah hanya berkas yang belum ada')
      .option('--from <tabel.csv>', 'buat SOP dari tabel langkah yang disimpan Excel sebagai CSV')
      .option('--output <berkas>', 'dengan --from: berkas SOP yang ditulis (baku: sop/NAMA.yaml dalam folder)')
      .option(...noColour)
      .addHelpText(
        'after',
        `
Pada terminal, yang belum disebut ditanyakan. Berkas yang sudah ada tidak pernah ditimpa.

Contoh:
  koheren mulai dokumen
  koheren mulai dokumen --nama "KUA Kecamatan Kuta" --provinsi Bali
  koheren mulai dokumen --from langkah.csv --nama "Legalisasi Dokumen"`,
      )
      .action(async (folder, options) => {
        if (options.from === undefined) return (await import('../init.ts')).initCommand(folder, options, io)
        done(await (await import('../import-steps.ts')).importSteps(folder, options, io))
      })
  },
}
