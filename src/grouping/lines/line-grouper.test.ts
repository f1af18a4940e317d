import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLineGrouper, fingerprintOfLine } from './line-grouper.ts'

/** How many groups the lines end up in. */
function groupsOf(lines: readonly string[]): number {
  const grouper = createLineGrouper()
  for (const line of lines) grouper.add(line)
  return grouper.groups().length
}

describe('one group', () => {
  test.each<[string, string[]]>([
    ['numbers', ['user 7 has 3 carts', 'user 4711 has 0 carts']],
    ['signs and fractions', ['moved by -3.5 to blk_-77', 'moved by 12 to blk_9']],
    ['uuids', ['order 0b9f0b6e-3b0a-4b52-9f3b-0d4f5d1c2a3b paid', 'order ffffffff-aaaa-4bbb-8ccc-dddddddddddd paid']],
    ['hex', ['at 0x7fff5fbff8c0 in deadbeef12', 'at 0xabc in 99']],
    ['hashes of objects without a digit', ['closing Pool@1f2e3d now', 'closing Pool@abcdef now']],
    ['addresses', ['peer 10.0.0.7:5432 left', 'peer 10.0.0.12 left', 'peer db.shop.test:5432 left']],
    ['addresses of the next protocol', ['via fe80::1ff:fe23:4567:890a up', 'via 2001:db8::8a2e:370:7334 up']],
    ['hardware addresses', ['lease for 5c:50:15:36:bc:03 given', 'lease for de:ad:be:ef:ca:fe given']],
    ['URLs', ['fetching https://shop.test/a?b=c now', 'fetching http://other.test now']],
    ['paths', ['cannot read /etc/shop/a.conf', 'cannot read /srv/b', 'cannot read ../tmp/x.txt']],
    ['paths with a drive', ['cannot read C:\\shop\\a.conf', 'cannot read D:\\b\\c\\d.txt']],
    ['targets of requests', ['GET /cart?id=a gave 500', 'GET / gave 200', 'GET /api/v1/carts gave 404']],
    ['e-mail addresses', ['mail to ann.b@shop.test bounced', 'mail to bob@mail.example bounced']],
    ['dates', ['up since Mon Jan  2 15:04:05 2006', 'up since Tue Nov 23 05:04:05 2016']],
    ['times', ['2026-03-01T10:11:12.345Z ready', '2025-11-02T01:01:01Z ready']],
    ['durations and sizes', ['took 5ms for 3 KB', 'took 1.5 s for 12 bytes', 'took <1 sec for 7 MB']],
    ['values of keys', ['login ok uid=0 user=root', 'login ok uid= user=bob', 'login ok uid=7 user="ann b"']],
    [
      'values of a record',
      ['{"level":"error","msg":"cart lost","user":"ann"}', '{"level":"error","msg":"cart lost","user":"bob b"}'],
    ],
    ['truth values', ['verbose: true, dry = false', 'verbose: false, dry = true']],
    ['lists of any length', ['lost shards [1, 2, 3]', 'lost shards [4]', 'lost shards [5,6]']],
    ['words repeated with values', ['bad disks sda1 7 ok sda2 9 ok', 'bad disks sda1 7 ok sda2 9 ok sda3 1 ok']],
    ['rows of numbers', ['load 0.1 0.2 0.3', 'load 0.1 0.2 0.3 0.4 0.5']],
    ['random ids', ['session xK9fQ2mZ7 expired now', 'session b3ZqR8t1W expired now']],
    ['white space', ['disk  full', '\tdisk full\r']],
    ['users', ['session opened for user ann', 'session opened for user bob']],
    ['who credentials are of', ['Rejected password for ann from 10.0.0.7', 'Rejected password for bob from 10.0.0.8']],
    ['ids of several kinds', ['Block rdd_7_1 is lost', 'Block broadcast_9 is lost']],
  ])('%s', (_, lines) => {
    expect(groupsOf(lines)).toBe(1)
  })

  test('names in a slot, once there are too many for constants', () => {
    const lines = ['cart.items', 'price_list', 'stockLevels', 'tax.rules'].map(
      (name) => `Rebuilding table ${name} again`,
    )
    expect(groupsOf(lines.slice(0, 2))).toBe(2)
    expect(groupsOf(lines)).toBe(1)
  })

  test('plain words in a slot need more', () => {
    const lines = ['mercury', 'venus', 'earth', 'mars', 'saturn'].map((host) => `Lost contact with ${host} again`)
    expect(groupsOf(lines.slice(0, 4))).toBe(4)
    expect(groupsOf(lines)).toBe(1)
  })

  test('names in two slots at once', () => {
    const names = ['a.Start', 'b.Stop', 'c.Pause', 'd.Resume']
    expect(groupsOf(names.map((name) => `Registering class ${name} for class x.${name}Handler`))).toBe(1)
  })
})

