'use strict'

/** A notation that cannot be read. Shown to the player as it is. */
class DiceError extends Error {
  constructor(message) {
    super(message)
    this.name = 'DiceError'
  }
}

function tokenize(text) {
  const tokens = []
  const pattern = /\s*(?:(\d+)|([dD])|([-+*()]))\s*/y
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex
    const match = pattern.exec(text)
    if (!match) throw new DiceError(`Cannot read "${text.slice(at).trim()}"`)
    const [, number, dice, sign] = match
    if (number) tokens.push({ kind: 'number', value: Number(number) })
    else if (dice) tokens.push({ kind: 'd' })
    else tokens.push({ kind: sign })
  }
  return tokens
}

module.exports = { DiceError, tokenize }
