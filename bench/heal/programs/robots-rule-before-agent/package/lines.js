'use strict'

exports.readLines = function * (text) {
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/#.*/, '').trim()
    const colon = line.indexOf(':')
    if (colon < 1) continue
    yield {
      field: line.slice(0, colon).trim().toLowerCase(),
      value: line.slice(colon + 1).trim()
    }
  }
}
