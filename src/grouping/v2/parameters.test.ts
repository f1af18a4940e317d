import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parameterise } from './parameters.ts'

test.each([
  ['user 4711 not found', 'user <number> not found'],
  ['no row for 0b9f0b6e-3b0a-4b52-9f3b-0d4f5d1c2a3b', 'no row for <uuid>'],
  ['mail to ann.b@shop.test failed', 'mail to <email> failed'],
  ['GET https://shop.test/cart/3?x=1 gave 500', 'GET <url> gave <number>'],
  ['connect ECONNREFUSED 10.0.0.7:5432', 'connect ECONNREFUSED <ip>'],
  ['from 2001:0db8:85a3:0000:0000:8a2e:0370:7334 via ::1', 'from <ip> via <ip>'],
  ['Fee::add failed', 'Fee::add failed'],
  ['db.shop.example is down', '<hostname> is down'],
  ['this.app.start is no function', 'this.app.start is no function'],
  ['at 0x7fff5fbff8c0 in deadbeef12', 'at <hex> in <hex>'],
  ['checksum da39a3ee5e6b4b0d3255bfef95601890afd80709', 'checksum <sha1>'],
  ['(md5 d41d8cd98f00b204e9800998ecf8427e)', '(md5 <md5>)'],
  ['commit 3f2a9c1 of a facade', 'commit <git_sha> of a facade'],
  ['late since 2026-03-01T10:11:12.345Z', 'late since <date>'],
  ['Wed Apr 17 22:31:45 2019: logged in', '<date>: logged in'],
  ['May 11 05:51:30 failed', '<date> failed'],
  ['at Tue, 15 Nov 1994 08:12:31 GMT', 'at <date>'],
  ['at app.js:12:34', 'at app.js:<number>:<number>'],
  ['timed out after 1500ms', 'timed out after <duration>'],
  ['session sk_3fA9xk2LmP0qRt77 expired', 'session <random_id> expired'],
  ['got -3.5e10 of 4,150,908 in 1.2.3', 'got <number> of <number> in <number>'],
  ['worker_17 of pool123 in utf8', 'worker_<number> of pool<number> in utf8'],
  ['open /tmp/x-123/a.txt in /home/ann/app', 'open <temp> in <home>/app'],
  ['name="ann" active=true', 'name=<quoted> active=<bool>'],
  ["no column 'price'", "no column 'price'"],
])('parameterise %s', (text, expected) => {
  expect(parameterise(text)).toBe(expected)
})

test('texts without values are left alone', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[g-z]{1,9}( [g-z]{1,9}){0,6}$/), (text) => {
      expect(parameterise(text)).toBe(text)
    }),
  )
})

test('what is long or hostile takes no longer than it is long', () => {
  for (const piece of ['1a-', 'a.', '1:', '0x', '/tmp', 'a@', '2026-', 'Mon ', '"', '=']) {
    const text = piece.repeat(8_192 / piece.length)
    expect(parameterise(text).length).toBeGreaterThan(0)
  }
  expect(parameterise('1'.repeat(10_000))).toHaveLength(10_000)
})
