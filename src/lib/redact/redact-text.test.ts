import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ADDRESS_PATTERNS, MAIL_PATTERNS, PATTERNS, PERSONAL_PATTERNS } from './patterns.ts'
import { redactText } from './redact-text.ts'
import { redactValue } from './redact-value.ts'
import { isSensitiveKey } from './sensitive-key.ts'

const ALL_PATTERNS = [...PATTERNS, ...PERSONAL_PATTERNS, ...MAIL_PATTERNS, ...ADDRESS_PATTERNS]

/** Made up, put together here so that no scanner takes this file for a leak. */
const S = {
  word: 'correct-horse-7',
  aws: `AKIA${'QWERTYUIOPASDFGH'.replace(/[018]/g, 'A')}`,
  github: `ghp_${'aB3'.repeat(12)}`,
  stripe: `sk_live_${'4eC39HqLyjWD'.repeat(2)}`,
  slack: `xoxb-${'123456789012-'.repeat(2)}abcDEF`,
  jwt: `eyJhbGciOiJIUzI1NiJ9.${'eyJzdWIiOiIxMjM0NTY3ODkwIn0'}.${'dozjgNryP4J3jVmNHl0w5N'}`,
  npm: `npm_${'a1B2c3'.repeat(6)}`,
  google: `AIza${'SyA1b2C3d'.repeat(4).slice(0, 35)}`,
  card: '4111 1111 1111 1111',
  iban: 'DE89 3704 0044 0532 0130 00',
  mail: 'ann.b+x@shop.test',
  ip: '203.0.113.9',
  ip6: '2001:db8::8a2e:370:7334',
  pem: `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEpAIBAAKCAQEA7bq\n'.repeat(4)}-----END RSA PRIVATE KEY-----`,
  basic: Buffer.from('ann:correct-horse-7').toString('base64'),
}

describe('secrets go', () => {
  test.each<[string, string, string]>([
    ['a header', `Authorization: Bearer ${S.word}`, 'Authorization: [redacted:header]'],
    ['cookies', `> Cookie: sid=${S.word}; theme=dark\n> Host: a`, '> Cookie: [redacted:header]\n> Host: a'],
    ['a scheme alone', `sent Bearer ${S.word}!`, 'sent Bearer [redacted:credentials]!'],
    ['basic', `Basic ${S.basic}`, 'Basic [redacted:credentials]'],
    ['a URL', `GET https://ann:${S.word}@shop.test/a`, 'GET https://[redacted:credentials]@shop.test/a'],
    ['a connection string', `postgres://u:p%40${S.word}@db:5432/x`, 'postgres://[redacted:credentials]@db:5432/x'],
    ['parts of one', `Server=db;Password=${S.word};Port=1`, 'Server=db;Password=[redacted:secret];Port=1'],
    ['an assignment', `const password = '${S.word}'`, `const password = '[redacted:secret]'`],
    ['an environment', `STRIPE_KEY=${S.word} PORT=80`, 'STRIPE_KEY=[redacted:secret] PORT=80'],
    ['JSON', `{"apiKey":"${S.word}","n":1}`, '{"apiKey":"[redacted:secret]","n":1}'],
    [
      'JSON in JSON',
      `{"body":"{\\"password\\":\\"${S.word}\\"}"}`,
      '{"body":"{\\"password\\":\\"[redacted:secret]\\"}"}',
    ],
    ['inside a quoted value', `note="login with password=${S.word}"`, 'note="login with password=[redacted:secret]"'],
    ['a query', `/reset?access_token=${S.word}&page=2`, '/reset?access_token=[redacted:secret]&page=2'],
    ['arguments', `cli --github-token ${S.word} --verbose`, 'cli --github-token [redacted:secret] --verbose'],
    ['arguments with =', `cli --password=${S.word}`, 'cli --password=[redacted:secret]'],
    ['a sentence', `wrong password: ${S.word}`, 'wrong password: [redacted:secret]'],
    ['AWS', `key ${S.aws}.`, 'key [redacted:aws-key].'],
    ['GitHub', S.github, '[redacted:github-token]'],
    ['Stripe', S.stripe, '[redacted:stripe-key]'],
    ['Slack', S.slack, '[redacted:slack-token]'],
    ['JWT', `got ${S.jwt}`, 'got [redacted:jwt]'],
    ['npm', S.npm, '[redacted:npm-token]'],
    ['Google', S.google, '[redacted:google-key]'],
    ['a private key', `a ${S.pem} b`, 'a [redacted:private-key] b'],
    ['a private key in JSON', JSON.stringify({ k: S.pem }), '{"k":"[redacted:private-key]"}'],
    ['a private key without its end', JSON.stringify({ k: S.pem.slice(0, 70) }), '{"k":"[redacted:private-key]"}'],
    ['a card', `paid with ${S.card}, thanks`, 'paid with [redacted:card], thanks'],
    ['an account', `to ${S.iban}.`, 'to [redacted:iban].'],
    ['a mail address', `no user ${S.mail}`, 'no user [redacted:email]'],
    ['an address', `from ${S.ip}:443`, 'from [redacted:ip]:443'],
    ['an address in a URL', `http://${S.ip}/x`, 'http://[redacted:ip]/x'],
    ['an address of 128 bits', `from ${S.ip6} now`, 'from [redacted:ip] now'],
    ['base64', `data ${Buffer.from(`{"password":"${S.word}"}`).toString('base64')}`, 'data [redacted:encoded]'],
  ])('%s', (_, text, expected) => {
    expect(redactText(text)).toBe(expected)
  })
})

