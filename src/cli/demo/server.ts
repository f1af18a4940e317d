import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ExternalError, UserError } from '../../domain/errors.ts'
import type { Clock } from '../../lib/clock.ts'
import { packageRoot } from '../../lib/package-root.ts'
import { start } from '../../lib/subprocess.ts'
import type { Workplace } from './workplace.ts'

const POLL_MS = 50
const LOG_LINES_KEPT = 30
/** A stop lets requests and jobs in flight end. */
const STOP_MS_MAX = 20_000

export interface Server {
  /** Resolves when `isReady` says so or the signal aborts; throws with the last words of the server when it ends before, or takes too long. */
  ready(
    what: string,
    isReady: () => Promise<boolean>,
    options: { withinMs: number; signal: AbortSignal },
  ): Promise<void>
  /** Opens the page and signs in, once. */
  pageUrl(): string
  stop(): Promise<void>
}

/** Starts `prunella up`, the same program that a user starts, as a process of its own. */
export function startServer({ dir, configFile, tmp }: Workplace, clock: Clock): Server {
  const program = join(packageRoot(), 'dist', 'main.js')
  if (!existsSync(program)) throw new UserError(`There is no ${program}: run npm run build.`)
  const log: string[] = []
  let pageUrl = ''
  const child = start({
    command: [process.execPath, program, 'up', '--config', configFile],
    cwd: dir,
    env: { TMPDIR: tmp },
    onLine: (line) => {
      pageUrl = /^Open (\S+)/.exec(line)?.[1] ?? pageUrl
      log.push(line)
      if (log.length > LOG_LINES_KEPT) log.shift()
    },
  })
  let hasEnded = false
  void child.ended.then(() => {
    hasEnded = true
  })

  return {
    async ready(what, isReady, { withinMs, signal }) {
      const deadlineMs = clock.monotonicMs() + withinMs
      while (!signal.aborted && !(await isReady())) {
        const isLate = clock.monotonicMs() > deadlineMs
        if (hasEnded || isLate)
          throw new ExternalError(
            `${what} ${isLate ? `did not start within ${withinMs} ms` : 'ended'}. Its last words:\n${log.join('\n')}`,
          )
        await clock.sleep(POLL_MS, signal)
      }
    },
    pageUrl: () => pageUrl,
    stop: () => child.stop(STOP_MS_MAX),
  }
}
