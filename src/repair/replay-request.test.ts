import { expect, test } from 'vitest'
import type { EventRequest } from '../domain/event.ts'
import { replayRequest } from './replay-request.ts'

function requestOf(captured: Partial<EventRequest>) {
  return replayRequest({ method: 'POST', url: 'http://shop.example:8080/cart/7?coupon=a', headers: {}, ...captured })
}

test('method, path and query, and the headers that matter', () => {
  const headers = {
    host: 'shop.example',
    connection: 'keep-alive',
    'content-length': '2',
    cookie: 'sid=1',
    authorization: '[redacted]',
    'x-token': '[Filtered]',
    'x-tenant': 't1',
    'content-type': 'application/json',
  }
  expect(requestOf({ headers, body: '{}' })).toEqual({
    request: {
      method: 'POST',
      path: '/cart/7?coupon=a',
      headers: { 'x-tenant': 't1', 'content-type': 'application/json' },
      body: '{}',
    },
    port: 8080,
  })
})

test('the query may stand apart from the URL', () => {
  expect(requestOf({ method: 'get', url: '/search', query: 'q=x%20y' })).toEqual({
    request: { method: 'GET', path: '/search?q=x%20y', headers: {} },
  })
})

test.each([
  ['a parsed JSON body', { a: [1, { b: null }] }, 'application/json', '{"a":[1,{"b":null}]}'],
  [
    'a parsed form',
    { a: '1', items: [{ sku: 'x' }] },
    'application/x-www-form-urlencoded',
    'a=1&items%5B0%5D%5Bsku%5D=x',
  ],
  ['a text as it was', 'a=1&b=2', 'application/x-www-form-urlencoded', 'a=1&b=2'],
])('%s', (_name, body, type, text) => {
  expect(requestOf({ body, headers: { 'content-type': type } })).toMatchObject({ request: { body: text } })
})

test('a body that was cut cannot be sent again', () => {
  const headers = { 'content-type': 'application/json', 'content-length': '90000' }
  expect(requestOf({ headers, body: '{"a":"xxxxxxxx...' })).toEqual({ reason: expect.stringContaining('Only a part') })
  expect(requestOf({ headers })).toEqual({ reason: expect.stringContaining('Only a part') })
})

test('X06 a header that would start another one is left out', () => {
  expect(requestOf({ headers: { 'x-a': 'b\r\nx-evil: 1', 'bad name': 'x' } })).toMatchObject({
    request: { headers: {} },
  })
})
