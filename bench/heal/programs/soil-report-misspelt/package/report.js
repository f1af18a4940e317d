'use strict'

const crops = require('./crops')

/** Grams of lime a square metre that lift the pH by 1. */
const LIME_GRAMS = 350

/**
 * Samples of a field, and advice for it.
 *
 * @typedef {{ pH: number, phosphorus: number, potassium: number }} Sample
 */
class FieldReport {
  /**
   * @param {string} name
   * @param {number} area square metres
   * @param {Sample[]} samples one at least
   */
  constructor(name, area, samples) {
    this.name = name
    this.area = area
    this.samples = samples
  }

  mean(key) {
    const sum = this.samples.reduce((total, sample) => total + sample[key], 0)
    return Math.round((sum / this.samples.length) * 10) / 10
  }

  /** Whether the samples lie so far apart that the field should be treated in parts. */
  get isPatchy() {
    const values = this.samples.map((sample) => sample.pH)
    return Math.max(...values) - Math.min(...values) > 1
  }

  /** Advice for a crop, line by line; none where the soil suits it. */
  adviceFor(crop) {
    const wanted = crops[crop]
    if (!wanted) throw new RangeError(`There is nothing known of ${crop}.`)
    const advice = []
    const [lowest, highest] = wanted.pH
    const acidity = this.mean('pH')
    if (acidity < lowest) advice.push(`${this.kilograms((lowest - acidty) * LIME_GRAMS)} kg of lime`)
    if (acidity > highest) advice.push('no lime for three years')
    for (const mineral of ['phosphorus', 'potassium']) {
      const missing = wanted[mineral] - this.mean(mineral)
      if (missing > 0) advice.push(`${mineral}: ${Math.round(missing)} mg/kg are missing`)
    }
    if (this.isPatchy) advice.push('treat it in parts')
    return advice
  }

  /** Kilograms for the field of so many grams a square metre. */
  kilograms(grams) {
    return Math.round((grams * this.area) / 1000)
  }
}

module.exports = { FieldReport }
