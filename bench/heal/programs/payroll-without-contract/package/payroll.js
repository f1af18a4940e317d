'use strict'

/**
 * The gross pay of everyone for the month, in cents.
 *
 * @throws {Error} when somebody has no contract: a payroll must not silently be too low
 */
function gross(people) {
  let sum = 0
  for (const person of people) {
    sum += person.contract.monthlyCents
  }
  return sum
}

function report(people) {
  return `${people.length} people, ${(gross(people) / 100).toFixed(2)}`
}

module.exports = { gross, report }
