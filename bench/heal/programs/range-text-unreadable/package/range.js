'use strict'

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/
const RANGE = /^(\^|~|>=)?\s*(\d+\.\d+\.\d+)$/

/** Throws a RangeError for what is no version. */
function parseVersion(text) {
  const match = VERSION.exec(text)
  if (!match) throw new RangeError(`Not a version: ${text}`)
  return match.slice(1).map(Number)
}

/** Throws a RangeError for what is no range. */
function parseRange(text) {
  const match = RANGE.exec(text.trim())
  return { operator: match[1] || '=', version: parseVersion(match[2]) }
}

function satisfies(versionText, rangeText) {
  const version = parseVersion(versionText)
  const range = parseRange(rangeText)
  if (range.operator === '=') return compare(version, range.version) === 0
  if (compare(version, range.version) < 0) return false
  if (range.operator === '>=') return true
  if (range.operator === '^') return version[0] === range.version[0]
  return version[0] === range.version[0] && version[1] === range.version[1]
}

function compare(a, b) {
  for (let i = 0; i < 3; i++) {
    if (a[i] !== b[i]) return a[i] - b[i]
  }
  return 0
}

module.exports = { parseVersion, parseRange, satisfies }
