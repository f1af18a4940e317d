'use strict'

const { escapeHtml } = require('./escape')
const { tokenize } = require('./tokens')

function render (template, values, options = {}) {
  return renderTokens(tokenize(template), values, options)
}

function renderTokens (tokens, values, { escape = true, partials = {}, missing = '' }) {
  let out = ''
  for (const token of tokens) {
    if (token.kind === 'text') out += token.text
    else if (token.kind === 'partial') out += renderPartial(token.name, values, partials)
    else {
      const value = values[token.name]
      const text = value === undefined || value === null ? missing : String(value)
      out += escape ? escapeHtml(text) : text
    }
  }
  return out
}

function renderPartial (name, values, partials) {
  const template = partials[name]
  if (template === undefined) throw new Error('No partial ' + name)
  return renderTokens(tokenize(template), values)
}

module.exports = { render }
