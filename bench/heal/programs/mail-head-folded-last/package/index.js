var words = require('./words')

var CONTINUES = [' ', '\t']

/**
 * Reads the head of a mail into a list of { name, value }.
 * Reading ends with the first empty line, or with the text.
 */
function parseHead (text) {
  var lines = text.split(/\r?\n/)
  var fields = []
  var i = 0

  while (i < lines.length && lines[i] !== '') {
    var line = lines[i++]
    var colon = line.indexOf(':')
    var value = line.slice(colon + 1).trim()

    while (CONTINUES.indexOf(lines[i].charAt(0)) !== -1 && i < lines.length) {
      value += ' ' + lines[i].trim()
      i++
    }

    if (colon < 1) continue
    fields.push({ name: line.slice(0, colon), value: words.decode(value) })
  }

  return fields
}

/** The value of the first field of that name, in whatever case; null when there is none. */
function get (fields, name) {
  var wanted = name.toLowerCase()
  for (var i = 0; i < fields.length; i++) {
    if (fields[i].name.toLowerCase() === wanted) return fields[i].value
  }
  return null
}

module.exports = { parseHead: parseHead, get: get }
