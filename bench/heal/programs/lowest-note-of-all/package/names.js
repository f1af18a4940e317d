'use strict'

const LETTERS = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B']
const FLATS = { Db: 'C#', Eb: 'D#', Gb: 'F#', Ab: 'G#', Bb: 'A#' }

/** NaN for what is no name of a note. */
exports.numberOf = function (name) {
  const match = name.match(/^([A-G][#b]?)(-?\d)$/)
  if (!match) return NaN
  const letter = FLATS[match[1]] || match[1]
  return LETTERS.indexOf(letter) + (Number(match[2]) + 1) * 12
}

exports.nameOf = function (number) {
  return LETTERS[number % 12] + (Math.floor(number / 12) - 1)
}
