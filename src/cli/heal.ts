import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { messageOf, UserError } from '../domain/errors.ts'
import { systemClock } from '../lib/clock.ts'
import { createLogger } from '../lib/logger.ts'
import { repair } from '../repair/heal.ts'
import { openProposer } from '../repair/proposers/index.ts'
import type { RepairRequest } from '../repair/repair.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import { parseArguments } from './arguments.ts'
import type { Command, Io } from './command.ts'
import { readEventFile } from './event-file.ts'
import { readableReport } from './heal-report.ts'

const USAGE = 'heal --repo DIR (--event F | --repro CMD) [--test CMD] [--run CMD] [--cwd DIR] [--patch-out F] [--json]'

const OPTIONS = {
  repo: { type: 'string' },
  event: { type: 'string' },
  repro: { type: 'string' },
  test: { type: 'string' },
  run: { type: 'string' },
  cwd: { type: 'string' },
  'patch-out': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

export const heal: Command = {
  name: 'heal',
  summary: 'Repair a checkout, from one captured event or from a command that fails today',
  usage: USAGE.replace(/^heal /, ''),
  run: healCommand,
}

/** 0 when a fix was found and proven, 1 when not, 2 for wrong usage. Writes nothing but the report and `--patch-out`. */
export async function healCommand(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const { values } = parseArguments(argv, OPTIONS, { usage: USAGE })
  const request = await requestOf(values)
  const sandbox = await openSandbox()
  const report = await repair(request, {
    sandbox,
    clock: systemClock,
    proposers: [openProposer({ kind: 'templates' }), openProposer({ kind: 'modules' })],
    logger: createLogger(io.stderr, systemClock.nowMs),
    onStep: (step, detail) => io.stderr(`${step}: ${detail}\n`),
  })
  if (values['patch-out'] !== undefined && report.chosen) await writePatch(values['patch-out'], report.chosen.diff)
  io.stdout(values.json ? `${JSON.stringify(report)}\n` : readableReport(report))
  return report.verdict === 'fixed' ? 0 : 1
}

type Values = ReturnType<typeof parseArguments<typeof OPTIONS>>['values']

async function requestOf(values: Values): Promise<RepairRequest> {
  if (values.repo === undefined)
    throw new UserError(`Say which checkout to repair with --repo DIR. Usage: prunella ${USAGE}`)
  if ((values.event === undefined) === (values.repro === undefined))
    throw new UserError('Give either --event F, one captured event, or --repro CMD, a command that fails today.')
  const cwd = resolve(values.cwd ?? '.')
  return {
    repo: resolve(values.repo),
    failure:
      values.repro === undefined
        ? { event: await readEventFile(values.event as string) }
        : { command: values.repro, cwd },
    ...(values.test === undefined ? {} : { testCommand: values.test }),
    ...(values.run === undefined ? {} : { runCommand: values.run }),
  }
}

async function writePatch(file: string, diff: string): Promise<void> {
  await writeFile(file, diff).catch((error: unknown) => {
    throw new UserError(`The patch cannot be written to ${file}: ${messageOf(error)}.`)
  })
}