describe('groups of their own', () => {
  test.each<[string, string[]]>([
    ['another word', ['job started', 'job stopped']],
    ['states', ['job went from NEW to READY', 'job went from NEW to FAILED', 'job went from READY to DONE']],
    ['types of errors', ['java.io.IOException: read failed', 'java.net.ConnectException: read failed']],
    ['what a sentence says', ['user not found', 'user is locked', 'user logged in', 'user unknown']],
    [
      'names in the source',
      ['price', 'name', 'stock', 'total', 'tax', 'sum'].map(
        (name) => `Cannot read properties of undefined (reading '${name}')`,
      ),
    ],
    [
      'few words in quotes',
      ['price', 'name', 'stock', 'total'].map((name) => `the field '${name}' of the cart is missing`),
    ],
    ['places in the source', ['panic at cart.go:12', 'panic at price.go:30']],
    ['packages', ['com.shop.test: up', 'com.cart.test: up']],
    ['what users have', ['cannot load user profile from cache', 'cannot load user settings from cache']],
    ['digits in a name', ['s3_upload failed', 's3_download failed', 'init2() ok', 'exit2() ok']],
    ['columns of numbers', ['fans 1 2', 'fans 1']],
    ['methods of requests', ['GET /cart failed', 'POST /cart failed']],
    ['what keys say', ['level=info at=7 msg="cart lost"', 'level=info at=8 msg="cart found"', 'level=warn at=9 msg=x']],
    ['what a record says', ['{"msg":"cart lost","id":7}', '{"msg":"cart found","id":7}']],
    ['keys', ['limit=3 reached', 'quota=3 reached']],
    ['lines of one word', ['running', 'blocked', 'starting', 'halted', 'ready', 'failed', 'gone']],
    [
      'the first word, for it says what the line is about',
      'Copying Moving Linking Hashing Packing Sending Deleting'.split(' ').map((verb) => `${verb} files of the shop`),
    ],
  ])('%s', (_, lines) => {
    expect(groupsOf(lines)).toBe(lines.length)
  })
})

const word = fc.constantFrom<string[]>('cart', 'lost', 'of', 'row', 'disk', 'again', 'shop')
const value = fc.oneof(
  fc.nat().map(String),
  fc.uuid(),
  fc.ipV4(),
  fc.integer().map((n) => `0x${Math.abs(n).toString(16)}`),
  fc
    .date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') })
    .map((at) => at.toISOString()),
)
const parts = fc.array(fc.oneof(word, fc.constant(undefined)), { minLength: 1, maxLength: 12 })

test('values never split a group', () => {
  fc.assert(
    fc.property(parts, fc.array(value, { minLength: 24, maxLength: 24 }), (texts, values) => {
      const line = (shift: number) => texts.map((text, i) => text ?? values[i + shift]).join(' ')
      expect(fingerprintOfLine(line(0))).toBe(fingerprintOfLine(line(12)))
      expect(groupsOf([line(0), line(12)])).toBe(1)
    }),
  )
})

