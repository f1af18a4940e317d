const test = require('node:test')
const assert = require('node:assert')
const glob = require('..')

test('stars, braces and classes', () => {
  assert.ok(glob.isMatch('src/lib/a.js', 'src/**/*.{js,ts}'))
  assert.ok(glob.isMatch('b1', '[a-c]?'))
  assert.ok(!glob.isMatch('d1', '[!d]?'))
})

test('ignore', () => {
  assert.deepStrictEqual(glob.filter(['a.js', 'a.min.js'], '*.js', { ignore: '*.min.js' }), ['a.js'])
})
