'use strict'

const TOKEN = /\n|[()]|[^\s()]+/g
const TYPES = { '\n': 'newline', '(': 'open', ')': 'close' }

/** @returns {{ type: string, text: string }[]} */
module.exports = function tokens(text) {
  return (text.match(TOKEN) || []).map((found) => ({ type: TYPES[found] || 'word', text: found }))
}
