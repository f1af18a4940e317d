'use strict'

const { Writable } = require('node:stream')

/**
 * Collects the chunks that readers of a table write - each `{ columns, rows }` - into one table.
 * Columns are those of the first chunk; rows of a chunk that has them in another order are put in this one.
 */
class TableCollector extends Writable {
  constructor() {
    super({ objectMode: true })
    this.columns = null
    this.rows = []
  }

  _write(chunk, encoding, callback) {
    if (!this.columns) this.columns = chunk.columns
    const rows = this.inOrder(chunk)
    if (!rows) return callback(new Error(`other columns: ${chunk.columns.join(', ')}`))
    this.rows.push(...rows)
    callback()
  }

  inOrder({ columns, rows }) {
    if (columns === this.columns) return rows
    if (columns.length !== this.columns.length) return null
    const places = this.columns.map((column) => columns.indexOf(column))
    if (places.includes(-1)) return null
    if (places.every((place, index) => place === index)) return rows
    return rows.map((row) => places.map((place) => row[place]))
  }

  /** Sum of a column. */
  sum(column) {
    const place = this.columns.indexOf(column)
    return this.rows.reduce((sum, row) => sum + row[place], 0)
  }
}

module.exports = { TableCollector }
