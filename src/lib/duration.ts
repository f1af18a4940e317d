const UNITS = { ms: 1, s: 1_000, m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** `90s`, `30m`, `1h`, `2d` in milliseconds; undefined for anything else. */
export function readDurationMs(text: string): number | undefined {
  const [, number, unit] = /^(\d{1,9}(?:\.\d{1,3})?) ?(ms|s|m|min|h|d)$/.exec(text.trim()) ?? []
  return number === undefined ? undefined : Math.round(Number(number) * UNITS[unit as keyof typeof UNITS])
}

const SPOKEN = [
  ['day', UNITS.d, 2],
  ['hour', UNITS.h, 2],
  ['minute', UNITS.m, 2],
  ['second', UNITS.s, 0],
] as const

/** In the largest unit that fits, as people say it: `5 days`, `36 hours`, `1 second`. */
export function spokenDuration(ms: number): string {
  const [unit, unitMs] = SPOKEN.find(([, of, least]) => ms >= least * of)!
  const number = Math.max(0, Math.round(ms / unitMs))
  return `${number} ${unit}${number === 1 ? '' : 's'}`
}
