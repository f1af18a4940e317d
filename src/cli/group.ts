import { UserError } from '../domain/errors.ts'
import { parseArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { groupEvents } from './group-events.ts'
import { groupLines, isLineFormat } from './group-lines.ts'

const usage = '[--format FORMAT] [--templates] [--json] < LOG | --events DIR [--explain] [--json]'

const OPTIONS = {
  format: { type: 'string', default: 'raw' },
  templates: { type: 'boolean', default: false },
  events: { type: 'string' },
  explain: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

export const group: Command = {
  name: 'group',
  summary:
    'Group log lines on stdin (`--format raw` or `ndjson`), or a folder of Sentry events, by what is one problem',
  usage,
  async run(argv, io) {
    const { values } = parseArguments(argv, OPTIONS, { usage: `group ${usage}` })
    if (values.events !== undefined) return groupEvents(values.events, values, io)
    const { format, templates, json } = values
    if (!isLineFormat(format)) throw new UserError(`--format is raw or ndjson, not ${format}.`)
    await groupLines({ format, output: json ? 'json' : templates ? 'templates' : 'lines' }, io)
    return 0
  },
}
