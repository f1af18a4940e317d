export type Attribute = string | number | boolean | bigint

export interface Span {
  name: string
  /** Nanoseconds, as `process.hrtime.bigint()` has them. */
  start: bigint
  end: bigint
  attributes: Record<string, Attribute>
}

/** Collects spans that were ended. */
export class Tracer {
  readonly spans: Span[] = []

  constructor(private readonly clock: () => bigint = process.hrtime.bigint) {}

  run<T>(name: string, task: (set: (key: string, value: Attribute) => void) => T): T {
    const start = this.clock()
    const attributes: Record<string, Attribute> = {}
    try {
      return task((key, value) => {
        attributes[key] = value
      })
    } finally {
      this.spans.push({ name, start, end: this.clock(), attributes })
    }
  }
}
