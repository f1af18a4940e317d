var finder = require('./finder')

var defaults = {
  open: '<mark>',
  close: '</mark>',
  caseSensitive: false,
  minLength: 1
}

/**
 * Puts marks around words where they stand in a text. Words are plain text.
 *
 *   mark('Green tea', 'tea') // 'Green <mark>tea</mark>'
 *
 * @param {string} text
 * @param {string|string[]} words
 * @param {Object} [options]
 */
function mark (text, words, options) {
  options = Object.assign({}, defaults, options)
  var expression = finder(wordList(words, options), options)
  if (!expression) return text
  return text.replace(expression, function (found) {
    return options.open + found + options.close
  })
}

/** How often one of the words stands there. */
function count (text, words, options) {
  options = Object.assign({}, defaults, options)
  var expression = finder(wordList(words, options), options)
  return expression ? (text.match(expression) || []).length : 0
}

function wordList (words, options) {
  var list = Array.isArray(words) ? words : words.split(/\s+/)
  return list.filter(function (word) {
    return word.length >= options.minLength
  })
}

module.exports = mark
module.exports.count = count
