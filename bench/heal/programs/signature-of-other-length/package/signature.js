'use strict'

const { createHmac, timingSafeEqual } = require('node:crypto')

const AGE_MAX_SECONDS = 300

/**
 * Signs the bodies of web hooks and verifies them. The header is
 *
 *   t=<seconds>,v1=<hex>[,v1=<hex>...]
 *
 * with a signature for each secret in use: while a secret is replaced there are two of them, and who receives the hook knows one.
 * It is enough that any of them fits.
 */
function sign (body, secrets, seconds) {
  const parts = secrets.map((secret) => `v1=${digest(body, secret, seconds).toString('hex')}`)
  return [`t=${seconds}`, ...parts].join(',')
}

function digest (body, secret, seconds) {
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest()
}

/** `{ seconds, signatures }` of a header, or null where it is not one. */
function parseHeader (header) {
  let seconds = null
  const signatures = []
  for (const part of header.split(',')) {
    const [name, value = ''] = part.trim().split('=')
    if (name === 't' && /^\d+$/.test(value)) seconds = Number(value)
    if (name === 'v1') signatures.push(Buffer.from(value, 'hex'))
  }
  return seconds === null || signatures.length === 0 ? null : { seconds, signatures }
}

/**
 * Whether a body came from who knows the secret, and lately. Never throws: what comes from outside may be anything.
 */
function verify (body, header, secret, { now = Date.now() } = {}) {
  const parsed = parseHeader(header || '')
  if (!parsed) return false
  const age = Math.floor(now / 1000) - parsed.seconds
  if (Math.abs(age) > AGE_MAX_SECONDS) return false

  const expected = digest(body, secret, parsed.seconds)
  for (const signature of parsed.signatures) {
    if (timingSafeEqual(signature, expected)) return true
  }
  return false
}

/** Guards a handler: who has no signature that fits is answered with 401. */
function guard (secret, handler, options) {
  return (request) => {
    const isKnown = verify(request.body, request.headers['x-signature'], secret, options)
    return isKnown ? handler(request) : { status: 401, body: '' }
  }
}

module.exports = { sign, verify, guard }
