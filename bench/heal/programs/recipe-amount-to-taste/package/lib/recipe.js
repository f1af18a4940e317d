"use strict";

const { toText } = require("./amounts");

/**
 * A recipe:
 *
 *   { title, serves, ingredients: [{ name, amount: { value, unit } }] }
 *
 * Ingredients may have no amount ("salt", "flour for the tin"): these are the same however many people eat.
 */
class Recipe {
  constructor({ title, serves, ingredients }) {
    if (!(serves > 0)) throw new RangeError(`"${title}" serves nobody`);
    this.title = title;
    this.serves = serves;
    this.ingredients = ingredients;
  }

  /** The same recipe for another number of people. */
  scaledTo(people) {
    const factor = people / this.serves;
    return new Recipe({
      title: this.title,
      serves: people,
      ingredients: this.ingredients.map((ingredient) => scaled(ingredient, factor)),
    });
  }

  /** Names of what has to be bought, without what is in the cupboard. */
  shopping(cupboard = []) {
    return this.ingredients.map(({ name }) => name).filter((name) => !cupboard.includes(name));
  }

  toString() {
    const lines = this.ingredients.map(({ name, amount }) => (amount ? `${toText(amount)} ${name}` : name));
    return [`${this.title} (for ${this.serves})`, ...lines.map((line) => `- ${line}`)].join("\n");
  }
}

function scaled(ingredient, factor) {
  const { value, unit } = ingredient.amount;
  return { ...ingredient, amount: { value: value * factor, unit } };
}

module.exports = { Recipe };
