const assert = require('node:assert')
const { test } = require('node:test')
const { depth, names, find } = require('..')

const tree = { name: 'a', children: [{ name: 'b', children: [] }] }

test('depth', () => assert.equal(depth(tree), 2))
test('names', () => assert.deepEqual(names(tree), ['a', 'b']))
test('find', () => assert.equal(find(tree, 'b').name, 'b'))
