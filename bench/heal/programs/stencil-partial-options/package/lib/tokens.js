'use strict'

const TAG = /\{\{\s*(>?)\s*(\w+)\s*\}\}/g

/** The template as a list of text, values and partials. */
function tokenize (template) {
  const tokens = []
  let last = 0
  for (const match of template.matchAll(TAG)) {
    if (match.index > last) tokens.push({ kind: 'text', text: template.slice(last, match.index) })
    tokens.push({ kind: match[1] ? 'partial' : 'value', name: match[2] })
    last = match.index + match[0].length
  }
  if (last < template.length) tokens.push({ kind: 'text', text: template.slice(last) })
  return tokens
}

module.exports = { tokenize }
