import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownSecrets } from './known-secrets.ts'
import { createRedactOutbound } from './redact-outbound.ts'
import { secretsOf } from './secrets-of.ts'

/** Made up. No rule knows its shape. */
const SECRET = ['q7Zk', '2mXw', '9RtB', '4vNc', '8LpH'].join('')
const redactOutbound = createRedactOutbound(knownSecrets([SECRET, 'opensesame']))
const MARK = '[redacted:known-secret]'

describe('what the process knows to be secret does not leave it', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  test.each<[string, string]>([
    ['as it is', SECRET],
    ['in other case', SECRET.toUpperCase()],
    ['without its beginning', SECRET.slice(7)],
    ['without its end', SECRET.slice(0, 12)],
    ['turned round', [...SECRET].reverse().join('')],
    ['in hexadecimal', Buffer.from(SECRET).toString('hex')],
    [
      'in hexadecimal with colons',
      Buffer.from(SECRET)
        .toString('hex')
        .replace(/..(?=.)/g, '$&:'),
    ],
    ['in percents', Buffer.from(SECRET).toString('hex').replace(/../g, '%$&')],
    ['in base64', base64(SECRET)],
    ['in base64 behind something', base64(`x=${SECRET}; y`)],
    ['in base64 behind something longer', base64(`key ${SECRET} y`)],
    ['with hyphens', [...SECRET].join('-')],
    ['on two lines', `${SECRET.slice(0, 9)}\n${SECRET.slice(9)}`],
    ['with invisible characters', [...SECRET].join('\u200b')],
    ['a word as it is', 'opensesame'],
    ['a word in base64', base64('say opensesame now')],
  ])('%s', (_, hidden) => {
    const text = redactOutbound(`before ${hidden} after`)
    expect(text).toContain(MARK)
    expect(text).toMatch(/^before .* after$/s)
  })

  test('any piece of twelve characters, anywhere', () => {
    const piece = fc.integer({ min: 0, max: SECRET.length - 12 }).map((at) => SECRET.slice(at, at + 12))
    fc.assert(
      fc.property(fc.string(), piece, fc.string(), (before, hidden, after) => {
        expect(redactOutbound(`${before}${hidden}${after}`)).not.toContain(hidden)
      }),
    )
  })

  test('nor spread over the items of a list', () => {
    for (const parts of [[SECRET.slice(0, 8), SECRET.slice(8, 16), SECRET.slice(16)], [...SECRET]]) {
      const sent = JSON.stringify(redactOutbound({ title: 'x', parts }))
      expect(sent).toContain(MARK)
      expect(sent).not.toContain(parts[1])
    }
  })

  test('words in a row are found as a whole only', () => {
    const redact = createRedactOutbound(knownSecrets(['production-database']))
    expect(redact('the production database is down')).toBe('the production database is down')
    expect(redact('production-database')).toBe(MARK)
  })
})

test('a notification stays what it was', () => {
  const notification = { type: 'escalation', ticket: 7, title: 'TypeError in cart', reason: 'no fix found' }
  expect(redactOutbound(notification)).toEqual(notification)
  expect(redactOutbound({ ...notification, title: `boom ${SECRET}` })).toEqual({
    ...notification,
    title: `boom ${MARK}`,
  })
})

test('the rules apply, and what steers a terminal or hides is made visible', () => {
  expect(redactOutbound('mail to ann@shop.test')).toBe('mail to [redacted:email]')
  expect(redactOutbound('red \u001b[31m, turned \u202e round')).toBe('red \\u{1b}[31m, turned \\u{202e} round')
  expect(redactOutbound(`pass\u200bword=hunter2x`)).toBe('password=[redacted:secret]')
})

test('it never throws, and the second time changes nothing more', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const once = redactOutbound(value)
      expect(redactOutbound(once)).toEqual(once)
    }),
  )
})

describe('secrets of a configuration', () => {
  test('what stands under the name of one, passwords in addresses, and paths drawn by lot', () => {
    const path = 'T0A1B2c3D4e5F6g7H8i9'
    expect(
      secretsOf({
        env: {
          DATABASE_URL: 'postgres://app:p%40ss-w0rd@db/app',
          API_TOKEN: 'abc123xyz',
          SSH_AUTH_SOCK: '/tmp/a1/agent',
        },
        notifiers: [{ kind: 'slack', url: `https://hooks.test/services/${path}` }],
        projects: { shop: { dsnKey: '0123456789abcdef0123456789abcdef', id: 1 } },
      }),
    ).toEqual(['p%40ss-w0rd', 'p@ss-w0rd', 'abc123xyz', path, '0123456789abcdef0123456789abcdef'])
  })

  test('a word under a name that is no password is a word', () => {
    expect(secretsOf({ AUTH_MODE: 'production', TOKEN_STYLE: 'short', NODE_ENV: 'test', PASSWORD: 'letmein' })).toEqual(
      ['letmein'],
    )
  })
})
