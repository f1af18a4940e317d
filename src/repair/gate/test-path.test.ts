import { expect, test } from 'vitest'
import { isTestPath } from './test-path.ts'

test('files of tests are known by their folder or their name', () => {
  const tests = ['test/app.js', 'src/__tests__/a.ts', 'src/a.test.ts', 'a_spec.js', 'test.js', 'packages/a/test.mjs']
  expect(tests.filter((path) => !isTestPath(path))).toEqual([])
  expect(['src/app.js', 'src/latest.js', 'lib/contest.ts', 'testing.js'].filter(isTestPath)).toEqual([])
})

test('a source that is called test is no test; in a folder of tests it is one', () => {
  expect(['lib/test.js', 'src/core/test.ts'].filter(isTestPath)).toEqual([])
  expect(isTestPath('test/lib/test.js')).toBe(true)
})
