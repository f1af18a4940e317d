'use strict'

const LEVEL = /^\[(\w+)\]/

/** Counts lines by the level in brackets before them. */
class Counter {
  constructor() {
    this.counts = {}
    this.unknown = 'other'
  }

  add(line) {
    const found = LEVEL.exec(line)
    const level = found ? found[1].toLowerCase() : this.unknown
    this.counts[level] = (this.counts[level] || 0) + 1
  }

  merge(other) {
    for (const level of Object.keys(other.counts)) {
      this.counts[level] = (this.counts[level] || 0) + other.counts[level]
    }
    return this
  }
}

module.exports = Counter
