import { ExternalError } from '../domain/errors.ts'

/** The other side takes nothing more for a while: no fault of what was asked. */
export class RateLimitedError extends ExternalError {
  override name = 'RateLimitedError'

  constructor(who: string, retryAfterMs: number) {
    super(`${who} takes no more requests for ${Math.ceil(retryAfterMs / 1000)} s.`, { retryAfterMs })
  }
}
