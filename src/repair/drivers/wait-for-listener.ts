import { systemClock } from '../../lib/clock.ts'
import { accepts, type Listener, searchListeners } from './listening-ports.ts'
import type { WatchedApp } from './watched-app.ts'

const POLL_MS = 15
/** Looking through all processes costs more than knocking at one port. */
const POLLS_PER_SEARCH = 10
/** A port other than $PORT counts when it has been open for this long: until then the app may still be starting. */
const OWN_PORT_AFTER_MS = 600
const DEBUGGER = /^Debugger listening on ws:\/\/[^/]*:(\d+)\//gm

export interface Startup {
  port: number
  capturedPort: number | undefined
  timeoutMs: number
}

/** Where the app accepts connections; undefined when it ended or the time is over. */
export async function waitForListener(
  app: WatchedApp,
  { port, capturedPort, timeoutMs }: Startup,
): Promise<Listener | undefined> {
  const startedMs = systemClock.monotonicMs()
  const firstSeenMs = new Map<number, number>()
  const search = app.group === undefined ? () => [] : searchListeners(app.group)
  for (let poll = 1; ; poll++) {
    if (await accepts(port, '127.0.0.1')) return { port, host: '127.0.0.1' }
    const nowMs = systemClock.monotonicMs()
    const others = poll % POLLS_PER_SEARCH === 0 ? otherListeners(search(), app, port) : []
    for (const other of others) firstSeenMs.set(other.port, firstSeenMs.get(other.port) ?? nowMs)
    const lasting = others.filter((other) => nowMs - firstSeenMs.get(other.port)! > OWN_PORT_AFTER_MS)
    const own = lasting.find((other) => other.port === capturedPort) ?? lasting[0]
    if (own) return own
    if (app.hasEnded() || nowMs - startedMs > timeoutMs) return undefined
    await systemClock.sleep(POLL_MS)
  }
}

/** Ports that the app chose itself; that of a debugger, which SDKs open to read local variables, is none of its own. */
function otherListeners(listeners: readonly Listener[], app: WatchedApp, wantedPort: number): Listener[] {
  const debuggers = [...app.printed().matchAll(DEBUGGER)].map((match) => Number(match[1]))
  return listeners.filter(({ port, host }) => !debuggers.includes(port) && (port !== wantedPort || host === '::1'))
}
