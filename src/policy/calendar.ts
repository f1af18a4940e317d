const MINUTE_MS = 60_000
const DAY_MINUTES = 1440

/** Hours of the day in a place, on some days of the week; `from` after `until` goes over midnight. */
export interface QuietHours {
  /** As `22:00`. */
  from: string
  until: string
  /** On which days they begin; every day when empty. */
  days: readonly Weekday[]
  timeZone: string
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** When the quiet hours that it is in now are over; undefined when it is in none. Clocks that are put forward or back in between count. */
export function closesMs(hours: QuietHours, nowMs: number): number | undefined {
  if (!isWithin(hours, nowMs)) return undefined
  const until = minutesOf(hours.until)
  let atMs = nowMs
  // Once more after a clock was changed: then the same time of day is an hour nearer or further.
  for (let i = 0; i < 3; i++) {
    const left = (until - localOf(atMs, hours.timeZone).minutes + DAY_MINUTES) % DAY_MINUTES
    if (left === 0 && atMs > nowMs) break
    atMs += (left || DAY_MINUTES) * MINUTE_MS
    if (i > 0 && left > DAY_MINUTES / 2) atMs -= DAY_MINUTES * MINUTE_MS
  }
  return atMs - (atMs % MINUTE_MS)
}

function isWithin({ from, until, days, timeZone }: QuietHours, nowMs: number): boolean {
  const { minutes, day } = localOf(nowMs, timeZone)
  const [start, end] = [minutesOf(from), minutesOf(until)]
  const begins = (weekday: Weekday) => days.length === 0 || days.includes(weekday)
  if (start < end) return minutes >= start && minutes < end && begins(day)
  return (minutes >= start && begins(day)) || (minutes < end && begins(dayBefore(day)))
}

function localOf(atMs: number, timeZone: string): { minutes: number; day: Weekday } {
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(atMs)
      .map(({ type, value }) => [type, value]),
  )
  return { minutes: Number(parts.hour) * 60 + Number(parts.minute), day: parts.weekday!.toLowerCase() as Weekday }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one costs a thousand times what using it does; the configuration bounds how many there are. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const options = { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const made = new Intl.DateTimeFormat('en-US', options)
  formats.set(timeZone, made)
  return made
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return hours! * 60 + minutes!
}

function dayBefore(day: Weekday): Weekday {
  return WEEKDAYS[(WEEKDAYS.indexOf(day) + 6) % 7]!
}
