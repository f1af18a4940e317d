'use strict'

/** First in, first out. */
exports.Queue = class Queue {
  #items = []
  #head = 0

  get size () {
    return this.#items.length - this.#head
  }

  enqueue (item) {
    this.#items.push(item)
  }

  /** The one that waits longest, undefined if nobody does. */
  dequeue () {
    const item = this.#items[this.#head]
    if (this.size > 0) this.#items[this.#head++] = undefined
    if (this.#head > 50) {
      this.#items = this.#items.slice(this.#head)
      this.#head = 0
    }
    return item
  }

  /** The one that came last. */
  drop () {
    return this.size > 0 ? this.#items.pop() : undefined
  }
}
