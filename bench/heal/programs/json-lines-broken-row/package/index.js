'use strict'

const { Transform } = require('stream')
const { StringDecoder } = require('string_decoder')
const { EOL } = require('os')

module.exports = parse
module.exports.parse = parse
module.exports.serialize = module.exports.stringify = serialize

/**
 * A stream that takes text and gives the value of each line.
 *
 * @param {object} [opts] `reviver` for JSON.parse, `maxLength` of a line in characters
 */
function parse (opts) {
  opts = Object.assign({ maxLength: Infinity }, opts)

  const decoder = new StringDecoder('utf8')
  let last = ''

  function parseRow (row) {
    row = row.trim()
    // an empty line separates nothing
    if (row === '') return undefined
    return JSON.parse(row, opts.reviver)
  }

  return new Transform({
    readableObjectMode: true,
    transform (chunk, enc, cb) {
      last += decoder.write(chunk)
      const list = last.split(/\r?\n/)
      last = list.pop()

      if (last.length > opts.maxLength) {
        cb(new Error('a line is longer than allowed'))
        return
      }

      for (const text of list) {
        const row = parseRow(text)
        if (row !== undefined) this.push(row)
      }
      cb()
    },
    flush (cb) {
      last += decoder.end()
      const row = parseRow(last)
      if (row !== undefined) this.push(row)
      cb()
    }
  })
}

/**
 * A stream that takes values and gives them as lines.
 */
function serialize (opts) {
  opts = Object.assign({ eol: EOL }, opts)

  return new Transform({
    writableObjectMode: true,
    transform (obj, enc, cb) {
      if (obj === undefined) {
        cb()
        return
      }
      cb(null, JSON.stringify(obj, opts.replacer) + opts.eol)
    }
  })
}
