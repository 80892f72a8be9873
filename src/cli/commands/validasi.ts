import type { CommandDefinition } from '../command.ts'
import { judged } from './shared.ts'

export const validasi: CommandDefinition = {
  name: 'validasi',
  alias: 'validate',
  description: 'Periksa bentuk dokumen saja: YAML dan skemanya',
  define(command, { io, done }) {
    judged(command.argument('[berkas...]', 'berkas atau folder; "-" atau tanpa itu: masukan baku'))
      .addHelpText(
        'after',
        `
Setelan dalam koheren.yaml tidak dipakai:
semua berkas yang disebut diperiksa.

Contoh:
  koheren validasi sop.yaml standar.yaml
  koheren validasi - < sop.yaml`,
      )
      .action(async (files, options) =>
        done(await (await import('../validate.ts')).validateCommand(files, options, io)),
      )
  },
}
