'use strict'

const DEFAULTS = { open: '<mark>', close: '</mark>' }

/**
 * Rows with every place marked in which a term stands.
 *
 * @param {object[]} rows
 * @param {string[]} fields  that are searched
 * @param {(string | number)[]} terms
 */
function highlight(rows, fields, terms, options = {}) {
  const { open, close } = { ...DEFAULTS, ...options }
  if (terms.length === 0) return rows
  const pattern = new RegExp(terms.map(escape).join('|'), 'gi')

  return rows.map((row) => {
    const marked = { ...row }
    for (const field of fields) {
      if (row[field] === undefined || row[field] === null) continue
      marked[field] = row[field].replace(pattern, (hit) => open + hit + close)
    }
    return marked
  })
}

/** Rows in which every term stands in one of the fields. */
function search(rows, fields, terms) {
  const wanted = terms.map((term) => String(term).toLowerCase())
  return rows.filter((row) =>
    wanted.every((term) => fields.some((field) => String(row[field] ?? '').toLowerCase().includes(term)))
  )
}

function escape(term) {
  return String(term).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

module.exports = { search, highlight }
