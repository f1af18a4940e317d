/** Whole numbers from here on are milliseconds, then microseconds, then nanoseconds; smaller ones are seconds. */
const MS_FROM = 1e11
const US_FROM = 1e14
const NS_FROM = 1e17

/** Reads a point in time as senders write it: seconds (also fractions), milliseconds, micro- or nanoseconds, or ISO 8601. Undefined for anything else. */
export function readTimeMs(value: unknown): number | undefined {
  if (typeof value === 'number') return msOfNumber(value)
  if (typeof value !== 'string' || value.length > 64) return undefined
  const text = value.trim()
  if (/^\d{1,20}(\.\d{1,20})?$/.test(text)) return msOfNumber(Number(text))
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return undefined
  const ms = Date.parse(withZone(text))
  return Number.isFinite(ms) ? ms : undefined
}

function msOfNumber(value: number): number | undefined {
  if (!Number.isFinite(value) || value < 0) return undefined
  if (value >= NS_FROM) return Math.round(value / 1e6)
  if (value >= US_FROM) return Math.round(value / 1e3)
  return Math.round(value >= MS_FROM ? value : value * 1e3)
}

/** A time without a zone is UTC, wherever the server stands. */
function withZone(text: string): string {
  const iso = text.replace(' ', 'T')
  const hasZone = /(Z|[+-]\d\d:?\d\d)$/i.test(iso)
  return iso.includes('T') && !hasZone ? `${iso}Z` : iso
}
