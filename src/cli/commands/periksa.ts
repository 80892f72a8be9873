import type { CommandDefinition } from '../command.ts'
import { noColour } from './shared.ts'

export const periksa: CommandDefinition = {
  name: 'periksa',
  alias: 'verify',
  description: 'Periksa apakah sebuah paket bukti masih seperti ketika dibuat',
  define(command, { io, done }) {
    command
      .argument('<paket>', 'folder paket bukti')
      .option('-f, --format <nama>', 'terminal atau json', 'terminal')
      .option('--sidik <sha256>', 'sidik manifest yang disebut koheren bukti ketika paket dibuat; periksa kesamaannya')
      .option(...noColour)
      .addHelpText(
        'after',
        `
Tanpa --sidik hanya diketahui apakah isi paket cocok dengan manifestnya. Siapa
pun yang mengubah berkas dapat mengubah manifest pula; karena itu simpan sidik
manifest di luar paket, misalnya dalam surat pengantar.

Kode keluar:
  0  semua berkas cocok dengan manifest, dan sidiknya dengan --sidik
  1  ada yang berubah, hilang, atau ditambahkan, atau sidiknya lain
  2  manifest tidak ada atau rusak`,
      )
      .action(async (paket, options) => done(await (await import('../periksa.ts')).periksaCommand(paket, options, io)))
  },
}
