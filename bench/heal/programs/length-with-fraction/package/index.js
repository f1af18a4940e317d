const UNITS = { ms: 1, s: 1000, m: 60000, min: 60000, h: 3600000, d: 86400000 }
const LENGTH = /^(\d+)\s*(ms|s|min|m|h|d)$/i

/**
 * Milliseconds of a length of time as people write it into settings: `90s`, `1.5h`, `250 ms`. A number alone is milliseconds.
 *
 * @param {string | number} length
 */
export function toMs(length) {
  if (typeof length === 'number') return length
  const text = length.trim()
  if (/^\d+$/.test(text)) return Number(text)
  const [, count, unit] = LENGTH.exec(text)
  return Math.round(Number(count) * UNITS[unit.toLowerCase()])
}

/** The other way, in the largest unit in which it is whole. */
export function fromMs(ms) {
  const [unit, size] = Object.entries(UNITS)
    .filter(([name]) => name !== 'min')
    .reverse()
    .find(([, size]) => ms % size === 0)
  return `${ms / size}${unit}`
}

/** Settings of a cache with all lengths in milliseconds. */
export function cacheSettings({ maxAge = '1h', sweepEvery = '5m', ...rest } = {}) {
  return { ...rest, maxAge: toMs(maxAge), sweepEvery: toMs(sweepEvery) }
}
