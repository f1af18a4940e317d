'use strict'

const VERSION = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9a-z.-]+))?$/i

/** Parts of a version; `pre` is null for a release. */
function parse(text) {
  const match = VERSION.exec(text.trim())
  if (!match) throw new TypeError(`no version: ${text}`)
  return {
    numbers: [Number(match[1]), Number(match[2]), Number(match[3])],
    pre: match[4] === undefined ? null : match[4].split('.')
  }
}

/** For sort: older versions first. 1.0.0-beta is older than 1.0.0. */
function compare(left, right) {
  const a = parse(left)
  const b = parse(right)
  for (let i = 0; i < 3; i++) {
    if (a.numbers[i] !== b.numbers[i]) return a.numbers[i] - b.numbers[i]
  }
  return comparePre(a.pre, b.pre)
}

function comparePre(a, b) {
  if (a === b) return 0
  if (a === null) return 1
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    if (a[i] === undefined) return -1
    if (b[i] === undefined) return 1
    const order = compareIdentifiers(a[i], b[i])
    if (order !== 0) return order
  }
  return 0
}

/** Numbers by their value and before words, words by their letters. */
function compareIdentifiers(a, b) {
  const isNumber = [/^\d+$/.test(a), /^\d+$/.test(b)]
  if (isNumber[0] && isNumber[1]) return Number(a) - Number(b)
  if (isNumber[0] !== isNumber[1]) return isNumber[0] ? -1 : 1
  return a === b ? 0 : a < b ? -1 : 1
}

function latest(versions, { prereleases = false } = {}) {
  const allowed = versions.filter((version) => prereleases || parse(version).pre === null)
  return allowed.sort(compare).pop() ?? null
}

module.exports = { compare, latest }
