const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

export function readInteger(text, complain) {
  const number = Number(text)
  if (!Number.isInteger(number)) return complain('must be a whole number')
  return number
}

/** `500ms`, `30s`, `5m` or `1h`, in milliseconds. */
export function readInterval(text, complain) {
  const [, amount, unit] = text.match(/^(\d+)(ms|s|m|h)$/)
  return Number(amount) * UNITS[unit]
}

export function readBoolean(text, complain) {
  if (text === 'yes' || text === 'true') return true
  if (text === 'no' || text === 'false') return false
  return complain('must be yes or no')
}

export function readList(text) {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
