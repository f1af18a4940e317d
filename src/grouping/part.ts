import { hash } from 'node:crypto'

/** One piece of what an event is grouped by: a value, or a piece made of others; and whether it counts. */
export interface Part {
  name: string
  value?: string
  contributes: boolean
  /** Why it was changed, or why it does not count. */
  hint?: string
  parts?: Part[]
}

export function valuePart(name: string, value: string, hint?: string): Part {
  return { name, value, contributes: value !== '', ...(hint && { hint }) }
}

/** Counts when one of its pieces does. */
export function groupPart(name: string, parts: Part[], hint?: string): Part {
  return { name, contributes: parts.some(({ contributes }) => contributes), parts, ...(hint && { hint }) }
}

export function muted(part: Part, hint: string): Part {
  return { ...part, contributes: false, hint }
}

export function hasPart(part: Part, name: string): boolean {
  return part.parts?.some((inner) => inner.name === name && inner.contributes) ?? false
}

/** What counts of it, and nothing else: names and values in a tree, so that no two parts can run into each other. */
export function contentOf(part: Part): unknown[] {
  const { name, value, parts } = part
  if (!parts) return [name, value]
  return name === 'stacktrace' ? [name, digestOf(part)] : [name, innerOf(parts)]
}

function innerOf(parts: readonly Part[]): unknown[][] {
  return parts.filter(({ contributes }) => contributes).map(contentOf)
}

/** A stack is long, and often the one of an event before. */
const digests = new WeakMap<Part, string>()

function digestOf(part: Part): string {
  const known = digests.get(part)
  if (known) return known
  const digest = hashOf(innerOf(part.parts ?? []))
  digests.set(part, digest)
  return digest
}

/** 32 lower-case hex digits. */
export function hashOf(content: unknown): string {
  return hash('sha256', JSON.stringify(content)).slice(0, 32)
}
