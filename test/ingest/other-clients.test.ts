import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { programFile, runClient, startReceiver } from '../helpers/client.ts'
import { SENTRY_PYTHON } from '../helpers/python.ts'

const require = createRequire(import.meta.url)
const CLI = join(dirname(require.resolve('@sentry/cli/package.json')), 'bin/sentry-cli')

test('sentry-cli send-event: a message with tags, release, user and the lines of a log as breadcrumbs', async () => {
  const server = await startReceiver()
  const log = programFile('backup.log', 'starting\nno space left on device\n')
  const words = `send-event -m backup_failed -l fatal -r app@1 -E test -t job:backup -u id:17 --logfile ${log}`
  const { code, output } = await runClient(process.execPath, [CLI, ...words.split(' ')], { SENTRY_DSN: server.dsn })
  expect(code, output).toBe(0)
  expect(await server.events()).toEqual([
    expect.objectContaining({
      type: 'message',
      level: 'fatal',
      message: 'backup_failed',
      release: 'app@1',
      environment: 'test',
      tags: expect.objectContaining({ job: 'backup' }),
      user: expect.objectContaining({ id: '17' }),
    }),
  ])
  expect(JSON.stringify((await server.events())[0]?.breadcrumbs)).toContain('no space left on device')
})

test('sentry-cli monitors run: a scheduled task that fails is an event, one that does not is counted', async () => {
  const server = await startReceiver()
  const monitor = (...command: string[]) =>
    runClient(process.execPath, [CLI, 'monitors', 'run', 'nightly', '--', ...command], { SENTRY_DSN: server.dsn })
  expect((await monitor('true')).code).toBe(0)
  expect(await server.eventCount()).toBe(0)
  expect((await monitor('false')).code).toBe(1)
  expect(await server.events()).toMatchObject([
    { type: 'check_in', message: 'The scheduled task nightly failed.', tags: { monitor: 'nightly' } },
  ])
  // Each says twice: when it starts, and how it ended.
  expect(await server.counts()).toMatchObject({ check_in: 4 })
})

describe.skipIf(!SENTRY_PYTHON)("Debian's sentry_sdk of Python (skipped without it)", () => {
  test('errors go to /store/, transactions to /envelope/, both gzipped', async () => {
    const server = await startReceiver()
    const program = programFile(
      'app.py',
      `import os, logging, sentry_sdk
sentry_sdk.init(dsn=os.environ['DSN'], release='app@1', environment='test', traces_sample_rate=1.0)

def price(items):
    return items['MUG-9']['price']

try:
    price({})
except KeyError as error:
    try:
        raise RuntimeError('cannot price the cart') from error
    except RuntimeError:
        sentry_sdk.capture_exception()
logging.error('payment %s failed', 17)
with sentry_sdk.start_transaction(name='nightly'):
    pass
sentry_sdk.flush()
`,
    )
    const { code, output } = await runClient(SENTRY_PYTHON!, [program], { DSN: server.dsn })
    expect(code, output).toBe(0)
    const events = await server.events()
    const thrown = events.find(({ exceptions }) => exceptions.length > 0)
    expect(thrown).toMatchObject({ platform: 'python', release: 'app@1', environment: 'test' })
    expect(thrown?.exceptions.map(({ type, value }) => [type, value])).toEqual([
      ['KeyError', "'MUG-9'"],
      ['RuntimeError', 'cannot price the cart'],
    ])
    expect(thrown?.exceptions[0]?.frames.at(-1)).toMatchObject({ function: 'price', inApp: true, vars: { items: {} } })
    expect(events.find(({ message }) => message !== undefined)?.message).toBe('payment %s failed')
    expect(await server.counts()).toMatchObject({ event: 2, transaction: 1 })
    expect(server.log).toEqual([])
  })
})
