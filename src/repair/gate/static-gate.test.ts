import { describe, expect, test } from 'vitest'
import type { CandidatePatch } from '../repair.ts'
import { refusalOf } from './static-gate.ts'

const BEFORE = 'function f(a) {\n  return a.b\n}\n'
const INPUTS = ["f('coupon-2024', 4711)"]

async function refusal(
  files: Record<string, string>,
  before: Record<string, string> = { 'lib/f.js': BEFORE },
): Promise<string | null> {
  const candidate: CandidatePatch = { proposer: 'p', pattern: 'x', explanation: 'e', files, prior: 0.5 }
  const context = { read: async (path: string) => before[path], files: async () => Object.keys(before), inputs: INPUTS }
  return await refusalOf(candidate, context)
}

test('a small functional change of a source file passes', async () => {
  expect(await refusal({ 'lib/f.js': 'function f(a) {\n  return a && a.b\n}\n' })).toBeNull()
})

test.each([
  ['nothing changed', { 'lib/f.js': BEFORE }, 'changes nothing'],
  ['X16 comments only', { 'lib/f.js': `// fixed\n${BEFORE}` }, 'nothing functional'],
  ['X16 formatting only', { 'lib/f.js': BEFORE.replace('a.b', '(a).b;') }, 'nothing functional'],
  ['text that does not parse', { 'lib/f.js': 'function f(a) {' }, 'no longer parses'],
  ['a test', { 'test/f.js': 'x()' }, 'edits the test'],
  ['a test beside the code', { 'lib/f.test.ts': 'x()' }, 'edits the test'],
  ['a dependency', { 'node_modules/x/index.js': 'x()' }, 'no source file'],
  ['a manifest', { 'package.json': '{}' }, 'no source file'],
  ['an empty catch', { 'lib/f.js': 'function f(a) {\n  try { return a.b } catch {}\n}\n' }, 'swallows'],
  [
    'the value of this one input',
    { 'lib/f.js': "function f(a) {\n  if (a === 'coupon-2024') return null\n  return a.b\n}\n" },
    'this one input',
  ],
  [
    'the number of this one input',
    { 'lib/f.js': 'function f(a) {\n  if (a === 4711) return null\n  return a.b\n}\n' },
    'this one input',
  ],
  ['too much', { 'lib/f.js': BEFORE + 'f(1)\n'.repeat(50) }, 'at a glance'],
])('%s is refused', async (_name, files, expected) => {
  expect(await refusal(files)).toContain(expected)
})

test('the kind of a value is the language, not the input', async () => {
  const files = { 'lib/f.js': "function f(a) {\n  if (typeof a === 'undefined') return null\n  return a.b\n}\n" }
  const candidate: CandidatePatch = { proposer: 'p', pattern: 'x', explanation: 'e', files, prior: 0.5 }
  expect(
    await refusalOf(candidate, { read: async () => BEFORE, files: async () => [], inputs: ['undefined'] }),
  ).toBeNull()
})

describe('code that no person wrote', () => {
  const long = `var a=${'1+'.repeat(1000)}1;\n`
  const edited = (path: string, ...others: string[]) =>
    refusal(
      { [path]: long.replace('1;', '2;') },
      { [path]: long, ...Object.fromEntries(others.map((other) => [other, BEFORE])) },
    )

  test.each([
    ['dist/a.js', 'src/a.ts'],
    ['dist/a.js', 'a.js'],
    ['vendor/a.min.js', 'vendor/a.js'],
  ])('%s is no place for a patch, where %s is what it was made from', async (path, source) => {
    expect(await edited(path, source)).toContain('generated')
  })

  test('is all that there is of a library that came as it is', async () => {
    expect(await edited('dist/a.js', 'dist/b.js', 'test/a.js', 'rollup.config.js')).toBeNull()
  })
})

test('a manifest may lead to other files of its package, and that of another package may not', async () => {
  const asked = (path: string) => {
    const files = { [path]: '{ "main": "lib/b.js" }' }
    const candidate: CandidatePatch = { proposer: 'p', pattern: 'x', explanation: 'e', files, prior: 0.5 }
    return refusalOf(candidate, { read: async () => '{ "main": "lib/a.js" }', files: async () => [], inputs: [] })
  }
  expect(await asked('package.json')).toBeNull()
  expect(await asked('packages/one/package.json')).toBeNull()
  expect(await asked('node_modules/a/package.json')).toContain('no source file')
})
