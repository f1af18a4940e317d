export type OnLine = (bytes: Uint8Array, start: number, end: number) => void

export interface ByteLines {
  push(chunk: Uint8Array): void
  /** A last line without its end counts as well. */
  end(): void
}

const LINE_FEED = 0x0a

/** Calls back once per line, without its line feed, on bytes that are good until it returns. Longer lines are cut to `bytesMax`. */
export function byteLines(onLine: OnLine, bytesMax: number): ByteLines {
  const partial = Buffer.alloc(bytesMax)
  let partialBytes = 0
  let isInLine = false

  return {
    push(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
      let start = 0
      for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, start)) {
        if (isInLine) finish(bytes.subarray(start, feed))
        else onLine(bytes, start, Math.min(feed, start + bytesMax))
        start = feed + 1
      }
      if (start < bytes.length) keep(bytes.subarray(start))
    },
    end() {
      if (isInLine) finish(new Uint8Array())
    },
  }

  function keep(rest: Uint8Array): void {
    const kept = rest.subarray(0, bytesMax - partialBytes)
    partial.set(kept, partialBytes)
    partialBytes += kept.length
    isInLine = true
  }

  function finish(rest: Uint8Array): void {
    keep(rest)
    onLine(partial, 0, partialBytes)
    partialBytes = 0
    isInLine = false
  }
}
