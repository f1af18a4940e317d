import type { Clock } from '../../../src/lib/clock.ts'
import type { Reply } from './operations.ts'

export interface RateLimit {
  max: number
  perMs: number
}

/** Budgets of requests, as GitHub keeps them: one for search, one for everything. */
export class RateLimits {
  readonly #clock: Clock
  readonly #limits: { search?: RateLimit; all?: RateLimit }
  readonly #windows = new Map<string, { startMs: number; used: number }>()

  constructor(clock: Clock, limits: { search?: RateLimit; all?: RateLimit }) {
    this.#clock = clock
    this.#limits = limits
  }

  refusalOf(operation: string): Reply | undefined {
    const { search, all } = this.#limits
    if (search && operation.startsWith('search/')) return this.#take('search', search)
    return all && this.#take('all', all)
  }

  #take(name: string, { max, perMs }: RateLimit): Reply | undefined {
    const nowMs = this.#clock.nowMs()
    let window = this.#windows.get(name)
    if (!window || nowMs >= window.startMs + perMs) {
      window = { startMs: nowMs, used: 0 }
      this.#windows.set(name, window)
    }
    window.used += 1
    if (window.used <= max) return undefined
    const resetS = Math.ceil((window.startMs + perMs) / 1000)
    return {
      status: 403,
      body: { message: 'API rate limit exceeded for user ID 1.' },
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${resetS}`, 'x-ratelimit-limit': `${max}` },
    }
  }
}
