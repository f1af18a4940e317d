import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'

/** A request that is meant to hurt. */
export interface HostileBody {
  what: string
  /** Below `/api/1/`. */
  route: 'envelope' | 'store' | 'events'
  encoding?: string
  body: Buffer
}

const MIB = 1024 * 1024
/** As much as is parsed at once. */
const EVENT_BYTES = MIB - 1024
const PARTS = 59_000

export function hostileBodies(outsideData: string | undefined): HostileBody[] {
  return [...bombs(), ...deep(), ...wide(), ...many(), ...odd(), ...repeated(), ...lies(), ...outside(outsideData)]
}

const store = (what: string, body: string | Buffer, encoding?: string): HostileBody => ({
  what,
  route: 'store',
  body: Buffer.from(body),
  ...(encoding ? { encoding } : {}),
})
const envelope = (what: string, body: string | Buffer, encoding?: string): HostileBody => ({
  ...store(what, body, encoding),
  route: 'envelope',
})
const inEnvelope = (what: string, event: string) => envelope(what, `{}\n{"type":"event"}\n${event}\n`)

function bombs(): HostileBody[] {
  const zeros = Buffer.alloc(16 * MIB)
  const gzip = Buffer.concat(Array.from({ length: 64 }, () => gzipSync(zeros, { level: 1 })))
  const brotli = brotliCompressSync(Buffer.alloc(256 * MIB), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
  return [
    envelope('1 GiB in gzip', gzip, 'gzip'),
    envelope('256 MiB in deflate', deflateSync(Buffer.alloc(256 * MIB), { level: 1 }), 'deflate'),
    envelope('256 MiB in bare deflate', deflateRawSync(Buffer.alloc(256 * MIB), { level: 1 }), 'deflate'),
    envelope('256 MiB in br', brotli, 'br'),
    envelope('256 MiB in zstd', zstdBomb(2048), 'zstd'),
    envelope('zstd that asks for 2 GiB', Buffer.from('28b52ffd00a80100000000', 'hex'), 'zstd'),
    envelope('49 MiB of one line in gzip', gzipSync(Buffer.alloc(49 * MIB, '{')), 'gzip'),
    envelope(
      '49 MiB of blank lines in gzip',
      gzipSync(Buffer.concat([Buffer.from('{}'), Buffer.alloc(49 * MIB, '\n')])),
      'gzip',
    ),
    store('base64 of 64 MiB deflated', deflateSync(Buffer.alloc(64 * MIB)).toString('base64')),
    store('19 MiB of base64', Buffer.alloc(19 * MIB, 'eJx')),
    envelope('gzip in gzip', gzipSync(gzip), 'gzip'),
    envelope('19 MiB of nothing', Buffer.alloc(19 * MIB)),
    envelope('30 MiB', Buffer.alloc(30 * MIB)),
  ]
}

/** A frame of zstd with so many blocks of 128 KiB that repeat one byte. */
function zstdBomb(blocks: number): Buffer {
  const block = Buffer.from([0x02, 0x00, 0x10, 0x20])
  return Buffer.concat([Buffer.from('28b52ffd0038', 'hex'), ...Array.from({ length: blocks }, () => block)])
}

function deep(): HostileBody[] {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
  const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
  return [
    store('500,000 nested arrays', nested(500_000)),
    store('150,000 nested objects', objects(150_000)),
    store('as deep as is taken, in extra', `{"message":"m","extra":${objects(98)}}`),
    envelope('a deep header', `${nested(100_000)}\n`),
  ]
}

function wide(): HostileBody[] {
  const keys = (count: number) => `{${Array.from({ length: count }, (_, i) => `"k${i.toString(36)}":1`).join(',')}}`
  const frames = JSON.stringify(
    Array.from({ length: 6_000 }, (_, i) => ({
      function: `f${i}`,
      filename: '/app/a.js',
      lineno: i,
      vars: { a: [1, 2] },
    })),
  )
  const crumbs = JSON.stringify(Array.from({ length: 9_000 }, (_, i) => ({ message: `crumb ${i}`, data: { i } })))
  const values = JSON.stringify(Array.from({ length: 8_000 }, (_, i) => ({ type: `E${i}`, value: `v${i}` })))
  return [
    store('200,000 keys', keys(200_000)),
    store('as many keys as are taken', keys(PARTS)),
    store('as many keys as are taken, in extra', `{"message":"m","extra":${keys(PARTS)}}`),
    store('as many keys as are taken, in tags', `{"message":"m","tags":${keys(PARTS)}}`),
    store(
      'as many keys as are taken, as variables',
      `{"platform":"node","exception":{"values":[{"type":"E","stacktrace":{"frames":[{"filename":"/app/a.js","in_app":true,"vars":${keys(PARTS)}}]}}]}}`,
    ),
    store('6,000 frames', `{"exception":{"values":[{"type":"E","stacktrace":{"frames":${frames}}}]}}`),
    store('8,000 exceptions', `{"exception":{"values":${values}}}`),
    store('9,000 breadcrumbs', `{"message":"m","breadcrumbs":${crumbs}}`),
    store(
      'as many empty lists as are taken',
      `[${Array(PARTS / 2)
        .fill('[]')
        .join(',')}]`,
    ),
    store('one text of a mebibyte', `{"message":"${'x'.repeat(EVENT_BYTES)}"}`),
    store('a mebibyte of escapes', `{"message":"${'\\u0000'.repeat(EVENT_BYTES / 6)}"}`),
    store('a mebibyte of digits', `{"timestamp":${'9'.repeat(EVENT_BYTES)}}`),
    store('a mebibyte of spaces', ' '.repeat(EVENT_BYTES)),
  ]
}

function many(): HostileBody[] {
  const lines = (count: number, line: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => line(i)).join('\n')
  const item = (type: string, payload: string) => `{"type":"${type}"}\n${payload}`
  const text = (bytes: number) => 'word 12.5 '.repeat(bytes / 10)
  const parts = JSON.stringify(Array(500).fill([]))
  const logs = JSON.stringify({
    items: Array.from({ length: 1_000 }, (_, i) => ({
      level: 'error',
      body: `log ${'abc'[i % 3]} ${i} ${text(200)}`,
      attributes: {},
    })),
  })
  const sessions = JSON.stringify({
    attrs: { release: 'r' },
    aggregates: Array.from({ length: 150 }, () => ({ exited: 1 })),
  })
  return [
    envelope('10,001 items', `{}\n${lines(10_001, () => item('unknown', '{}'))}`),
    envelope(
      '1,000 items with headers of a kilobyte',
      `{}\n${lines(1_000, () => `{"type":"unknown","x":${parts}}\n{}`)}`,
    ),
    envelope(
      '100 events of 10 KB',
      `{}\n${lines(100, (i) => item('event', JSON.stringify({ message: `m${i}`, extra: { text: text(9_000) } })))}`,
    ),
    envelope(
      '100 events of many parts',
      `{}\n${lines(100, (i) => item('event', JSON.stringify({ message: `p${i}`, extra: { lists: Array(3_000).fill([]) } })))}`,
    ),
    envelope('101 events', `{}\n${lines(101, (i) => item('event', `{"message":"${i}"}`))}`),
    envelope('100 sessions of many', `{}\n${lines(100, () => item('sessions', sessions))}`),
    envelope('1,000 errors in a log', `{}\n${item('log', logs)}`),
    {
      what: '1,000 events, a line each',
      route: 'events',
      body: Buffer.from(lines(1_000, (i) => JSON.stringify({ message: `${i.toString(36)}: ${text(800)}` }))),
    },
    {
      what: '1,000 new problems, a line each',
      route: 'events',
      body: Buffer.from(
        lines(1_000, (i) =>
          JSON.stringify({
            message: `${unique(i)} ${text(800)}`,
            stack: `Error: x\n    at ${unique(i)} (/app/${unique(i)}.js:1:1)`,
          }),
        ),
      ),
    },
    {
      what: '1,001 events, a line each',
      route: 'events',
      body: Buffer.from(lines(1_001, (i) => `{"message":"${i}"}`)),
    },
  ]
}

/** Letters alone: what holds digits is one problem. */
function unique(i: number): string {
  return [...i.toString(26)].map((digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)]).join('')
}

