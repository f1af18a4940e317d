import { Agent } from 'node:http'
import { ExternalError, messageOf } from '../../../domain/errors.ts'
import type { Clock } from '../../../lib/clock.ts'
import { deferred } from '../../../lib/deferred.ts'
import { freePort } from '../../../lib/free-port.ts'
import { adoptLasting, type LastingProcess, startLasting } from '../../../lib/lasting-process.ts'
import type { Logger } from '../../../lib/logger.ts'
import { orAborted } from '../../../lib/or-aborted.ts'
import type { ProcessId } from '../../../lib/process-id.ts'
import type { ReleaseSource } from '../../target.ts'
import { isAnswering, listensOn } from './probe.ts'
import { restartDelayMs, restartsWithin } from './restarts.ts'

const PROBE_EVERY_MS = 20
const DRAIN_POLL_MS = 20
/** How long a copy may take to end after SIGTERM. */
export const STOP_GRACE_MS = 5000

/** One copy of the app: kept running until it is told to end. */
export interface Copy {
  readonly release: ReleaseSource
  readonly id: number
  /** `down`: it crashed and waits for its restart. `draining`: no new requests, then it ends. */
  status: 'starting' | 'ready' | 'down' | 'draining' | 'ended'
  /** Answers its health checks, as far as is known. */
  isHealthy: boolean
  host: string
  port: number
  process: ProcessId | null
  inFlight: number
  /** Connections to it that are kept for the next request. */
  agent: Agent
  restarts(): number
  /** Resolves when it serves. Rejects with an ExternalError when it ends or takes too long first, or when `signal` aborts. */
  whenReady(signal?: AbortSignal): Promise<void>
  /** Lets requests in flight end, then ends it. */
  end(): Promise<void>
}

export interface CopyContext {
  run: string
  env: Record<string, string>
  healthPath?: string | undefined
  startTimeoutMs: number
  drainTimeoutMs: number
  logFile(release: string): string
  /** The last lines that the app printed, for error messages. */
  logTail(release: string): Promise<string>
  clock: Clock
  logger: Logger
  /** Keeps what is known of the copies on disk. */
  save(): Promise<void>
}

export interface CopyStart {
  id: number
  release: ReleaseSource
  /** One that a predecessor started. */
  adopt?: { process: ProcessId; port: number }
}

export function runCopy({ id, release, adopt }: CopyStart, context: CopyContext): Copy {
  const { clock, logger } = context
  const ending = new AbortController()
  const crashesMs: number[] = []
  const firstStart = deferred()
  let ended: Promise<void> | undefined
  // Whoever waits for it hears of it; nobody has to.
  firstStart.promise.catch(() => {})

  const copy: Copy = {
    id,
    release,
    status: 'starting',
    isHealthy: true,
    host: '127.0.0.1',
    port: adopt?.port ?? 0,
    process: adopt?.process ?? null,
    inFlight: 0,
    agent: new Agent({ keepAlive: true, maxFreeSockets: 64 }),
    restarts: () => restartsWithin(crashesMs, clock.nowMs()),
    whenReady: (signal) => abortable(firstStart.promise, signal),
    end: () => (ended ??= drainAndEnd()),
  }
  const life = keepRunning()
  return copy

  async function keepRunning(): Promise<void> {
    let adopted = adopt && (await adoptLasting(adopt.process))
    while (!ending.signal.aborted) {
      const startedMs = clock.nowMs()
      const reason = await runOnce(adopted).catch(messageOf)
      adopted = undefined
      copy.agent = new Agent({ keepAlive: true, maxFreeSockets: 64 })
      if (ending.signal.aborted) return
      copy.status = 'down'
      firstStart.reject(await notReady(reason))
      const delayMs = restartDelayMs(crashesMs, { startedMs, nowMs: clock.nowMs() })
      logger.warn('A copy of the app ended and is started again', {
        copy: id,
        release: release.release,
        reason,
        delayMs,
      })
      await clock.sleep(delayMs, ending.signal)
    }
  }

  /** One process from its start to its end. Gives the reason of the end. */
  async function runOnce(adopted: LastingProcess | undefined): Promise<string> {
    copy.status = 'starting'
    const running = adopted ?? (await begin())
    const over = new AbortController()
    const end = running.ended.then((how) => {
      over.abort()
      return `It ended with ${how}.`
    })
    const timedOut = await becomeReady(over.signal)
    const reason = timedOut ?? (await orAborted(end, ending.signal))
    if (ending.signal.aborted) await drained()
    // Many programs do not end while somebody keeps a connection.
    copy.agent.destroy()
    await running.stop(STOP_GRACE_MS)
    return reason ?? 'It was told to end.'
  }

  async function begin(): Promise<LastingProcess> {
    copy.port = await freePort()
    return startLasting({
      command: ['/bin/sh', '-c', context.run],
      cwd: release.dir,
      env: {
        ...context.env,
        PORT: String(copy.port),
        SENTRY_RELEASE: release.release,
        PRUNELLA_RELEASE: release.release,
      },
      logFile: context.logFile(release.release),
      beforeBegin: async (process) => {
        copy.process = process
        await context.save()
      },
    })
  }

  /** Waits until the copy serves, or `over`. The reason when that took too long. */
  async function becomeReady(over: AbortSignal): Promise<string | undefined> {
    const deadlineMs = clock.monotonicMs() + context.startTimeoutMs
    const stopWaiting = AbortSignal.any([over, ending.signal])
    while (!stopWaiting.aborted) {
      if ((await isServing()) && !stopWaiting.aborted) {
        copy.status = 'ready'
        copy.isHealthy = true
        firstStart.resolve()
        return undefined
      }
      if (clock.monotonicMs() >= deadlineMs) return tooSlow()
      await clock.sleep(PROBE_EVERY_MS, stopWaiting)
    }
    return undefined
  }

  async function isServing(): Promise<boolean> {
    const host = await listensOn(copy.port)
    if (host === undefined) return false
    copy.host = host
    return context.healthPath === undefined || (await isAnswering(copy, context.healthPath)).ok
  }

  function tooSlow(): string {
    const what = context.healthPath === undefined ? '' : ` and answer ${context.healthPath}`
    return `It did not listen on PORT (${copy.port})${what} within ${context.startTimeoutMs} ms.`
  }

  async function notReady(reason: string): Promise<ExternalError> {
    const tail = await context.logTail(release.release)
    return new ExternalError(`Release ${release.release} did not start: ${reason}${tail ? ` It said: ${tail}` : ''}`)
  }

  async function drainAndEnd(): Promise<void> {
    copy.status = 'draining'
    ending.abort()
    await life
    copy.status = 'ended'
    copy.process = null
    firstStart.reject(new ExternalError(`Release ${release.release} was taken away before it served.`))
  }

  async function drained(): Promise<void> {
    const deadlineMs = clock.monotonicMs() + context.drainTimeoutMs
    while (copy.inFlight > 0 && clock.monotonicMs() < deadlineMs) await clock.sleep(DRAIN_POLL_MS)
  }
}

async function abortable(promise: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return promise
  await orAborted(promise, signal)
  if (signal.aborted) throw new ExternalError('It was interrupted.')
}
