import { UsageError } from '../../usage-error.ts'
import type { CommandDefinition } from '../command.ts'
import { findCommand } from '../command.ts'
import { explainUnknown } from '../indonesian.ts'

export const bantuan: CommandDefinition = {
  name: 'bantuan',
  alias: 'help',
  description: 'Tampilkan bantuan sebuah perintah',
  define(command, { program }) {
    command.argument('[perintah]').action((name: string | undefined) => {
      const command = name === undefined ? program : findCommand(program, name)
      if (!command) throw new UsageError(explainUnknown(name ?? '', program))
      command.help()
    })
  },
}
