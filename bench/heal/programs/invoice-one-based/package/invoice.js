'use strict'

/** Sum of the rows `from` to `to`, counted from one as they are printed. */
function sumOfRows(rows, from, to) {
  let sum = 0
  for (let i = from; i <= to; i++) {
    sum += rows[i].amount
  }
  return sum
}

function invoice(rows) {
  return { rows: rows.length, total: sumOfRows(rows, 1, rows.length) }
}

module.exports = { sumOfRows, invoice }
