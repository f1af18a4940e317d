import { ExternalError, messageOf } from '../../domain/errors.ts'
import {
  auditResponse,
  type IssueResponse,
  issueResponse,
  statusResponse,
  type TransitionMessage,
  transition,
} from '../../http/contract.ts'
import type { Clock } from '../../lib/clock.ts'
import { eventStream, exchange } from '../../lib/http-exchange.ts'

const TIMEOUT_MS = 5000
const ANSWER_BYTES_MAX = 8 * 1024 * 1024
const RECONNECT_MS = 250
const AUDIT_ENTRIES_MAX = 200

/** What the demo sees of Prunella: the same that the page sees. */
export interface Api {
  isHealthy(): Promise<boolean>
  /** Id of the last change of state. */
  lastTransition(): Promise<number>
  issue(id: number): Promise<IssueResponse>
  /** Actions in the audit log, with intent and result, of the effects whose key begins so. */
  effects(keyPrefix: string): Promise<string[]>
  /** Every change of state after the given one, live, until the signal aborts. A broken stream is taken up where it was. */
  transitions(after: number, signal: AbortSignal): AsyncGenerator<TransitionMessage>
}

/** `token` is asked for when it is first needed: the server makes it when it starts. */
export function createApi(origin: string, { token, clock }: { token: () => string; clock: Clock }): Api {
  async function get(path: string): Promise<unknown> {
    const { status, body } = await ask(path)
    if (status !== 200) throw new ExternalError(`${origin}${path} answered ${status === 0 ? 'nothing' : status}.`)
    return JSON.parse(body)
  }

  const ask = (path: string) =>
    exchange({
      url: `${origin}${path}`,
      headers: headersOf(path),
      timeoutMs: TIMEOUT_MS,
      bodyBytesMax: ANSWER_BYTES_MAX,
    })

  const headersOf = (path: string) => (path === '/health' ? {} : { authorization: `Bearer ${token()}` })

  async function* transitions(after: number, signal: AbortSignal): AsyncGenerator<TransitionMessage> {
    let last = after
    while (!signal.aborted) {
      try {
        for await (const data of eventStream(`${origin}/events?after=${last}`, {
          headers: headersOf('/events'),
          signal,
        })) {
          const message = transition.parse(JSON.parse(data))
          last = message.id
          yield message
        }
      } catch (error) {
        if (!signal.aborted && !isBroken(error)) throw error
      }
      await clock.sleep(RECONNECT_MS, signal)
    }
  }

  async function effects(keyPrefix: string): Promise<string[]> {
    const { entries } = auditResponse.parse(await get(`/api/v1/audit?limit=${AUDIT_ENTRIES_MAX}`))
    const ours = entries.filter(({ effectKey }) => effectKey.startsWith(keyPrefix))
    const hasResult = (key: string) => ours.some(({ effectKey, phase }) => effectKey === key && phase === 'result')
    return ours.filter(({ phase, effectKey }) => phase === 'intent' && hasResult(effectKey)).map(({ action }) => action)
  }

  return {
    isHealthy: async () => (await ask('/health')).status === 200,
    lastTransition: async () => statusResponse.parse(await get('/api/v1/status')).lastTransition,
    issue: async (id) => issueResponse.parse(await get(`/api/v1/issues/${id}`)),
    effects,
    transitions,
  }
}

/** How fetch says that the other side went away. */
function isBroken(error: unknown): boolean {
  return error instanceof TypeError || /terminated|aborted/.test(messageOf(error))
}
