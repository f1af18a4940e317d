var IGNORED = ['a', 'an', 'and', 'is', 'of', 'the', 'to']

/** The words of a text in small letters, without those that are in every text. */
module.exports = function words (text) {
  return (text.toLowerCase().match(/[a-z]+/g) || []).filter(function (word) {
    return IGNORED.indexOf(word) === -1
  })
}
