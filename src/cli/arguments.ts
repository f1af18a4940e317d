import { type ParseArgsConfig, parseArgs } from 'node:util'
import { messageOf, UserError } from '../domain/errors.ts'

/** Options and positional arguments of a command; an unknown option or a missing value is the user's to mend. */
export function parseArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: T,
  { usage, positionals = 0 }: { usage: string; positionals?: number },
) {
  try {
    const parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
    if (parsed.positionals.length > positionals)
      throw new Error(`unexpected argument ${parsed.positionals[positionals]}`)
    return parsed
  } catch (error) {
    throw new UserError(`${messageOf(error)}. Usage: prunella ${usage}`, { cause: error })
  }
}

/** Options that every command on a store takes. */
export const STORE_OPTIONS = {
  config: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const
