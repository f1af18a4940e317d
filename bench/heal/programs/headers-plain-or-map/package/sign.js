'use strict'

const { createHmac, timingSafeEqual } = require('node:crypto')

/** Headers that a signature covers, if they are there. */
const COVERED = ['content-type', 'date', 'host', 'x-request-id']

/**
 * The text that is signed: method, path, and the covered headers by their name.
 *
 * @param {{ method: string, path: string, headers: Headers | Map<string, string> | Record<string, string> }} request
 */
function canonical({ method, path, headers }) {
  const lines = []
  for (const [name, value] of headers) {
    const lower = name.toLowerCase()
    if (COVERED.includes(lower)) lines.push(`${lower}:${String(value).trim()}`)
  }
  return [method.toUpperCase(), path, ...lines.sort()].join('\n')
}

function sign(request, secret) {
  return createHmac('sha256', secret).update(canonical(request)).digest('hex')
}

function verify(request, signature, secret) {
  const expected = Buffer.from(sign(request, secret))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** Middleware of a server that lets only signed requests in. */
function signedOnly(secret) {
  return (req, res, next) => {
    const signature = req.headers['x-signature'] ?? ''
    const request = { method: req.method, path: req.url, headers: req.headers }
    if (verify(request, signature, secret)) return next()
    res.statusCode = 401
    res.end('signature does not fit')
  }
}

module.exports = { sign, verify, signedOnly, canonical }
