const DAY = 24 * 60

/** Minutes after midnight as `hh:mm`; what is after midnight starts again. */
export function hhmm(minutes: number): string {
  const rest = minutes % DAY
  return [Math.floor(rest / 60), rest % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
