'use strict'

const DEFAULTS = { gap: 2, align: {}, empty: '' }

/**
 * A table of text. Without `columns` those of all rows are shown, in the order in which they come.
 *
 * @param {Array<Object>} rows
 * @param {{ columns?: string[], title?: string, gap?: number, align?: Object, empty?: string }} [options]
 * @returns {string} the title, the head, a rule, and a line for each row
 */
module.exports = function table (rows, options) {
  const settings = Object.assign({}, DEFAULTS, options)
  const columns = settings.columns || columnsOf(rows)
  const widths = columns.map(column => widthOf(column, rows, settings))
  const lines = []
  if (columns.length > 0) lines.push(lineOf(columns, columns, widths, settings))
  for (const row of rows) {
    lines.push(lineOf(columns.map(column => textOf(row[column], settings)), columns, widths, settings))
  }
  const rule = ruleFor(lines)
  if (columns.length > 0) lines.splice(1, 0, rule)
  if (settings.title) lines.unshift(settings.title, '')
  return lines.join('\n')
}

function columnsOf (rows) {
  const names = new Set()
  for (const row of rows) Object.keys(row).forEach(name => names.add(name))
  return Array.from(names)
}

/** As wide as the widest of head and cells. */
function widthOf (column, rows, settings) {
  return rows.reduce((width, row) => Math.max(width, textOf(row[column], settings).length), column.length)
}

function textOf (value, settings) {
  if (value === undefined || value === null) return settings.empty
  return String(value)
}

function lineOf (cells, columns, widths, settings) {
  return cells
    .map((cell, index) => {
      const width = widths[index]
      return settings.align[columns[index]] === 'right' ? cell.padStart(width) : cell.padEnd(width)
    })
    .join(' '.repeat(settings.gap))
    .trimEnd()
}

/** A rule as long as the longest line. */
function ruleFor (lines) {
  const length = Math.max(...lines.map(line => line.length))
  return '-'.repeat(length)
}
