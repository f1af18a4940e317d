import { EventEmitter } from 'node:events'

/**
 * Prices that are fetched again when they are old. Whoever asks gets those that are there at once.
 *
 * Events: `prices` with the new ones, `problem` with the error of a fetch that failed. A failed fetch leaves the prices as they
 * are, and is tried again when someone asks.
 */
export class PriceBoard extends EventEmitter {
  #fetchPrices
  #maxAge
  #prices = null
  #since = 0
  #pending = null

  constructor(fetchPrices, { maxAge = 60000 } = {}) {
    super()
    this.#fetchPrices = fetchPrices
    this.#maxAge = maxAge
  }

  /** Fetches the first prices. False if that did not work. */
  async open() {
    try {
      await this.#refresh()
      return true
    } catch (error) {
      this.emit('problem', error)
      return false
    }
  }

  get(article) {
    if (Date.now() - this.#since >= this.#maxAge) this.#refresh()
    return this.#prices?.[article] ?? null
  }

  #refresh() {
    this.#pending ??= this.#fetchPrices()
      .then((prices) => {
        this.#prices = prices
        this.#since = Date.now()
        this.emit('prices', prices)
      })
      .finally(() => {
        this.#pending = null
      })
    return this.#pending
  }
}
