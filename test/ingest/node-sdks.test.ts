import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { programFile, type Receiver, runClient, startReceiver } from '../helpers/client.ts'
import { until } from '../helpers/until.ts'

// The unmodified SDK in three major versions, with nothing but its DSN, or its tunnel, pointing here.

const require = createRequire(import.meta.url)
const MODERN: [name: string, path: string][] = [
  ['@sentry/node 11', require.resolve('@sentry/node')],
  ['@sentry/node 10', require.resolve('sentry-node-10')],
]
const SDKS: typeof MODERN = [...MODERN, ['@sentry/node 7', require.resolve('sentry-node-7')]]

/** Runs with the SDK set up; `work` is JavaScript that uses `Sentry`. */
async function runSdk(path: string, server: Receiver, work: string, options = ''): Promise<void> {
  const source = `const Sentry = require(${JSON.stringify(path)})
Sentry.init({ dsn: process.env.DSN, release: 'app@1', environment: 'test', tracesSampleRate: 1, enableLogs: true, ${options} })
;(async () => {
${work}
await Sentry.close(5_000)
})()`
  const { code, output } = await runClient(process.execPath, [programFile('app.cjs', source)], { DSN: server.dsn })
  expect(code, output).toBe(0)
}

const WORK = `
Sentry.setUser({ id: 'u-17' })
Sentry.setTag('region', 'eu')
Sentry.addBreadcrumb({ message: 'opened the cart' })
try {
  try { throw new RangeError('no rows') } catch (cause) { throw new Error('cannot load 17', { cause }) }
} catch (error) { Sentry.captureException(error) }
Sentry.captureException(new AggregateError([new SyntaxError('first'), new TypeError('second')], 'all failed'))
Sentry.captureMessage('stock is low', 'warning')
Sentry.captureCheckIn({ monitorSlug: 'nightly', status: 'ok', checkInId: '1'.repeat(32) })
Sentry.captureCheckIn({ monitorSlug: 'nightly', status: 'error', checkInId: '2'.repeat(32) })
Sentry.withScope((scope) => {
  scope.addAttachment({ filename: 'a.bin', data: new Uint8Array([0, 10, 255, 10]) })
  Sentry.captureException(new Error('with attachment'))
})
Sentry.startSpan?.({ name: 'nightly run' }, () => {})`

describe.each(SDKS)('%s', (_, path) => {
  test('errors, causes, groups, messages, check-ins, attachments and traces arrive', async () => {
    const server = await startReceiver()
    await runSdk(path, server, WORK)
    const events = await server.events()
    const typesOf = (message: string) =>
      events.find(({ exceptions }) => exceptions.at(-1)?.value === message)?.exceptions.map(({ type }) => type)
    expect(typesOf('cannot load 17')).toEqual(['RangeError', 'Error'])
    expect(typesOf('all failed')).toEqual(expect.arrayContaining(['AggregateError', 'SyntaxError', 'TypeError']))
    expect(events.find(({ exceptions }) => exceptions.at(-1)?.value === 'cannot load 17')).toMatchObject({
      release: 'app@1',
      environment: 'test',
      user: { id: 'u-17' },
      tags: { region: 'eu' },
      breadcrumbs: [expect.objectContaining({ message: 'opened the cart' })],
      traceId: expect.stringMatching(/^[\da-f]{32}$/),
    })
    expect(events.find(({ level }) => level === 'warning')).toMatchObject({ type: 'message' })
    expect(events.find(({ type }) => type === 'check_in')).toMatchObject({ eventId: '2'.repeat(32) })
    expect(events).toHaveLength(5)
    expect(await server.counts()).toMatchObject({ event: 4, check_in: 2, attachment: 1 })
    expect(Object.keys(await server.counts())).not.toContain('unknown')
    expect(server.log).toEqual([])
  })

  test('over the limit it is told what to hold back, and does so', async () => {
    const server = await startReceiver({ itemsPerMinuteMax: 2 })
    const work = `
for (const n of [1, 2, 3]) { Sentry.captureException(new Error('failure ' + n)); await Sentry.flush(5_000) }
for (const n of [4, 5]) Sentry.captureException(new Error('failure ' + n))
await Sentry.flush(5_000)`
    await runSdk(path, server, work)
    expect(await server.eventCount()).toBe(2)
    expect(server.answered.filter((answer) => answer === 'POST 429')).toHaveLength(1)
    await until(async () => (await server.counts())['refused:rate_limited'] === 1)
  })

  test('through a tunnel, where nothing but the envelope says whose it is', async () => {
    const server = await startReceiver()
    await runSdk(
      path,
      server,
      `Sentry.captureException(new Error('through the tunnel'))`,
      `tunnel: '${server.url}/tunnel'`,
    )
    expect((await server.events())[0]?.exceptions[0]?.value).toBe('through the tunnel')
  })
})

test.each(MODERN)('%s: its report of what it held back is counted by reason and category', async (_, path) => {
  const server = await startReceiver({ itemsPerMinuteMax: 1 })
  const work = `
for (const n of [1, 2]) { Sentry.captureException(new Error('failure ' + n)); await Sentry.flush(5_000) }
for (const n of [3, 4, 5]) Sentry.captureException(new Error('failure ' + n))
await Sentry.flush(5_000)`
  await runSdk(path, server, work)
  await until(async () => (await server.counts())['client_discarded:ratelimit_backoff:error'] === 3)
})

test.each(MODERN)('%s: of its logs the errors become events, the rest is counted', async (_, path) => {
  const server = await startReceiver()
  const work = `
for (const id of [7, 8]) Sentry.logger.error(Sentry.logger.fmt\`payment \${id} failed\`)
Sentry.logger.warn('slow')
Sentry.logger.fatal('out of memory')`
  await runSdk(path, server, work)
  const events = await server.events()
  expect(events.map(({ message, level }) => [message, level]).sort()).toEqual([
    ['out of memory', 'fatal'],
    ['payment %s failed', 'error'],
  ])
  expect(events[0]).toMatchObject({ type: 'log', release: 'app@1', environment: 'test' })
  expect(await server.counts()).toMatchObject({ log: 4 })
  expect(await server.eventCount()).toBe(3)
})
