import { expect, test } from 'vitest'
import { capturedArguments } from './captured-arguments.ts'
import { decodedValue } from './drivers/decoded-value.ts'
import { literalOf } from './literal.ts'
import { parseSource } from './syntax/source.ts'

function argumentsOf(signature: string, vars: Record<string, unknown>): unknown[] | null {
  const statement = parseSource('a.ts', `function f${signature} {}`)!.ast.program.body[0]!
  if (statement.type !== 'FunctionDeclaration') throw new Error('no function')
  return capturedArguments(statement.params, vars)?.map(decodedValue) ?? null
}

test('markers of the SDK become values again', () => {
  const vars = {
    a: '<undefined>',
    b: '<null>',
    c: '<NaN>',
    d: '<10n>',
    e: '<-Infinity>',
    f: 'text',
    g: null,
    h: [1, 'x'],
  }
  expect(argumentsOf('(a, b, c, d, e, f, g, h)', vars)).toEqual([
    undefined,
    null,
    Number.NaN,
    10n,
    -Infinity,
    'text',
    null,
    [1, 'x'],
  ])
})

test('dates', () => {
  const vars = { a: '<Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)>' }
  expect(argumentsOf('(a)', vars)).toEqual([new Date(0)])
})

test('parameters of all shapes', () => {
  const vars = { a: 1, b: 2, c: 3, d: 4, rest: [5, 6] }
  expect(argumentsOf('({ a, x: b }, [c], d = 9, ...rest)', vars)).toEqual([{ a: 1, x: 2 }, [3], 4, 5, 6])
  expect(argumentsOf('(this: Window, a: number)', vars)).toEqual([1])
})

test.each([
  ['absent', {}],
  ['only its class', { a: '<IncomingMessage>' }],
  ['a map', { a: '<Map(2)>' }],
  ['a placeholder', { a: '[Object]' }],
  ['a function', { a: '[Function: f]' }],
  ['an element that could not be written', { a: [1, null] }],
  ['a cut text', { a: `${'x'.repeat(200)}...` }],
  ['a placeholder inside', { a: { b: '[Array]' } }],
  ['redacted', { a: '[Filtered]' }],
])('not enough was captured: %s', (_name, vars) => {
  expect(argumentsOf('(a)', vars)).toBeNull()
})

test('markup in a text is text', () => {
  expect(argumentsOf('(a, b)', { a: '<b>bold</b>', b: '<div>' })).toEqual(['<b>bold</b>', '<div>'])
})

test('every encoded value can be written in a program', () => {
  const encoded = [
    { kind: 'json', value: { "it's": ['"', "'\n\u2028"], __proto: null } },
    {
      kind: 'object',
      entries: [
        ['__proto__', { kind: 'undefined' }],
        ['a', { kind: 'number', text: '-0' }],
      ],
    },
    {
      kind: 'array',
      items: [
        { kind: 'bigint', text: '5' },
        { kind: 'date', text: '1970-01-01T00:00:00.000Z' },
      ],
    },
    { kind: 'bare', entries: [['a', { kind: 'json', value: 1 }]] },
  ] as const
  for (const each of structuredClone(encoded) as unknown as Parameters<typeof literalOf>[0][]) {
    expect(new Function(`return ${literalOf(each)}`)()).toEqual(decodedValue(each))
  }
})
