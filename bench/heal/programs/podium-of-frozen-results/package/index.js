'use strict'

const { corrected, clock } = require('./time')

/**
 * @typedef {{ boat: string, handicap: number, seconds: number | null }} Result  `seconds` is null for who gave up
 */

/**
 * All results with their corrected times, best first; who gave up comes last, in the order of the results.
 *
 * @param {readonly Result[]} results
 */
function ranking(results) {
  return [...results].sort(byCorrected).map((result) => ({ boat: result.boat, time: corrected(result) }))
}

/**
 * The podium of the race as text. Fewer than three places where fewer arrived.
 *
 * @param {readonly Result[]} results
 */
function podium(results) {
  return results
    .sort(byCorrected)
    .filter(({ seconds }) => seconds !== null)
    .slice(0, 3)
    .map((result, index) => `${index + 1}. ${result.boat} ${clock(corrected(result))}`)
}

/** First over the line, whatever the handicap. Null where nobody arrived. */
function lineHonours(results) {
  const arrived = results.filter(({ seconds }) => seconds !== null)
  if (arrived.length === 0) return null
  return arrived.reduce((first, one) => (one.seconds < first.seconds ? one : first)).boat
}

/** The sheet for the wall: the podium, then the boats in the order of the jury's list. */
function sheet(results) {
  const list = results.map(({ boat, seconds }) => `${boat} ${seconds === null ? 'gave up' : clock(seconds)}`)
  return [...podium(results), '', ...list].join('\n')
}

function byCorrected(a, b) {
  const [first, second] = [corrected(a), corrected(b)]
  if (first === null || second === null) return (first === null) - (second === null)
  return first - second
}

module.exports = { ranking, podium, lineHonours, sheet }
