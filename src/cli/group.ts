import { UserError } from '../domain/errors.ts'
import { parseArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { groupLines, isLineFormat } from './group-lines.ts'

const usage = '[--format FORMAT] [--templates] [--json]'

const OPTIONS = {
  format: { type: 'string', default: 'raw' },
  templates: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

export const group: Command = {
  name: 'group',
  summary: 'Group log lines on stdin (`--format raw` or `ndjson`) by what they say, whatever values they hold',
  usage,
  async run(argv, io) {
    const { format, templates, json } = parseArguments(argv, OPTIONS, { usage: `group ${usage}` }).values
    if (!isLineFormat(format)) throw new UserError(`--format is raw or ndjson, not ${format}.`)
    await groupLines({ format, output: json ? 'json' : templates ? 'templates' : 'lines' }, io)
    return 0
  },
}
