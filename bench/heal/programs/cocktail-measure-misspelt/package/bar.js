'use strict'

const { Measure } = require('./measure')

/** What a bar mixes: name -> parts, each the measure of an ingredient. */
class Bar {
  constructor() {
    this.recipes = new Map()
  }

  /** @param {Object<string, string>} parts ingredient -> measure as text */
  recipe(name, parts) {
    const measures = Object.entries(parts).map(([ingredient, text]) => ({ ingredient, measure: Measure.parse(text) }))
    this.recipes.set(name, measures)
    return this
  }

  /** Millilitres of one glass, without ice. Dashes and spoons are too little to count. */
  volume(name) {
    return this.parts(name)
      .filter(({ measure }) => !measure.isCountable())
      .reduce((sum, { measure }) => sum + measure.millilitres, 0)
  }

  /** The parts of a jug: measures that are poured are multiplied, dashes and spoons by half as much. */
  jug(name, glasses) {
    return this.parts(name).map(({ ingredient, measure }) => {
      const factor = measure.isCountable() ? Math.ceil(glasses / 2) : glasses
      return `${measure.scaleBy(factor)} ${ingredient}`
    })
  }

  /** How many glasses can be mixed of what is left, in millilitres by ingredient. */
  glassesOf(name, stock) {
    const counts = this.parts(name).map(({ ingredient, measure }) => (stock[ingredient] ?? 0) / measure.millilitres)
    return Math.floor(Math.min(...counts))
  }

  parts(name) {
    const parts = this.recipes.get(name)
    if (!parts) throw new RangeError(`Nobody here mixes a ${name}`)
    return parts
  }
}

module.exports = { Bar, Measure }
