'use strict'

const crypto = require('crypto')

function digest (token) {
  return crypto.createHash('sha256').update(token).digest('hex')
}

/**
 * Middleware that lets only known tokens through. `tokens` maps names to tokens.
 *
 * @param {Object<string, string>} tokens
 * @param {{ open?: string[] }} [options] paths that need no token
 */
module.exports = function bearerGate (tokens, options = {}) {
  const open = new Set(options.open || [])
  const names = new Map(Object.entries(tokens).map(([name, token]) => [digest(token), name]))

  /** The name of who asks, or null. */
  function identify (req) {
    const [scheme, token] = req.headers.authorization.split(' ')
    if (scheme.toLowerCase() !== 'bearer' || !token) return null
    return names.get(digest(token)) || null
  }

  return function gate (req, res, next) {
    if (open.has(req.url.split('?')[0])) return next()
    const name = identify(req)
    if (name === null) {
      res.statusCode = 401
      res.setHeader('WWW-Authenticate', 'Bearer')
      res.end('Unauthorized')
      return
    }
    req.client_name = name
    next()
  }
}
