var VOWEL = /[aeiouy]/

/** Words whose hyphens do not follow from their letters. */
var EXCEPTIONS = {
  table: 'ta-ble',
  project: 'proj-ect',
  associate: 'as-so-ciate',
  present: 'pres-ent'
}

/**
 * Puts hyphens into words where they may be broken at the end of a line.
 *
 * @param {object} [options]
 * @param {string} [options.hyphen] what is put in, a soft hyphen
 * @param {number} [options.least] letters that a word needs to be broken at all
 * @param {Object<string, string>} [options.exceptions] further words, with hyphens
 */
function createHyphenator (options) {
  var settings = Object.assign({ hyphen: '\u00ad', least: 5 }, options)
  var exceptions = Object.assign({}, EXCEPTIONS, settings.exceptions)

  function parts (word) {
    var lower = word.toLowerCase()
    if (exceptions[lower]) return cut(word, exceptions[lower].split('-'))
    if (word.length < settings.least) return [word]
    return cut(word, syllables(lower))
  }

  function hyphenate (text) {
    return text.replace(/[A-Za-z]+/g, function (word) {
      return parts(word).join(settings.hyphen)
    })
  }

  return { parts: parts, hyphenate: hyphenate }
}

/** A word is broken before a consonant that stands between two vowels, and between two consonants that do. */
function syllables (word) {
  var found = []
  var start = 0
  for (var i = 2; i < word.length - 2; i++) {
    var isBreak = !VOWEL.test(word[i]) && VOWEL.test(word[i + 1]) &&
      (VOWEL.test(word[i - 1]) || (i > 2 && VOWEL.test(word[i - 2])))
    if (isBreak && i - start >= 2) {
      found.push(word.slice(start, i))
      start = i
    }
  }
  found.push(word.slice(start))
  return found
}

/** Cuts a word as the parts are, with the letters as they were written. */
function cut (word, parts) {
  var at = 0
  return parts.map(function (part) {
    var piece = word.slice(at, at + part.length)
    at += part.length
    return piece
  })
}

module.exports = { createHyphenator: createHyphenator }
