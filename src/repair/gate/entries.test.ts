import { expect, test } from 'vitest'
import { isChangeOfEntries } from './entries.ts'

test('a manifest may lead to other files, and do nothing else', () => {
  const before = '{ "name": "p", "main": "a.js" }'
  expect(isChangeOfEntries(before, '{ "name": "p", "main": "b.js" }')).toBe(true)
  expect(isChangeOfEntries(before, '{ "name": "p", "main": "a.js", "scripts": { "install": "x" } }')).toBe(false)
  expect(isChangeOfEntries(before, '{ "name": "p", ')).toBe(false)
})
