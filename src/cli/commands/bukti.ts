import type { CommandDefinition } from '../command.ts'
import { asOf, config, noColour } from './shared.ts'

export const bukti: CommandDefinition = {
  name: 'bukti',
  alias: 'evidence',
  description: 'Buat paket bukti Zona Integritas untuk penilai: halaman, LKE.xlsx, lembar dokumen, salinan berkas',
  define(command, { io, done }) {
    command
      .argument('[folder]', 'folder yang berisi dokumen; tanpa itu, folder ini', '.')
      .option('--predikat <predikat>', 'wbk atau wbbm (baku: yang dituju lembar kerja, lalu wbk)')
      .option('--output <folder>', 'folder paket, yang belum ada (baku: bukti)', 'bukti')
      .option('--replace', 'ganti paket bukti yang sudah ada di situ')
      .option(
        '--with-text',
        'sertakan kolom saran, isi, dan keterangan dari tabel; data pribadi di dalamnya disamarkan',
      )
      .option('--instansi <kode>', 'instansi yang dinilai, bila di folder ada beberapa')
      .option('--lke <kode>', 'lembar kerja yang dipakai, bila ada beberapa')
      .option(...asOf)
      .option(...config)
      .option(...noColour)
      .addHelpText(
        'after',
        `
Paket ditulis utuh atau tidak sama sekali. Nilai di dalamnya dihitung dari
jawaban kantor sendiri; usulan jawaban bukan nilai Tim Penilai Internal.

Contoh:
  koheren bukti dokumen --predikat wbk --output bukti
  koheren periksa bukti`,
      )
      .action(async (folder, options) => done(await (await import('../bukti.ts')).buktiCommand(folder, options, io)))
  },
}
