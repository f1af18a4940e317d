'use strict'

const FormError = require('./form-error')
const Multipart = require('./multipart')
const UrlEncoded = require('./urlencoded')

const TYPES = [Multipart, UrlEncoded]

/** The parser for the content type of a request. */
function parserOf(headers) {
  const type = headers['content-type']
  if (type === undefined) throw new FormError(400, 'Missing Content-Type')
  for (const Type of TYPES) {
    if (Type.detect.test(type)) return new Type(type)
  }
  throw new FormError(415, 'Unsupported content type: ' + type)
}

/** Middleware that puts the fields of a form into `req.body`. */
function form(limits = {}) {
  const max = limits.fieldSize || 1024 * 1024

  return function read(req, res, next) {
    const fail = (err) => {
      if (!(err instanceof FormError)) throw err
      req.resume()
      next(err)
    }

    let parser
    try {
      parser = parserOf(req.headers)
    } catch (err) {
      return fail(err)
    }

    const chunks = []
    let size = 0
    req.on('data', (chunk) => {
      size += chunk.length
      if (size <= max) chunks.push(chunk)
    })
    req.on('end', () => {
      if (size > max) return next(new FormError(413, 'Body too large'))
      try {
        req.body = parser.parse(Buffer.concat(chunks).toString('latin1'))
      } catch (err) {
        return fail(err)
      }
      next()
    })
  }
}

module.exports = { FormError, form, parserOf }
