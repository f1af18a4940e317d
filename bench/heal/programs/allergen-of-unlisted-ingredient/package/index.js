import { EXAMINED } from './table.js'

/**
 * @typedef {{ name: string, cents: number, ingredients?: string[] }} Dish
 * @typedef {{ allergens: string[], unknown: boolean }} Label  `unknown`: there may be others than those
 */

export class MenuCard {
  /**
   * @param {Dish[]} dishes
   * @param {Record<string, string[]>} [table]
   */
  constructor(dishes, table = EXAMINED) {
    this.dishes = dishes
    this.table = table
  }

  /**
   * What has to be printed below a dish.
   *
   * @param {Dish} dish
   * @returns {Label}
   */
  labelOf(dish) {
    const label = { allergens: new Set(), unknown: false }
    // Dishes of the day come without a list.
    if (!dish.ingredients) return { allergens: [], unknown: true }
    for (const ingredient of dish.ingredients) {
      for (const allergen of this.table[ingredient]) label.allergens.add(allergen)
    }
    return { allergens: [...label.allergens].sort(), unknown: label.unknown }
  }

  /**
   * Dishes that may be served to a guest: those that are known to hold none of what he may not eat.
   *
   * @param {string[]} avoided
   */
  safeFor(avoided) {
    return this.dishes.filter((dish) => {
      const { allergens, unknown } = this.labelOf(dish)
      return !unknown && !allergens.some((allergen) => avoided.includes(allergen))
    })
  }

  print() {
    return this.dishes.map((dish) => `${dish.name} ${(dish.cents / 100).toFixed(2)} ${footer(this.labelOf(dish))}`).join('\n')
  }
}

/** @param {Label} label */
function footer({ allergens, unknown }) {
  if (unknown) return `(${[...allergens, 'ask us'].join(', ')})`
  return allergens.length === 0 ? '(free of allergens)' : `(${allergens.join(', ')})`
}
