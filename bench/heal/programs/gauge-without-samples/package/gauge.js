'use strict'

/** The newest samples of one measured value. */
class Gauge {
  constructor(keep = 10) {
    this.keep = keep
    this.samples = []
  }

  add(value, at) {
    this.samples.push({ value, at })
    if (this.samples.length > this.keep) this.samples.shift()
  }

  /** The newest value, or NaN while there is none: a board draws no point then. */
  newest() {
    return this.samples[this.samples.length - 1].value
  }

  mean() {
    if (this.samples.length === 0) return NaN
    return this.samples.reduce((sum, sample) => sum + sample.value, 0) / this.samples.length
  }
}

module.exports = { Gauge }
