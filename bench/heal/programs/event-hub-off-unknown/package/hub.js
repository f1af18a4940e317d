'use strict'

class EventHub {
  constructor() {
    this.listeners = {}
  }

  on(name, listener) {
    if (!this.listeners[name]) this.listeners[name] = []
    this.listeners[name].push(listener)
    return this
  }

  /** Takes a listener away, or all of that name. */
  off(name, listener) {
    if (!listener) {
      delete this.listeners[name]
      return this
    }
    this.listeners[name] = this.listeners[name].filter((each) => each !== listener)
    return this
  }

  /** Whether anybody heard it. */
  emit(name, ...args) {
    const listeners = this.listeners[name]
    if (!listeners || listeners.length === 0) return false
    for (const listener of [...listeners]) listener(...args)
    return true
  }

  names() {
    return Object.keys(this.listeners)
  }
}

module.exports = EventHub
