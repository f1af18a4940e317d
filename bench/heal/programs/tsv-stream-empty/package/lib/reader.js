'use strict'

const { Transform } = require('node:stream')

/**
 * Text with tabs in, objects out. The first line names the columns; short lines are filled with null.
 *
 * Emits 'summary' before the end: how many rows there were, and how many of them had a value in each of the columns.
 * Uploads may well be empty, which makes a summary of `{ rows: 0, filled: {} }`.
 */
class TsvReader extends Transform {
  constructor() {
    super({ readableObjectMode: true })
    this.rest = ''
    this.header = null
    this.counts = null
    this.rows = 0
  }

  _transform(chunk, encoding, done) {
    const lines = (this.rest + chunk.toString()).split('\n')
    this.rest = lines.pop()
    for (const line of lines) this.line(line.replace(/\r$/, ''))
    done()
  }

  _flush(done) {
    if (this.rest !== '') this.line(this.rest)
    const filled = Object.fromEntries(this.header.map((name, index) => [name, this.counts[index]]))
    this.emit('summary', { rows: this.rows, filled })
    done()
  }

  line(text) {
    if (text === '') return
    const cells = text.split('\t')
    if (this.header === null) {
      this.header = cells
      this.counts = cells.map(() => 0)
      return
    }
    this.rows++
    const row = {}
    this.header.forEach((name, index) => {
      const cell = cells[index]
      row[name] = cell === undefined || cell === '' ? null : cell
      if (row[name] !== null) this.counts[index]++
    })
    this.push(row)
  }
}

module.exports = { TsvReader }
