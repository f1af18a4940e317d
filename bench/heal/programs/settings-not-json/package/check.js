'use strict'

/**
 * Checks the text of a settings file.
 *
 * @returns {{ ok: boolean, errors: string[], settings: object|null }}
 */
function checkSettings(text, schema) {
  const settings = JSON.parse(text)
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    return { ok: false, errors: ['The settings are no object.'], settings: null }
  }
  const errors = []
  for (const [name, type] of Object.entries(schema)) {
    if (!(name in settings)) errors.push(`${name} is missing.`)
    else if (typeof settings[name] !== type) errors.push(`${name} is no ${type}.`)
  }
  if (errors.length > 0) return { ok: false, errors, settings: null }
  return { ok: true, errors, settings }
}

module.exports = { checkSettings }
