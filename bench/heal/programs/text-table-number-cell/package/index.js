module.exports = table

/**
 * Lays rows out in columns.
 *
 * @param {Array<Array>} rows
 * @param {{ gap?: string, align?: string[] }} [options] align: 'l' or 'r' for each column
 * @returns {string}
 */
function table (rows, options) {
  options = options || {}
  var gap = options.gap === undefined ? '  ' : options.gap
  var align = options.align || []
  var widths = columnWidths(rows)

  return rows.map(function (row) {
    return row.map(function (cell, i) {
      return align[i] === 'r' ? cell.padStart(widths[i]) : cell.padEnd(widths[i])
    }).join(gap).replace(/\s+$/, '')
  }).join('\n')
}

function columnWidths (rows) {
  var widths = []
  rows.forEach(function (row) {
    row.forEach(function (cell, i) {
      widths[i] = Math.max(widths[i] || 0, text(cell).length)
    })
  })
  return widths
}

/** A cell as it is shown: nothing for what is not there. */
function text (cell) {
  return cell === null || cell === undefined ? '' : String(cell)
}
