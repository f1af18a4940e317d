import type { Clock } from '../../lib/clock.ts'
import { deadline } from '../../lib/deadline.ts'
import type { Api } from './api.ts'
import { type Outcome, outcomeOf, type Stage, stageOf } from './stages.ts'

export interface Followed {
  ticket: number | null
  /** Null when it did not come to an end in time. */
  outcome: Outcome | null
  /** Milliseconds from the request to each stage, in order. */
  stages: Partial<Record<Stage, number>>
}

export interface FollowOptions {
  /** Id of the last change of state before the request. */
  after: number
  /** When the request was sent, by the wall clock. */
  requestMs: number
  withinMs: number
  clock: Clock
  signal: AbortSignal
  onStage(stage: Stage, ms: number, reason: string): void
}

/** Follows the issue that the request opens until its outcome: the first one that is opened after it. */
export async function follow(api: Pick<Api, 'transitions'>, options: FollowOptions): Promise<Followed> {
  const limit = deadline(options.clock, options.withinMs)
  const followed: Followed = { ticket: null, outcome: null, stages: {} }
  const reach = (stage: Stage, atMs: number, reason: string): void => {
    followed.stages[stage] ??= atMs - options.requestMs
    options.onStage(stage, atMs - options.requestMs, reason)
  }
  try {
    const signal = AbortSignal.any([options.signal, limit.signal])
    for await (const { type, issueId, atMs, reason } of api.transitions(options.after, signal)) {
      const stage = stageOf(type)
      if (issueId === null || stage === undefined) continue
      followed.ticket ??= issueId
      if (issueId !== followed.ticket) continue
      reach(stage, atMs, reason)
      const outcome = outcomeOf(stage)
      if (outcome) return { ...followed, outcome }
    }
    return followed
  } finally {
    limit.clear()
  }
}
