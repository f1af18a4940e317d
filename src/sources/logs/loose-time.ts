const SYSLOG = /^[[(]?(?:[A-Z][a-z]{2} )?([A-Z][a-z]{2}) ([ \d]?\d) (\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?: (\d{4}))?/
const SLASHES = /^[[(]?(\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d)/
/** A log from last December that is read in January is not of the future. */
const AHEAD_MAX_MS = 86_400_000

/**
 * The time at the head of a line that loggers write without a zone, and syslog without a year: `May 11 05:51:30`, `2026/05/11 05:51:30`.
 * Read as the machine's own time, in the year that makes it the newest one that has been.
 */
export function looseTimeMs(line: string, nowMs: number): number | undefined {
  const slashes = SLASHES.exec(line)
  if (slashes) return valid(Date.parse(`${slashes[1]}-${slashes[2]}-${slashes[3]}T${slashes[4]}`))
  const [, month, day, time, year] = SYSLOG.exec(line) ?? []
  if (month === undefined) return undefined
  const inYear = (of: number | string): number => Date.parse(`${month} ${day!.trim()} ${of} ${time}`)
  if (year !== undefined) return valid(inYear(year))
  const thisYear = new Date(nowMs).getFullYear()
  const ms = inYear(thisYear)
  return valid(ms > nowMs + AHEAD_MAX_MS ? inYear(thisYear - 1) : ms)
}

function valid(ms: number): number | undefined {
  return Number.isFinite(ms) ? ms : undefined
}
