import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ParsedError, parseErrorText, parseStack } from './stack-parse.ts'

/** Frames of files, newest first, as `function file:line`. */
const own = (error: ParsedError | undefined) =>
  error?.frames
    .filter((frame) => frame.inApp)
    .map((frame) => `${frame.function ?? '?'} ${basename(frame.file)}:${frame.line}`)
    .reverse()

test('parseStack puts the oldest call first and passes over all other lines', () => {
  const stack =
    'TypeError: no\n    at inner (/app/a.js:1:2)\n    at Array.map (<anonymous>)\n    at outer (/app/a.js:9:1)'
  expect(parseStack(stack).map((frame) => frame.function)).toEqual(['outer', 'Array.map', 'inner'])
  expect(parseStack('Traceback (most recent call last):\n  File "a.py", line 1, in f\nKeyError: 1')).toEqual([])
})

test('parseStack stops where the stack of the cause begins', () => {
  const stack = 'Error: a\n    at f (/app/a.js:1:2) {\n  [cause]: Error: b\n    at g (/app/a.js:3:4)'
  expect(parseStack(stack).map((frame) => frame.function)).toEqual(['f'])
})

describe('parseErrorText of real programs', () => {
  let dir: string
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'prunella-stack-'))
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  /** What the program prints, given as file name and text. */
  function run(name: string, source: string, args: string[] = []): ParsedError | undefined {
    writeFileSync(join(dir, name), source)
    const { NODE_OPTIONS, NODE_TEST_CONTEXT, ...env } = process.env
    const { stdout, stderr } = spawnSync(process.execPath, [...args, join(dir, name)], { encoding: 'utf8', env })
    return parseErrorText(stdout + stderr)
  }

  test('uncaught throw, with native frames between', () => {
    const error = run('a.cjs', 'function f(xs) {\n  return xs.map((x) => x.y.z)\n}\nf([{}])\n')
    expect(error).toMatchObject({ type: 'TypeError', message: "Cannot read properties of undefined (reading 'z')" })
    expect(own(error)).toEqual(['? a.cjs:2', 'f a.cjs:2', 'Object.<anonymous> a.cjs:4'])
  })

  test('unhandled rejection of an async function in a module', () => {
    const error = run('b.mjs', 'async function go() {\n  await null\n  missing()\n}\nawait go()\n')
    expect(error).toMatchObject({ type: 'ReferenceError', message: 'missing is not defined' })
    expect(own(error)).toEqual(['go b.mjs:3', '? b.mjs:5'])
  })

  test('a chain of causes, elided frames filled in, message of several lines', () => {
    const error = run(
      'c.cjs',
      `const inner = () => null.x
const outer = () => { try { inner() } catch (cause) { throw new RangeError('first\\n  second', { cause }) } }
function top() { outer() }
function above() { top() }
above()`,
    )
    expect(error).toMatchObject({ type: 'RangeError', message: 'first\n  second' })
    expect(own(error)).toEqual(['outer c.cjs:2', 'top c.cjs:3', 'above c.cjs:4', 'Object.<anonymous> c.cjs:5'])
    expect(error?.cause).toMatchObject({ type: 'TypeError' })
    expect(own(error?.cause)?.[0]).toBe('inner c.cjs:1')
  })

  test('an error with properties and a code', () => {
    const error = run('d.cjs', `require('node:fs').readFileSync('/not/there')`)
    expect(error).toMatchObject({ type: 'Error', message: "ENOENT: no such file or directory, open '/not/there'" })
  })

  test('a file that does not parse is named although it has no frame', () => {
    writeFileSync(join(dir, 'broken.cjs'), 'let a = 1\nlet b = ;\n')
    const error = run('e.cjs', `require('./broken.cjs')`)
    expect(error).toMatchObject({ type: 'SyntaxError' })
    expect(own(error)?.[0]).toBe('? broken.cjs:2')
  })

  test('a thrown string, and a rejection with an object', () => {
    const thrown = run('f.cjs', `\nthrow 'just text'`)
    expect(thrown).toMatchObject({ message: 'just text' })
    expect(own(thrown)).toEqual(['? f.cjs:2'])
    expect(run('g.cjs', 'Promise.reject({ code: 3 })')).toMatchObject({ type: 'UnhandledPromiseRejection' })
  })

  test('an error without a message, and a class of its own', () => {
    expect(run('h.cjs', 'throw new TypeError()')).toMatchObject({ type: 'TypeError', message: '' })
    const source = `class Boom extends Error { name = 'Boom' }\nthrow new Boom('sub')`
    expect(run('i.cjs', source)).toMatchObject({ type: 'Boom', message: 'sub' })
  })

  test('a logged error before exit, behind words of the program', () => {
    const error = run('j.cjs', `try { JSON.parse('{') } catch (e) { console.error('Could not start:', e) }`)
    expect(error?.type).toBe('SyntaxError')
  })

  test('the uncaught error wins over errors that were only logged', () => {
    const error = run('k.cjs', `console.error(new TypeError('handled'))\nthrow new RangeError('fatal')`)
    expect(error).toMatchObject({ type: 'RangeError', message: 'fatal' })
  })

  test.each(['spec', 'tap'])('first failing test of node:test, reporter %s', (reporter) => {
    const source = `const test = require('node:test')
const total = (items) => items.map((item) => item.price.amount)
test('passes', () => {})
test('total', () => { total([{}]) })
test('other', () => { throw new RangeError('later') })`
    const error = run('l.test.cjs', source, ['--test', `--test-reporter=${reporter}`])
    expect(error).toMatchObject({
      type: 'TypeError',
      message: "Cannot read properties of undefined (reading 'amount')",
    })
    expect(own(error)).toEqual(['? l.test.cjs:2', 'total l.test.cjs:2', 'TestContext.<anonymous> l.test.cjs:4'])
  })

  test('nothing failed: nothing found', () => {
    expect(run('m.cjs', `console.log('all good at home (see docs): 3 errors fixed')`)).toBeUndefined()
  })
})

