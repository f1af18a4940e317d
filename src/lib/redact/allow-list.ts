import type { Cut } from './cuts.ts'

/** What the operator says is no secret. */
export interface AllowList {
  /** Texts that stay, exactly as they are. */
  values?: readonly string[]
  /** Names whose values are not taken for that name alone. `*` stands for anything; case does not count. */
  keys?: readonly string[]
  /** Texts that stay, with `*` for anything, as `*@shop.test`. */
  patterns?: readonly string[]
}

export function isAllowed({ start, end, name }: Cut, text: string, allow: AllowList): boolean {
  if (name !== undefined && isAllowedKey(name, allow)) return true
  if (!allow.values?.length && !allow.patterns?.length) return false
  return isAllowedText(text.slice(start, end), allow)
}

export function isAllowedKey(key: string, { keys = [] }: AllowList): boolean {
  return keys.some((glob) => matchesGlob(key.toLowerCase(), glob.toLowerCase()))
}

export function isAllowedText(text: string, { values = [], patterns = [] }: AllowList): boolean {
  return values.includes(text) || patterns.some((glob) => matchesGlob(text, glob))
}

/** Looks for the parts between the stars one after the other, so that time is linear. */
function matchesGlob(text: string, glob: string): boolean {
  const parts = glob.split('*')
  const first = parts.shift()!
  const last = parts.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const part of parts) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= text.length - last.length
}
