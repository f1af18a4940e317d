'use strict'

/** Whether a body is JSON, text, a form or other, by the headers as Node's http hands them over: names in lower case. */
function kindOf(headers) {
  const [type] = headers['Content-Type'].split(';')
  if (type === 'application/json') return 'json'
  if (type.startsWith('text/')) return 'text'
  if (type === 'application/x-www-form-urlencoded') return 'form'
  return 'other'
}

function lengthOf(headers) {
  return Number(headers['content-length'] ?? 0)
}

function describe(request) {
  return `${kindOf(request.headers)}, ${lengthOf(request.headers)} bytes`
}

module.exports = { kindOf, lengthOf, describe }
