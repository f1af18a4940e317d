import { execFileSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { programFile, runClient, startReceiver } from '../helpers/client.ts'

const DUMP = Buffer.concat([Buffer.from('MDMP\x93\xa7\0\0', 'latin1'), Buffer.alloc(3_000, 7)])
const HAS_CURL = (() => {
  try {
    return execFileSync('curl', ['--version']).length > 0
  } catch {
    return false
  }
})()

/** As Crashpad does it: to the address with the key, gzipped where it is told to. */
async function upload(dsn: string, form: FormData | Buffer, { gzip = false, type = '' } = {}): Promise<Response> {
  const { origin, username, pathname } = new URL(dsn)
  const { body, headers } = await sentOf(form, type)
  const coding: Record<string, string> = gzip ? { 'content-encoding': 'gzip' } : {}
  return fetch(`${origin}/api${pathname}/minidump/?sentry_key=${username}`, {
    method: 'POST',
    headers: { ...headers, ...coding },
    body: new Uint8Array(gzip ? gzipSync(body) : body),
  })
}

async function sentOf(form: FormData | Buffer, type: string) {
  if (Buffer.isBuffer(form)) return { body: form, headers: { 'content-type': type } }
  const request = new Response(form)
  return {
    body: Buffer.from(await request.arrayBuffer()),
    headers: { 'content-type': request.headers.get('content-type')! },
  }
}

function formWith(fields: Record<string, string>, dump: Buffer | undefined = DUMP): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (dump) form.append('upload_file_minidump', new Blob([new Uint8Array(dump)]), 'crash.dmp')
  return form
}

test.each([false, true])(
  'a crash report becomes an event with what its field sentry says; gzipped: %s',
  async (gzip) => {
    const server = await startReceiver()
    const sentry = JSON.stringify({
      event_id: 'ab'.repeat(16),
      release: 'shop@1.4.0',
      environment: 'live',
      tags: { cpu: 'arm' },
    })
    const answer = await upload(server.dsn, formWith({ sentry, guid: 'g-1', 'sentry[user][id]': '17' }), { gzip })
    expect([answer.status, await answer.json()]).toEqual([200, { id: 'ab'.repeat(16) }])
    expect(await server.events()).toMatchObject([
      {
        eventId: 'ab'.repeat(16),
        level: 'fatal',
        platform: 'native',
        release: 'shop@1.4.0',
        environment: 'live',
        tags: { cpu: 'arm' },
        user: { id: '17' },
        extra: { guid: 'g-1' },
        exceptions: [{ type: 'Minidump', mechanism: { type: 'minidump', handled: false } }],
      },
    ])
    expect(await server.counts()).toMatchObject({ event: 1, attachment: 1 })
  },
)

test('the event may come in pieces, or by fields alone, and an exception that it names stays', async () => {
  const server = await startReceiver()
  const whole = JSON.stringify({ release: 'shop@2', exception: { values: [{ type: 'SIGSEGV', value: 'at 0x0' }] } })
  expect(
    (await upload(server.dsn, formWith({ sentry__2: whole.slice(20), sentry__1: whole.slice(0, 20) }))).status,
  ).toBe(200)
  expect(
    (await upload(server.dsn, formWith({ 'sentry[release]': 'shop@3', 'sentry[tags][os]': 'linux' }))).status,
  ).toBe(200)
  const events = await server.events()
  expect(events).toMatchObject([
    { release: 'shop@2', exceptions: [{ type: 'SIGSEGV', value: 'at 0x0' }] },
    { release: 'shop@3', tags: { os: 'linux' } },
  ])
})

test('the dump alone is a crash too', async () => {
  const server = await startReceiver()
  expect((await upload(server.dsn, DUMP, { type: 'application/octet-stream' })).status).toBe(200)
  expect(await server.eventCount()).toBe(1)
})

test.each([
  ['no form', () => Buffer.from('hello'), 'text/plain', /multipart\/form-data/],
  [
    'a form that is cut off',
    () => Buffer.from('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1'),
    'multipart/form-data; boundary=b',
    /cut off/,
  ],
  ['no dump', () => formWith({ sentry: '{}' }, Buffer.alloc(0)), '', /is no minidump/],
  ['a dump that is none', () => formWith({}, Buffer.from('PK\x03\x04')), '', /is no minidump/],
  ['an event that is no JSON', () => formWith({ sentry: '{"release":' }), '', /field sentry/],
  ['an event that is no object', () => formWith({ sentry: '[1]' }), '', /JSON object/],
])('%s is refused with a reason', async (_, form, type, reason) => {
  const server = await startReceiver()
  const answer = await upload(server.dsn, form(), { type })
  expect(answer.status).toBe(400)
  expect(((await answer.json()) as { detail: string }).detail).toMatch(reason)
  expect(answer.headers.get('x-sentry-error')).toMatch(reason)
  expect(await server.eventCount()).toBe(0)
})

test('a form without its file, fields that are too large, and a wrong key are refused', async () => {
  const server = await startReceiver()
  const form = new FormData()
  form.append('sentry', '{}')
  expect((await upload(server.dsn, form)).status).toBe(400)
  expect((await upload(server.dsn, formWith({ log: 'x'.repeat(2 * 1024 * 1024) }))).status).toBe(413)
  expect((await upload(server.dsn.replace('a'.repeat(32), 'b'.repeat(32)), formWith({}))).status).toBe(403)
  expect(await server.eventCount()).toBe(0)
})

test.skipIf(!HAS_CURL)('curl uploads one as the reference shows it (skipped without curl)', async () => {
  const server = await startReceiver()
  const file = programFile('crash.dmp', DUMP.toString('latin1'))
  const { origin, username, pathname } = new URL(server.dsn)
  const address = `${origin}/api${pathname}/minidump/?sentry_key=${username}`
  const words = ['-sS', address, '-F', `upload_file_minidump=@${file}`, '-F', 'sentry={"release":"shop@1.4.0"}']
  const { code, output } = await runClient('curl', words, {})
  expect([code, JSON.parse(output)]).toEqual([0, { id: expect.stringMatching(/^[\da-f]{32}$/) }])
  expect(await server.events()).toMatchObject([{ release: 'shop@1.4.0' }])
})
