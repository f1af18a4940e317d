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
    const recorded = String(description).includes(message) ? nearest(latest) : undefined
    if (recorded && !existsSync(output)) writeFileSync(output, JSON.stringify(recorded))
    if (recorded || pauses > PAUSES_MAX) session.post('Debugger.setPauseOnExceptions', { state: 'none' })
  })
  pauseOnExceptions(session)
}

function nearest(latest: ReadonlyMap<number, unknown>): Recorded | undefined {
  const indexes = [...latest.keys()].sort((a, b) => a - b)
  const index = indexes.find((each) => latest.get(each) !== null)
  return index === undefined ? undefined : { index, args: latest.get(index) }
}
