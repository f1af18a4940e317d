'use strict'

const OUNCE = 28.3495

const DEFAULTS = { system: 'metric', digits: 2 }

/**
 * Lines of ingredients for a number of portions.
 *
 * @param {{ portions: number, ingredients: { name: string, grams?: number, pieces?: number }[] }} recipe
 * @param {number} [portions]  those of the recipe
 * @param {{ system?: 'metric' | 'imperial', digits?: number }} [settings]
 * @returns {string[]}
 */
function scale (recipe, portions, settings) {
  const factor = portions === undefined ? 1 : portions / recipe.portions
  const { system, digits } = complete(settings)

  return recipe.ingredients.map((ingredient) => {
    if (ingredient.pieces !== undefined) return `${round(ingredient.pieces * factor, digits)} ${ingredient.name}`
    if (ingredient.grams === undefined) return ingredient.name
    return `${weigh(ingredient.grams * factor, system, digits)} ${ingredient.name}`
  })
}

function complete (settings) {
  return {
    system: settings.system || DEFAULTS.system,
    digits: settings.digits === undefined ? DEFAULTS.digits : settings.digits
  }
}

function weigh (grams, system, digits) {
  if (system === 'imperial') return `${round(grams / OUNCE, digits)} oz`
  if (grams >= 1000) return `${round(grams / 1000, digits)} kg`
  return `${round(grams, digits)} g`
}

function round (value, digits) {
  return Number(value.toFixed(digits))
}

/** Everything that is to buy for several recipes: a map of the names to grams. */
function shoppingList (recipes) {
  const list = new Map()
  for (const { ingredients } of recipes) {
    for (const { name, grams } of ingredients) {
      if (grams !== undefined) list.set(name, (list.get(name) || 0) + grams)
    }
  }
  return list
}

module.exports = { scale, shoppingList }
