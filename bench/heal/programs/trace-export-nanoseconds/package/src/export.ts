import type { Attribute, Span } from './span.ts'

export { type Attribute, type Span, Tracer } from './span.ts'

/** How a value is written: the collector tells the types apart by the key. */
type Written = { string: string } | { double: number } | { bool: boolean } | { int64: string | bigint }

interface Line {
  name: string
  startNano: string
  endNano: string
  attributes: { key: string; value: Written }[]
}

/**
 * Spans as lines of JSON, for a collector. JSON has no whole numbers of 64 bits: the format has them as text of
 * digits, which the collector reads without loss.
 */
export function exportLines(spans: readonly Span[]): string {
  return spans.map((span) => `${JSON.stringify(lineOf(span))}\n`).join('')
}

function lineOf({ name, start, end, attributes }: Span): Line {
  return {
    name,
    startNano: start.toString(),
    endNano: end.toString(),
    attributes: Object.entries(attributes).map(([key, value]) => ({ key, value: written(value) })),
  }
}

function written(value: Attribute): Written {
  switch (typeof value) {
    case 'number':
      return { double: value }
    case 'boolean':
      return { bool: value }
    case 'bigint':
      return { int64: value }
    default:
      return { string: value }
  }
}

/** The longest spans first, for people. */
export function slowest(spans: readonly Span[], count: number): string[] {
  return [...spans]
    .sort((a, b) => Number(b.end - b.start - (a.end - a.start)))
    .slice(0, count)
    .map(({ name, start, end }) => `${name} ${(end - start) / 1000n}us`)
}
