import type { CommandDefinition } from '../command.ts'
import { asOf, chosen, config, noColour } from './shared.ts'

export const garisDasar: CommandDefinition = {
  name: 'garis-dasar',
  alias: 'baseline',
  description: 'Catat temuan hari ini sebagai garis dasar: audit berikutnya hanya gagal karena temuan baru',
  define(command, { io, rules, done }) {
    chosen(command.argument('[folder]', 'folder yang berisi dokumen; tanpa itu, folder ini', '.'))
      .option(
        '--output <berkas>',
        'berkas yang ditulis (baku: koheren-garis-dasar.json dalam folder); "-": keluaran baku',
      )
      .option(...asOf)
      .option(...config)
      .option(...noColour)
      .addHelpText(
        'after',
        `
Setiap temuan dikenali dari aturan, dokumen, dan bagiannya, bukan dari nama berkas atau barisnya.
Simpan berkasnya bersama dokumen; jalankan lagi sesudah ada yang diperbaiki.

Contoh:
  koheren garis-dasar dokumen
  koheren audit dokumen --strict-baseline`,
      )
      .action(async (folder, options) =>
        done(await (await import('../baseline.ts')).baselineCommand(folder, options, io, rules)),
      )
  },
}
