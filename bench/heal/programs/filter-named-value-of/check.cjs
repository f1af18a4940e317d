const { fill, fillAll, LetterError } = require('letter-fill')

const attempt = (...args) => {
  try {
    return fill(...args)
  } catch (error) {
    return error instanceof LetterError ? [error.what, error.named] : error.name
  }
}
const values = { name: 'ann lee', debt: 12.5, at: { city: 'york' }, none: null }
console.log(`RESULT ${JSON.stringify([
  attempt('{debt | valueOf}', values),
  attempt('{debt|hasOwnProperty}', values),
  attempt('{debt | constructor}', values),
  attempt('{debt | toString}', values),
  attempt('{debt | lower}', values),
  attempt('{toString}', values),
  attempt('{none}', values),
  attempt('{name | title} {at.city|upper} {debt|euro} {name|upper|valueOf2}', values),
  attempt('{name | title} {at.city|upper} {debt|euro}', values),
  attempt('{name | valueOf}', values, { filters: { valueOf: (text) => `<${text}>` } }),
  attempt('{name | odd}', values, { filters: { odd: () => 3 } }),
  fillAll('{debt|valueOf}', [values, { name: 'bob' }]),
])}`)
