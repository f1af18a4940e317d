import type { Config } from '../config.ts'
import { UserError } from '../domain/errors.ts'
import type { TicketReport } from '../domain/ticket.ts'
import { systemClock } from '../lib/clock.ts'
import { linesOf } from '../lib/lines-of.ts'
import { knownSecrets } from '../lib/redact/known-secrets.ts'
import { createRedactOutbound, type RedactOutbound } from '../lib/redact/redact-outbound.ts'
import { VERSION } from '../lib/version.ts'
import { failureIn } from '../pipeline/ci/failure.ts'
import { queueTicket } from '../pipeline/tickets/queue-ticket.ts'
import {
  REPORT_LOG_LINES_MAX,
  systemReport,
  type Trouble,
  troubleFingerprint,
} from '../pipeline/tickets/system-report.ts'
import { openTrackers } from '../pipeline/tickets/trackers.ts'
import type { Database, Sql } from '../store/database.ts'
import { latestDiagnosis } from '../store/diagnoses.ts'
import { attemptsOfIssue } from '../store/queries/attempts.ts'
import { sampleEvent } from '../store/queries/evidence.ts'
import { findIssueRow } from '../store/queries/issues.ts'
import { transitionsOfIssue } from '../store/queries/transitions.ts'
import { reportText } from '../trackers/ticket-text.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import { type Command, type Io, ticketOf } from './command.ts'
import { textInput } from './text-input.ts'
import { withStore } from './with-store.ts'

const usage =
  '[<ticket>] [--observed TEXT] [--expected TEXT] [--log FILE] [--file] [--project NAME] [--json] [--config FILE]'
const ROWS_MAX = 30
const LINE_CHARS_MAX = 2_000

const OPTIONS = {
  ...STORE_OPTIONS,
  observed: { type: 'string', default: '' },
  expected: { type: 'string', default: '' },
  log: { type: 'string' },
  project: { type: 'string' },
  file: { type: 'boolean', default: false },
} as const

export const report: Command = {
  name: 'report',
  summary:
    'A report of trouble with Prunella itself, to send or (`--file`) to file in your tracker; secrets are taken out',
  usage,
  async run(argv, io) {
    const { values, positionals } = parseArguments(argv, OPTIONS, { usage: `report ${usage}`, positionals: 1 })
    const [text] = positionals
    const ticket = text === undefined ? undefined : ticketOf(text, `report ${usage}`)
    const { observed, expected } = values
    if (ticket === undefined && observed === '')
      throw new UserError(`Say what went wrong: a ticket, or --observed TEXT. Usage: prunella report ${usage}`)
    const log = values.log === undefined ? [] : await lastLines(values.log, io)
    const said = await withStore(values.config, async (db, config) => {
      const issue = ticket === undefined ? undefined : await readIssue(db, ticket)
      const trouble: Trouble = { observed, expected, log, issue, about: aboutOf(db, config) }
      const redact = createRedactOutbound(knownSecrets(config.secrets), config.redaction)
      const report = systemReport(trouble)
      const projectId = issue?.issue.projectId ?? projectOf(config, values.project)
      return {
        ...textOf(redact(report)),
        place: values.file ? await fileReport({ db, config, redact }, { trouble, report, projectId }) : null,
      }
    })
    if (values.json) io.stdout(`${JSON.stringify(said)}\n`)
    else
      io.stdout(said.place === null ? `# ${said.title}\n\n${said.body}\n` : `The server files it at ${said.place}.\n`)
    return 0
  },
}

async function readIssue(db: Sql, ticket: number): Promise<NonNullable<Trouble['issue']>> {
  const issue = await findIssueRow(db, ticket)
  if (!issue) throw new UserError(`There is no ticket ${ticket}. \`prunella issues\` lists them.`)
  return {
    issue,
    failure: failureIn(await sampleEvent(db, issue.id)),
    diagnosis: await latestDiagnosis(db, issue.id),
    attempts: await attemptsOfIssue(db, issue.id, ROWS_MAX),
    timeline: await transitionsOfIssue(db, issue.id, ROWS_MAX),
  }
}

function aboutOf(db: Database, { projects, dryRun }: Config): Trouble['about'] {
  return [
    ['Prunella', VERSION],
    ['Node', process.version],
    ['Machine', `${process.platform} ${process.arch}`],
    ['Store', db.engine],
    ['Phases', projects.map(({ name, policy }) => `${name} ${policy.phase}`).join(', ') || 'no project'],
    ['Dry run', dryRun ? 'yes' : 'no'],
  ]
}

function textOf({ title, origin, parts }: TicketReport) {
  const nowMs = systemClock.nowMs()
  return { title, labels: [origin], body: reportText(parts, { count: 1, firstMs: nowMs, lastMs: nowMs }) }
}

/** Leaves it for the server, which files it as it files every ticket: once, in its turn, and not while it is stopped. */
async function fileReport(
  { db, config, redact }: { db: Database; config: Config; redact: RedactOutbound },
  { trouble, report, projectId }: { trouble: Trouble; report: TicketReport; projectId: number },
): Promise<string> {
  const trackers = await openTrackers(config.projects, { sql: db, clock: systemClock })
  const place = trackers.of(projectId)?.place
  if (place === undefined) throw new UserError(`Project ${projectId} is not in the configuration any more.`)
  const nowMs = systemClock.nowMs()
  await db.transaction((tx) =>
    queueTicket({ trackers, clock: systemClock, redactOutbound: redact }, tx, {
      projectId,
      fingerprint: troubleFingerprint(trouble),
      severity: 'medium',
      report,
      occurrences: { count: 1, firstMs: nowMs, lastMs: nowMs },
    }),
  )
  return place
}

function projectOf({ projects }: Config, name: string | undefined): number {
  const project = name === undefined ? projects[0] : projects.find((one) => one.name === name)
  if (!project) throw new UserError(`There is no project ${name ?? ''} in the configuration.`.replace('  ', ' '))
  return project.id
}

async function lastLines(path: string, io: Io): Promise<string[]> {
  const text = await textInput(path, io, `There is no log ${path} to be read.`)
  const last: string[] = []
  for await (const line of linesOf(text, LINE_CHARS_MAX)) {
    last.push(line.trimEnd())
    if (last.length > REPORT_LOG_LINES_MAX) last.shift()
  }
  return last
}
