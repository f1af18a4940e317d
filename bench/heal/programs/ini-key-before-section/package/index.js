'use strict'

/**
 * Reads INI text. Keys that stand before the first section belong to no section: they are on the result itself.
 *
 * @param {string} text
 * @returns {Object<string, string|Object<string, string>>}
 */
function parse(text) {
  const result = {}
  let section
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim()
    if (line === '' || line[0] === ';' || line[0] === '#') continue
    if (line[0] === '[' && line.endsWith(']')) {
      const name = line.slice(1, -1).trim()
      section = result[name] = result[name] || {}
      continue
    }
    const at = line.indexOf('=')
    const key = at < 0 ? line : line.slice(0, at).trim()
    section[key] = at < 0 ? 'true' : unquote(line.slice(at + 1).trim())
  }
  return result
}

function unquote(value) {
  const quote = value[0]
  if ((quote === '"' || quote === "'") && value.endsWith(quote)) return value.slice(1, -1)
  return value
}

function get(data, section, key, fallback) {
  const values = section ? data[section] || {} : data
  return key in values ? values[key] : fallback
}

module.exports = { parse, get }
