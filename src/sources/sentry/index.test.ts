import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { sentry } from './index.ts'

const receivedMs = Date.UTC(2026, 0, 1)
const parse = (route: string, body: string | Buffer) =>
  sentry.parse({ projectId: 1, route, body: Buffer.from(body), contentType: '', receivedMs })
const store = (event: unknown) => parse('store', JSON.stringify(event)).events[0]!

test('an old client that sends base64 of deflated JSON without saying so', () => {
  const body = deflateSync(JSON.stringify({ message: 'hi' })).toString('base64')
  expect(parse('store', body).events[0]?.message).toBe('hi')
  expect(() => parse('store', 'nothing of the kind')).toThrow(/neither JSON nor/)
})

test('a clock that is wrong is corrected by the time of sending', () => {
  const hour = 3_600_000
  const sent = new Date(receivedMs - 5 * hour).toISOString()
  const event = { timestamp: (receivedMs - 6 * hour) / 1000 }
  const [parsed] = parse('envelope', `{"sent_at":"${sent}"}\n{"type":"event"}\n${JSON.stringify(event)}`).events
  expect(parsed).toMatchObject({ occurredMs: receivedMs - hour, corrections: ['clock_skew'] })
})

test('an event over the limit is refused with 413', () => {
  const body = JSON.stringify({ message: 'x'.repeat(1024 * 1024) })
  expect(() => parse('envelope', `{}\n{"type":"event"}\n${body}`)).toThrow(expect.objectContaining({ status: 413 }))
})

test('whose a DSN in the envelope header says it is', () => {
  const ownerIn = (body: string, route = 'envelope') => sentry.ownerInBody?.({ route, body: Buffer.from(body) })
  expect(ownerIn('{"dsn":"https://abc@host/4"}\n')).toEqual({ projectId: 4, key: 'abc' })
  expect(ownerIn('{"dsn":"https://abc:secret@host:9/behind/proxy/4"}')).toEqual({ projectId: 4, key: 'abc' })
  for (const none of ['{"dsn":"nonsense"}\n', '{"dsn":"https://host/4"}', '{"dsn":"https://abc@host/x"}', '{}']) {
    expect(ownerIn(none), none).toBeUndefined()
  }
  expect(ownerIn('{\n"message":"not an envelope"}', 'store')).toBeUndefined()
})

test('of several threads, the one that crashed, else the one that reported, is the failure', () => {
  const thread = (name: string, rest: object) => ({ stacktrace: { frames: [{ function: name }] }, ...rest })
  const failing = (threads: object) => store({ threads }).exceptions[0]?.frames[0]?.function
  const [a, b] = [thread('a', { current: true }), thread('b', { crashed: true })]
  expect(failing({ values: [a, b] })).toBe('b')
  expect(failing([a, thread('c', {})])).toBe('a')
  expect(failing({ values: [b, b, a] })).toBe('a')
  expect(failing({ values: [b, b] })).toBeUndefined()
})

test('reports of browsers say what they are about', () => {
  const csp = (blocked: string) =>
    store({ csp: { document_uri: 'https://a.test/x', effective_directive: 'img-src', blocked_uri: blocked } }).subject
  expect(csp('https://cdn.test:8080/a/b.png')).toEqual({ kind: 'csp', values: ['img-src', 'cdn.test'] })
  for (const own of ['', 'self', 'https://a.test/b.png']) expect(csp(own)?.values[1]).toBe("'self'")
  expect(csp('data:image/png;base64,AAAA')?.values[1]).toBe('data')
  expect(csp('inline')?.values[1]).toBe('inline')
  expect(store({ expectct: { hostname: 'a.test' } }).subject).toEqual({ kind: 'expect-ct', values: ['a.test'] })
  expect(store({ template: { filename: 'a.html', context_line: ' {{ x }}' } }).subject?.values).toEqual([
    'a.html',
    '{{ x }}',
  ])
})