function odd(): HostileBody[] {
  const pollution =
    '{"message":"m","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"extra":{"__proto__":{"polluted":1}},"tags":{"__proto__":"polluted"},"user":{"constructor":{"prototype":{"polluted":1}}},"contexts":{"__proto__":{"polluted":1}}}'
  return [
    inEnvelope('prototype pollution', pollution),
    store('prototype pollution', pollution),
    store(
      'invalid UTF-8',
      Buffer.concat([
        Buffer.from('{"message":"'),
        Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
        Buffer.from('"}'),
      ]),
    ),
    store(
      'lone surrogates and NUL',
      '{"message":"\\ud800 \\udc00 \\u0000","tags":{"\\u0000":"\\ud800"},"release":"\\u0000"}',
    ),
    store('UTF-16', Buffer.from('\ufeff{"message":"m"}', 'utf16le')),
    store(
      'numbers beyond all bounds',
      '{"message":"m","timestamp":1e400,"extra":{"a":-1e400,"b":9007199254740993},"exception":{"values":[{"type":"E","stacktrace":{"frames":[{"lineno":1e308,"colno":-1}]}}]}}',
    ),
    store('the same key again and again', `{${'"message":"m",'.repeat(29_000)}"message":"last"}`),
    store(
      'a long run of a',
      `{"message":"${'a'.repeat(EVENT_BYTES - 100)}!","exception":{"values":[{"type":"E","value":"${'@'.repeat(50)}"}]}}`,
    ),
  ]
}

