import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Session } from 'node:inspector'

const REQUEST_CHANNEL = 'http.server.request.start'
/** Set in an app that is started to be sent a request. */
const isReplayed = process.env.PRUNELLA_SINK_PORT !== undefined

/**
 * Stops the program at every exception, also at those that are caught. An app that is replayed only from its first request on:
 * while it starts, Node's loader throws and catches two for each import of a package, and each stop costs a millisecond.
 */
export function pauseOnExceptions(session: Session): void {
  session.post('Debugger.enable')
  const begin = (): void => session.post('Debugger.setPauseOnExceptions', { state: 'all' })
  if (isReplayed) onFirstRequest(begin)
  else begin()
}

function onFirstRequest(act: () => void): void {
  const once = (): void => {
    unsubscribe(REQUEST_CHANNEL, once)
    act()
  }
  subscribe(REQUEST_CHANNEL, once)
}
