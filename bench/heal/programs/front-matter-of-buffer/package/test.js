const test = require('node:test')
const assert = require('node:assert')
const matter = require('.')

test('yaml', () => {
  const file = matter('---\ntitle: "Home"\ndraft: true\n---\nText\n')
  assert.deepStrictEqual(file.data, { title: 'Home', draft: true })
  assert.strictEqual(file.content, 'Text\n')
})

test('json', () => {
  assert.deepStrictEqual(matter('---json\n{"a":1}\n---\n').data, { a: 1 })
})
