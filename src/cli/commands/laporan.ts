import type { CommandDefinition } from '../command.ts'
import { laporanBaku } from '../options.ts'
import { audits, EXIT_CODES } from './shared.ts'

export const laporan: CommandDefinition = {
  name: 'laporan',
  alias: 'report',
  description: `Buat laporan untuk dibaca, dicetak, dan disimpan; tanpa --format: ${laporanBaku.join(', ')}`,
  define(command, { io, rules, done }) {
    audits(command, 'never')
      .addHelpText(
        'after',
        `
Contoh:
  koheren laporan dokumen
  koheren laporan dokumen -f xlsx=laporan.xlsx -f markdown=ringkasan.md
  koheren laporan dokumen -f markdown --compare lama.json

${EXIT_CODES}`,
      )
      .action(async (folder, options) =>
        done(await (await import('../audit.ts')).auditCommand(folder, options, io, rules, laporanBaku)),
      )
  },
}
