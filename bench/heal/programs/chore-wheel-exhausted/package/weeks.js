const WEEK = 7 * 24 * 60 * 60 * 1000

/** Days on which the weeks begin: 2024-01-01, 2024-01-08 … */
export function* weeks(from, count) {
  const start = Date.parse(from)
  for (let i = 0; i < count; i++) yield new Date(start + i * WEEK).toISOString().slice(0, 10)
}