test('what grouping needs of an exception and its frames is kept', () => {
  const mechanism = { type: 'chained', exception_id: 1, parent_id: 0, is_exception_group: true }
  const frame = { abs_path: '/srv/a.js', filename: 'a.js', raw_function: 'f()', package: 'lib.so', platform: 'native' }
  const frames = [
    { ...frame, data: { sourcemap: 'a.map' } },
    { filename: 'b.js', in_app: false },
  ]
  const meta = { ns_error: { domain: 'D', code: 2 } }
  const values = [{ type: 'E', mechanism: { ...mechanism, meta }, stacktrace: { frames } }]
  const event = store({ exception: { values }, checksum: 'c', logger: 'l' })
  expect(event).toMatchObject({ checksum: 'c', logger: 'l' })
  expect(event.exceptions[0]).toMatchObject({
    mechanism: { exceptionId: 1, parentId: 0, isExceptionGroup: true, nsError: { domain: 'D', code: 2 } },
    frames: [
      {
        file: '/srv/a.js',
        filename: 'a.js',
        rawFunction: 'f()',
        package: 'lib.so',
        platform: 'native',
        isInAppGuessed: true,
        isMapped: true,
      },
      { file: 'b.js', inApp: false },
    ],
  })
  expect(event.exceptions[0]!.frames[1]).not.toHaveProperty('isInAppGuessed')
})

describe('what is too much is cut, and the cut noted', () => {
  const frames = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ function: `f${i}`, filename: '/app/a.js' }))

  test('frames: the oldest and the newest stay', () => {
    const event = store({ exception: { values: [{ type: 'E', stacktrace: { frames: frames(10_000) } }] } })
    const kept = event.exceptions[0]!.frames
    expect(kept).toHaveLength(100)
    expect(kept[0]?.function).toBe('f0')
    expect(kept.at(-1)?.function).toBe('f9999')
    expect(event.corrections).toContain('frames_cut')
  })

  test('exceptions: those nearest the surface stay', () => {
    const values = Array.from({ length: 50 }, (_, i) => ({ type: `E${i}` }))
    const event = store({ exception: { values } })
    expect(event.exceptions.map(({ type }) => type)).toEqual(values.slice(-10).map(({ type }) => type))
    expect(event.corrections).toContain('exceptions_cut')
  })

  test('local variables: the throwing frame is served first', () => {
    const vars = { rows: Array.from({ length: 100 }, (_, i) => ({ i, a: [1, 2, 3], b: { c: 'x' } })) }
    const stack = frames(20).map((frame) => ({ ...frame, in_app: true, vars }))
    const kept = store({ platform: 'node', exception: { values: [{ type: 'E', stacktrace: { frames: stack } }] } })
      .exceptions[0]!
    expect(kept.frames.at(-1)?.vars).toEqual(vars)
    expect(kept.frames[0]?.vars).toBeUndefined()
    expect(JSON.stringify(kept).length).toBeLessThan(60_000)
  })

  test('everything else', () => {
    const wide = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`k${i}`, 'v'.repeat(40)]))
    const event = store({
      message: 'm'.repeat(100_000),
      tags: wide,
      extra: { wide, deep: JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`) },
      contexts: wide,
      user: wide,
      breadcrumbs: Array.from({ length: 1_000 }, (_, i) => ({ message: 'b'.repeat(40), i })),
      request: { url: `http://a/${'x'.repeat(100_000)}`, headers: wide, data: 'd'.repeat(200_000) },
    })
    expect(JSON.stringify(event).length).toBeLessThan(64_000)
  })
})

const samples = process.env.PRUNELLA_DATA && join(process.env.PRUNELLA_DATA, 'event-samples')

test.skipIf(!samples)('events of many SDKs are read whole (PRUNELLA_DATA)', () => {
  for (const folder of ['bugsink', 'glitchtip', 'sentry']) {
    for (const file of readdirSync(join(samples!, folder))) {
      const body = readFileSync(join(samples!, folder, file))
      const sent = JSON.parse(body.toString())
      const [event] = parse('store', body).events
      const frames = sent.exception?.values?.at(-1)?.stacktrace?.frames?.length ?? 0
      expect(event?.exceptions.at(-1)?.frames.length ?? 0, file).toBeGreaterThanOrEqual(Math.min(frames, 100))
      expect(event?.exceptions.length || event?.message, file).toBeTruthy()
    }
  }
})
