import { readFile } from 'node:fs/promises'
import type { Correction } from '../domain/correction.ts'
import { messageOf, UserError } from '../domain/errors.ts'
import { SEVERITIES, type Severity } from '../domain/severity.ts'
import { systemClock } from '../lib/clock.ts'
import { correctIssue } from '../pipeline/correct-issue.ts'
import { localActor } from './actor.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import { type Command, ticketOf } from './command.ts'
import { withStore } from './with-store.ts'

const usage =
  '<ticket> [--dedup WORD] [--not-an-issue] [--cause TEXT] [--severity LEVEL] [--patch FILE] [--note TEXT] [--json] [--config FILE]'
const PATCH_CHARS_MAX = 1_000_000

const OPTIONS = {
  ...STORE_OPTIONS,
  dedup: { type: 'string' },
  'not-an-issue': { type: 'boolean', default: false },
  cause: { type: 'string' },
  severity: { type: 'string' },
  patch: { type: 'string' },
  note: { type: 'string', default: '' },
} as const

export const feedback: Command = {
  name: 'feedback',
  summary: 'Say what was wrong with how an issue was judged: its group, cause, severity, fix, or that it is one at all',
  usage,
  async run(argv, io) {
    const { values, positionals } = parseArguments(argv, OPTIONS, { usage: `feedback ${usage}`, positionals: 1 })
    const ticket = ticketOf(positionals[0], `feedback ${usage}`)
    const corrections = await correctionsIn(values)
    if (corrections.length === 0) throw new UserError(`Say what was wrong. Usage: prunella feedback ${usage}`)
    const said = { ticket, corrections, by: localActor(), nowMs: systemClock.nowMs() }
    const issue = await withStore(values.config, (db) => correctIssue(db, said))
    io.stdout(
      values.json
        ? `${JSON.stringify(issue)}\n`
        : `Kept. Ticket ${ticket} is ${issue.state}, of severity ${issue.severity ?? 'unknown'}.\n`,
    )
    return 0
  },
}

interface Values {
  dedup?: string | undefined
  'not-an-issue': boolean
  cause?: string | undefined
  severity?: string | undefined
  patch?: string | undefined
  note: string
}

async function correctionsIn({ dedup, cause, severity, patch, note, ...values }: Values): Promise<Correction[]> {
  const said = { value: null, note, patch: null }
  if (dedup !== undefined && dedup !== 'wrong')
    throw new UserError(
      '--dedup takes the word wrong: the events of the ticket are not one problem, or are of another.',
    )
  return [
    ...(dedup === undefined ? [] : [{ ...said, kind: 'wrong_group' as const }]),
    ...(values['not-an-issue'] ? [{ ...said, kind: 'not_a_problem' as const }] : []),
    ...(cause === undefined ? [] : [{ ...said, kind: 'wrong_cause' as const, value: cause }]),
    ...(severity === undefined ? [] : [{ ...said, kind: 'wrong_severity' as const, value: severityOf(severity) }]),
    ...(patch === undefined ? [] : [{ ...said, kind: 'better_patch' as const, patch: await patchIn(patch) }]),
  ]
}

function severityOf(text: string): Severity {
  const severity = SEVERITIES.find((one) => one === text)
  if (!severity) throw new UserError(`There is no severity ${text}. Severities: ${SEVERITIES.join(', ')}.`)
  return severity
}

async function patchIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UserError(`The patch ${file} cannot be read: ${messageOf(error)}.`)
  })
  if (text.length > PATCH_CHARS_MAX)
    throw new UserError(`The patch ${file} has more than ${PATCH_CHARS_MAX} characters.`)
  if (!/^@@ /m.test(text)) throw new UserError(`The file ${file} is no unified diff.`)
  return text
}
