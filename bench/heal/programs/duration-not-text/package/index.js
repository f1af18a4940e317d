'use strict'

const UNITS = { ms: 1, s: 1000, m: 60000, h: 3600000, d: 86400000 }

/** Milliseconds of a text as `1h 30m`; NaN when it cannot be read. */
function parse(text) {
  if (typeof text === 'number') return text
  const parts = text.trim().split(/\s+/)
  let total = 0
  for (const part of parts) {
    const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(part)
    if (!match) return NaN
    total += Number(match[1]) * UNITS[match[2]]
  }
  return total
}

/** The text of a number of milliseconds; an empty one when it is no number. */
function format(ms) {
  if (!Number.isFinite(ms)) return ''
  const parts = []
  for (const [unit, size] of Object.entries(UNITS).reverse()) {
    const count = Math.floor(ms / size)
    if (count > 0) parts.push(`${count}${unit}`)
    ms -= count * size
  }
  return parts.join(' ') || '0ms'
}

module.exports = { parse, format }
