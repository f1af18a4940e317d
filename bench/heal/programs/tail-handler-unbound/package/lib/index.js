'use strict'

const Source = require('./source')
const Counter = require('./counter')

/**
 * Counts the levels of all that is written, until the end.
 *
 * @param {(counts: Object<string, number>) => void} whenDone
 * @returns {Source} to be written to
 */
module.exports = function tail(whenDone) {
  const source = new Source()
  const counter = new Counter()

  source.on('line', counter.add)
  source.on('end', () => whenDone(counter.counts))
  return source
}

module.exports.Counter = Counter
