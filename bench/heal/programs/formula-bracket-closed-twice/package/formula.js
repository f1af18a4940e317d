import { MASSES } from './elements.js'

/** A formula that cannot be read, and where. */
export class FormulaError extends Error {
  constructor(message, formula, at) {
    super(`${message} at ${at + 1} of ${formula}`)
    this.name = 'FormulaError'
    this.at = at
  }
}

const TOKEN = /([A-Z][a-z]?)|(\()|(\))|(\d+)/y

/**
 * How many atoms of each element a formula has: `Ca(OH)2` has one Ca, two O and two H.
 * @returns {Map<string, number>} in the order in which they are first named
 */
export function atoms(formula) {
  const open = []
  let group = []
  TOKEN.lastIndex = 0
  for (let at = 0; at < formula.length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(formula)
    if (!match) throw new FormulaError('unreadable', formula, at)
    const [text, element, opening, closing] = match
    if (element) {
      if (!Object.hasOwn(MASSES, element)) throw new FormulaError(`unknown element ${element}`, formula, at)
      group.push({ parts: [[element, 1]], times: 1 })
    } else if (opening) {
      open.push(group)
      group = []
    } else if (closing) {
      const inner = group
      group = open.pop()
      group.push({ parts: flat(inner), times: 1 })
    } else {
      const last = group.at(-1)
      if (!last) throw new FormulaError('a number of nothing', formula, at)
      last.times = Number(text)
    }
  }
  if (open.length > 0) throw new FormulaError('a bracket is not closed', formula, formula.length)
  const counts = new Map()
  for (const [element, count] of flat(group)) counts.set(element, (counts.get(element) ?? 0) + count)
  return counts
}

function flat(group) {
  return group.flatMap(({ parts, times }) => parts.map(([element, count]) => [element, count * times]))
}

/** Grams of a mole, to two places. */
export function molarMass(formula) {
  let mass = 0
  for (const [element, count] of atoms(formula)) mass += MASSES[element] * count
  return Math.round(mass * 100) / 100
}

/** The rows of a list of reagents: grams for a recipe, or what is wrong with its formula. */
export function weighOut(recipe) {
  return recipe.map(({ formula, moles }) => {
    try {
      return `${formula} ${(molarMass(formula) * moles).toFixed(2)} g`
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
      return `${formula} ? ${error.message}`
    }
  })
}
