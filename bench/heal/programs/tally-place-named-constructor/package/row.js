'use strict'

/** The parts of a note, null for a line that is none. */
exports.parseRow = function (line) {
  const parts = line.split(';').map((part) => part.trim())
  if (parts.length < 2 || parts[0] === '' || parts[1] === '') return null
  const count = parts.length > 2 ? parseInt(parts[2], 10) : 1
  return { place: parts[0], species: parts[1], count: count > 0 ? count : 1 }
}
