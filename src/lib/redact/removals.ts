/** Something that was taken out: which rule took it and where it stood, never what it was. */
export interface Removal {
  kind: string
  /** Of the input, from 1. */
  line: number
  /** In characters, from 1. */
  column?: number
  /** In JSON, instead of the column: `$.user.password`. */
  path?: string
}

const MARKER = /\[redacted:([a-z\d-]{1,40})\]/g

/** What was taken out of a JSON value, by comparing it with what is left: both have the same shape. */
export function removalsIn(before: unknown, after: unknown, line: number, path = '$'): Removal[] {
  if (typeof after === 'string')
    return before === after ? [] : removalsInText(String(before), after).map((kind) => ({ kind, line, path }))
  if (typeof after !== 'object' || after === null || typeof before !== 'object' || before === null) return []
  const originals = Object.entries(before).filter(([key]) => key !== '__proto__')
  return Object.entries(after).flatMap(([key, inner], i) => {
    const [name, original] = originals[i] ?? ['', undefined]
    const place = Array.isArray(after) ? `${path}[${key}]` : `${path}.${key}`
    const inName = removalsInText(name, key).map((kind) => ({ kind, line, path: place }))
    return [...inName, ...removalsIn(original, inner, line, place)]
  })
}

/** The markers that were not there before. */
function removalsInText(before: string, after: string): string[] {
  if (before === after) return []
  const had = markersIn(before)
  return markersIn(after).filter((kind) => {
    const known = had.indexOf(kind)
    if (known >= 0) had.splice(known, 1)
    return known < 0
  })
}

function markersIn(text: string): string[] {
  return [...text.matchAll(MARKER)].map(([, kind]) => kind!)
}
