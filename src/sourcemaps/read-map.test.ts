import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { readMap } from './read-map.ts'

const SOURCE = 'export function pay(order) {\n  return order.total.toFixed(2)\n}\n'
const { code, map } = transformSync(SOURCE, { minify: true, sourcemap: true, sourcefile: '../src/pay.js' })
const at = (text: string) => ({ line: 1, column: code.indexOf(text) + 1 })

describe('a source map', () => {
  const ORIGINAL = { file: 'src/pay.js', line: 2, function: 'pay', contextLine: '  return order.total.toFixed(2)' }

  test('gives the original file, line, function and text', () => {
    expect(readMap(map).originalOf(at('toFixed'))).toMatchObject(ORIGINAL)
  })

  test('one of sections does too, and one that is guarded against being run as a script', () => {
    const sections = { version: 3, sections: [{ offset: { line: 4, column: 10 }, map: JSON.parse(map) }] }
    const { line, column } = at('toFixed')
    expect(readMap(JSON.stringify(sections)).originalOf({ line: line + 4, column: column + 10 })).toMatchObject(
      ORIGINAL,
    )
    expect(readMap(`)]}'\n${map}`).originalOf(at('toFixed'))).toMatchObject(ORIGINAL)
  })

  test('without sources in it there is a file and a line', () => {
    const { sourcesContent: _, ...without } = JSON.parse(map)
    expect(readMap(JSON.stringify(without)).originalOf(at('toFixed'))).toEqual({
      file: 'src/pay.js',
      line: 2,
      column: expect.any(Number),
      function: undefined,
      contextLine: undefined,
    })
  })

  test('a place that it does not know is none, and what is no map is refused', () => {
    expect(readMap(map).originalOf({ line: 900, column: 1 })).toBeUndefined()
    expect(() => readMap('{"version":3}')).toThrow()
    expect(() => readMap('<html>')).toThrow()
  })

  test.each([
    ['webpack:///./src/pay.js', 'src/pay.js'],
    ['webpack://shop/./src/pay.js?3f2a', 'src/pay.js'],
    ['../../packages/pay.js', 'packages/pay.js'],
  ])('%s is called %s', (name, plain) => {
    const named = { ...JSON.parse(map), sources: [name] }
    expect(readMap(JSON.stringify(named)).originalOf(at('toFixed'))?.file).toBe(plain)
  })
})
