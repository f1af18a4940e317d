import assert from 'node:assert'
import test from 'node:test'
import { appendQuery, parse } from './index.js'

test('appends to a url with a hash', () => {
  assert.equal(appendQuery('/a?x=1#top', { y: [2, 3] }), '/a?x=1&y=2&y=3#top')
})

test('parses what is there twice', () => {
  assert.deepEqual({ ...parse('?a=1&a=2&b') }, { a: ['1', '2'], b: null })
})
