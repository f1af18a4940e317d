'use strict'

/** The last answers by key; the oldest goes first. */
class AnswerStore {
  constructor(limit) {
    this.limit = limit
    this.kept = new Map()
  }

  get size() {
    return this.kept.size
  }

  get(key) {
    return this.kept.get(key)
  }

  put(key, answer) {
    this.kept.set(key, answer)
    if (this.kept.size > this.limit) this.kept.delete(this.kept.keys().next().value)
  }
}

module.exports = { AnswerStore }
