/** As `2026-05-06T14:00:42Z`. */
export function isoSeconds(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** Times that were written in whole seconds are not before it. */
export function startOfSecond(ms: number): number {
  return ms - (ms % 1_000)
}
