import { createLineSplitter } from '../../lib/line-splitter.ts'

const LINE_BYTES_MAX = 65_536
/** When and on which stream, as newer runners begin every line; `+` goes on with the line before. */
const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z [0-9a-f]{2}[OE][+ ]?/
/** Where the page of a job folds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what the runner writes.
const SECTION = /section_(?:start|end):\d+:[\w.-]{1,100}(?:\[[^\]]{0,200}\])?\r\x1b\[0K/g

/** The log of a job without what the runner puts there for the page alone. Every line stays the line that it was. */
export function plainTrace(onChunk: (chunk: Uint8Array) => void): { push(chunk: Uint8Array): void; end(): void } {
  const splitter = createLineSplitter(LINE_BYTES_MAX)
  const hand = (text: string): void => onChunk(Buffer.from(`${text.replace(STAMP, '').replace(SECTION, '')}\n`))
  return {
    push(chunk) {
      for (const { text } of splitter.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length))) hand(text)
    },
    end() {
      const rest = splitter.rest()
      if (rest) hand(rest.text)
    },
  }
}
