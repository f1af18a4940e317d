'use strict'

/** The parameters of a query. What cannot be decoded stays as it was sent. */
function parse(query) {
  const result = {}
  const text = query.startsWith('?') ? query.slice(1) : query
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const key = decode(at < 0 ? pair : pair.slice(0, at))
    const value = at < 0 ? '' : decode(pair.slice(at + 1))
    if (key in result) result[key] = [].concat(result[key], value)
    else result[key] = value
  }
  return result
}

function decode(text) {
  return decodeURIComponent(text.replace(/\+/g, ' '))
}

function stringify(params) {
  return Object.entries(params)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&')
}

module.exports = { parse, stringify }
