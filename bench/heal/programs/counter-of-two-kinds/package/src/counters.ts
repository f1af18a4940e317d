/** What devices tell: older ones have plain numbers, newer ones have 64 bits. */
export type Count = number | bigint

export interface Sample {
  port: string
  /** Bytes since the sample before. */
  bytes: Count
}

/**
 * Totals of ports. They grow beyond what a number can hold exactly, hence they are kept as BigInt, to the last byte.
 */
export class PortCounters {
  private readonly totals = new Map<string, bigint>()

  /** Begins with a total that was kept elsewhere. */
  set(port: string, total: Count): this {
    this.totals.set(port, BigInt(total))
    return this
  }

  add({ port, bytes }: Sample): void {
    const total = this.totals.get(port) ?? 0n
    this.totals.set(port, total + (bytes as bigint))
  }

  addAll(samples: Iterable<Sample>): this {
    for (const sample of samples) this.add(sample)
    return this
  }

  /** Bytes of a port, none where nothing is known of it. */
  total(port: string): bigint {
    return this.totals.get(port) ?? 0n
  }

  sum(): bigint {
    let sum = 0n
    for (const total of this.totals.values()) sum += total
    return sum
  }

  /** Ports with the most bytes first. */
  busiest(count: number): string[] {
    return [...this.totals]
      .sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0))
      .slice(0, count)
      .map(([port]) => port)
  }

  /** Totals as texts, since JSON has no such numbers. */
  toJSON(): Record<string, string> {
    return Object.fromEntries([...this.totals].map(([port, total]) => [port, String(total)]))
  }

  static fromJSON(totals: Record<string, string>): PortCounters {
    const counters = new PortCounters()
    for (const [port, total] of Object.entries(totals)) counters.totals.set(port, BigInt(total))
    return counters
  }
}
