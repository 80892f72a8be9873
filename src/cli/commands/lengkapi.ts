import { Option } from 'commander'
import type { CommandDefinition } from '../command.ts'

export const lengkapi: CommandDefinition = {
  name: 'lengkapi',
  alias: 'completion',
  description: 'Tampilkan skrip yang membuat tombol Tab melengkapi perintah, nama aturan, dan kode dokumen',
  define(command, { io, program }) {
    command
      .argument('[shell]', 'bash, zsh, atau fish')
      .addOption(new Option('--baris <teks>').hideHelp())
      .addHelpText(
        'after',
        `
Pasang sekali:
  bash  echo 'source <(koheren lengkapi bash)' >> ~/.bashrc
  zsh   echo 'source <(koheren lengkapi zsh)' >> ~/.zshrc  (sesudah compinit)
  fish  koheren lengkapi fish > ~/.config/fish/completions/koheren.fish`,
      )
      .action(async (shell, options) =>
        (await import('../completion.ts')).completionCommand(shell, options, program, io),
      )
  },
}
