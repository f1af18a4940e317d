import { describe, expect, test } from 'vitest'
import { LIKENESSES, type LikenessId } from './likenesses.ts'
import { replaceAlike } from './replace-alike.ts'

const replaced = (id: LikenessId, value: unknown): unknown => {
  const likeness = LIKENESSES.find((one) => one.id === id)
  return likeness && replaceAlike(value, likeness.alike)
}
const bare = (entries: object): object => Object.assign(Object.create(null), entries) as object

describe('what is most like a value', () => {
  test.each<[LikenessId, unknown, unknown]>([
    ['undefined-for-null', { a: [null, 1] }, { a: [undefined, 1] }],
    ['null-for-undefined', undefined, null],
    ['text-for-primitive', { a: 7, b: true, c: 1n }, { a: '7', b: 'true', c: '1' }],
    ['text-for-object', [Buffer.from('ab'), new URL('http://localhost/')], ['ab', 'http://localhost/']],
    ['number-for-text', ['7', '-1.5', '7a'], [7, -1.5, '7a']],
    ['undefined-for-hole', Array(2), [undefined, undefined]],
  ])('%s', (id, value, alike) => {
    expect(replaced(id, value)).toStrictEqual(alike)
  })

  test('object-for-bare gives a prototype to what has none, at every depth', () => {
    const alike = replaced('object-for-bare', bare({ a: [bare({ b: 1 })] })) as { a: object[] }
    expect([alike, alike.a[0]].map((each) => Object.getPrototypeOf(each) as unknown)).toEqual([
      Object.prototype,
      Object.prototype,
    ])
    expect(alike).toEqual({ a: [{ b: 1 }] })
  })
})

describe('what has nothing alike', () => {
  test('is the very same value', () => {
    const value = { a: [1, { b: 'c' }] }
    expect(replaced('undefined-for-null', value)).toBe(value)
  })

  test('stays where it is more than data: other classes, accessors, holes', () => {
    class Kept {
      value = null
    }
    const kept = new Kept()
    const accessor = Object.defineProperty({}, 'a', { get: () => null, enumerable: true })
    const holes = Object.assign(Array<unknown>(3), { 0: null })
    for (const value of [kept, accessor, holes]) expect(replaced('undefined-for-null', value)).toBe(value)
  })

  test('ends in cycles and in great depth', () => {
    const cycle: Record<string, unknown> = { nothing: null }
    cycle.self = cycle
    expect(replaced('undefined-for-null', cycle)).toMatchObject({ nothing: undefined })
    let deep: unknown = null
    for (let i = 0; i < 50_000; i++) deep = [deep]
    expect(replaced('undefined-for-null', deep)).toBe(deep)
  })
})

test('of a request the fields are set, and the request stays itself', () => {
  class Request {
    body: unknown = { name: null }
    socket = { server: null }
  }
  const request = new Request()
  expect(replaced('undefined-for-null', request)).toBe(request)
  expect(request).toMatchObject({ body: { name: undefined }, socket: { server: null } })
})

test('a key of the name __proto__ stays a key', () => {
  const value = JSON.parse('{"__proto__": {"a": null}, "b": null}') as object
  const alike = replaced('undefined-for-null', value) as object
  expect(Object.getOwnPropertyNames(alike)).toEqual(['__proto__', 'b'])
})