test.each([
  "Cannot read properties of undefined (reading 'token')",
  'SyntaxError: Unexpected token } in JSON at position 5',
  'Unexpected token: punc',
  "Unexpected token: '}'",
  'at Object.<anonymous> (/srv/shop/node_modules/jsonwebtoken/index.js:132:26)',
  'user 0b9f0b6e-3b0a-4b52-9f3b-0d4f5d1c2a3b not found',
  'commit 3f2a9c1b77b0aa123f2a9c1b77b0aa123f2a9c1b at 2026-01-01T00:00:00.123Z',
  'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
  'released 1.24.3, node v20.20.2, Chrome/120.0.0.0, version 10.0.19041.1',
  'took 1767225600123 ms, 1,234,567 rows, 00:12:34',
  'Basic authentication failed: the bearer token has expired',
  'the password must not be empty',
  'prompt_tokens=120 completion_tokens=7 max_tokens: 4096',
  'token_type=bearer&expires_in=3600',
  'listening on 127.0.0.1:3000, 0.0.0.0 and ::1',
  'git@github.com:acme/shop.git and @sentry/node@11.12.0 and logo@2x.png and shop@1.0.0-rc.two',
  'std::vec::Vec<T>::add and Fee::add',
  'password: undefined, secret: null, token: ***, api_key=$API_KEY',
  'order 4111111111111112 and phone +1 202 555 0123',
  'const { token, password } = request.body',
  'https://shop.test/cart/42?page=2&sort=price#total',
])('benign text stays: %s', (text) => {
  expect(redactText(text)).toBe(text)
})

describe('the operator says what is no secret', () => {
  test('exact texts and patterns stay', () => {
    const allow = { values: [S.ip, S.card], patterns: ['*@shop.test', 'sk_*_4eC39*'] }
    const text = `${S.mail} ${S.ip} ${S.card} ${S.stripe}`
    expect(redactText(text, { allow })).toBe(text)
    expect(redactText('bob@else.test 203.0.113.99', { allow })).toBe('[redacted:email] [redacted:ip]')
  })

  test('a name tells nothing any more, but what is known by its shape still goes', () => {
    const allow = { keys: ['page_token', 'X-*-Cookie'] }
    expect(redactText(`page_token=${S.word}`, { allow })).toBe(`page_token=${S.word}`)
    expect(redactText(`page_token=${S.github}`, { allow })).toBe('page_token=[redacted:github-token]')
    expect(redactText(`user_token=${S.word}`, { allow })).toBe('user_token=[redacted:secret]')
    expect(redactValue({ page_token: 'abc', 'x-my-cookie': 'abc', token: 'abc' }, { allow })).toEqual({
      page_token: 'abc',
      'x-my-cookie': 'abc',
      token: '[redacted:secret]',
    })
  })

  test('mail and addresses stay when they are switched off', () => {
    expect(redactText(`${S.mail} ${S.ip} ${S.ip6}`, { emails: false, ipAddresses: false })).toBe(
      `${S.mail} ${S.ip} ${S.ip6}`,
    )
  })
})

