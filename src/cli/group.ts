import { UserError } from '../domain/errors.ts'
import { parseArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { groupEvents } from './group-events.ts'

const usage = '--events DIR [--explain] [--json]'

export const group: Command = {
  name: 'group',
  summary: 'Which events are one problem: a folder of Sentry events as CSV `name,issue`',
  usage,
  async run(argv, io) {
    const options = {
      events: { type: 'string' },
      explain: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    } as const
    const { values } = parseArguments(argv, options, { usage: `group ${usage}` })
    if (values.events === undefined) throw new UserError(`Name the folder of events. Usage: prunella group ${usage}`)
    return groupEvents(values.events, values, io)
  },
}
