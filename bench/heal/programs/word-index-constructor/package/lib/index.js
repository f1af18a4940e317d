var words = require('./words')

/**
 * A full text index in memory.
 */
function Index () {
  this.docs = 0
  this.places = {}
}

/**
 * Adds the text of a document.
 */
Index.prototype.add = function (id, text) {
  var places = this.places
  words(text).forEach(function (word) {
    if (!places[word]) places[word] = []
    if (places[word].indexOf(id) === -1) places[word].push(id)
  })
  this.docs++
  return this
}

/**
 * The ids of the documents that have all words of the query.
 */
Index.prototype.search = function (query) {
  var places = this.places
  var lists = words(query).map(function (word) {
    return places[word] || []
  })
  if (lists.length === 0) return []
  return lists.reduce(function (left, right) {
    return left.filter(function (id) { return right.indexOf(id) !== -1 })
  })
}

/**
 * The words that are in most documents, as [word, documents].
 */
Index.prototype.top = function (count) {
  var places = this.places
  return Object.keys(places).map(function (word) {
    return [word, places[word].length]
  }).sort(function (a, b) {
    return b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
  }).slice(0, count)
}

module.exports = Index