test.each<[boolean, string[]]>([
  [
    true,
    [
      'password',
      'userPassword',
      'DB_PASSWORD',
      'x-api-key',
      'apiKey',
      'client_secret',
      'access_token',
      'Authorization',
    ],
  ],
  [
    true,
    ['set-cookie', 'sessionId', 'session_id', 'auth', 'pin', 'creditCard', 'privateKey', 'SENTRY_KEY', 'csrfToken'],
  ],
  [
    false,
    [
      'author',
      'keyboard',
      'primaryKey',
      'key',
      'tokenCount',
      'token_type',
      'secretName',
      'passed',
      'pinned',
      'CACHE_KEY',
    ],
  ],
  [false, ['expires_in', 'id', 'userId', 'message', 'x'.repeat(200)]],
])('isSensitiveKey is %s', (expected, keys) => {
  for (const key of keys) expect(isSensitiveKey(key), key).toBe(expected)
})

test('what cannot be looked through is replaced whole', () => {
  const long = 'x '.repeat(30_000)
  expect(redactText(`${long}${long}password=${S.word}`)).toBe('[redacted:too-long]')
  expect(redactText(`${S.mail} `.repeat(2500))).toBe('[redacted:too-many]')
  expect(redactText(long)).toBe(long)
})

const fragment = fc.oneof(
  fc.constantFrom(...Object.values(S)),
  fc.constantFrom(
    'password=',
    '"token":"',
    '\\"secret\\":\\"',
    'Authorization: ',
    'Bearer ',
    '--api-key ',
    'https://u:',
    '@h/',
  ),
  fc.constantFrom(
    ' ',
    '\n',
    '"',
    "'",
    '&',
    ';',
    ',',
    '{',
    '}',
    '=',
    ':',
    '[redacted:',
    ']',
    '\\',
    '-----BEGIN PRIVATE KEY-----',
  ),
  fc.string({ maxLength: 8 }),
)
const text = fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(''))

test('doing it twice changes nothing more', () => {
  fc.assert(
    fc.property(text, (one) => {
      const once = redactText(one)
      expect(redactText(once)).toBe(once)
    }),
    { numRuns: 500 },
  )
})

test('known shapes never survive, whatever stands around them', () => {
  const shapes = fc.constantFrom(S.github, S.stripe, S.npm, S.jwt, S.slack)
  fc.assert(
    fc.property(fc.string(), shapes, text, (before, secret, after) => {
      expect(redactText(`${before} ${secret} ${after}`)).not.toContain(` ${secret} `)
    }),
  )
})

describe('time is linear', () => {
  /** Without classes and escapes, what repeats without a bound. */
  const unbounded = (source: string) => /[*+]|\{\d*,\}/.exec(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''))

  test('no pattern repeats without a bound', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !file.endsWith('.test.ts'))
    const sources = files.flatMap((file) => {
      const code = readFileSync(join(import.meta.dirname, file), 'utf8')
      return [...code.matchAll(/(?<=[=(:,\s])\/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/g)].map(
        ([literal]) => literal,
      )
    })
    expect(sources.length).toBeGreaterThan(10)
    for (const source of [...sources, ...ALL_PATTERNS.map(({ pattern }) => pattern.source)]) {
      const isOneClass = /^\/\^?(\[[^\]]*\]|\\.)[*+]\$?\/[a-z]*$/.test(source)
      expect(isOneClass ? null : unbounded(source), source).toBeNull()
    }
  })

  test.each([
    'a',
    '-',
    '@',
    'a@',
    'a.',
    'a=',
    'a="',
    "a='",
    'password="',
    'password=\\"',
    '://',
    '1',
    '1 ',
    '1.',
    '::',
    'ey',
    'eyA.',
    '-----BEGIN PRIVATE KEY-----',
    'Bearer ',
    '--token ',
    '"a":',
    'cookie: ',
    '\\',
    'AKIA',
    'sk-',
  ])(
    'a long run of %j comes to an end',
    (unit) => {
      const long = unit.repeat(Math.ceil(300_000 / unit.length))
      expect(redactText(long).length).toBeGreaterThan(0)
    },
    20_000,
  )
})
