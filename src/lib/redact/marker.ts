/** Stands where a secret was. Redacting again leaves it alone. */
export function marker(kind: string): string {
  return `[redacted:${kind}]`
}

/** Nothing left to take out: our marker, or that of an SDK that filtered before us. */
export function isMarked(text: string): boolean {
  return /^(Bearer |Basic )?\[(redacted:[a-z-]{1,40}|Filtered)\]$/.test(text.trim())
}
