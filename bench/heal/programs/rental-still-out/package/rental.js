'use strict'

const HOUR = 60 * 60 * 1000
const RATES = { rowing: 800, pedal: 1200, sail: 2500 }

/**
 * @typedef {object} Rental
 * @property {string} boat
 * @property {'rowing' | 'pedal' | 'sail'} kind
 * @property {number} from milliseconds
 * @property {number} [back] milliseconds; not there while the boat is out
 */

const stamp = (time) => new Date(time).toISOString().slice(0, 16).replace('T', ' ')

/** Cents for what was begun of each hour. */
function charge({ kind, from, back }) {
  return Math.ceil((back - from) / HOUR) * RATES[kind]
}

/**
 * The list at the jetty: who is on the water.
 *
 * @param {Rental[]} rentals
 */
function today(rentals) {
  return rentals.map((rental) => {
    if (rental.back === undefined) return `${rental.boat}: out`
    return `${rental.boat}: back at ${stamp(rental.back).slice(11)}`
  })
}

/**
 * The book of the rental as CSV, for the accountant. The amount is left empty where there is none yet.
 *
 * @param {Rental[]} rentals
 */
function book(rentals) {
  const rows = rentals.map((rental) => [
    rental.boat,
    stamp(rental.from),
    stamp(rental.back),
    (charge(rental) / 100).toFixed(2),
  ])
  return [['boat', 'from', 'back', 'amount'], ...rows].map((row) => row.join(',')).join('\n')
}

/**
 * Cents that were earned.
 *
 * @param {Rental[]} rentals
 */
function takings(rentals) {
  return rentals.filter((rental) => rental.back !== undefined).reduce((sum, rental) => sum + charge(rental), 0)
}

module.exports = { today, book, takings }
