import type { Database, Sql } from '../store/database.ts'
import { bookCall, type Spent, spentSince } from '../store/model-calls.ts'
import { lockSetting, setSetting } from '../store/settings.ts'
import { recordTransition } from '../store/transitions.ts'
import type { Budget } from './config.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const MINUTE_MS = 60_000
export const MICROS = 1_000_000
/** Its lock makes callers of all servers take turns; its value says that the budget is known to be used up. */
const SETTING = 'model_budget'
const EXHAUSTED = 'exhausted'

/** Nothing is left for another question. */
export class BudgetExhaustedError extends Error {
  override name = 'BudgetExhaustedError'
}

/** What a call is about, and what it may take at most. */
export interface Booking {
  model: string
  purpose: string
  issueIds: readonly number[]
  atMost: Omit<Spent, 'calls'>
}

/**
 * Books a call before it is made: what it may take counts as spent until it has ended, also when the process dies meanwhile.
 * @returns the id of the call.
 * @throws BudgetExhaustedError when it could go over the budget; that is told once, until there is budget again.
 */
export async function reserveCall(
  db: Database,
  booking: Booking,
  { budget, nowMs }: { budget: Budget; nowMs: number },
): Promise<number> {
  const answer = await db.transaction(async (tx): Promise<{ id: number } | { reason: string }> => {
    const state = await lockSetting(tx, SETTING, nowMs)
    const reason = await whatIsUsedUp(tx, booking, { budget, nowMs })
    if (reason === undefined) {
      if (state === EXHAUSTED) await setSetting(tx, SETTING, '', nowMs)
      return { id: await bookCall(tx, { ...booking, nowMs }) }
    }
    if (state !== EXHAUSTED) {
      await setSetting(tx, SETTING, EXHAUSTED, nowMs)
      await recordTransition(tx, {
        atMs: nowMs,
        subjectKind: 'model',
        subjectId: 0,
        from: null,
        to: 'budget_exhausted',
        reason,
      })
    }
    return { reason }
  })
  if ('reason' in answer) throw new BudgetExhaustedError(answer.reason)
  return answer.id
}

/** One sentence, or undefined when there is enough of everything. */
async function whatIsUsedUp(
  tx: Sql,
  { atMost }: Booking,
  { budget, nowMs }: { budget: Budget; nowMs: number },
): Promise<string | undefined> {
  const hour = await spentSince(tx, nowMs - HOUR_MS)
  if (hour.calls + 1 > budget.callsPerHour) return `The ${budget.callsPerHour} questions of this hour are used up.`
  const day = await spentSince(tx, nowMs - DAY_MS)
  const tokens = day.inputTokens + day.outputTokens + atMost.inputTokens + atMost.outputTokens
  if (tokens > budget.tokensPerDay) return `The ${budget.tokensPerDay} tokens of this day do not suffice.`
  if (budget.costPerDay !== undefined && day.costMicros + atMost.costMicros > budget.costPerDay * MICROS)
    return `The money of this day, ${budget.costPerDay}, does not suffice.`
  if (day.durationMs + atMost.durationMs > budget.minutesPerDay * MINUTE_MS)
    return `The ${budget.minutesPerDay} minutes of this day do not suffice.`
  return undefined
}
