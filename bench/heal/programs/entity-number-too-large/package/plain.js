'use strict'

const ENTITY = /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi
const NAMES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', eacute: 'é' }))
const BLOCKS = /<\/?(?:p|div|br|li|ul|ol|tr|h[1-6])\b[^>]*>/gi

/**
 * The text of an HTML mail for those who read plain text.
 *
 * It is meant for mails as they are sent, not for HTML as it should be: what is not understood is kept
 * as it was written, so that a reader can see what was meant.
 */
function plainFromHtml (html, options = {}) {
  const { width = 0 } = options
  const text = decode(
    html
      .replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, '')
      .replace(/\s+/g, ' ')
      .replace(BLOCKS, '\n')
      .replace(/<[^>]*>/g, '')
  )
  const lines = text.split('\n').map((line) => line.trim())
  return lines.flatMap((line) => (width > 0 ? wrap(line, width) : [line])).join('\n').replace(/\n{3,}/g, '\n\n').trim()
}

function decode (text) {
  return text.replace(ENTITY, (whole, decimal, hex, name) => {
    if (name) return NAMES.get(name) || whole
    const code = decimal ? parseInt(decimal, 10) : parseInt(hex, 16)
    return String.fromCodePoint(code)
  })
}

function wrap (line, width) {
  const lines = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else {
      current = current === '' ? word : current + ' ' + word
    }
  }
  lines.push(current)
  return lines
}

module.exports = { plainFromHtml, decode }
