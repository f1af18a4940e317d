'use strict'

const { POINTS } = require('./points')

const TURN = 360
const STEP = TURN / POINTS.length

/** Degrees from 0 up to less than 360, whatever they were counted from. */
function normal (degrees) {
  return ((degrees % TURN) + TURN) % TURN
}

/** The point of the compass that is nearest to a direction: `{ short, long }`. */
function pointAt (degrees) {
  return POINTS[Math.round(normal(degrees) / STEP)]
}

/** The direction of a point by its short name, as 22.5 for `NNE`. */
function degreesOf (short) {
  const index = POINTS.findIndex((point) => point.short === short)
  if (index === -1) throw new RangeError(`No point "${short}"`)
  return index * STEP
}

/** The smaller angle between two directions. */
function between (a, b) {
  const angle = Math.abs(normal(a) - normal(b))
  return Math.min(angle, TURN - angle)
}

/** The direction to which the wind blows, by where it comes from. */
function leeOf (degrees) {
  return normal(degrees + TURN / 2)
}

/** As "fresh from the NNW (332°)". */
function windText (degrees, strength) {
  const { short } = pointAt(degrees)
  return `${strength} from the ${short} (${Math.round(normal(degrees))}°)`
}

/**
 * How often the wind came from each point, most often first; points from which it never came are left out.
 * Points of the same count are in the order of the rose.
 */
function windRose (directions) {
  const counts = new Map(POINTS.map(({ short }) => [short, 0]))
  for (const degrees of directions) {
    const { short } = pointAt(degrees)
    counts.set(short, counts.get(short) + 1)
  }
  return [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1])
}

module.exports = { pointAt, degreesOf, between, leeOf, windText, windRose }
