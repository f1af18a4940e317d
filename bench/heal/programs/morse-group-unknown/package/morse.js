'use strict'

const LETTERS = {
  A: '.-', B: '-...', C: '-.-.', D: '-..', E: '.', F: '..-.', G: '--.', H: '....', I: '..', J: '.---', K: '-.-', L: '.-..',
  M: '--', N: '-.', O: '---', P: '.--.', Q: '--.-', R: '.-.', S: '...', T: '-', U: '..-', V: '...-', W: '.--', X: '-..-',
  Y: '-.--', Z: '--..',
  1: '.----', 2: '..---', 3: '...--', 4: '....-', 5: '.....', 6: '-....', 7: '--...', 8: '---..', 9: '----.', 0: '-----'
}

/** What cannot be sent or read; `at` is its place, counted from 1: the letter in the text, or the group in the code. */
class MorseError extends Error {
  constructor (what, at) {
    super(`${what} at ${at} is not known`)
    this.name = 'MorseError'
    this.at = at
  }
}

/** A node for each beginning of a group: `{ '.': node, '-': node, letter }`. */
function treeOf (letters) {
  const root = {}
  for (const [letter, group] of Object.entries(letters)) {
    let node = root
    for (const sign of group) node = node[sign] ??= {}
    node.letter = letter
  }
  return root
}

const TREE = treeOf(LETTERS)

/** Code of a text: groups are parted by a space, words by ` / `. */
function encode (text) {
  const groups = []
  let at = 0
  for (const letter of text.toUpperCase()) {
    at++
    if (letter === ' ') {
      groups.push('/')
      continue
    }
    if (!Object.hasOwn(LETTERS, letter)) throw new MorseError(`Letter "${letter}"`, at)
    groups.push(LETTERS[letter])
  }
  return groups.join(' ')
}

/** Text of a code. */
function decode (code) {
  return code.trim().split(/\s+/).map((group, index) => {
    if (group === '/') return ' '
    return letterOf(group, index + 1)
  }).join('')
}

function letterOf (group, at) {
  let node = TREE
  for (const sign of group) node = node[sign]
  return node.letter.toLowerCase()
}

/** How long it takes to send a code, in dots. */
function lengthOf (code) {
  let dots = 0
  for (const sign of code) dots += sign === '-' ? 4 : sign === '.' ? 2 : 1
  return dots
}

module.exports = { encode, decode, lengthOf, MorseError }
