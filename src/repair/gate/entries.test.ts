import { expect, test } from 'vitest'
import { isChangeOfEntries } from './entries.ts'

test('a manifest may lead to other files, and do nothing else', () => {
  const before = '{ "name": "p", "main": "a.js" }'
  expect(isChangeOfEntries(before, '{ "name": "p", "main": "b.js" }')).toBe(true)
  expect(isChangeOfEntries(before, '{ "name": "p", "main": "a.js", "scripts": { "install": "x" } }')).toBe(false)
  expect(isChangeOfEntries(before, '{ "name": "p", ')).toBe(false)
})

test.each(['../b.js', '/b.js', './lib/../../b.js', 'C:\\\\b.js', '..\\\\b.js'])(
  'never outside of the package: %s',
  (target) => {
    const before = '{ "name": "p", "exports": { ".": { "import": "./a.js" } } }'
    expect(isChangeOfEntries(before, `{ "name": "p", "exports": { ".": { "import": "${target}" } } }`)).toBe(false)
    expect(isChangeOfEntries(before, '{ "name": "p", "exports": { ".": { "import": "./lib/..b.js" } } }')).toBe(true)
  },
)