/** What makes a regular expression that backtracks, or a search that starts anew at every character, take for ever. */
function repeated(): HostileBody[] {
  const units = [
    ' ',
    'a',
    '(',
    'at (',
    ' at a',
    ':1',
    '.1',
    '@',
    'a@a.',
    '-',
    '"',
    "'",
    '/a',
    '\\',
    'Error: ',
    '\u001b[',
    'a=',
    'A1',
    '\n ',
    '://',
    '[cause]: ',
    '-----BEGIN ',
  ]
  return units.flatMap((unit) => {
    const text = unit.repeat(EVENT_BYTES / 2 / JSON.stringify(unit).length)
    const what = `${JSON.stringify(unit)} again and again`
    const frame = {
      filename: text.slice(0, 4_000),
      function: text.slice(0, 4_000),
      in_app: true,
      vars: { text: text.slice(0, 8_000) },
    }
    const frames = Array.from({ length: 40 }, () => frame)
    const event = {
      exception: { values: [{ type: text.slice(0, 9_000), value: text.slice(0, 9_000), stacktrace: { frames } }] },
    }
    return [
      {
        what: `${what}, as a stack`,
        route: 'events',
        body: Buffer.from(JSON.stringify({ type: 'javascript', message: text.slice(0, 9_000), stack: text })),
      },
      {
        what: `${what}, as a stack of lines`,
        route: 'events',
        body: Buffer.from(
          JSON.stringify({
            stack: `Error: x\n${`    at ${unit.repeat(100)}\n`.repeat(2_000)}`.slice(0, EVENT_BYTES / 2),
          }),
        ),
      },
      store(`${what}, in frames and variables`, JSON.stringify(event).slice(0, EVENT_BYTES)),
    ] as const
  })
}

function lies(): HostileBody[] {
  const lengths = ['-1', '1e308', '99999999', '"7"', '0.5', '[]', '9007199254740993']
  return [
    ...lengths.map((length) =>
      envelope(`an item of length ${length}`, `{}\n{"type":"event","length":${length}}\n{"message":"m"}\n`),
    ),
    envelope('no type', '{}\n{}\n{}\n'),
    envelope('a type that is none', '{}\n{"type":{}}\n{}\n'),
    envelope('headers that are lists', '[]\n[]\n[]\n'),
    envelope('nothing', ''),
    envelope('a newline', '\n'),
    envelope('no encoding that says so', 'no gzip', 'gzip'),
    envelope('an encoding of any name', 'x', '__proto__'),
  ]
}

/** Every file of the outside data as an event, and every text of it as a message. */
function outside(folder: string | undefined): HostileBody[] {
  const files = folder ? filesIn(join(folder, 'hostile')) : []
  return files.flatMap(({ path, bytes }) => [
    store(path, bytes),
    inEnvelope(path, bytes.toString('latin1').replaceAll('\n', ' ')),
    store(`${path} as a message`, JSON.stringify({ message: bytes.toString('latin1').slice(0, EVENT_BYTES / 8) })),
  ])
}

function filesIn(folder: string): { path: string; bytes: Buffer }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(folder.length + 1), bytes: readFileSync(path) }))
}
