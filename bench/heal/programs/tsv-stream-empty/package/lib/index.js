'use strict'

const { TsvReader } = require('./reader')

/**
 * Reads all of a stream. Answers `{ rows, summary }`.
 *
 * @param {import('node:stream').Readable} source
 */
async function importAll(source) {
  const reader = source.pipe(new TsvReader())
  const rows = []
  let summary = null
  reader.on('summary', (one) => {
    summary = one
  })
  for await (const row of reader) rows.push(row)
  return { rows, summary }
}

module.exports = { importAll, TsvReader }
