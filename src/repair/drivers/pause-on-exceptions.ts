import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import inspector, { type Session } from 'node:inspector'
import { syncBuiltinESMExports } from 'node:module'

const REQUEST_CHANNEL = 'http.server.request.start'
/** What others are told of our debugger. It has no address: it sits in the program itself. */
const DEBUGGER_URL = 'ws://127.0.0.1:0/in-process'
/** Set in an app that is started to be sent a request. */
const isReplayed = process.env.PRUNELLA_SINK_PORT !== undefined

/**
 * Stops the program at every exception, also at those that are caught. An app that is replayed only from its first request on:
 * while it starts, Node's loader throws and catches two for each import of a package, and each stop costs a millisecond.
 */
export function pauseOnExceptions(session: Session): void {
  keepOthersAway()
  session.post('Debugger.enable')
  const begin = (): void => session.post('Debugger.setPauseOnExceptions', { state: 'all' })
  if (isReplayed) onFirstRequest(begin)
  else begin()
}

/**
 * SDKs that read local variables stop the program too, from a thread of theirs, but not where a debugger is at work already. Two
 * at once can stop it for good: the other's word to go on is lost when it comes while ours still looks.
 */
function keepOthersAway(): void {
  inspector.url = () => DEBUGGER_URL
  syncBuiltinESMExports()
}

function onFirstRequest(act: () => void): void {
  const once = (): void => {
    unsubscribe(REQUEST_CHANNEL, once)
    act()
  }
  subscribe(REQUEST_CHANNEL, once)
}
