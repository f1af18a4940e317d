'use strict'

function extent(values) {
  let min = Infinity
  let max = -Infinity
  for (const value of values) {
    if (value < min) min = value
    if (value > max) max = value
  }
  return [min, max]
}

/** Counts values in bins of the given width. No values, no bins. */
function histogram(values, width) {
  const [min, max] = extent(values)
  const first = Math.floor(min / width)
  const count = Math.floor(max / width) - first + 1
  const bins = new Array(count).fill(0)
  for (const value of values) {
    bins[Math.floor(value / width) - first]++
  }
  return bins.map((size, index) => ({ from: (first + index) * width, size }))
}

function mean(values) {
  if (values.length === 0) return null
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

module.exports = { histogram, mean, extent }
