import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Event } from '../../domain/event.ts'
import { redactEvent } from './redact-event.ts'
import { redactQuery, redactUrl } from './redact-url.ts'
import { redactValue } from './redact-value.ts'

const SECRET = 'correct-horse-battery-7'

/** A secret in every place that an SDK fills. */
const leaky: Event = {
  eventId: '0'.repeat(32),
  projectId: 1,
  source: 'sentry',
  type: 'error',
  level: 'error',
  platform: 'node',
  occurredMs: 1,
  receivedMs: 2,
  exceptions: [
    {
      type: 'TypeError',
      value: `login with password=${SECRET} failed`,
      frames: [
        { file: '/srv/app/token/secret.js', function: 'passwordOf', line: 3, column: 7, inApp: true },
        {
          file: `https://shop.test/app.js?token=${SECRET}`,
          function: 'login',
          line: 1,
          inApp: true,
          contextLine: `const secret = '${SECRET}'`,
          vars: { password: SECRET, user: { apiKey: SECRET, name: 'ann' }, argv: ['node', '--token', SECRET], n: 3 },
        },
      ],
    },
  ],
  message: `Bearer ${SECRET}`,
  request: {
    method: 'POST',
    url: `http://ann:${SECRET}@shop.test/cart/7?coupon=abc&access_token=${SECRET}`,
    query: `coupon=abc&access_token=${SECRET}`,
    headers: {
      host: 'shop.test',
      authorization: `Bearer ${SECRET}`,
      cookie: `sid=${SECRET}`,
      'x-api-key': SECRET,
      'content-type': 'application/json',
      referer: `http://shop.test/?token=${SECRET}`,
    },
    body: JSON.stringify({ items: [{ id: 7 }], password: SECRET, cards: [{ cvv: '123' }] }),
  },
  release: 'shop@1.0.0',
  transaction: 'POST /cart/:id',
  fingerprint: [`token=${SECRET}`],
  tags: { token: SECRET, region: 'eu' },
  user: { email: 'ann@shop.test', ip_address: '203.0.113.9', id: 42 },
  breadcrumbs: [{ data: { headers: [['authorization', SECRET]], url: `/x?secret=${SECRET}` } }],
  contexts: { app: { env: { DB_PASSWORD: SECRET, PATH: '/bin' } } },
  extra: { form: [{ name: 'password', value: SECRET }], credentials: { nested: [SECRET] } },
}

describe('redactEvent', () => {
  const clean = redactEvent(leaky)

  test('leaves no secret anywhere', () => {
    const text = JSON.stringify(clean)
    for (const canary of [SECRET, 'ann@shop.test', '203.0.113.9', '123"']) expect(text).not.toContain(canary)
  })

  test('leaves places in the code as they are', () => {
    const places = (event: Event) =>
      event.exceptions.flatMap(({ frames }) =>
        frames.map(({ file, function: name, line, column }) => [file.split('?')[0], name, line, column]),
      )
    expect(places(clean)).toEqual(places(leaky))
  })

  test('leaves the request so that it can be sent again: method, path, parameters, headers, shape of the body', () => {
    expect(clean.request).toEqual({
      method: 'POST',
      url: 'http://[redacted:credentials]@shop.test/cart/7?coupon=abc&access_token=[redacted:secret]',
      query: 'coupon=abc&access_token=[redacted:secret]',
      headers: {
        host: 'shop.test',
        authorization: '[redacted:secret]',
        cookie: '[redacted:secret]',
        'x-api-key': '[redacted:secret]',
        'content-type': 'application/json',
        referer: 'http://shop.test/?token=[redacted:secret]',
      },
      body: '{"items":[{"id":7}],"password":"[redacted:secret]","cards":[{"cvv":"[redacted:secret]"}]}',
    })
  })

  test('leaves variables their names and shape', () => {
    expect(clean.exceptions[0]?.frames[1]?.vars).toEqual({
      password: '[redacted:secret]',
      user: { apiKey: '[redacted:secret]', name: 'ann' },
      argv: ['node', '--token', '[redacted:secret]'],
      n: 3,
    })
    expect(clean.extra).toEqual({
      form: [{ name: 'password', value: '[redacted:secret]' }],
      credentials: { nested: ['[redacted:secret]'] },
    })
  })

  test('doing it twice changes nothing more', () => {
    expect(redactEvent(clean)).toEqual(clean)
  })

  test('an event without secrets stays as it is', () => {
    const plain: Event = { ...leaky, ...clean, exceptions: [], message: 'boom', tags: { region: 'eu' } }
    const { request, user, ...rest } = plain
    const harmless = {
      ...rest,
      breadcrumbs: [{ message: 'hi', n: 1 }],
      contexts: {},
      extra: { list: [null, true, 1.5] },
      fingerprint: ['a'],
    }
    expect(redactEvent(harmless)).toEqual(harmless)
  })
})

test('redactValue keeps the shape of any JSON', () => {
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape)
    return value && typeof value === 'object' ? Object.values(value).map(shape) : 0
  }
  const json = fc.json().map((text) => JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value)))
  fc.assert(
    fc.property(json, (value) => {
      expect(shape(redactValue(value))).toEqual(shape(value))
    }),
  )
})

test('redactValue is not led astray by __proto__', () => {
  const value = redactValue(JSON.parse('{"__proto__":{"polluted":1},"a":1}'))
  expect(value).toEqual({ a: 1 })
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('JSON in text keeps its formatting unless something goes', () => {
  expect(redactValue('{ "a" : 1 }')).toBe('{ "a" : 1 }')
  expect(redactValue('{ "a" : 1, "token": "abc" }')).toBe('{"a":1,"token":"[redacted:secret]"}')
})

test('URLs keep everything but secret values, encoded ones included', () => {
  expect(redactUrl('/a/b?x=1&y=&api_key=k3y#f')).toBe('/a/b?x=1&y=&api_key=[redacted:secret]#f')
  expect(redactUrl('/a?mail=ann%40shop.test')).toBe('/a?mail=[redacted:email]')
  expect(redactQuery('a=%E0%A4%A&b')).toBe('a=%E0%A4%A&b')
})
