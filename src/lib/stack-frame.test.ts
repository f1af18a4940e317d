import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAppFile, parseFrameLine } from './stack-frame.ts'

const brief = (line: string) => {
  const frame = parseFrameLine(line)
  return frame && [frame.function, frame.file, frame.line, frame.column, frame.inApp]
}

describe('parseFrameLine', () => {
  test('V8: calls, methods, aliases, constructors, async, no name', () => {
    expect(brief('    at total (/app/cart.js:3:21)')).toEqual(['total', '/app/cart.js', 3, 21, true])
    expect(brief('    at Object.decode [as read] (/app/a.js:1:2)')).toEqual([
      'Object.decode [as read]',
      '/app/a.js',
      1,
      2,
      true,
    ])
    expect(brief('at new Cart (/app/cart.js:1:2)')).toEqual(['new Cart', '/app/cart.js', 1, 2, true])
    expect(brief('    at async load (file:///app/my%20shop/a.mjs:5:9)')).toEqual([
      'load',
      '/app/my shop/a.mjs',
      5,
      9,
      true,
    ])
    expect(brief('    at /app/a.js:1:2')).toEqual([undefined, '/app/a.js', 1, 2, true])
    expect(brief('    at async Promise.all (index 0)')).toEqual(['Promise.all', 'index 0', undefined, undefined, false])
    expect(brief('    at Array.map (<anonymous>)')).toEqual(['Array.map', '<anonymous>', undefined, undefined, false])
    expect(brief('    at f (/app/My (old) shop/a.js:1:2)')).toEqual(['f', '/app/My (old) shop/a.js', 1, 2, true])
    expect(brief('    at f (C:\\shop\\a.js:1:2)')).toEqual(['f', 'C:\\shop\\a.js', 1, 2, true])
    expect(brief('    at f (/app/a.js:1:2) {')).toEqual(['f', '/app/a.js', 1, 2, true])
  })

  test('V8: evaluated code, dependencies and the runtime are not the app', () => {
    expect(parseFrameLine('  at eval (eval at f (/app/a.js:1:2), <anonymous>:1:1)')?.inApp).toBe(false)
    expect(parseFrameLine('  at next (/app/node_modules/express/lib/router.js:1:2)')?.inApp).toBe(false)
    expect(parseFrameLine('  at Module._compile (node:internal/modules/cjs/loader:1521:14)')?.inApp).toBe(false)
  })

  test('Firefox and Safari', () => {
    expect(brief('total@https://shop.test/cart.js:3:21')).toEqual(['total', 'https://shop.test/cart.js', 3, 21, true])
    expect(brief('async*load/<@https://shop.test/a.js:1:2')).toEqual([undefined, 'https://shop.test/a.js', 1, 2, true])
    expect(brief('@https://shop.test/a.js:1:2')).toEqual([undefined, 'https://shop.test/a.js', 1, 2, true])
    expect(brief('map@[native code]')).toEqual(['map', '[native code]', undefined, undefined, false])
  })

  test('the arrow of test runners', () => {
    expect(brief(' ❯ Cart.total src/cart.ts:2:30')).toEqual(['Cart.total', 'src/cart.ts', 2, 30, true])
    expect(brief(' ❯ src/cart.ts:2:30')).toEqual([undefined, 'src/cart.ts', 2, 30, true])
  })

  test('prose is no frame', () => {
    for (const line of [
      'at least one item (see docs)',
      'Listening at http://localhost:3000',
      'at http://localhost:3000',
      'at 10:30:05',
      ' ❯ cart.test.ts (5 tests | 4 failed) 22ms',
      'mail bob@shop.test:25:1',
      '  File "/app/a.py", line 3, in total',
    ]) {
      expect(parseFrameLine(line), line).toBeUndefined()
    }
  })

  test('takes any text without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseFrameLine(`at ${text}`)))
    fc.assert(fc.property(fc.string(), (text) => void isAppFile(text)))
  })
})
