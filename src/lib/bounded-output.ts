export interface BoundedOutput {
  push(chunk: Buffer): void
  /** What was kept, with a line in the middle that says how much is missing. */
  text(): string
  isTruncated(): boolean
}

/** Keeps the first and the last half of `bytesMax`: errors stand at the end, and what was run at the beginning. */
export function boundedOutput(bytesMax: number): BoundedOutput {
  const headMax = Math.ceil(bytesMax / 2)
  const tailMax = bytesMax - headMax
  const head: Buffer[] = []
  let tail: Buffer[] = []
  let headBytes = 0
  let tailBytes = 0
  let droppedBytes = 0

  return {
    push(chunk) {
      const toHead = chunk.subarray(0, headMax - headBytes)
      if (toHead.length > 0) head.push(toHead)
      headBytes += toHead.length
      const rest = chunk.subarray(toHead.length)
      if (rest.length > 0) tail.push(rest)
      tailBytes += rest.length
      // Compacting only at twice the bound keeps the cost of many small chunks linear.
      if (tailBytes > 2 * tailMax) compactTail()
    },
    text() {
      compactTail()
      const parts = [Buffer.concat(head).toString('utf8'), Buffer.concat(tail).toString('utf8')]
      return droppedBytes === 0 ? parts.join('') : parts.join(`\n[${droppedBytes} bytes left out]\n`)
    },
    isTruncated: () => headBytes + tailBytes + droppedBytes > bytesMax,
  }

  function compactTail(): void {
    if (tailBytes <= tailMax) return
    const kept = Buffer.concat(tail).subarray(tailBytes - tailMax)
    droppedBytes += tailBytes - tailMax
    tail = [Buffer.from(kept)]
    tailBytes = tailMax
  }
}
