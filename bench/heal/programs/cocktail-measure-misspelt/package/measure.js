'use strict'

const MILLILITRES = { ml: 1, cl: 10, oz: 30, tsp: 5, dash: 1 }

/** An amount of something to drink, as '4 cl' or '2 dash'. */
class Measure {
  constructor(amount, unit) {
    if (!(unit in MILLILITRES)) throw new RangeError(`"${unit}" is no measure of a bar`)
    this.amount = amount
    this.unit = unit
  }

  static parse(text) {
    const [amount, unit] = text.trim().split(/\s+/)
    return new Measure(Number(amount), unit)
  }

  get millilitres() {
    return this.amount * MILLILITRES[this.unit]
  }

  scaledBy(factor) {
    return new Measure(this.amount * factor, this.unit)
  }

  isCountable() {
    return this.unit === 'dash' || this.unit === 'tsp'
  }

  toString() {
    return `${Number(this.amount.toFixed(2))} ${this.unit}`
  }
}

module.exports = { Measure }
