/** An expression that finds any of the words, longer ones first; null when there are none. */
module.exports = function finder (words, options) {
  if (words.length === 0) return null
  var source = words
    .slice()
    .sort(function (a, b) { return b.length - a.length })
    .join('|')
  return new RegExp(source, options.caseSensitive ? 'g' : 'gi')
}
