const test = require('node:test')
const assert = require('node:assert')
const { parse, populate } = require('../lib/main.js')

test('values, quotes and comments', () => {
  assert.deepStrictEqual(parse('A=1\n# no\nB="x\\ny"\nC = two words '), { A: '1', B: 'x\ny', C: 'two words' })
})

test('what is set stays', () => {
  const env = { A: '0' }
  populate(env, { A: '1', B: '2' })
  assert.deepStrictEqual(env, { A: '0', B: '2' })
})
