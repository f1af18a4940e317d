'use strict'

/** Fills a cell up to a width: on its right, or on its left for 'right'. */
module.exports = function pad (text, width, align) {
  var space = new Array(Math.max(0, width - text.length) + 1).join(' ')
  return align === 'right' ? space + text : text + space
}
