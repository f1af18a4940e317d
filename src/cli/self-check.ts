import { UserError } from '../domain/errors.ts'
import type { Finding } from '../domain/finding.ts'
import { systemClock } from '../lib/clock.ts'
import { readDurationMs } from '../lib/duration.ts'
import { linesOf } from '../lib/lines-of.ts'
import { redactText } from '../lib/redact/redact-text.ts'
import { checkLog } from '../self-check/check-log.ts'
import { DEFAULTS, type SelfCheckSettings } from '../self-check/config.ts'
import { journalLines } from '../self-check/journal.ts'
import { createLedger } from '../self-check/ledger.ts'
import { rolesOf } from '../self-check/role.ts'
import { bySeverity } from '../self-check/scan.ts'
import type { LogLine } from '../sources/logs/joiner.ts'
import { listFindings, listSubjects } from '../store/self-check-findings.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import type { Command, Io } from './command.ts'
import { type FoundHere, findingsText, shownFinding } from './finding-text.ts'
import { textInput } from './text-input.ts'
import { withStore } from './with-store.ts'

const usage =
  '[--log FILE | --journal UNIT [--user]] [--lookback TIME] [--min-repeat N] [--cost-threshold N] [--ignore TEXT]... [--json] [--config FILE]'

const OPTIONS = {
  ...STORE_OPTIONS,
  log: { type: 'string' },
  journal: { type: 'string' },
  user: { type: 'boolean', default: false },
  lookback: { type: 'string' },
  'min-repeat': { type: 'string', default: String(DEFAULTS.minRepeat) },
  'cost-threshold': { type: 'string', default: String(DEFAULTS.costThreshold) },
  ignore: { type: 'string', multiple: true },
} as const

const LINE_CHARS_MAX = 64 * 1024

export const selfCheck: Command = {
  name: 'self-check',
  summary:
    'What comes back in a log (`--log F`, `-` for standard input, or `--journal UNIT`), or what the server has found',
  usage,
  async run(argv, io) {
    const { values } = parseArguments(argv, OPTIONS, { usage: `self-check ${usage}` })
    const { log, journal, user, json, config } = values
    if (log !== undefined && journal !== undefined) throw new UserError('Give --log or --journal, not both.')
    const lookback = values.lookback === undefined ? undefined : durationOf(values.lookback)
    const settings: SelfCheckSettings = {
      ...DEFAULTS,
      minRepeat: numberOf(values['min-repeat'], '--min-repeat'),
      costThreshold: numberOf(values['cost-threshold'], '--cost-threshold'),
      ignore: values.ignore ?? [],
    }
    const found = await (async () => {
      if (log !== undefined) return checked(fileLines(log, io), { service: log, lookback, settings })
      if (journal === undefined) return stored(config)
      const lines = journalOf(journal, { user, lookback: lookback ?? DEFAULTS.lookback })
      return checked(lines, { service: journal, lookback: lookback ?? DEFAULTS.lookback, settings })
    })()
    if (json) io.stdout(`${JSON.stringify({ findings: found.map(shownFinding) })}\n`)
    else io.stdout(findingsText(found))
    return 0
  },
}

async function checked(
  lines: AsyncIterable<readonly LogLine[]>,
  { service, lookback, settings }: { service: string; lookback: number | undefined; settings: SelfCheckSettings },
): Promise<FoundHere[]> {
  const { found, ledger } = await checkLog(lines, { settings, lookback, nowMs: systemClock.nowMs() })
  return found.map((finding) => ({ project: service, finding: redacted(finding), ledger }))
}

async function stored(config: string | undefined): Promise<FoundHere[]> {
  return withStore(config, async (db, { selfCheck: global, projects }) => {
    const all: FoundHere[] = []
    for (const { projectId, service } of rolesOf(global, projects)) {
      const findings = await listFindings(db, projectId)
      const ledger = createLedger(findings, await listSubjects(db, projectId))
      all.push(...findings.filter(({ severity }) => severity).map((finding) => ({ project: service, finding, ledger })))
    }
    return all.sort((a, b) => bySeverity(a.finding, b.finding))
  })
}

async function* fileLines(path: string, io: Io): AsyncGenerator<LogLine[]> {
  const input = await textInput(path, io, `There is no log ${path} to be read.`)
  for await (const text of linesOf(input, LINE_CHARS_MAX)) yield [{ text: text.replace(/\r?\n$/, '') }]
}

function journalOf(unit: string, { user, lookback }: { user: boolean; lookback: number }): AsyncGenerator<LogLine[]> {
  const nowMs = systemClock.nowMs()
  const { signal } = new AbortController()
  return journalLines({ unit, user }, { sinceMs: nowMs - lookback, nowMs, env: {}, signal })
}

/** What is printed is copied into tickets and chats. */
function redacted(finding: Finding): Finding {
  const { pattern, error, samples, subject } = finding
  return {
    ...finding,
    pattern: redactText(pattern),
    error: redactText(error),
    samples: samples.map((sample) => redactText(sample)),
    subject: redactText(subject),
  }
}

function durationOf(text: string): number {
  const ms = readDurationMs(text)
  if (ms === undefined || ms === 0) throw new UserError(`--lookback is a duration as 90s, 30m, 1h or 2d, not ${text}.`)
  return ms
}

function numberOf(text: string, name: string): number {
  const number = Number(text)
  if (!Number.isFinite(number) || number <= 0) throw new UserError(`${name} is a number above 0, not ${text}.`)
  return number
}
