const test = require('node:test')
const assert = require('node:assert')
const stringify = require('..')

test('keys are sorted', () => {
  assert.strictEqual(stringify({ c: 6, b: [4, 5], a: { z: 1, y: null } }), '{"a":{"y":null,"z":1},"b":[4,5],"c":6}')
})

test('toJSON', () => {
  assert.strictEqual(stringify({ at: new Date(0) }), '{"at":"1970-01-01T00:00:00.000Z"}')
})

test('cycles', () => {
  const one = { a: 1 }
  one.two = one
  assert.throws(() => stringify(one), /circular/)
  assert.strictEqual(stringify(one, { cycles: true }), '{"a":1,"two":"__cycle__"}')
})
