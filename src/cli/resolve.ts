import { userInfo } from 'node:os'
import { UserError } from '../domain/errors.ts'
import { systemClock } from '../lib/clock.ts'
import { type Ruling, ruleOnIssue } from '../pipeline/resolve-issue.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import { type Command, ticketOf } from './command.ts'
import { withStore } from './with-store.ts'

const OPTIONS = { ...STORE_OPTIONS, by: { type: 'string' } } as const
const resolveUsage = '<ticket> [--in-release R] [--in-next-release] [--by NAME] [--json] [--config FILE]'

export const resolve: Command = {
  name: 'resolve',
  summary: 'Say that an issue is gone; it opens again by itself when it comes back',
  usage: resolveUsage,
  async run(argv, io) {
    const usage = `resolve ${resolveUsage}`
    const options = { ...OPTIONS, 'in-release': { type: 'string' }, 'in-next-release': { type: 'boolean' } } as const
    const { values, positionals } = parseArguments(argv, options, { usage, positionals: 1 })
    if (values['in-release'] !== undefined && values['in-next-release'])
      throw new UserError('An issue is resolved in one release or in the next: give one of the two.')
    const release = values['in-release']
    const resolvedIn = release !== undefined ? 'release' : values['in-next-release'] ? 'next_release' : 'time'
    const ruling: Ruling = { to: 'resolved', in: resolvedIn, release }
    return rule(ruling, { ticket: ticketOf(positionals[0], usage), values, io })
  },
}

export const ignore = rulingCommand('ignore', { to: 'ignored' }, 'Count an issue and do nothing about it')
export const reopen = rulingCommand('reopen', { to: 'open' }, 'Take an issue up again that was resolved or ignored')

function rulingCommand(name: string, ruling: Ruling, summary: string): Command {
  const usage = '<ticket> [--by NAME] [--json] [--config FILE]'
  return {
    name,
    summary,
    usage,
    async run(argv, io) {
      const { values, positionals } = parseArguments(argv, OPTIONS, { usage: `${name} ${usage}`, positionals: 1 })
      return rule(ruling, { ticket: ticketOf(positionals[0], `${name} ${usage}`), values, io })
    },
  }
}

async function rule(
  ruling: Ruling,
  {
    ticket,
    values,
    io,
  }: {
    ticket: number
    values: { by?: string | undefined; json: boolean; config?: string | undefined }
    io: { stdout(text: string): void }
  },
): Promise<number> {
  const by = values.by ?? userInfo().username
  const nowMs = systemClock.nowMs()
  const issue = await withStore(values.config, (db) => ruleOnIssue(db, { ticket, ruling, by, nowMs }))
  io.stdout(values.json ? `${JSON.stringify(issue)}\n` : `Ticket ${ticket} is ${issue.state}.\n`)
  return 0
}
