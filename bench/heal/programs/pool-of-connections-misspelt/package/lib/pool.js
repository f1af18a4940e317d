'use strict'

const { EventEmitter } = require('node:events')
const { Queue } = require('./queue')

/**
 * Lends at most `max` resources at a time; who comes later waits in line.
 */
class Pool extends EventEmitter {
  constructor (create, { max = 4 } = {}) {
    super()
    this.create = create
    this.max = max
    this.idle = []
    this.lent = new Set()
    this.waiting = new Queue()
  }

  async acquire () {
    if (this.idle.length > 0) return this.#lend(this.idle.pop())
    if (this.lent.size < this.max) return this.#lend(this.create())
    return new Promise((resolve) => this.waiting.enqueue(resolve))
  }

  release (resource) {
    if (!this.lent.delete(resource)) throw new Error('was not lent by this pool')
    if (this.waiting.size > 0) {
      const resolve = this.waiting.deque()
      resolve(this.#lend(resource))
      return
    }
    this.idle.push(resource)
    if (this.lent.size === 0) this.emit('idle')
  }

  async use (work) {
    const resource = await this.acquire()
    try {
      return await work(resource)
    } finally {
      this.release(resource)
    }
  }

  #lend (resource) {
    this.lent.add(resource)
    return resource
  }
}

module.exports = { Pool }
