import type { Clock } from '../../lib/clock.ts'
import type { Api } from './api.ts'
import type { Channel } from './channel.ts'
import { type Evidence, evidenceOf, type RequestEvidence } from './evidence.ts'
import { type Followed, follow } from './follow.ts'
import type { Narrator } from './narrator.ts'
import type { Expectation, Scenario } from './scenarios.ts'
import type { Shop } from './shop.ts'

const SCENARIO_MS_MAX = 180_000
const NOTIFIED_MS_MAX = 3000
const BODY_CHARS_SHOWN = 400

export interface Place {
  api: Api
  shop: Shop
  channel: Channel
  clock: Clock
  narrator: Narrator
  signal: AbortSignal
  /** Lets the scenario's crowd into the shop. */
  admit(crowd: Scenario['crowd']): void
}

export interface ScenarioResult {
  name: string
  outcome: NonNullable<Followed['outcome']> | 'timed_out'
  /** Whether it ended as it should. */
  isAsExpected: boolean
  ticket: number | null
  stages: Followed['stages']
  branch: string | null
  commit: string | null
  diff: string | null
  /** Why it ended as it did. */
  reason: string | null
  evidence: Evidence
}

/** Sends the request that fails, follows its issue to the outcome, and asks the shop again. */
export async function runScenario(scenario: Scenario, place: Place): Promise<ScenarioResult> {
  const { api, shop, clock, narrator, signal } = place
  const after = await api.lastTransition()
  const requestMs = clock.nowMs()
  const failing = await ask(shop, { what: 'the request', request: scenario.request, status: 500 })
  narrator.request(failing)
  place.admit(scenario.crowd)

  const { outcome, stages, ticket } = await follow(api, {
    after,
    requestMs,
    withinMs: SCENARIO_MS_MAX,
    clock,
    signal,
    onStage: (stage, ms, text) => {
      narrator.stage(stage, ms, text)
      if (stage === 'canary') place.admit(scenario.canaryCrowd)
      // Both releases were compared: from here on the cores are for the copies that start.
      if (stage === 'verified') place.admit(scenario.crowd)
    },
  })
  const requests = [failing]
  for (const expectation of scenario.finally) requests.push(await ask(shop, expectation))

  const issue = ticket === null ? { diagnosis: null, attempts: [] } : await api.issue(ticket)
  // The first attempt: after a rollback the next one may have begun already.
  const attempt = issue.attempts.at(-1)
  const effects = attempt ? await api.effects(`attempt:${attempt.id}:`) : []
  const notifications = ticket === null ? [] : await place.channel.toldOf(ticket, NOTIFIED_MS_MAX)
  return {
    name: scenario.name,
    outcome: outcome ?? 'timed_out',
    isAsExpected: outcome === scenario.expected && requests.every(({ isAsExpected }) => isAsExpected),
    ticket,
    stages,
    branch: attempt?.branch ?? null,
    commit: attempt?.commit ?? null,
    diff: attempt?.diff ?? null,
    reason: attempt?.reason ?? null,
    evidence: evidenceOf(issue, attempt, { effects, notifications, requests }),
  }
}

async function ask(shop: Shop, { what, request, status, body = {} }: Expectation): Promise<RequestEvidence> {
  const answer = await shop.ask(request)
  return {
    what,
    request: `${request.method} ${request.path}`,
    status: answer.status,
    expected: status,
    body: answer.body.slice(0, BODY_CHARS_SHOWN),
    isAsExpected: answer.status === status && holds(answer.body, body),
  }
}

function holds(text: string, fields: Record<string, unknown>): boolean {
  const names = Object.keys(fields)
  if (names.length === 0) return true
  const answer = JSON.parse(text) as Record<string, unknown>
  return names.every((name) => answer[name] === fields[name])
}
