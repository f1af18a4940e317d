'use strict'

function column (name, rows) {
  return rows.map((row) => row[name])
}

function sumBy (name, rows) {
  return column(name, rows).reduce((sum, value) => sum + value, 0)
}

/** The rows in the order of the columns, highest first, with their place. Equal rows share one. */
function rank (names, rows) {
  const compare = (a, b) => names.map((name) => b[name] - a[name]).find((difference) => difference !== 0) || 0
  const sorted = rows.slice().sort((a, b) => compare(a, b) || a.name.localeCompare(b.name))
  let place = 1
  return sorted.map((row, index) => {
    if (index > 0 && compare(sorted[index - 1], row) !== 0) place = index + 1
    return { place, ...row }
  })
}

module.exports = { column, sumBy, rank }
