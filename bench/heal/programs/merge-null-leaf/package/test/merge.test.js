'use strict'
const test = require('node:test')
const assert = require('node:assert')
const merge = require('..')

test('merges nested objects', () => {
  assert.deepStrictEqual(merge({ a: { b: 1 } }, { a: { c: 2 } }), { a: { b: 1, c: 2 } })
})

test('adds the elements of arrays', () => {
  assert.deepStrictEqual(merge([1, 2], [2, 3]), [1, 2, 3])
})
