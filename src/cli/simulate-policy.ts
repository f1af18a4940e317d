import { parse as parseYaml } from 'yaml'
import { parsePolicy } from '../config.ts'
import { VERDICTS } from '../domain/decision.ts'
import { UserError } from '../domain/errors.ts'
import { systemClock } from '../lib/clock.ts'
import type { Facts } from '../policy/facts.ts'
import { type PastQuestion, type Simulated, simulate } from '../policy/simulate.ts'
import { decisionsSince } from '../store/decisions.ts'
import type { Io } from './command.ts'
import { table } from './text.ts'
import { withStore } from './with-store.ts'

const DAY_MS = 86_400_000
const DAYS_MAX = 3650
const DECISIONS_MAX = 100_000

/** Over the decisions in the store: what the configured policy, with these changes, would have answered. Changes nothing. */
export async function simulatePolicy(
  {
    config: path,
    json,
    days,
    changes,
  }: { config: string | undefined; json: boolean; days: string; changes: readonly string[] },
  io: Io,
): Promise<number> {
  const overrides = Object.fromEntries(changes.map(changeOf))
  const sinceMs = systemClock.nowMs() - daysOf(days) * DAY_MS
  const questions = await withStore(path, async (db, { projects }) => {
    const policies = new Map(projects.map(({ id, policy }) => [id, { ...policy, ...parsePolicy(overrides) }]))
    const past = await decisionsSince(db, sinceMs, DECISIONS_MAX)
    return past.flatMap(({ projectId, facts, action, verdict, outcome }): PastQuestion[] => {
      const policy = policies.get(projectId)
      const known = JSON.parse(facts) as Facts
      // Before the ladder had sources, other facts were kept.
      return policy && known.sources ? [{ action, verdict, outcome, policy, facts: known }] : []
    })
  })
  const result = simulate(questions)
  io.stdout(json ? `${JSON.stringify({ days: Number(days), actions: result })}\n` : result.map(textOf).join('\n'))
  return 0
}

/** `min_confidence=0.8`, `fix_severity=[critical]`: as in the configuration. */
function changeOf(text: string): [string, unknown] {
  const [, key, value] = /^([a-z_]+)=(.*)$/s.exec(text) ?? []
  if (key === undefined || value === undefined)
    throw new UserError(`--set takes a key of the configuration and a value, as min_confidence=0.8, and not ${text}.`)
  return [key, parseYaml(value)]
}

function daysOf(text: string): number {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1 || days > DAYS_MAX) throw new UserError(`--days takes 1 to ${DAYS_MAX}.`)
  return days
}

function textOf({ action, asked, answered, wouldAnswer, wouldAct, limitedBy }: Simulated): string {
  if (asked === 0) return `${action}: never asked in this time.\n`
  const { total, healed, failed, unknown } = wouldAct
  const what =
    action === 'heal'
      ? `it would have tried ${total} of ${asked} times`
      : `it would have acted by itself ${total} of ${asked} times: ${healed} of these healed then, ${failed} did not, of ${unknown} nothing is known`
  const rows = VERDICTS.map((verdict) => [`  ${verdict}`, `${answered[verdict]} then`, `${wouldAnswer[verdict]} now`])
  const limits = limitedBy.map(({ gate, count }) => `${gate} ${count}`).join(', ')
  return `${action}: ${what}.\n${table(rows)}${limits ? `  limited by ${limits}\n` : ''}`
}
