import { ExternalError } from '../domain/errors.ts'

/** The tracker takes nothing more for a while: no fault of what was asked. */
export class RateLimitedError extends ExternalError {
  override name = 'RateLimitedError'

  constructor(place: string, retryAfterMs: number) {
    super(`${place} takes no more requests for ${Math.ceil(retryAfterMs / 1000)} s.`, { retryAfterMs })
  }
}
