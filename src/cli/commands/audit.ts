import type { CommandDefinition } from '../command.ts'
import { audits, EXIT_CODES } from './shared.ts'

export const audit: CommandDefinition = {
  name: 'audit',
  description: 'Periksa semua dokumen dalam folder: masing-masing, dan kesesuaiannya satu sama lain',
  define(command, { io, rules, done }) {
    audits(command)
      .option(
        '--changed [revisi]',
        'hanya temuan pada yang berubah sejak revisi git itu, dan pada yang terkait dengannya (baku: HEAD)',
      )
      .option('--watch', 'periksa lagi setiap kali dokumen berubah, sampai Ctrl-C')
      .addHelpText(
        'after',
        `
Contoh:
  koheren audit dokumen
  koheren audit dokumen --rule sop,standar --as-of "31 Desember 2022"
  koheren audit dokumen -f terminal -f json=laporan.json --fail-on warning
  koheren audit dokumen --fix
  koheren audit dokumen --changed origin/main

${EXIT_CODES}`,
      )
      .option('--fix [aturan]', 'perbaiki yang dapat diperbaiki dengan aman, atau hanya oleh aturan yang disebut')
      .option('--fix-dry-run [aturan]', 'tampilkan perubahan itu sebagai diff, tanpa mengubah berkas')
      .action(async (folder, options) =>
        done(await (await import('../audit.ts')).auditCommand(folder, options, io, rules)),
      )
  },
}
