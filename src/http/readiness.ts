import { messageOf } from '../domain/errors.ts'
import type { Clock } from '../lib/clock.ts'
import type { Sql } from '../store/database.ts'
import { ping } from '../store/queries/ping.ts'
import type { ReadyResponse } from './contract.ts'

/** Whether the store answers. */
export interface Readiness {
  /** Asks; calls that come meanwhile share the answer. Never rejects. */
  check(): Promise<ReadyResponse>
  /** What the last check found. */
  last(): ReadyResponse
}

const TIMEOUT_MS = 2_000

export function createReadiness({ sql, clock }: { sql: Sql; clock: Clock }): Readiness {
  let last: ReadyResponse = { ready: true, reason: 'The store was opened.' }
  let running: Promise<ReadyResponse> | undefined

  async function probe(): Promise<ReadyResponse> {
    const answered = new AbortController()
    const late = clock.sleep(TIMEOUT_MS, answered.signal).then(() => {
      return { ready: false, reason: `The store did not answer within ${TIMEOUT_MS / 1000} s.` }
    })
    const answer = ping(sql).then(
      () => ({ ready: true, reason: 'The store answers.' }),
      (error) => ({ ready: false, reason: messageOf(error) }),
    )
    last = await Promise.race([answer, late])
    answered.abort()
    return last
  }

  return {
    check() {
      running ??= probe().finally(() => {
        running = undefined
      })
      return running
    },
    last: () => last,
  }
}
