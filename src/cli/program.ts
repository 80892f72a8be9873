/** The list of commands. */
import { Command, CommanderError } from 'commander'
import type { Rule } from '../rules/rule.ts'
import { UsageError } from '../usage-error.ts'
import type { CommandContext, CommandDefinition } from './command.ts'
import { aturan } from './commands/aturan.ts'
import { audit } from './commands/audit.ts'
import { bantuan } from './commands/bantuan.ts'
import { beda } from './commands/beda.ts'
import { bukti } from './commands/bukti.ts'
import { garisDasar } from './commands/garis-dasar.ts'
import { jelaskan } from './commands/jelaskan.ts'
import { kinerja } from './commands/kinerja.ts'
import { laporan } from './commands/laporan.ts'
import { lengkapi } from './commands/lengkapi.ts'
import { mulai } from './commands/mulai.ts'
import { periksa } from './commands/periksa.ts'
import { setelan } from './commands/setelan.ts'
import { EXIT_CODES, SEMUA, valueBehindEquals } from './commands/shared.ts'
import { skema } from './commands/skema.ts'
import { skm } from './commands/skm.ts'
import { telusur } from './commands/telusur.ts'
import { validasi } from './commands/validasi.ts'
import { displayOf } from './display.ts'
import { explainRefusal, speakIndonesian } from './indonesian.ts'
import { type Io, print, send } from './io.ts'
import type { Outcome } from './outcome.ts'
import { version } from './version.ts'

const ABOUT =
  'Memeriksa apakah Renstra, peta proses bisnis, SOP, dan standar pelayanan membentuk satu sistem yang koheren.'

/** Runs what argv asks for; undefined where nothing was judged. */
export async function runCommand(
  argv: readonly string[],
  io: Io,
  rules?: readonly Rule[],
): Promise<Outcome | undefined> {
  let outcome: Outcome | undefined
  let help = ''
  const done = (result: Outcome) => {
    outcome = result
  }
  const program = makeProgram(argv[0], { io, rules, done })
  const width = displayOf(io.stdout, io, false).width
  speakIndonesian(program, width, (text) => {
    help += text
  })
  if (argv.length === 0) {
    await send(io.stderr, `${program.helpInformation()}\n`)
    throw new UsageError('sebutkan perintahnya, misalnya: koheren audit dokumen')
  }
  try {
    await program.parseAsync(argv.map(withoutValue), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw new UsageError(explainRefusal(error, program, argv))
    await print(io, help)
  }
  return outcome
}

function withoutValue(argument: string): string {
  return valueBehindEquals.includes(argument) ? `${argument}=${SEMUA}` : argument
}

/** In the order of the help. */
const commands: readonly CommandDefinition[] = [
  audit,
  laporan,
  beda,
  validasi,
  garisDasar,
  jelaskan,
  aturan,
  mulai,
  telusur,
  kinerja,
  skm,
  setelan,
  bukti,
  periksa,
  skema,
  lengkapi,
  bantuan,
]
/** They tell of other commands and of their options. */
const tellingOfAll: readonly CommandDefinition[] = [lengkapi, bantuan]

/** @param asked the first word of the call: where it is a command, the options of the others are left out, which takes time */
function makeProgram(asked: string | undefined, context: Omit<CommandContext, 'program'>): Command {
  const program = new Command('koheren')
    .description(ABOUT)
    .version(version, '-V, --version', 'tampilkan versi')
    .addHelpText('after', `\n${EXIT_CODES}\n\nPilihan setiap perintah: koheren PERINTAH --help`)
  const one = commands.find(({ name, alias }) => asked !== undefined && (asked === name || asked === alias))
  const wanted = one === undefined || tellingOfAll.includes(one) ? commands : [one]
  for (const definition of commands) {
    const { name, alias, description } = definition
    const command = program.command(name).description(description)
    if (alias !== undefined) command.alias(alias)
    if (wanted.includes(definition)) definition.define(command, { ...context, program })
  }
  return program
}
