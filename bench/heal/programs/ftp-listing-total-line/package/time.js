const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "12:30" is of the last twelve months, "2019" a day of that year. */
export function timeOf(month, day, when, now) {
  const at = MONTHS.indexOf(month)
  if (!when.includes(':')) return new Date(Date.UTC(Number(when), at, day)).toISOString()
  const [hours, minutes] = when.split(':').map(Number)
  const time = new Date(Date.UTC(now.getUTCFullYear(), at, day, hours, minutes))
  if (time > now) time.setUTCFullYear(time.getUTCFullYear() - 1)
  return time.toISOString()
}
