import { messageOf, UserError } from '../domain/errors.ts'
import { systemClock } from '../lib/clock.ts'
import { deadline } from '../lib/deadline.ts'
import { parseArguments } from './arguments.ts'
import type { Command, Io } from './command.ts'
import { createNarrator } from './demo/narrator.ts'
import { runDemo } from './demo/run-demo.ts'
import { SCENARIOS } from './demo/scenarios.ts'

const usage = '[--json] [--keep] [--port N]'
/** Whatever happens, it is over by then; starts, scenarios and traffic have bounds of their own below it. */
const DEMO_MS_MAX = 480_000

export const demo: Command = {
  name: 'demo',
  summary: 'Watch a small web shop break and heal itself, and a bad fix being rolled back',
  usage,
  run: demoCommand,
}

/** Exit status 0 when every scenario ended as it should. Leaves nothing behind unless `--keep` says so. */
export async function demoCommand(argv: readonly string[], io: Io): Promise<number> {
  const options = {
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    port: { type: 'string' },
  } as const
  const { values } = parseArguments(argv, options, { usage: `demo ${usage}` })
  const narrator = createNarrator(io.stdout)
  const end = endOfDemo()
  try {
    const place = { port: portOf(values.port), isKept: values.keep, narrator, clock: systemClock, signal: end.signal }
    const scenarios = await runDemo(place)
    const isAsExpected = scenarios.length === SCENARIOS.length && scenarios.every((one) => one.isAsExpected)
    narrator.say(isAsExpected ? 'Both ended as they should.' : whatWentWrong(end.signal))
    if (values.json) io.stdout(`${JSON.stringify({ scenarios })}\n`)
    return isAsExpected ? 0 : 1
  } finally {
    end.clear()
  }
}

/** Aborts when time is up or somebody presses Ctrl-C: then everything is stopped and removed, as at any other end. */
function endOfDemo(): { signal: AbortSignal; clear(): void } {
  const limit = deadline(systemClock, DEMO_MS_MAX)
  const interrupted = new AbortController()
  const interrupt = (): void => interrupted.abort(new Error('It was interrupted.'))
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const name of signals) process.once(name, interrupt)
  return {
    signal: AbortSignal.any([limit.signal, interrupted.signal]),
    clear() {
      limit.clear()
      for (const name of signals) process.off(name, interrupt)
    },
  }
}

function whatWentWrong(end: AbortSignal): string {
  return `Not everything ended as it should.${end.aborted ? ` ${messageOf(end.reason)}` : ''}`
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UserError(`--port must be from 1 to 65535, not ${text}.`)
  return port
}
