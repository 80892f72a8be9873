import type { Command } from 'commander'
import type { Rule } from '../rules/rule.ts'
import type { Io } from './io.ts'
import type { Outcome } from './outcome.ts'

/** A command as it is offered. What it does is imported when it is used. */
export interface CommandDefinition {
  readonly name: string
  readonly alias?: string
  readonly description: string
  /** Adds arguments, options, further help, and what is done. */
  define(command: Command, context: CommandContext): void
}

export interface CommandContext {
  readonly io: Io
  /** Those of the tool, where they are not its own. */
  readonly rules: readonly Rule[] | undefined
  /** Takes how what was asked for went, where anything was judged. */
  readonly done: (outcome: Outcome) => void
  readonly program: Command
}

/** By name or alias. */
export function findCommand(program: Command, name: string | undefined): Command | undefined {
  return program.commands.find((one) => one.name() === name || (name !== undefined && one.aliases().includes(name)))
}
