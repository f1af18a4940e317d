import { UserError } from '../domain/errors.ts'

/** Where a command reads and writes: tests and the demo hand in their own. */
export interface Io {
  stdout: (text: string) => void
  stderr: (text: string) => void
  /** Absent where nothing can come. */
  stdin?: AsyncIterable<Uint8Array>
  /** Resolves when what was written is taken, for commands that write without end. */
  flushed?: () => Promise<unknown> | undefined
}

export interface Command {
  name: string
  /** One line for the list. */
  summary: string
  /** What follows the name, as `<ticket> [--json]`. */
  usage: string
  /** Gives the exit status: 0 done, 1 the thing asked about is not so, 2 wrong usage or configuration. */
  run(argv: readonly string[], io: Io): Promise<number>
}

/** A ticket's number from the command line. */
export function ticketOf(text: string | undefined, usage: string): number {
  if (text === undefined || !/^[1-9]\d{0,14}$/.test(text)) {
    throw new UserError(`Say which ticket, by its number. Usage: prunella ${usage}`)
  }
  return Number(text)
}
