'use strict'

/** Exchange rates, kept for a while. `fetchRate(pair)` is asked again when an entry is too old. */
class Rates {
  constructor(fetchRate, { ttlMs = 1000, now = Date.now } = {}) {
    this.fetchRate = fetchRate
    this.ttlMs = ttlMs
    this.now = now
    this.entries = new Map()
  }

  rate(pair) {
    if (!this.entries.has(pair)) this.load(pair)
    this.expire()
    return this.entries.get(pair).rate
  }

  load(pair) {
    this.entries.set(pair, { rate: this.fetchRate(pair), at: this.now() })
  }

  /** Drops what is too old. */
  expire() {
    for (const [pair, { at }] of this.entries) {
      if (this.now() - at >= this.ttlMs) this.entries.delete(pair)
    }
  }
}

module.exports = { Rates }
