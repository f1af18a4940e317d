'use strict'

const RETRIED = [408, 429, 500, 502, 503, 504]
const NETWORK = ['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'EPIPE']

/** Failures of the network, and answers that may be better the next time. */
function isRetryable(error) {
  if (RETRIED.includes(error.response.status)) return true
  return NETWORK.includes(error.code)
}

/**
 * Calls until it works, at most `attempts` times. Rejects with the last error.
 */
async function retry(call, { attempts = 3, wait = async () => {} } = {}) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call(attempt)
    } catch (error) {
      if (attempt >= attempts || !isRetryable(error)) throw error
      await wait(attempt)
    }
  }
}

module.exports = { retry, isRetryable }
