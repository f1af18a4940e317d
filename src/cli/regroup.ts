import { userInfo } from 'node:os'
import { UserError } from '../domain/errors.ts'
import { systemClock } from '../lib/clock.ts'
import { mergeIssues, splitIssue } from '../pipeline/regroup.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import { type Command, ticketOf } from './command.ts'
import { withStore } from './with-store.ts'

const TICKETS_MAX = 100
const mergeUsage = '<ticket> <ticket>... [--by NAME] [--json] [--config FILE]'

export const merge: Command = {
  name: 'merge',
  summary: 'Make issues part of the first one: they are one problem',
  usage: mergeUsage,
  async run(argv, io) {
    const usage = `merge ${mergeUsage}`
    const options = { ...STORE_OPTIONS, by: { type: 'string' } } as const
    const { values, positionals } = parseArguments(argv, options, { usage, positionals: TICKETS_MAX })
    const [into, ...tickets] = positionals.map((text) => ticketOf(text, usage))
    if (into === undefined || tickets.length === 0)
      throw new UserError(
        `Say which tickets: the one that stays, then those that become part of it. Usage: prunella ${usage}`,
      )
    const issue = await withStore(values.config, (db) => mergeIssues(db, { into, tickets, ...person(values.by) }))
    io.stdout(
      values.json
        ? `${JSON.stringify(issue)}\n`
        : `Ticket ${into} now holds ${tickets.join(', ')}: ${issue.eventCount} events. \`prunella split ${into} --ticket ${tickets[0]}\` takes them apart.\n`,
    )
    return 0
  },
}

const splitUsage = '<ticket> [--fingerprint F] [--event ID] [--ticket N] [--by NAME] [--json] [--config FILE]'

export const split: Command = {
  name: 'split',
  summary: 'Take out of an issue what is another problem, or undo a merge',
  usage: splitUsage,
  async run(argv, io) {
    const usage = `split ${splitUsage}`
    const options = {
      ...STORE_OPTIONS,
      by: { type: 'string' },
      fingerprint: { type: 'string', multiple: true, default: [] as string[] },
      event: { type: 'string', multiple: true, default: [] as string[] },
      ticket: { type: 'string', multiple: true, default: [] as string[] },
    } as const
    const { values, positionals } = parseArguments(argv, options, { usage, positionals: 1 })
    const ticket = ticketOf(positionals[0], usage)
    const issues = await withStore(values.config, (db) =>
      splitIssue(db, {
        ticket,
        fingerprints: values.fingerprint,
        eventIds: values.event,
        tickets: values.ticket.map((text) => ticketOf(text, usage)),
        ...person(values.by),
      }),
    )
    const text = issues.map(({ id, eventCount, state }) => `Ticket ${id} is ${state}, with ${eventCount} events.\n`)
    io.stdout(values.json ? `${JSON.stringify(issues)}\n` : text.join(''))
    return 0
  },
}

function person(name: string | undefined): { by: string; nowMs: number } {
  return { by: name ?? userInfo().username, nowMs: systemClock.nowMs() }
}