test('another word always does, until there are many', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(7), (words, at) => {
      const other = words.with(at % words.length, 'zebra')
      expect(groupsOf([words.join(' '), other.join(' ')])).toBe(2)
    }),
  )
})

test('the order of lines does not matter to who belongs together', () => {
  const slots = ['mercury', 'venus', 'earth', 'mars', 'saturn', 'uranus', 'pluto']
  const lines = [
    ...slots.map((host) => `Lost contact with ${host} again`),
    ...slots.slice(0, 4).map((host) => `Contact of ${host} is back`),
    ...['ann', 'bob'].map((user) => `session opened for user ${user}`),
    ...['a.Start', 'b.Stop', 'c.Pause', 'd.Resume'].map((name) => `Registering class ${name} for class x.${name}H`),
    ...['pwd', 'rdd_7', '9'].map((block) => `Block ${block} is lost for ever`),
    'disk full',
    'disk 7 full',
    'disk empty',
  ]
  const partition = (order: readonly string[]) => {
    const grouper = createLineGrouper()
    const ids = new Map(order.map((line) => [line, grouper.add(line).groupId]))
    return lines.map((line) =>
      lines.findIndex((other) => grouper.resolve(ids.get(other)!) === grouper.resolve(ids.get(line)!)),
    )
  }
  const expected = partition(lines)
  const shuffled = fc.shuffledSubarray(lines, { minLength: lines.length })
  fc.assert(
    fc.property(shuffled, (order) => {
      expect(partition(order)).toEqual(expected)
    }),
  )
})

describe('ids', () => {
  test('stay: what two groups become has the name of the older', () => {
    const grouper = createLineGrouper()
    const first = grouper.add('session opened for user ann')
    const other = grouper.add('disk full')
    const second = grouper.add('session opened for user bob')
    expect(first).toEqual({ groupId: 0, isNew: true })
    expect(other.isNew).toBe(true)
    expect(second).toEqual({ groupId: first.groupId, isNew: false })
    expect(grouper.add('session opened for user eve')).toEqual({ groupId: first.groupId, isNew: false })
    expect(grouper.groups()).toEqual([
      { groupId: first.groupId, count: 3, text: 'session opened for user <*>' },
      { groupId: other.groupId, count: 1, text: 'disk full' },
    ])
  })

  test('that were given to groups since joined still find them', () => {
    const grouper = createLineGrouper()
    const given = ['cart.items', 'price_list', 'stockLevels', 'tax.rules'].map(
      (name) => grouper.add(`Rebuilding table ${name} again`).groupId,
    )
    expect(new Set(given).size).toBeGreaterThan(1)
    expect(new Set(given.map(grouper.resolve))).toEqual(new Set([given[0]]))
  })
})

test('a group explains itself', () => {
  const grouper = createLineGrouper()
  for (const user of ['ann', 'bob']) grouper.add(`cannot open /srv/${user}/cart for user ${user}`)
  const { explanation, fingerprint, fingerprints } = grouper.explain(0)
  expect(explanation).toEqual([
    'template cannot open <*> for user <*>',
    'masked besides words with digits: path',
    'holds the template cannot open <*> for user ann, because its word 6 takes users: ann, bob',
    'holds the template cannot open <*> for user bob, because its word 6 takes users: ann, bob',
  ])
  expect(fingerprint).toMatch(/^line-v1:[0-9a-f]{32}$/)
  expect(fingerprint).toBe(fingerprintOfLine('cannot open /srv/ann/cart for user ann'))
  expect(fingerprints).toHaveLength(3)
})

test('a fingerprint is the same for ever', () => {
  expect(fingerprintOfLine('disk 7 of /srv/shop is full')).toBe(fingerprintOfLine('disk 8 of /srv/other/shop is full'))
  expect(fingerprintOfLine('disk 7 of /srv/shop is full')).toMatchInlineSnapshot(
    `"line-v1:e15b8fe285efe4b3d1da0d204d485135"`,
  )
})

