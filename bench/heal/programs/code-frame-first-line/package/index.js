'use strict'

const AROUND = 2

/**
 * The lines around a place in a source, each with its number, and a mark below the place:
 *
 *       1 | a
 *     > 2 | bad(
 *         |    ^
 *       3 | c
 *
 * @param {string} source
 * @param {{ line: number, column?: number }} place both counted from 1
 * @param {{ around?: number }} [options] how many lines above and below are shown
 */
function codeFrame (source, place, options) {
  const around = options && options.around !== undefined ? options.around : AROUND
  const lines = source.split(/\r?\n/)
  const first = place.line - around
  const last = place.line + around
  const digits = String(last).length
  const out = []
  for (let number = first; number <= last; number++) {
    const text = lines[number - 1].replace(/\t/g, '  ')
    const mark = number === place.line ? '>' : ' '
    out.push(`${mark} ${String(number).padStart(digits)} | ${text}`.trimEnd())
    if (number === place.line && place.column) out.push(pointer(digits, lines[number - 1], place.column))
  }
  return out.join('\n')
}

function pointer (digits, line, column) {
  const before = line.slice(0, column - 1).replace(/\t/g, '  ').length
  return `  ${' '.repeat(digits)} | ${' '.repeat(before)}^`
}

module.exports = { codeFrame }
