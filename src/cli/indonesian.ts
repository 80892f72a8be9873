/** Commander's own words in Indonesian: headings of help, and why it refuses an argv. */
import type { Command, CommanderError } from 'commander'
import { nearest, sebutDugaan } from '../text/terdekat.ts'

const headings: Readonly<Record<string, string>> = {
  'Usage:': 'Pemakaian:',
  'Arguments:': 'Argumen:',
  'Options:': 'Pilihan:',
  'Commands:': 'Perintah:',
}

/** Must be called when all commands are there. Nothing is written but through `write`, and nothing exits. */
export function speakIndonesian(program: Command, width: number, write: (text: string) => void): void {
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .showSuggestionAfterError(false)
      .helpOption('-h, --help', 'tampilkan bantuan ini')
      .helpCommand(false)
      .configureOutput({
        writeOut: write,
        writeErr: () => undefined,
        getOutHelpWidth: () => width,
        getOutHasColors: () => false,
      })
      .configureHelp({
        minWidthToWrap: 16,
        styleTitle: (title) => headings[title] ?? title,
        optionTerm: ({ flags, optional }) => (optional ? flags.replace(/ \[(.*)\]$/, '[=$1]') : flags),
        optionDescription: ({ description }) => description,
        argumentDescription: ({ description }) => description,
        subcommandTerm: (sub) => [sub.name(), ...sub.aliases()].join('|'),
        commandUsage: (one) => usageOf(one),
      })
  }
}

function usageOf(command: Command): string {
  if (!command.parent) return `${command.name()} PERINTAH [pilihan]`
  const names = [command.name(), ...command.aliases()].join('|')
  const args = command.registeredArguments.map((one) => {
    const name = one.variadic ? `${one.name()}…` : one.name()
    return one.required ? `<${name}>` : `[${name}]`
  })
  return ['koheren', names, ...args, '[pilihan]'].join(' ')
}

/** One sentence: what was not understood, and what may have been meant. */
export function explainRefusal(error: CommanderError, program: Command, argv: readonly string[]): string {
  const command = program.commands.find((one) => [one.name(), ...one.aliases()].includes(argv[0] ?? ''))
  const [, quoted = ''] = /'(.*)'/s.exec(error.message) ?? []
  switch (error.code) {
    case 'commander.unknownCommand':
      return explainUnknown(quoted, program)
    case 'commander.unknownOption':
      return `pilihan "${quoted}" tidak dikenal; ${suggestOption(quoted, command, program)}`
    case 'commander.optionMissingArgument':
      return `pilihan "${quoted}" belum diikuti nilainya`
    case 'commander.missingArgument':
      return `sebutkan "${quoted}" sesudah perintahnya; lihat "koheren ${command?.name()} --help"`
    case 'commander.excessArguments':
      return explainExcess(error.message, command ?? program)
    default:
      return `perintah tidak dimengerti; lihat "koheren --help"`
  }
}

function explainExcess(message: string, command: Command): string {
  const [, most = '', given = ''] = /Expected (\d+).* got (\d+)/.exec(message) ?? []
  const taken = `menerima ${most} argumen, bukan ${given}`
  return `perintah "${command.name()}" ${taken}; nama yang memuat spasi ditulis dalam tanda kutip`
}

/** A command that there is not, and what may have been meant. */
export function explainUnknown(name: string, program: Command): string {
  return `perintah "${name}" tidak dikenal; ${suggestCommand(name, program)}`
}

function suggestCommand(word: string, program: Command): string {
  const names = program.commands.flatMap((one) => [one.name(), ...one.aliases()])
  const dugaan = sebutDugaan(nearest(word, names).map((one) => `koheren ${one}`))
  if (dugaan !== undefined) return dugaan
  return /[/\\.]/.test(word) ? `untuk memeriksa folder itu: koheren audit ${word}` : `yang ada: ${names.join(', ')}`
}

function suggestOption(flag: string, command: Command | undefined, program: Command): string {
  const [name = flag] = flag.split('=')
  const optionsOf = (one: Command) =>
    one.options.flatMap(({ long, short }) => [long, short].filter((text) => text != null))
  if (!command) {
    const owner = program.commands.find((one) => optionsOf(one).includes(name))
    if (owner) return `pilihan ditulis sesudah perintah, misalnya: koheren ${owner.name()} ${name}`
  }
  const known = ['--help', ...optionsOf(command ?? program)]
  const near = name.startsWith('--') ? nearest(name, known) : []
  return sebutDugaan(near) ?? `lihat "koheren ${command ? `${command.name()} ` : ''}--help"`
}
