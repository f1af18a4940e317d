export type Value = string | number | boolean | null | Value[] | { [key: string]: Value }

export interface Change {
  /** Where: `address.city` */
  path: string
  /** Not there where the field was added. */
  before?: Value
  /** Not there where the field was removed. */
  after?: Value
}

/**
 * What changed between two states of a record, for the audit trail: one change a field, the inner ones by their
 * path. Lists are compared as a whole. A field that is set to null is changed, not removed: the trail has to show that
 * somebody cleared it.
 */
export function diff(before: Record<string, Value>, after: Record<string, Value>, prefix = ''): Change[] {
  const changes: Change[] = []
  for (const key of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
    const path = prefix + key
    if (!(key in after)) changes.push({ path, before: before[key] })
    else if (!(key in before)) changes.push({ path, after: after[key] })
    else changes.push(...changesOf(path, before[key], after[key]))
  }
  return changes
}

function changesOf(path: string, before: Value, after: Value): Change[] {
  if (isRecord(before) && isRecord(after)) return diff(before, after, `${path}.`)
  return isSame(before, after) ? [] : [{ path, before, after }]
}

function isRecord(value: Value): value is Record<string, Value> {
  return typeof value === 'object' && !Array.isArray(value)
}

function isSame(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The trail as lines: `address.city: "Bergen" -> "Oslo"`. */
export function trail(before: Record<string, Value>, after: Record<string, Value>): string[] {
  return diff(before, after).map((change) => {
    if (!('after' in change)) return `${change.path}: removed`
    if (!('before' in change)) return `${change.path}: added ${JSON.stringify(change.after)}`
    return `${change.path}: ${JSON.stringify(change.before)} -> ${JSON.stringify(change.after)}`
  })
}
