import type { Readable } from 'node:stream'
import { createLineSplitter } from '../../../lib/line-splitter.ts'
import { LINE_BYTES_MAX } from './reader.ts'

/** Lines of a pipe. Taken when asked for: until then they wait in the pipe, and the writer with them. */
export interface StreamLines {
  /** What came since, none for now, or undefined behind the end. */
  read(): string[] | undefined
}

export function linesOfStream(stream: Readable): StreamLines {
  const splitter = createLineSplitter(LINE_BYTES_MAX)
  let isEnded = false
  const end = () => {
    isEnded = true
  }
  // Without a listener for it nothing is fetched from the pipe.
  stream.on('readable', () => {})
  for (const name of ['end', 'close', 'error']) stream.once(name, end)

  return {
    read() {
      const chunk = stream.read() as Buffer | string | null
      if (chunk !== null) return splitter.push(Buffer.from(chunk)).map(({ text }) => text)
      if (!isEnded) return []
      const rest = splitter.rest()
      return rest ? [rest.text] : undefined
    },
  }
}
