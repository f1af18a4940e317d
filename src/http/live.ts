import type { ServerResponse } from 'node:http'
import { messageOf } from '../domain/errors.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import type { Sql } from '../store/database.ts'
import {
  lastTransitionId,
  type ProjectTransition,
  type TransitionRow,
  transitionsAfter,
} from '../store/queries/transitions.ts'
import type { TransitionMessage } from './contract.ts'

export interface LiveLimits {
  clientsMax: number
  /** How often the table is looked at when nobody calls `notify`, as when another process writes. */
  pollMs: number
  heartbeatMs: number
  /** A client that takes nothing for that long is dropped; it comes back by itself and loses nothing. */
  slowClientMs: number
  batchMax: number
  /** How long a number that is missing in the table may still belong to a transaction that has not committed. */
  gapWaitMs: number
}

export const LIVE_LIMITS: LiveLimits = {
  clientsMax: 64,
  pollMs: 250,
  heartbeatMs: 15_000,
  slowClientMs: 30_000,
  batchMax: 200,
  gapWaitMs: 2_000,
}

/** How long a client waits before it comes back. */
const RETRY_MS = 2_000

export interface LiveOptions {
  /** Id of the last transition the client knows; what happens from now on when absent. */
  after?: number | undefined
  /** As `['issue.*', 'attempt.canary']`; all when absent. */
  types?: readonly string[] | undefined
  /** Only what is of this project; null or absent for all. */
  projectId?: number | null | undefined
  /** Asked as often as a heartbeat: the stream ends when the answer is no, as when a token was revoked. */
  isAllowed?: () => Promise<boolean>
}

/** Streams the table of transitions as server-sent events. */
export interface Live {
  /** Takes the response over. False when there are too many clients: nothing was sent then. */
  open(response: ServerResponse, options: LiveOptions): boolean
  /** Something was written: look now and not at the next poll. */
  notify(): void
  clients(): number
  /** Ends every stream. */
  close(): void
}

interface Client {
  response: ServerResponse
  wake: AbortController
}

export function createLive({
  sql,
  clock,
  logger,
  limits: overrides,
}: {
  sql: Sql
  clock: Clock
  logger: Logger
  limits?: Partial<LiveLimits>
}): Live {
  const limits = { ...LIVE_LIMITS, ...overrides }
  const clients = new Set<Client>()

  /** Each client reads for itself, at its own pace: what it has not taken stays in the table and not in memory. */
  async function stream(client: Client, options: LiveOptions): Promise<void> {
    const { response } = client
    const newest = await lastTransitionId(sql)
    let last = Math.min(options.after ?? newest, newest)
    // Only now: a client that sees the stream open is owed everything that happens from then on.
    response.write(`retry: ${RETRY_MS}\n\n`)
    const mayGoOn = every(limits.heartbeatMs, options.isAllowed)
    const isOver = () => response.writableEnded || response.destroyed
    let writtenMs = clock.monotonicMs()
    for (;;) {
      if (!(await mayGoOn())) return void response.end()
      const rows = committed(await transitionsAfter(sql, last, limits.batchMax), last)
      if (isOver()) return
      last = rows.at(-1)?.id ?? last
      const messages = messagesFor(rows, options)
      const isQuiet = clock.monotonicMs() - writtenMs >= limits.heartbeatMs
      if (messages.length > 0 || isQuiet) {
        response.write(textOf(messages))
        writtenMs = clock.monotonicMs()
        await taken(response)
      }
      if (rows.length === 0) await clock.sleep(limits.pollMs, client.wake.signal)
      client.wake = new AbortController()
    }
  }

  /** Asks again when so long has passed since the last time; yes in between. */
  function every(ms: number, ask: LiveOptions['isAllowed']): () => Promise<boolean> {
    let askedMs = clock.monotonicMs()
    return async () => {
      if (!ask || clock.monotonicMs() - askedMs < ms) return true
      askedMs = clock.monotonicMs()
      return ask()
    }
  }

  /** On PostgreSQL a transaction takes its number before it commits: what follows a fresh gap waits, so that nothing is skipped. */
  function committed<Row extends TransitionRow>(rows: Row[], last: number): Row[] {
    const gap = rows.findIndex(
      (row, i) => row.id !== (rows[i - 1]?.id ?? last) + 1 && Math.abs(clock.nowMs() - row.atMs) < limits.gapWaitMs,
    )
    return gap === -1 ? rows : rows.slice(0, gap)
  }

  /** Resolves when the client has room again. One that never has is cut off. */
  async function taken(response: ServerResponse): Promise<void> {
    if (!response.writableNeedDrain) return
    const wait = new AbortController()
    const stop = (): void => wait.abort()
    response.once('drain', stop).once('close', stop)
    await clock.sleep(limits.slowClientMs, wait.signal)
    response.off('drain', stop).off('close', stop)
    if (!wait.signal.aborted) response.destroy()
  }

  return {
    open(response, options) {
      if (clients.size >= limits.clientsMax) return false
      const client: Client = { response, wake: new AbortController() }
      clients.add(client)
      response.once('close', () => {
        clients.delete(client)
        client.wake.abort()
      })
      response.writeHead(200, STREAM_HEADERS)
      stream(client, options).catch((error) => {
        logger.warn('a live stream ended: the store did not answer', { error: messageOf(error) })
        response.end()
      })
      return true
    },
    notify() {
      for (const { wake } of clients) wake.abort()
    },
    clients: () => clients.size,
    close() {
      for (const { response } of clients) response.end()
    },
  }
}

export const STREAM_HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  // Tells proxies such as nginx to pass each message on at once.
  'x-accel-buffering': 'no',
}

export function messageOfRow(row: TransitionRow): TransitionMessage {
  const { id, ...rest } = row
  return { id, type: `${row.subjectKind}.${row.to}`, ...rest }
}

/** JSON holds no raw line break, and neither does a number: text from outside cannot end a message. */
function frame(message: TransitionMessage): string {
  return `id: ${message.id}\ndata: ${JSON.stringify(message)}\n\n`
}

function isWanted(type: string, wanted: readonly string[] | undefined): boolean {
  return (
    wanted === undefined ||
    wanted.some((name) => name === type || type.startsWith(name.endsWith('.*') ? name.slice(0, -1) : `${name}.`))
  )
}

function messagesFor(
  rows: readonly ProjectTransition[],
  { types, projectId = null }: LiveOptions,
): TransitionMessage[] {
  return rows
    .filter((row) => projectId === null || row.projectId === projectId)
    .map(({ projectId: _projectId, ...row }) => messageOfRow(row))
    .filter((message) => isWanted(message.type, types))
}

function textOf(messages: readonly TransitionMessage[]): string {
  return messages.length > 0 ? messages.map(frame).join('') : ': heartbeat\n\n'
}
