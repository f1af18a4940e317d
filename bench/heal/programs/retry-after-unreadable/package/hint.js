'use strict'

const DEFAULT_WAIT = 1000
const MAX_WAIT = 3600 * 1000

/**
 * How long a server wants to be left alone, in milliseconds, by its `Retry-After`: seconds or a date. Null where it says nothing.
 */
function readHint(header, now) {
  if (header === undefined) return null
  const text = header.trim()
  if (text === '') return null
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now
  return Math.min(Math.max(0, wait), MAX_WAIT)
}

class Backoff {
  constructor({ now = Date.now, wait = DEFAULT_WAIT } = {}) {
    this.now = now
    this.wait = wait
    this.failures = 0
  }

  /** When to ask again after a response: what the server wants, else later with every failure. */
  next(response) {
    this.failures += 1
    const hint = readHint(response.headers['retry-after'], this.now())
    const wait = hint ?? Math.min(this.wait * 2 ** (this.failures - 1), MAX_WAIT)
    return new Date(this.now() + wait)
  }

  reset() {
    this.failures = 0
  }
}

function describe(name, response, backoff) {
  return `${name} answered ${response.status}, next try ${backoff.next(response).toISOString()}`
}

module.exports = { Backoff, describe }
