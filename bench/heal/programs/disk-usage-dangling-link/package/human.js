const UNITS = ['B', 'kB', 'MB', 'GB']

/** Bytes as people read them: 1.5 kB. */
export function human(bytes) {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`
}
