var distance = require('./distance')

/**
 * The known words that are nearest to one that is not known, for the message of a command line.
 *
 * @param {string} word
 * @param {string[]} known
 * @param {{limit: number, most: number}} [options] greatest distance, how many words
 */
module.exports = function suggest (word, known, options) {
  var limit = options && options.limit !== undefined ? options.limit : Math.max(1, Math.floor(word.length / 3))
  var most = (options && options.most) || 3

  return known
    .map(function (one) { return { word: one, distance: distance(word, one) } })
    .filter(function (one) { return one.distance <= limit })
    .sort(function (a, b) { return a.distance - b.distance || (a.word < b.word ? -1 : 1) })
    .slice(0, most)
    .map(function (one) { return one.word })
}

module.exports.distance = distance

module.exports.message = function (word, known) {
  var near = module.exports(word, known)
  if (near.length === 0) return 'Unknown command ' + word
  return 'Unknown command ' + word + ', did you mean ' + near.join(' or ') + '?'
}
