'use strict'

const DEFAULTS = { port: 443, tls: { minimum: 'TLSv1.2', ciphers: ['A', 'B'] } }

/** The options of a user over DEFAULTS, level by level. */
function optionsFor(given) {
  return Object.assign({}, DEFAULTS, given)
}

function describe(given) {
  const { port, tls } = optionsFor(given)
  return `${port} ${tls.minimum} ${tls.ciphers.join(':')}`
}

module.exports = { optionsFor, describe }
