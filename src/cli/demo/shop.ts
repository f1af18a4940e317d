import { type Answer, exchange } from '../../lib/http-exchange.ts'
import type { Visit } from './visits.ts'

const TIMEOUT_MS = 10_000
const ANSWER_BYTES_MAX = 1024 * 1024

/** The shop as its customers see it. */
export interface Shop {
  ask(visit: Visit): Promise<Answer>
}

export function createShop(origin: string): Shop {
  return {
    ask: ({ method, path, body }) =>
      exchange({ url: `${origin}${path}`, method, body, timeoutMs: TIMEOUT_MS, bodyBytesMax: ANSWER_BYTES_MAX }),
  }
}
