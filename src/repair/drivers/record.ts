// Loaded first into a program that fails: keeps what instrumented functions are given, and writes it down at the error that is known.
import { existsSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'
import { encodeValue } from './encode-value.ts'
import { pauseOnExceptions } from './pause-on-exceptions.ts'
import { RECORD_SYMBOL, RECORD_VARIABLE, type Recorded, type RecordRequest } from './record-protocol.ts'

/** A program that throws more often is left to run: stopping costs it a millisecond each time. */
const PAUSES_MAX = 500
/** Encoding takes microseconds; a function that is called more often is none that an example is made of. */
const CALLS_MAX = 50_000

const text = process.env[RECORD_VARIABLE]
if (text !== undefined) record(JSON.parse(text) as RecordRequest)

function record({ message, output }: RecordRequest): void {
  const latest = new Map<number, unknown>()
  let calls = 0
  // At once: a function may change what it was given.
  const keep = (index: number, args: ArrayLike<unknown>): void => {
    calls += 1
    latest.set(index, calls > CALLS_MAX ? null : encodeValue(Array.from(args)))
  }
  Object.defineProperty(globalThis, Symbol.for(RECORD_SYMBOL), { value: keep })

  const session = new Session()
  session.connect()
  let pauses = 0
  session.on('Debugger.paused', ({ params }) => {
    pauses += 1
    const { description } = (params.data ?? {}) as { description?: unknown }
    const recorded = String(description).includes(message) ? plainCalls(latest) : []
    if (recorded.length > 0 && !existsSync(output)) writeFileSync(output, JSON.stringify(recorded))
    if (recorded.length > 0 || pauses > PAUSES_MAX) session.post('Debugger.setPauseOnExceptions', { state: 'none' })
  })
  pauseOnExceptions(session)
}

function plainCalls(latest: ReadonlyMap<number, unknown>): Recorded[] {
  return [...latest]
    .filter(([, args]) => args !== null)
    .sort(([a], [b]) => a - b)
    .map(([index, args]) => ({ index, args }))
}
