import { reportCommand } from '../collector/report-command.ts'
import { UserError } from '../domain/errors.ts'
import { runAttached } from '../lib/attached-process.ts'
import { parseArguments } from './arguments.ts'
import type { Command } from './command.ts'

const usage = '[--dsn DSN] [--max-log-lines N] -- COMMAND [ARGUMENT...]'
const LOG_LINES = 100
const LOG_LINES_MAX = 1_000

export const runReported: Command = {
  name: 'run',
  summary: 'Run a command as it is, and report it when it fails; its exit status stays what it is',
  usage,
  async run(argv, io) {
    const end = argv.indexOf('--')
    const command = end < 0 ? [] : argv.slice(end + 1)
    if (command.length === 0) throw new UserError(`Say which command, after --. Usage: prunella run ${usage}`)
    const { values } = parseArguments(
      argv.slice(0, end),
      { dsn: { type: 'string' }, 'max-log-lines': { type: 'string', default: String(LOG_LINES) } },
      { usage: `run ${usage}` },
    )
    const linesMax = linesOf(values['max-log-lines'])
    const lines: string[] = []
    const ended = await runAttached(command, {
      write: io.stderr,
      onLine(line) {
        lines.push(line)
        if (lines.length > linesMax) lines.shift()
      },
    })
    if (ended.startError !== undefined) io.stderr(`prunella: ${command[0]} cannot be started: ${ended.startError}\n`)
    if (ended.status === 0) return 0
    const isTold = await reportCommand({ command, status: ended.status, lines }, values.dsn)
    if (isTold === false) io.stderr('prunella: the failure could not be reported.\n')
    return ended.status
  },
}

function linesOf(text: string): number {
  const lines = Number(text)
  if (!Number.isInteger(lines) || lines < 0 || lines > LOG_LINES_MAX)
    throw new UserError(`--max-log-lines takes a number up to ${LOG_LINES_MAX}, not ${text}.`)
  return lines
}
