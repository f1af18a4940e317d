/** Amounts are whole cents everywhere; only what leaves the shop is text. */
export function toAmount(cents) {
  return (cents / 100).toFixed(2)
}

export function percentOf(cents, percent) {
  return Math.round((cents * percent) / 100)
}

export function sum(amounts) {
  return amounts.reduce((total, amount) => total + amount, 0)
}
