'use strict'

const SIGNS = { EUR: { sign: '€', digits: 2 }, JPY: { sign: '¥', digits: 0 } }

/** Writes an amount of the smallest unit. */
function write(amount, currency) {
  const { sign, digits } = SIGNS[currency]
  return `${(amount / 10 ** digits).toFixed(digits)} ${sign}`
}

/** One line of a bill. */
function line({ title, amount, currency }) {
  return `${title.padEnd(12)}${write(currency, amount)}`
}

module.exports = { write, line }