describe('bounds', () => {
  test('more templates than the limit share the overflow group; known ones keep theirs', () => {
    const grouper = createLineGrouper({ templatesMax: 10 })
    const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i).repeat(3))
    for (const name of letters) grouper.add(`${name} is gone`)
    expect(grouper.groups()).toHaveLength(11)
    expect(grouper.groups().at(-1)).toEqual({ groupId: 10, count: 16, text: '(further templates)' })
    expect(grouper.add('aaa is gone')).toEqual({ groupId: 0, isNew: false })
  })

  test('a slot that opens when no template is left joins nothing to the overflow group', () => {
    const grouper = createLineGrouper({ templatesMax: 2 })
    const ids = ['ann', 'bob', 'eve'].map((user) => grouper.add(`session opened for user ${user}`).groupId)
    expect(ids.map(grouper.resolve)).toEqual([0, 1, 2])
  })

  test('forgotten signatures are found again', () => {
    const grouper = createLineGrouper({ signaturesMax: 4 })
    const lines = Array.from({ length: 26 }, (_, i) => `${String.fromCharCode(97 + i).repeat(3)} is gone`)
    const ids = lines.map((line) => grouper.add(line).groupId)
    expect(lines.map((line) => grouper.add(line))).toEqual(ids.map((groupId) => ({ groupId, isNew: false })))
  })

  test('more families than the limit stay apart', () => {
    const grouper = createLineGrouper({ familiesMax: 0 })
    for (const user of ['ann', 'bob']) grouper.add(`session opened for user ${user}`)
    expect(grouper.groups()).toHaveLength(2)
  })

  test('what is kept grows with the templates, not with the lines', () => {
    const grouper = createLineGrouper()
    for (let i = 0; i < 20_000; i++) grouper.add(`user ${i} of host${i} (${i * 7} ms) is at /srv/u${i}/cart`)
    expect(grouper.groups()).toHaveLength(1)
    expect(grouper.explain(0).fingerprints).toHaveLength(1)
  })

  test('the values of an open slot are not kept', () => {
    const grouper = createLineGrouper({ templatesMax: 20 })
    const names = Array.from({ length: 500 }, (_, i) =>
      i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!),
    )
    for (const name of names) grouper.add(`session opened for user x${name}`)
    expect(grouper.groups()).toEqual([{ groupId: 0, count: 500, text: 'session opened for user <*>' }])
    expect(grouper.explain(0).fingerprints.length).toBeLessThan(20)
  })
})

describe('bad input', () => {
  test.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['white space', ' \t\r\n'],
    ['NUL bytes', 'a\0b\0'],
    ['our own mask', '\u0001 and \u0002'],
    ['invalid UTF-8', Uint8Array.from([0x61, 0xff, 0xfe, 0x20, 0xc3])],
    ['half a character', '\ud800 x'],
    ['a long word', 'x'.repeat(100_000)],
    ['many words', 'x '.repeat(100_000)],
  ])('%s is a group like any other', (_, line) => {
    const grouper = createLineGrouper()
    expect(grouper.add(line)).toEqual({ groupId: 0, isNew: true })
    expect(grouper.add(line)).toEqual({ groupId: 0, isNew: false })
    expect(grouper.groups()).toHaveLength(1)
  })

  test('bytes and text of a line are one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (line) => {
        const grouper = createLineGrouper()
        expect(grouper.add(Buffer.from(line)).groupId).toBe(grouper.add(line).groupId)
      }),
    )
  })

  test('a part of a buffer is a line', () => {
    const grouper = createLineGrouper()
    grouper.add(Buffer.from('xx disk 7 full yy'), 3, 14)
    expect(grouper.groups()).toEqual([{ groupId: 0, count: 1, text: 'disk <*> full' }])
  })
})
