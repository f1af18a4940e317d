const { toCents, fromCents } = require("./cents");

/**
 * A list of prices for a market stall.
 *
 * Wherever money is given, it is either a number, which counts cents, or a text with an amount ("4.50", "4,50", "4").
 * All that is answered is in cents, unless it is called text.
 */
class PriceList {
  constructor() {
    this.articles = new Map();
  }

  /**
   * @param {string} name
   * @param {number|string} price
   * @param {{ unit?: string, reduction?: number|string }} [options]
   */
  set(name, price, { unit = "piece", reduction = 0 } = {}) {
    const cents = toCents(price);
    const less = typeof reduction === "number" ? reduction : toCents(reduction);
    if (less > cents) throw new RangeError(`${name} would cost less than nothing`);
    this.articles.set(name, { unit, full: cents, price: cents - less });
    return this;
  }

  /** What so many of an article cost, in cents. */
  cost(name, count = 1) {
    const article = this.articles.get(name);
    if (!article) throw new RangeError(`There are no ${name}`);
    return Math.round(article.price * count);
  }

  /** What is given back; `paid` is money as everywhere. */
  change(paid, items) {
    const sum = items.reduce((total, [name, count]) => total + this.cost(name, count), 0);
    const given = typeof paid === "number" ? paid : toCents(paid);
    if (given < sum) throw new RangeError(`${fromCents(sum - given)} more, please`);
    return given - sum;
  }

  toString() {
    return [...this.articles]
      .map(([name, { unit, full, price }]) => {
        const before = full === price ? "" : ` instead of ${fromCents(full)}`;
        return `${name} ${fromCents(price)} a ${unit}${before}`;
      })
      .join("\n");
  }
}

module.exports = { PriceList };
