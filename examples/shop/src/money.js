/** Amounts are whole cents everywhere; only what leaves the shop is text. */
function toAmount(cents) {
  return (cents / 100).toFixed(2)
}

function percentOf(cents, percent) {
  return Math.round((cents * percent) / 100)
}

function sum(amounts) {
  return amounts.reduce((total, amount) => total + amount, 0)
}

module.exports = { toAmount, percentOf, sum }
