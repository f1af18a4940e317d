'use strict'

/**
 * Adds fields to the Vary header of a response, each once, whatever its case.
 *
 * @param {import('node:http').ServerResponse} res
 * @param {string | string[]} fields
 */
function vary(res, fields) {
  const wanted = Array.isArray(fields) ? fields : split(fields)
  if (wanted.length === 0) return

  const present = split(res.getHeader('Vary'))
  if (present.includes('*')) return
  if (wanted.includes('*')) {
    res.setHeader('Vary', '*')
    return
  }

  const seen = new Set(present.map((field) => field.toLowerCase()))
  for (const field of wanted) {
    if (seen.has(field.toLowerCase())) continue
    seen.add(field.toLowerCase())
    present.push(field)
  }
  res.setHeader('Vary', present.join(', '))
}

function split(header) {
  return header
    .split(',')
    .map((field) => field.trim())
    .filter((field) => field !== '')
}

/** Middleware for what answers by the origin of a request. */
function varyOnOrigin(req, res, next) {
  vary(res, 'Origin')
  next()
}

module.exports = { vary, varyOnOrigin }
