import type { Readable } from 'node:stream'
import { linesOfAnyLog } from '../journal-entry.ts'
import type { LogReader } from './reader.ts'
import { linesOfStream } from './stream.ts'

/** What is piped into the server itself. A pipe has no past: there is nothing to go on from after a restart. */
export function createStdinReader(input: Readable): LogReader {
  const lines = linesOfStream(input)
  return {
    read: async () => lines.read()?.flatMap(linesOfAnyLog),
    startPosition: () => undefined,
    async stop() {
      input.destroy()
    },
  }
}
