export class CallTimeout extends Error {
  constructor(method, ms) {
    super(`${method} was not answered within ${ms} ms`)
    this.name = 'CallTimeout'
  }
}

/**
 * Calls of functions on the other side of a port (a worker, a frame, a child process).
 * The port has `postMessage` and emits `message`.
 */
export class Calls {
  #waiting = new Map()
  #next = 1
  #port
  #timeout

  constructor(port, { timeout = 5000 } = {}) {
    this.#port = port
    this.#timeout = timeout
    port.on('message', (message) => this.#receive(message))
  }

  /** How many calls are not answered yet. */
  get pending() {
    return this.#waiting.size
  }

  call(method, ...params) {
    const id = this.#next++
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id)
        reject(new CallTimeout(method, this.#timeout))
      }, this.#timeout)
      this.#waiting.set(id, { resolve, reject, timer })
      this.#port.postMessage({ id, method, params })
    })
  }

  close() {
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(new Error('closed'))
    }
    this.#waiting.clear()
  }

  #receive({ id, result, error }) {
    const { resolve, reject, timer } = this.#waiting.get(id)
    this.#waiting.delete(id)
    clearTimeout(timer)
    if (error) reject(new Error(error))
    else resolve(result)
  }
}
