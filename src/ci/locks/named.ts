const NAMES_MAX = 10

/** `2 added: a 1.0.0, b 2.0.0`, with at most ten of the names; empty for none. */
export function named(what: string, names: readonly string[]): string {
  if (names.length === 0) return ''
  const more = names.length > NAMES_MAX ? ` and ${names.length - NAMES_MAX} more` : ''
  return `${names.length} ${what}: ${names.slice(0, NAMES_MAX).join(', ')}${more}`
}
