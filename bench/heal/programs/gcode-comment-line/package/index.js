'use strict'

const { GcodeError } = require('./errors')

const WORD = /([A-Z])\s*(-?\d*\.?\d+)/gi

/**
 * Reads a program for the mill into commands: `{ line, code, args }`.
 *
 * What stands in parentheses or behind a semicolon is for people and is not read.
 */
function parse(text) {
  const commands = []
  const lines = text.split(/\r?\n/)
  for (const [index, raw] of lines.entries()) {
    const line = index + 1
    const source = withoutComments(raw)
    if (source.includes('(')) throw new GcodeError(line, 'a comment is not closed')

    const [head, ...words] = source.match(WORD)
    const letter = head[0].toUpperCase()
    if (letter !== 'G' && letter !== 'M') throw new GcodeError(line, `${head} is no command`)
    commands.push({ line, code: letter + Number(head.slice(1)), args: argsOf(words) })
  }
  return commands
}

function withoutComments(raw) {
  return raw.replace(/\([^)]*\)/g, ' ').replace(/;.*$/, '')
}

function argsOf(words) {
  return Object.fromEntries(words.map((word) => [word[0].toUpperCase(), Number(word.slice(1))]))
}

/** Where the tool is when the program has run, and how far it went. */
function run(text) {
  const at = { X: 0, Y: 0, Z: 0 }
  let path = 0
  let relative = false
  for (const { line, code, args } of parse(text)) {
    if (code === 'M30') break
    if (code === 'G90' || code === 'G91') relative = code === 'G91'
    else if (code === 'G0' || code === 'G1') path += move(at, args, relative)
    else if (code[0] === 'G') throw new GcodeError(line, `${code} is not supported`)
  }
  return { ...at, path: Math.round(path * 1000) / 1000 }
}

function move(at, args, relative) {
  let square = 0
  for (const axis of ['X', 'Y', 'Z']) {
    if (args[axis] === undefined) continue
    const target = relative ? at[axis] + args[axis] : args[axis]
    square += (target - at[axis]) ** 2
    at[axis] = target
  }
  return Math.sqrt(square)
}

module.exports = { parse, run, GcodeError }
