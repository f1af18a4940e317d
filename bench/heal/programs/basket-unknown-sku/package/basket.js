'use strict'

class UnknownArticle extends Error {
  constructor(sku) {
    super(`There is no article ${sku}.`)
    this.name = 'UnknownArticle'
  }
}

class Basket {
  constructor(catalogue) {
    this.catalogue = catalogue
    this.lines = []
  }

  add(sku, count = 1) {
    this.lines.push({ sku, count })
    return this
  }

  /** Text of one line. */
  describe(sku) {
    const article = this.catalogue.get(sku)
    if (!article) throw new UnknownArticle(sku)
    return article.title
  }

  total() {
    let cents = 0
    for (const line of this.lines) {
      const article = this.catalogue.get(line.sku)
      cents += article.cents * line.count
    }
    return cents
  }
}

module.exports = { Basket, UnknownArticle }
