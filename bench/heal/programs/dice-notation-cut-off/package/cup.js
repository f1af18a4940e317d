'use strict'

const { DiceError, tokenize } = require('./tokens')

/**
 * Rolls what is written in the notation of the tables: `2d6+3`, `d20`, `(d4+1)*2`.
 *
 * @param {(sides: number) => number} [die] for tests
 * @throws {DiceError}
 */
function roll(text, die = (sides) => 1 + Math.floor(Math.random() * sides)) {
  const tokens = tokenize(text)
  const rolled = []
  let at = 0

  const peek = () => tokens[at]?.kind
  const next = () => tokens[at++]

  function sum() {
    let value = product()
    while (peek() === '+' || peek() === '-') {
      value = next().kind === '+' ? value + product() : value - product()
    }
    return value
  }

  function product() {
    let value = dice()
    while (peek() === '*') {
      next()
      value *= dice()
    }
    return value
  }

  function dice() {
    const count = peek() === 'd' ? 1 : operand()
    if (peek() !== 'd') return count
    next()
    const sides = operand()
    if (sides < 2) throw new DiceError(`There is no die with ${sides} sides`)
    if (count > 100) throw new DiceError(`${count} dice do not fit into the cup`)
    let total = 0
    for (let i = 0; i < count; i++) {
      const points = die(sides)
      rolled.push(points)
      total += points
    }
    return total
  }

  function operand() {
    const token = next()
    if (token.kind === 'number') return token.value
    if (token.kind !== '(') throw new DiceError(`"${token.kind}" is not expected`)
    const value = sum()
    if (peek() !== ')') throw new DiceError('A bracket is not closed')
    next()
    return value
  }

  const total = sum()
  if (at < tokens.length) throw new DiceError(`"${peek()}" is not expected`)
  return { total, rolled }
}

/** What the bot of a chat answers to `/roll 2d6`. */
function answer(player, text, die) {
  try {
    const { total, rolled } = roll(text, die)
    return `${player} rolls ${total} [${rolled.join(' ')}]`
  } catch (error) {
    if (!(error instanceof DiceError)) throw error
    return `${player}: ${error.message}`
  }
}

module.exports = { roll, answer, DiceError }
