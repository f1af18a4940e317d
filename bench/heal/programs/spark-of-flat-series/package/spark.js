'use strict'

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/**
 * A series of numbers as one line of bars: the smallest value has the lowest bar and the largest the highest. Values that
 * are null are gaps. Where all values are the same there is nothing to compare, all bars are low.
 *
 * @param {(number | null)[]} values
 * @param {{ width?: number, min?: number, max?: number }} [options]  columns per value; a scale other than that of the values
 */
function spark(values, options = {}) {
  const known = values.filter((value) => value !== null)
  const min = options.min ?? Math.min(...known)
  const max = options.max ?? Math.max(...known)
  const width = options.width ?? 1

  return values.map((value) => (value === null ? ' '.repeat(width) : bar(value, min, max).repeat(width))).join('')
}

function bar(value, min, max) {
  const share = (clamp(value, min, max) - min) / (max - min)
  return BARS[Math.round(share * (BARS.length - 1))]
}

function clamp(value, min, max) {
  return Math.min(max, Math.max(min, value))
}

/** Several series below each other on one scale, with their names and last values. */
function table(series) {
  const names = Object.keys(series)
  const width = Math.max(...names.map((name) => name.length))
  return names
    .map((name) => {
      const known = series[name].filter((value) => value !== null)
      const last = known.length === 0 ? 'none' : known[known.length - 1]
      return `${name.padEnd(width)} ${spark(series[name])} ${last}`
    })
    .join('\n')
}

module.exports = { spark, table }
