const CronError = require('./CronError')

/** Numbers that a field stands for: `*`, `5`, `1-5`, `0-59/15` and lists of these. */
function numbersOf (text, { name, min, max, words = [] }) {
  const numbers = new Set()
  for (const part of text.split(',')) {
    const [range, step = '1'] = part.split('/')
    const [from, to = from] = range === '*' ? [min, max] : range.split('-')
    const first = valueOf(from, words)
    const last = valueOf(to, words)
    const every = Number(step)
    if (!(first >= min && last <= max && first <= last && every >= 1)) {
      throw new CronError(`"${part}" is no ${name}`, name)
    }
    for (let number = first; number <= last; number += every) numbers.add(number)
  }
  return numbers
}

function valueOf (text, words) {
  const at = words.indexOf(String(text).toUpperCase())
  return at === -1 ? Number(text) : at
}

module.exports = numbersOf
