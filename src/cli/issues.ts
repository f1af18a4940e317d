import { UserError } from '../domain/errors.ts'
import { ISSUE_STATES, type IssueState } from '../domain/issue-state.ts'
import { recentIssues } from '../store/queries/issues.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import type { Command } from './command.ts'
import { line, table, time } from './text.ts'
import { withStore } from './with-store.ts'

const usage = '[--state STATE] [--limit N] [--json] [--config FILE]'
const LIMIT_MAX = 1000

export const issues: Command = {
  name: 'issues',
  summary: 'List the issues, last changed first',
  usage,
  async run(argv, io) {
    const options = { ...STORE_OPTIONS, state: { type: 'string' }, limit: { type: 'string', default: '50' } } as const
    const { values } = parseArguments(argv, options, { usage: `issues ${usage}` })
    const state = stateOf(values.state)
    const rows = await withStore(values.config, (db) => recentIssues(db, { state, limit: limitOf(values.limit) }))
    if (values.json) io.stdout(`${JSON.stringify(rows)}\n`)
    else if (rows.length === 0) io.stdout('No issues.\n')
    else
      io.stdout(
        table([
          ['TICKET', 'STATE', 'SEVERITY', 'EVENTS', 'LAST SEEN', 'PROJECT', 'TITLE'],
          ...rows.map((issue) => [
            String(issue.id),
            issue.state,
            issue.severity ?? '-',
            String(issue.eventCount),
            time(issue.lastSeenMs),
            issue.project,
            line(issue.culprit === '' ? issue.title : `${issue.title} · ${issue.culprit}`),
          ]),
        ]),
      )
    return 0
  },
}

function stateOf(text: string | undefined): IssueState | undefined {
  if (text === undefined || (ISSUE_STATES as string[]).includes(text)) return text as IssueState | undefined
  throw new UserError(`There is no state ${text}. States: ${ISSUE_STATES.join(', ')}.`)
}

function limitOf(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX)
    throw new UserError(`--limit takes 1 to ${LIMIT_MAX}.`)
  return limit
}
