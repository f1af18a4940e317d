'use strict'

/**
 * Breaks text into lines of at most that many characters. Anything else than text is taken as its text.
 */
function wrap(text, width) {
  const lines = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  lines.push(line)
  return lines
}

/** A table cell: wrapped, every line as wide as the cell. */
function cell(value, width) {
  return wrap(value, width).map((line) => line.padEnd(width))
}

function row(values, width) {
  const cells = values.map((value) => cell(value, width))
  const height = Math.max(...cells.map((lines) => lines.length))
  const lines = []
  for (let i = 0; i < height; i++) {
    lines.push(cells.map((cell) => cell[i] || ' '.repeat(width)).join(' | '))
  }
  return lines.join('\n')
}

module.exports = { wrap, cell, row }
