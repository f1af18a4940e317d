'use strict'

var pad = require('./pad')

/**
 * @param {string[][]} rows rows of the same or of different length
 * @param {{ gap?: number, align?: string }} [opts]
 * @returns {string}
 */
module.exports = function grid (rows, opts) {
  opts = opts || {}
  var gap = new Array((opts.gap === undefined ? 2 : opts.gap) + 1).join(' ')
  var widths = widthsOf(rows)
  var lines = []

  for (var i = 0; i < rows.length; i++) {
    var cells = []
    for (var j = 0; j < rows[i].length; j++) {
      cells.push(pad(rows[i][j], widths[j], opts.align))
    }
    lines.push(cells.join(gap).replace(/\s+$/, ''))
  }

  return lines.join('\n')
}

/** The widest cell of each column. */
function widthsOf (rows) {
  var widths = []
  for (var i = 0; i < rows.length; i++) {
    for (var j = 0; j < rows.length; j++) {
      var length = rows[i][j].length
      if (widths[j] === undefined || length > widths[j]) widths[j] = length
    }
  }
  return widths
}
