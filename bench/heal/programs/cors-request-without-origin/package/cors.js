'use strict'

const ANY = '*'

/**
 * Cross-origin access for handlers of node:http.
 *
 *   const guard = cors({ origins: ['https://shop.example', '*.shop.example'] })
 *   http.createServer((req, res) => guard(req, res, () => answer(req, res)))
 *
 * Only what browsers ask for other sites is judged here. All else is passed to the handler as it is, and a
 * preflight is answered without it.
 *
 * @param {{ origins?: string[], methods?: string[], maxAge?: number }} [options]
 */
function cors(options = {}) {
  const origins = options.origins || [ANY]
  const methods = (options.methods || ['GET', 'HEAD', 'POST']).join(', ')
  const maxAge = options.maxAge === undefined ? 600 : options.maxAge

  function isAllowed(origin) {
    const host = origin.replace(/^https?:\/\//, '').toLowerCase()
    return origins.some((pattern) => {
      if (pattern === ANY) return true
      if (pattern.startsWith('*.')) return host.endsWith(pattern.slice(1))
      return pattern.toLowerCase() === origin.toLowerCase()
    })
  }

  return function guard(req, res, next) {
    const { origin } = req.headers
    res.setHeader('Vary', 'Origin')
    if (!isAllowed(origin)) return refuse(res, 403, 'This origin is not allowed.')

    res.setHeader('Access-Control-Allow-Origin', origin)
    if (!isPreflight(req)) return next()
    res.setHeader('Access-Control-Allow-Methods', methods)
    res.setHeader('Access-Control-Max-Age', String(maxAge))
    res.statusCode = 204
    res.end()
  }
}

function isPreflight(req) {
  return req.method === 'OPTIONS' && 'access-control-request-method' in req.headers
}

function refuse(res, status, message) {
  res.statusCode = status
  res.setHeader('Content-Type', 'text/plain')
  res.end(message)
}

module.exports = cors
