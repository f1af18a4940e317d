'use strict'

class StockError extends Error {
  constructor(message) {
    super(message)
    this.name = 'StockError'
  }
}

/** Counts of articles. What cannot be served is refused with a StockError. */
class Stock {
  constructor() {
    this.articles = new Map()
  }

  async receive(article, count) {
    if (!(count > 0)) throw new StockError('Receive one or more.')
    const entry = this.articles.get(article) || { count: 0, reserved: 0 }
    entry.count += count
    this.articles.set(article, entry)
    return entry.count
  }

  async reserve(article, count) {
    const entry = this.articles.get(article)
    if (entry.count - entry.reserved < count) {
      throw new StockError(`There are not ${count} of ${article}.`)
    }
    entry.reserved += count
    return entry.count - entry.reserved
  }

  async release(article, count) {
    const entry = this.articles.get(article)
    if (!entry) throw new StockError(`There is no ${article}.`)
    entry.reserved = Math.max(0, entry.reserved - count)
    return entry.count - entry.reserved
  }
}

module.exports = { Stock, StockError }
