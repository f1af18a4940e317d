const NEWLINE = 0x0a
const RETURN = 0x0d

export interface SplitLine {
  text: string
  /** Bytes from the start of the stream to behind its line end. */
  end: number
}

export interface LineSplitter {
  /** The lines that end in this piece. */
  push(chunk: Buffer): SplitLine[]
  /** The line that has not ended yet, as it is now; undefined when there is none. */
  rest(): SplitLine | undefined
  /** Bytes that were pushed, from where the stream began. */
  offset(): number
}

/**
 * Lines of a stream of bytes that comes in any pieces. Text is decoded line by line, so no character is torn; a line longer than
 * `bytesMax` is cut, and no more than that is ever held.
 */
export function createLineSplitter(bytesMax: number, startOffset = 0): LineSplitter {
  let offset = startOffset
  let parts: Buffer[] = []
  let held = 0

  function hold(part: Buffer): void {
    const kept = part.subarray(0, bytesMax - held)
    if (kept.length === 0) return
    // A view would keep the whole piece alive.
    parts.push(Buffer.from(kept))
    held += kept.length
  }

  function take(): string {
    const line = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    parts = []
    held = 0
    return line.toString('utf8', 0, line.at(-1) === RETURN ? line.length - 1 : line.length)
  }

  return {
    push(chunk) {
      const lines: SplitLine[] = []
      let start = 0
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
        hold(chunk.subarray(start, at))
        start = at + 1
        lines.push({ text: take(), end: offset + start })
      }
      hold(chunk.subarray(start))
      offset += chunk.length
      return lines
    },
    rest: () => (held === 0 ? undefined : { text: take(), end: offset }),
    offset: () => offset,
  }
}
