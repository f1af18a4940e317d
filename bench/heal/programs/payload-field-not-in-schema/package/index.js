'use strict'

/**
 * Problems of a payload, each `{ path, code }`. An empty list means that it may be passed on as it is.
 *
 * Codes: `type` (of another type than the schema says), `required` (not there), `range` (too small or too large),
 * `unknown` (not in the schema).
 */
function check(schema, payload, path = '') {
  const problems = []
  const report = (key, code) => problems.push({ path: path + key, code })

  for (const key of Object.keys(payload)) {
    const rule = schema[key]
    const value = payload[key]

    if (rule.type === 'object') {
      if (!isPlain(value)) report(key, 'type')
      else problems.push(...check(rule.fields, value, `${path}${key}.`))
      continue
    }
    if (rule.type === 'list' ? !Array.isArray(value) : typeof value !== rule.type) {
      report(key, 'type')
      continue
    }
    const size = typeof value === 'number' ? value : value.length
    if (size < rule.min || size > rule.max) report(key, 'range')
  }

  for (const key of Object.keys(schema)) {
    if (schema[key].required && !Object.hasOwn(payload, key)) report(key, 'required')
  }
  return problems
}

function isPlain(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Middleware that answers 422 with the problems of a body. */
function checked(schema) {
  return (req, res, next) => {
    if (!isPlain(req.body)) return res.status(400).json({ problems: [{ path: '', code: 'type' }] })
    const problems = check(schema, req.body)
    if (problems.length > 0) return res.status(422).json({ problems })
    next()
  }
}

module.exports = { check, checked }
