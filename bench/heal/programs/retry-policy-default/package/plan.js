'use strict'

const DEFAULTS = { retry: { limit: 3, waitMs: 100 } }

/** The waits between the tries, in milliseconds. What a client does not set is as in DEFAULTS. */
function waits(client) {
  const { limit, waitMs } = client.retry
  return Array.from({ length: limit }, (_, index) => waitMs * 2 ** index)
}

function describe(client) {
  return `${client.name}: ${waits(client).join(', ')} ms`
}

module.exports = { waits, describe, DEFAULTS }
