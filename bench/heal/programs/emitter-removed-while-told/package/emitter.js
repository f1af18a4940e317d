'use strict'

class Emitter {
  constructor() {
    this.listeners = []
  }

  on(listener, { once = false } = {}) {
    this.listeners.push({ listener, once })
    return this
  }

  /** Tells everyone who listens now. */
  emit(value) {
    const count = this.listeners.length
    for (let i = 0; i < count; i++) {
      const entry = this.listeners[i]
      if (entry.once) this.listeners.splice(i, 1)
      entry.listener(value)
    }
    return count
  }
}

module.exports = { Emitter }