describe('parseErrorText of test runners', () => {
  test('Mocha: title, indented error, cause', () => {
    const error = parseErrorText(`
  1 passing (3ms)
  1 failing

  1) basket
       adds up:
     Error: no total
second line
      at Context.<anonymous> (test/basket.js:7:11)
      at process.processImmediate (node:internal/timers:483:21)
     Caused by: TypeError: x is null
      at sum (lib/sum.js:2:30)
`)
    expect(error).toMatchObject({ type: 'Error', message: 'no total\nsecond line', cause: { type: 'TypeError' } })
    expect(own(error?.cause)).toEqual(['sum sum.js:2'])
  })

  test('Jest: code between message and frames, and plain errors without their class', () => {
    const error = parseErrorText(`FAIL test/basket.test.js
  ● basket › adds up

    no total
    second line

      5 | const a = 1
    > 6 | throw new Error('no total')
        |       ^
      7 |

      at sum (lib/sum.js:6:7)
      at Object.<anonymous> (test/basket.test.js:3:1)

  ● basket › other

    TypeError: later

      at sum (lib/sum.js:9:7)
`)
    expect(error).toMatchObject({ type: 'Error', message: 'no total\nsecond line' })
    expect(own(error)).toEqual(['sum sum.js:6', 'Object.<anonymous> basket.test.js:3'])
  })

  test('Vitest: arrows, code between frames', () => {
    const error = parseErrorText(`
 ❯ basket.test.ts (2 tests | 1 failed) 22ms
   × adds up 8ms
     → x is null

 FAIL  basket.test.ts > adds up
TypeError: x is null
 ❯ lib/sum.ts:2:49
      1| class Basket {
      2|   total() { return x.y }
       |                    ^
 ❯ Basket.total lib/sum.ts:2:30
 ❯ basket.test.ts:2:58

⎯⎯⎯⎯⎯⎯⎯[1/1]⎯
`)
    expect(error).toMatchObject({ type: 'TypeError', message: 'x is null' })
    expect(own(error)).toEqual(['? sum.ts:2', 'Basket.total sum.ts:2', '? basket.test.ts:2'])
  })
})

test("a picture of the place inside of the message is part of it, one below it is the runner's", () => {
  const frames = '    at visit (/app/a.js:1:2)\n'
  const inside = parseErrorText(`TypeError: in:4:1\n   3| a\n   4| b\n------^\n\nno b here\n\n${frames}`)
  expect(inside?.message).toBe('in:4:1\n   3| a\n   4| b\n------^\n\nno b here')
  const below = parseErrorText(`TypeError: no b here\n\n   3| a\n>  4| b\n     | ^\n\n${frames}`)
  expect(below?.message).toBe('no b here')
})

test('other languages keep type and message', () => {
  const text =
    'Traceback (most recent call last):\n  File "/app/a.py", line 3, in total\nKeyError: 1\nValueError: bad\n'
  expect(parseErrorText(text)).toMatchObject({ type: 'ValueError', message: 'bad', frames: [] })
})

test('colours of a terminal do not matter', () => {
  const error = parseErrorText('\x1b[31mTypeError\x1b[0m: \x1b[1mno\x1b[22m\n    at f (\x1b[36m/app/a.js\x1b[39m:1:2)')
  expect(error).toMatchObject({ type: 'TypeError', message: 'no', frames: [{ file: '/app/a.js' }] })
})

test('takes any text without throwing', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'Error: x',
      '    at f (/a.js:1:2)',
      'not ok 1',
      '  ---',
      '  stack: |-',
      '  ...',
      '    ^',
      '[cause]: A: b',
    ),
  )
  fc.assert(fc.property(fc.array(line), (lines) => void parseErrorText(lines.join('\n'))))
})

test('an error that holds several others is none of them', () => {
  const text = `AggregateError: All promises were rejected
    at main (/srv/main.js:9:1) {
  [errors]: [
    TypeError: one
        at a (/srv/a.js:1:1),
    Error: two
        at b (/srv/b.js:1:1)
  ]
}`
  expect(parseErrorText(text)).toMatchObject({ type: 'AggregateError', frames: [{ file: '/srv/main.js' }] })
  expect(parseErrorText(text.replace(/:.*(?=\n)/, ''))).toMatchObject({ type: 'AggregateError', message: '' })
})
