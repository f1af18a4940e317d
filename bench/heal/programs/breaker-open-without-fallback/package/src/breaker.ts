/** The call was not tried: the service behind it has failed too often. */
export class BreakerOpenError extends Error {
  constructor(
    readonly service: string,
    readonly retryAt: number,
  ) {
    super(`${service} is not called before ${new Date(retryAt).toISOString()}`)
    this.name = 'BreakerOpenError'
  }
}

export interface BreakerOptions<A extends unknown[], R> {
  /** Failures in a row after which it opens. */
  limit?: number
  /** Milliseconds that it stays open. */
  rest?: number
  now?: () => number
  /** Answers in place of the service. Without one the caller gets the error. */
  fallback?: (error: Error, ...args: A) => R | Promise<R>
}

/** Calls a service, and leaves it alone for a while when it fails. */
export class Breaker<A extends unknown[], R> {
  private failures = 0
  private openedAt: number | null = null
  readonly counts = { passed: 0, failed: 0, refused: 0 }

  constructor(
    private readonly service: string,
    private readonly call: (...args: A) => Promise<R>,
    private readonly options: BreakerOptions<A, R> = {},
  ) {}

  get state(): 'closed' | 'open' | 'half-open' {
    if (this.openedAt === null) return 'closed'
    return this.now() - this.openedAt < this.rest ? 'open' : 'half-open'
  }

  async run(...args: A): Promise<R> {
    if (this.state === 'open') {
      this.counts.refused++
      const refusal = new BreakerOpenError(this.service, this.openedAt! + this.rest)
      return this.options.fallback!(refusal, ...args)
    }
    try {
      const result = await this.call(...args)
      this.counts.passed++
      this.failures = 0
      this.openedAt = null
      return result
    } catch (error) {
      this.fail()
      const { fallback } = this.options
      if (!fallback) throw error
      return fallback(error as Error, ...args)
    }
  }

  private fail(): void {
    this.counts.failed++
    this.failures++
    if (this.failures >= (this.options.limit ?? 3)) this.openedAt = this.now()
  }

  private get rest(): number {
    return this.options.rest ?? 10_000
  }

  private now(): number {
    return this.options.now?.() ?? Date.now()
  }
}
