import type { ServerResponse } from 'node:http'

/** What goes wrong instead of an answer. */
export type Fault =
  /** Refused before anything is done. */
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body?: unknown }
  /** The budget of the hour is used up; `reset` is in seconds since 1970. */
  | { kind: 'rate_limit'; resetS: number }
  /** Too fast. */
  | { kind: 'secondary_limit'; retryAfterS: number }
  /** Done, and the connection breaks before the answer. */
  | { kind: 'lost' }
  /** Done, and half of the answer comes. */
  | { kind: 'half' }
  /** Nothing is done, nothing is ever said. */
  | { kind: 'hang' }
  /** Done, and nothing is ever said. */
  | { kind: 'hang_after' }

export interface ScriptedFault {
  /** Id of GitHub's operation, as `issues/create`; any when absent. */
  operation?: string
  fault: Fault
  /** How many requests of it meet the fault; 1 when absent. */
  times?: number
}

/** Faults by script, each used up as requests meet it. */
export class Faults {
  #scripted: (ScriptedFault & { times: number })[] = []

  add(...faults: ScriptedFault[]): void {
    for (const one of faults) this.#scripted.push({ times: 1, ...one })
  }

  clear(): void {
    this.#scripted = []
  }

  next(operation: string): Fault | undefined {
    const found = this.#scripted.find((one) => one.times > 0 && (one.operation ?? operation) === operation)
    if (!found) return undefined
    found.times -= 1
    return found.fault
  }
}

/** Whether the request is carried out in spite of the fault. */
export function isCarriedOut({ kind }: Fault): boolean {
  return kind === 'lost' || kind === 'half' || kind === 'hang_after'
}

/** What is sent instead of `text`. */
export function sendFault(fault: Fault, response: ServerResponse, text: string): void {
  const json = (status: number, body: unknown, headers: Record<string, string> = {}): void => {
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      .end(JSON.stringify(body))
  }
  switch (fault.kind) {
    case 'answer':
      json(fault.status, fault.body ?? { message: 'Something went wrong.' }, fault.headers)
      return
    case 'rate_limit': {
      const headers = {
        'x-ratelimit-limit': '5000',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': `${fault.resetS}`,
      }
      json(403, { message: 'API rate limit exceeded for installation ID 1.' }, headers)
      return
    }
    case 'secondary_limit': {
      const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
      json(403, { message }, { 'retry-after': `${fault.retryAfterS}` })
      return
    }
    case 'lost':
      response.destroy()
      return
    case 'half':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
      response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy())
      return
    case 'hang':
    case 'hang_after':
      return
  }
}
