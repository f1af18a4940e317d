import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parameterise } from './parameterise.ts'

test.each([
  ['user 4711 not found', 'user <n> not found'],
  ['no row for 0b9f0b6e-3b0a-4b52-9f3b-0d4f5d1c2a3b', 'no row for <uuid>'],
  ['mail to ann.b@shop.test failed', 'mail to <email> failed'],
  ['GET https://shop.test/cart/3?x=1 gave 500', 'GET <url> gave <n>'],
  ['connect ECONNREFUSED 10.0.0.7:5432', 'connect ECONNREFUSED <ip>'],
  ["ENOENT: no such file or directory, open '/srv/shop/a.txt'", 'ENOENT: no such file or directory, open <str>'],
  ['cannot open /srv/shop/a.txt now', 'cannot open <path> now'],
  ['late since 2026-03-01T10:11:12.345Z', 'late since <date>'],
  ['at 0x7fff5fbff8c0 in deadbeef12', 'at <hex> in <hex>'],
  ['timed out after 1500ms', 'timed out after <duration>'],
  ['session sk_3fA9xk2LmP0qRt77 expired', 'session <id> expired'],
  ['got -3.5e10 of 1,024', 'got <n> of <n>'],
  ['item "left sock" missing', 'item <str> missing'],
  ["can't read the user's cart", "can't read the user's cart"],
])('parameterise %s', (message, expected) => {
  expect(parameterise(message)).toBe(expected)
})

test('names that the engine quotes are source and stay', () => {
  const price = "Cannot read properties of undefined (reading 'price')"
  expect(parameterise(price)).toBe(price)
  expect(parameterise("Cannot read properties of undefined (reading '17')")).toBe(
    "Cannot read properties of undefined (reading '<n>')",
  )
  expect(parameterise(`Unexpected token 'x', "{"a":x}" is not valid JSON`)).toMatch(/^Unexpected token <str>/)
})

test('only the first lines count', () => {
  expect(parameterise('\n one \n\n two\nthree 3')).toBe('one two')
})

test('numbers never split', () => {
  const words = fc.array(fc.constantFrom('cart', 'user', 'of', 'row'), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (text, a, b) => {
      expect(parameterise(`${text.join(' ')} ${a}`)).toBe(parameterise(`${text.join(' ')} ${b}`))
    }),
  )
})
