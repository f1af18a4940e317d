import { Writable } from 'node:stream'
import { systemClock } from '../lib/clock.ts'
import { collect } from './collect.ts'
import type { CollectorOptions } from './collector.ts'

const LEVEL = Symbol.for('level')
const TOLD = /^(?:warn|warning|error|crit|critical|alert|emerg|fatal)$/

/** A transport for winston that gathers warnings and errors for Prunella, beside the others: `logger.add(prunella())`. */
export function prunella(options: CollectorOptions = {}): Writable & { log(): void } {
  const collector = collect(options)
  const transport = new Writable({
    objectMode: true,
    write(info: Record<string | symbol, unknown>, _encoding, done) {
      // Formats may have coloured the level of the record itself.
      const level = String(info[LEVEL] ?? info.level)
      if (TOLD.test(level))
        collector.add({ time: new Date(systemClock.nowMs()).toISOString(), ...withErrors(info), level })
      done()
    },
    final(done) {
      void collector.flush().finally(() => done())
    },
  })
  // By this winston tells its own kind of transport from those of its second version.
  return Object.assign(transport, { log() {} })
}

/** Errors have nothing that JSON would show. */
function withErrors(info: Record<string | symbol, unknown>): Record<string, unknown> {
  const entries = Object.entries(info).map(([key, value]) =>
    value instanceof Error ? [key, { type: value.name, message: value.message, stack: value.stack }] : [key, value],
  )
  return Object.fromEntries(entries)
}
