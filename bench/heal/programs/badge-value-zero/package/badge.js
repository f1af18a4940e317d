const COLOURS = { good: '#4c1', fair: '#dfb317', bad: '#e05d44', plain: '#9f9f9f' }
const PADDING = 6
const NARROW = new Set('iljtf.,:;!|\' ')

/**
 * A badge as SVG: the label on the left in grey, the message on the right in colour.
 *
 *   badge({ label: 'build', message: 'passing', state: 'good' })
 *   badge({ label: 'open issues', message: issues.length })
 */
export function badge({ label, message, state = 'plain' }) {
  const left = part(label, 0, '#555')
  const right = part(message, left.width, COLOURS[state] ?? COLOURS.plain)
  const width = left.width + right.width
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20">`,
    `<title>${escape(label)}: ${escape(message)}</title>`,
    left.text,
    right.text,
    '</svg>',
  ].join('\n')
}

/** A badge for a share in percent, whose colour follows from it. */
export function shareBadge(label, share) {
  const percent = Math.round(share * 100)
  const state = percent >= 90 ? 'good' : percent >= 60 ? 'fair' : 'bad'
  return badge({ label, message: `${percent}%`, state })
}

function part(text, x, fill) {
  const width = widthOf(text) + 2 * PADDING
  return {
    width,
    text: `<rect x="${x}" width="${width}" height="20" fill="${fill}"/><text x="${x + PADDING}" y="14">${escape(text)}</text>`,
  }
}

function widthOf(text) {
  let width = 0
  for (const letter of text) width += NARROW.has(letter) ? 4 : 7
  return width
}

function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
