'use strict'

const { FIELD, LINE } = require('./patterns')

/** Reads lines of an access log, given one by one. Other lines are counted as odd. */
class Reader {
  constructor() {
    this.entries = []
    this.odd = 0
  }

  push(line) {
    if (!LINE.test(line)) {
      this.odd += 1
      return
    }
    const [, address, at, method, path, status, took, rest] = LINE.exec(line)
    this.entries.push({
      address,
      at: new Date(at),
      method,
      path,
      status: Number(status),
      took: Number(took),
      fields: Object.fromEntries([...rest.matchAll(FIELD)].map(([, name, value]) => [name, value]))
    })
  }

  /** Requests and their longest time, by path. */
  summary() {
    const paths = new Map()
    for (const { path, took } of this.entries) {
      const { count, longest } = paths.get(path) ?? { count: 0, longest: 0 }
      paths.set(path, { count: count + 1, longest: Math.max(longest, took) })
    }
    return [...paths].map(([path, numbers]) => ({ path, ...numbers }))
  }
}

function readLog(text) {
  const reader = new Reader()
  for (const line of text.split('\n')) if (line !== '') reader.push(line)
  return reader
}

module.exports = { Reader, readLog }
