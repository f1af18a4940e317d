const test = require('node:test')
const assert = require('node:assert')
const parse = require('.')

test('next and last', () => {
  const links = parse('<https://api.test/items?page=2>; rel="next", <https://api.test/items?page=9>; rel="last"')
  assert.deepStrictEqual(Object.keys(links), ['next', 'last'])
  assert.strictEqual(links.last.page, '9')
})

test('a header that is too long', () => {
  assert.throws(() => parse('x'.repeat(2001)), /too long/)
})
